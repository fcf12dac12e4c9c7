import type { ReadLimits } from '../limits.js';
import type { Range, Validation } from '../sheet.js';
import { LAST_COLUMN, LAST_ROW } from './rows.js';
import { isTrue, type XmlHandler } from './xml.js';

/** What a worksheet part says around its rows. */
export interface SheetFrame {
  merges: Range[];
  /** merged ranges beyond the limit, not read */
  mergesCut: number;
  hiddenColumns: Set<number>;
  /** as written; whoever knows the rows cuts them to the columns in use */
  hiddenRanges: { min: number; max: number }[];
  validations: Validation[];
  /** relationship id or place inside the workbook, by A1 */
  links: { cell: string; id?: string; location?: string }[];
}

/** `A1`, `A1:B2`, `A:C` or `3:5` → range; undefined when it is none. */
export const readRange = (reference: string): Range | undefined => {
  const match = /^\$?([A-Z]{0,3})\$?(\d{0,7})(?::\$?([A-Z]{0,3})\$?(\d{0,7}))?$/.exec(reference.trim());
  if (match === null) return undefined;
  const [, fromColumn = '', fromRow = '', toColumn = fromColumn, toRow = fromRow] = match;
  if (fromColumn === '' && fromRow === '') return undefined;
  const one = { row: Number(fromRow || 1), column: columnNumber(fromColumn) || 1 };
  const other = { row: Number(toRow || LAST_ROW), column: columnNumber(toColumn) || LAST_COLUMN };
  const range = {
    top: Math.min(one.row, other.row),
    left: Math.min(one.column, other.column),
    bottom: Math.max(one.row, other.row),
    right: Math.max(one.column, other.column),
  };
  return range.top >= 1 && range.bottom <= LAST_ROW && range.right <= LAST_COLUMN ? range : undefined;
};

const columnNumber = (letters: string): number => {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
};

export const sheetFrame = (
  limits: Pick<ReadLimits, 'merges'>,
): { frame: () => SheetFrame; handler: XmlHandler } => {
  const frame: SheetFrame = {
    merges: [],
    mergesCut: 0,
    hiddenColumns: new Set(),
    hiddenRanges: [],
    validations: [],
    links: [],
  };
  let validation: Validation | undefined;
  let formula = '';
  let inFormula = false;
  const handler: XmlHandler = {
    open(local, attributes) {
      if (local === 'mergeCell') {
        if (frame.merges.length >= limits.merges) frame.mergesCut += 1;
        else {
          const range = readRange(attributes.get('ref') ?? '');
          if (range !== undefined && (range.top !== range.bottom || range.left !== range.right))
            frame.merges.push(range);
        }
      } else if (local === 'col' && isTrue(attributes.get('hidden'))) {
        if (frame.hiddenRanges.length < LAST_COLUMN)
          frame.hiddenRanges.push({ min: Number(attributes.get('min')), max: Number(attributes.get('max')) });
      } else if (local === 'hyperlink') {
        const id = attributes.get('id');
        const location = attributes.get('location');
        const cell = (attributes.get('ref') ?? '').split(':')[0]!;
        if (frame.links.length < limits.merges)
          frame.links.push({
            cell,
            ...(id === undefined ? {} : { id }),
            ...(location === undefined ? {} : { location }),
          });
      } else if (local === 'dataValidation') {
        validation = {
          type: attributes.get('type') ?? 'none',
          ranges: rangesOf(attributes.get('sqref') ?? ''),
        };
      } else if (local === 'formula1') {
        formula = '';
        inFormula = true;
      } else if (local === 'sqref' || (local === 'f' && validation !== undefined)) {
        formula = '';
        inFormula = true;
      }
    },
    close(local) {
      if (validation === undefined) return;
      if (local === 'formula1' || local === 'sqref') inFormula = false;
      if (local === 'formula1') describe(validation, formula);
      else if (local === 'sqref') validation.ranges = rangesOf(formula);
      else if (local === 'dataValidation') {
        if (frame.validations.length < 10_000) frame.validations.push(validation);
        validation = undefined;
      }
    },
    text(text) {
      if (inFormula && formula.length < 32_768) formula += text;
    },
  };
  return { frame: () => frame, handler };
};

const rangesOf = (list: string): Range[] =>
  list
    .split(/\s+/)
    .slice(0, 1000)
    .map(readRange)
    .filter((range) => range !== undefined);

const describe = (validation: Validation, formula: string): void => {
  const text = formula.trim();
  if (text === '') return;
  const quoted = /^"([\s\S]*)"$/.exec(text);
  if (validation.type === 'list' && quoted !== null)
    validation.values = quoted[1]!
      .replaceAll('""', '"')
      .split(',')
      .map((value) => value.trim());
  else validation.formula = text;
};
