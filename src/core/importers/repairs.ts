import { type Cell, type Row, type Sheet, shownText, type Workbook } from '../formats/sheet.js';
import {
  type CellRepair,
  cellOf,
  definitionOf,
  type ElementId,
  type Fact,
  type ImportResult,
  UserError,
} from '../model/index.js';
import { halfWidth } from './values/characters.js';
import { parseDate } from './values/date.js';

/** One kind of mending: the rule that names the fault, and what the cell says afterwards; nothing where it is not sure. */
interface Mending {
  rule: string;
  of(element: ElementId): boolean;
  mend(text: string, element: ElementId): string | undefined;
}

const kindIs =
  (...kinds: readonly string[]) =>
  (element: ElementId): boolean =>
    kinds.includes(definitionOf(element).kind);
const phones = new Set<ElementId>(['consult', 'complain']);
const invisible = /[\u00a0\u200b-\u200d\u2060\ufeff]/g;
const blanks = /[\s\u00a0\u200b-\u200d\u2060\ufeff]+/g;

/** Brackets round Chinese words are full width, as the standard writes names. */
const bracketed = (text: string): string =>
  /[\u4e00-\u9fff]/.test(text) ? text.replaceAll('(', '（').replaceAll(')', '）') : text;

/** Blanks beside a Chinese character are wrapping and padding; between Latin words they are spelling. */
const closed = (text: string): string =>
  text
    .replace(invisible, '')
    .trim()
    .replace(/\s*[\r\n]+\s*/g, '')
    .replace(
      /(?<=[\u3000-\u9fff\uff00-\uffef])[ \t\u3000]+|[ \t\u3000]+(?=[\u3000-\u9fff\uff00-\uffef])/g,
      '',
    );

const mendings: readonly Mending[] = [
  {
    rule: 'full-width-digits',
    of: (element) => kindIs('code', 'codes', 'integer', 'limit', 'date')(element) || phones.has(element),
    mend: (text) =>
      /[０-９Ａ-Ｚａ-ｚ]/.test(text) ? text.replace(/[０-９Ａ-Ｚａ-ｚ．－]/g, halfWidth) : undefined,
  },
  {
    rule: 'field-malformed',
    of: kindIs('code'),
    mend: (text) => (blanks.test(text) ? text.replace(blanks, '') : undefined),
  },
  {
    rule: 'name-not-normal',
    of: (element) => element === 'name' || element === 'agency',
    mend: (text) => bracketed(closed(text)),
  },
  {
    rule: 'field-malformed',
    of: kindIs('date'),
    mend: (text, element) => parseDate(text, { heading: '', element }).value,
  },
];

/** A value that the reader took instead of what stands in the cell, when it could be sure. */
const repairOfFact = ({ params }: Fact): string | undefined => {
  const { repair } = params;
  return typeof repair === 'string' && repair !== '' ? repair : undefined;
};

class Cells {
  readonly #sheets = new Map<string, { sheet: Sheet; rows: Map<number, Row> }>();

  constructor(workbook: Workbook) {
    for (const sheet of workbook.sheets)
      this.#sheets.set(sheet.name, { sheet, rows: new Map(sheet.rows.map((row) => [row.number, row])) });
  }

  at(sheet: string, address: string): Cell | undefined {
    const { row, column } = placeOfCell(address);
    return this.#sheets.get(sheet)?.rows.get(row)?.cells[column - 1];
  }
}

const placeOfCell = (address: string): { row: number; column: number } => {
  const letters = /^[A-Z]+/.exec(address)?.[0] ?? '';
  return {
    row: Number(address.slice(letters.length)),
    column: [...letters].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0),
  };
};

/** What a cell says after all mendings of its element, with the rule of the first that changed it. */
const mended = (text: string, element: ElementId): { rule: string; after: string } | undefined => {
  let after = text;
  let rule: string | undefined;
  for (const mending of mendings) {
    if (!mending.of(element)) continue;
    const next = mending.mend(after, element);
    if (next === undefined || next === after || next === '') continue;
    rule ??= mending.rule;
    after = next;
  }
  return rule === undefined ? undefined : { rule, after };
};

