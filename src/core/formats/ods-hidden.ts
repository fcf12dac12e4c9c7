import { defaultLimits, type ReadLimits } from './limits.js';
import type { Sheet } from './sheet.js';
import { openPackage } from './xlsx/package.js';
import { attributeOf, eachTag } from './xlsx/tags.js';

/** What an .ods hides, sheet by sheet: the old reader does not say. Row and column numbers as spans, both ends included. */
interface Hidden {
  sheet: boolean;
  rows: [number, number][];
  columns: [number, number][];
}

/** The sheets with hidden rows, columns and sheets marked, as content.xml has them. `bytes` is a checked zip or flat XML. */
export const withHiddenParts = (
  sheets: readonly Sheet[],
  source: { bytes: Uint8Array; text?: string },
  limits: ReadLimits = defaultLimits,
): Sheet[] => {
  const hidden = readHidden(source.text ?? contentOf(source.bytes, limits));
  return sheets.map((sheet, index) => {
    const known = hidden[index];
    if (known === undefined) return sheet;
    const isHidden = spanTest(known.rows);
    const rows = sheet.rows.map((row) => (isHidden(row.number) ? { ...row, hidden: true } : row));
    const width = sheet.rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
    const hiddenColumns = new Set(sheet.hiddenColumns);
    for (const [from, to] of known.columns)
      for (let column = from; column <= Math.min(to, width); column += 1) hiddenColumns.add(column);
    return { ...sheet, hidden: sheet.hidden || known.sheet, rows, hiddenColumns };
  });
};

const contentOf = (bytes: Uint8Array, limits: ReadLimits): string => {
  const pack = openPackage(bytes, limits);
  const entry = pack.find('content.xml');
  return entry === undefined || entry.size > limits.documentCharacters * 4 ? '' : pack.text(entry);
};

const spanTest = (spans: readonly [number, number][]): ((row: number) => boolean) => {
  let at = 0;
  return (row) => {
    while (at < spans.length && spans[at]![1] < row) at += 1;
    return at < spans.length && spans[at]![0] <= row;
  };
};

const readHidden = (text: string): Hidden[] => {
  const sheets: Hidden[] = [];
  const hiddenStyles = new Set<string>();
  let style = '';
  let row = 1;
  let column = 1;
  let tables = 0;
  eachTag(text, (tag) => {
    const { local, kind } = tag;
    const attribute = (name: string) => attributeOf(text, tag, name)?.value;
    if (kind === 'close') {
      if (local === 'table') tables -= 1;
      return;
    }
    if (local === 'style') style = attribute('style:name') ?? '';
    else if (local === 'table-properties' && attribute('table:display') === 'false') hiddenStyles.add(style);
    else if (local === 'table') {
      if (kind === 'open') tables += 1;
      if (tables > 1) return;
      [row, column] = [1, 1];
      sheets.push({ sheet: hiddenStyles.has(attribute('table:style-name') ?? ''), rows: [], columns: [] });
    } else if (tables === 1 && (local === 'table-row' || local === 'table-column')) {
      const isRow = local === 'table-row';
      const count = Math.max(
        1,
        Number(attribute(`table:number-${isRow ? 'rows' : 'columns'}-repeated`) ?? 1) || 1,
      );
      const from = isRow ? row : column;
      if ((attribute('table:visibility') ?? 'visible') !== 'visible')
        sheets.at(-1)?.[isRow ? 'rows' : 'columns'].push([from, from + count - 1]);
      if (isRow) row += count;
      else column += count;
    }
  });
  return sheets;
};
