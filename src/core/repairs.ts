import { type Cell, type Row, shownText, type Workbook } from './formats/sheet.js';
import { placeOfCell } from './importers/repairs.js';
import { halfWidth } from './importers/values/characters.js';
import { parseDate } from './importers/values/date.js';
import {
  type CellRepair,
  cellOf,
  definitionOf,
  type ElementId,
  type Fact,
  type ImportResult,
} from './model/index.js';
import { readPhones } from './rules/contact.js';
import { normalName } from './rules/identity/name-not-normal.js';

/** One kind of mending: the rule that names the fault, and what the cell says afterwards; nothing where it is not sure. */
interface Mending {
  rule: string;
  of(element: ElementId): boolean;
  mend(text: string): string | undefined;
}

const kindIs =
  (...kinds: readonly string[]) =>
  (element: ElementId): boolean =>
    kinds.includes(definitionOf(element).kind);
const phones = new Set<ElementId>(['consult', 'complain']);
const isPhone = (element: ElementId): boolean => phones.has(element);
const wide = /[０-９Ａ-Ｚａ-ｚ]/;
const blanks = /[\s\u00a0\u200b-\u200d\u2060\ufeff]+/g;

const mendings: readonly Mending[] = [
  {
    rule: 'full-width-digits',
    of: kindIs('code', 'codes', 'integer', 'limit'),
    mend: (text) => (wide.test(text) ? halfWidth(text) : undefined),
  },
  {
    rule: 'full-width-digits',
    of: isPhone,
    mend: (text) => (wide.test(text) ? text.replace(/[０-９－（）]/g, halfWidth) : undefined),
  },
  {
    rule: 'field-malformed',
    of: kindIs('code'),
    mend: (text) => text.replace(blanks, ''),
  },
  {
    // 区号与号码之间断开的，合起来是一个电话才算
    rule: 'phone-malformed',
    of: isPhone,
    mend(text) {
      if (readPhones(text).broken.length === 0) return undefined;
      const whole = text.trim().replace(/(?<=\d)[\s\u00a0]*[-—–－―][\s\u00a0]*(?=\d)/g, '-');
      return readPhones(whole).broken.length === 0 ? whole : undefined;
    },
  },
  { rule: 'name-not-normal', of: (element) => element === 'name', mend: normalName },
  {
    rule: 'full-width-digits',
    of: kindIs('date'),
    mend: (text) =>
      wide.test(text) ? parseDate(text, { heading: '', element: 'effectiveOn' }).value : undefined,
  },
];

/** A value that the reader took instead of what stands in the cell, when it could be sure. */
const repairOfFact = ({ params }: Fact): string | undefined => {
  const { repair } = params;
  return typeof repair === 'string' && repair !== '' ? repair : undefined;
};

class Cells {
  readonly #sheets: Map<string, Map<number, Row>>;

  constructor(workbook: Workbook) {
    this.#sheets = new Map(
      workbook.sheets.map(({ name, rows }) => [name, new Map(rows.map((row) => [row.number, row]))]),
    );
  }

  at(sheet: string, address: string): Cell | undefined {
    const { row, column } = placeOfCell(address);
    return this.#sheets.get(sheet)?.get(row)?.cells[column - 1];
  }
}

/** What a cell says after all mendings of its element, with the rule of the first that changed it. */
const mended = (text: string, element: ElementId): { rule: string; after: string } | undefined => {
  let after = text;
  let rule: string | undefined;
  for (const mending of mendings) {
    if (!mending.of(element)) continue;
    const next = mending.mend(after);
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