/**
 * Cells of a workbook that can be mended without guessing, from what the reader reported and from how codes, names, phones and
 * dates are written. One repair a cell, in the order of the sheet; `result` is what `importWorkbook` made of it.
 */
export const proposeRepairs = (workbook: Workbook, result: ImportResult): CellRepair[] => {
  const cells = new Cells(workbook);
  const found = new Map<string, CellRepair>();
  const propose = (rule: string, sheet: string, cell: string, after: string): void => {
    const before = shownText(cells.at(sheet, cell));
    const key = `${sheet}\n${cell}`;
    if (before !== '' && before !== after && !found.has(key))
      found.set(key, { rule, sheet, cell, before, after });
  };
  for (const one of result.facts) {
    const repair = repairOfFact(one);
    const { sheet, cell } = one.place;
    if (repair !== undefined && sheet !== undefined && cell !== undefined)
      propose(one.rule, sheet, cell, repair);
  }
  for (const { values, origin } of result.records) {
    const { sheet } = origin;
    if (sheet === undefined) continue;
    for (const element of Object.keys(values) as ElementId[]) {
      if (!mendings.some((m) => m.of(element))) continue;
      const cell = cellOf(origin, element);
      const stored = cell === undefined ? undefined : cells.at(sheet, cell);
      if (cell === undefined || typeof stored !== 'string') continue;
      const made = mended(stored, element);
      if (made !== undefined) propose(made.rule, sheet, cell, made.after);
    }
  }
  return inSheetOrder([...found.values()], workbook);
};

const inSheetOrder = (repairs: CellRepair[], workbook: Workbook): CellRepair[] => {
  const order = new Map(workbook.sheets.map(({ name }, i) => [name, i]));
  const key = ({ sheet, cell }: CellRepair): [number, number, number] => {
    const { row, column } = placeOfCell(cell);
    return [order.get(sheet) ?? 0, row, column];
  };
  return repairs
    .map((repair) => ({ repair, at: key(repair) }))
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1] || a.at[2] - b.at[2])
    .map(({ repair }) => repair);
};

const cellMoved = (file: string, { sheet, cell, before }: CellRepair, now: string): UserError =>
  new UserError('repair-not-fitting', {
    zh: `${file}“${sheet}”${cell} 现在是“${now.slice(0, 40)}”，不是要修补的“${before.slice(0, 40)}”，没有改动；核对文件是不是当时那一个`,
    en: `${file}, “${sheet}” ${cell} says “${now.slice(0, 40)}”, not “${before.slice(0, 40)}” that was to be mended; nothing was changed, check that it is the same file`,
  });

/** The workbook with those cells replaced by text; the given one stays. A cell that no longer says `before` → UserError. */
export const repairedWorkbook = (
  workbook: Workbook,
  repairs: readonly CellRepair[],
  file: string,
): Workbook => {
  const bySheet = new Map<string, Map<number, CellRepair[]>>();
  for (const repair of repairs) {
    const rows = bySheet.get(repair.sheet) ?? new Map<number, CellRepair[]>();
    bySheet.set(repair.sheet, rows);
    const { row } = placeOfCell(repair.cell);
    rows.set(row, [...(rows.get(row) ?? []), repair]);
  }
  const done = new Set<CellRepair>();
  const sheets = workbook.sheets.map((sheet) => {
    const rows = bySheet.get(sheet.name);
    if (rows === undefined) return sheet;
    return {
      ...sheet,
      rows: sheet.rows.map((row) => {
        const own = rows.get(row.number);
        if (own === undefined) return row;
        const cells = [...row.cells];
        for (const repair of own) {
          const { column } = placeOfCell(repair.cell);
          const now = shownText(cells[column - 1]);
          if (now !== repair.before) throw cellMoved(file, repair, now);
          cells[column - 1] = repair.after;
          done.add(repair);
        }
        return { ...row, cells };
      }),
    };
  });
  const lost = repairs.find((repair) => !done.has(repair));
  if (lost !== undefined) throw cellMoved(file, lost, '');
  return { ...workbook, sheets };
};
