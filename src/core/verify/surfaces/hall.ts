import { hallColumns, hallRow } from '../../exporters/hall/workbook.js';
import { originalCell } from '../../exporters/output.js';
import { cellAddress, columnLetters, type Sheet, shownText, type Workbook } from '../../formats/sheet.js';
import type { Fact } from '../../model/index.js';
import {
  type ExpectedFacet,
  expectedOf,
  type PublishedCopy,
  type PublishedFacet,
  type PublishedRecord,
  type Surface,
} from '../copy.js';

const squeezed = (text: string): string => text.replace(/\s/g, '');
const plainText = (text: string): string => text.replace(/\r\n?/g, '\n').trim();
const cellText = (text: string): string => plainText(originalCell(plainText(text)));

const byTitle = new Map(hallColumns.map((c) => [c.title, c]));
const idTitle = hallColumns[0]?.title ?? '';
const nameTitle = '事项名称';

interface Head {
  row: number;
  columns: Map<string, number>;
}

/** The heading row: the first that names code and item; titles may have been wrapped or moved. */
const headOf = (sheet: Sheet): Head | undefined => {
  for (const row of sheet.rows.slice(0, 20)) {
    const columns = new Map<string, number>();
    for (const [i, cell] of row.cells.entries()) {
      const title = squeezed(shownText(cell));
      if (byTitle.has(title) && !columns.has(title)) columns.set(title, i);
    }
    if (columns.has(idTitle) && columns.has(nameTitle)) return { row: row.number, columns };
  }
  return undefined;
};

const recordsOf = (sheet: Sheet, head: Head, file: string): PublishedRecord[] => {
  const records: PublishedRecord[] = [];
  for (const row of sheet.rows) {
    if (row.number <= head.row) continue;
    const at = (title: string): string => cellText(shownText(row.cells[head.columns.get(title) ?? -1]));
    const id = at(idTitle);
    const name = at(nameTitle);
    if (id === '' && name === '') continue;
    const facets = new Map<string, PublishedFacet>();
    for (const [title, column] of head.columns) {
      const { element } = byTitle.get(title) ?? {};
      facets.set(title, { element, title, text: at(title), cell: cellAddress(row.number, column + 1) });
    }
    records.push({
      id: id === '' ? name : id,
      name,
      place: { file, sheet: sheet.name, line: row.number, record: id === '' ? name : id },
      facets,
    });
  }
  return records;
};

/** Columns of the list that a sheet has lost: one fact each, not one a row. */
const lostColumns = (sheet: Sheet, head: Head, file: string): Fact[] =>
  hallColumns
    .filter((c) => !head.columns.has(c.title))
    .map((c) => ({
      rule: 'heading-missing',
      place: {
        file,
        sheet: sheet.name,
        cell: `${columnLetters(1)}${head.row}`,
        ...(c.element !== undefined && { element: c.element }),
      },
      params: { heading: c.title },
    }));

/** The hall's list by window, also after someone worked in it; nothing when no sheet has its headings. */
export const readHallWorkbook = (workbook: Workbook, file: string): PublishedCopy | undefined => {
  const sheets = workbook.sheets.map((sheet) => ({ sheet, head: headOf(sheet) }));
  const found = sheets.filter((s): s is { sheet: Sheet; head: Head } => s.head !== undefined);
  if (found.length === 0) return undefined;
  return {
    surface: 'hall',
    file,
    records: found.flatMap(({ sheet, head }) => recordsOf(sheet, head, file)),
    facts: found.flatMap(({ sheet, head }) => lostColumns(sheet, head, file)),
    whole: true,
  };
};

export const hallSurface: Surface = {
  id: 'hall',
  where: '大厅清单',
  expect: ({ items, ids, divisions }) =>
    new Map(
      items.map((item) => {
        const id = ids.get(item) ?? '';
        const facets = () => {
          const row = hallRow(item, id, divisions);
          return new Map<string, ExpectedFacet>(
            hallColumns.map((c) => [
              c.title,
              { element: c.element, title: c.title, text: plainText(c.value(row)) },
            ]),
          );
        };
        return [id, expectedOf(item, id, facets)];
      }),
    ),
};
