/**
 * What every reader of sheets gives and every importer takes. Rows and columns are 1-based as people count them;
 * only rows with content are kept, so a lone style in row 1,048,576 costs nothing.
 */

/** A plain text cell is its string; anything else says what is stored and what is shown. */
export type Cell = string | StoredCell;

export interface StoredCell {
  kind: 'number' | 'date' | 'boolean' | 'error' | 'text';
  /** number as stored (dates are serial numbers of the workbook's own epoch), boolean, or text / error code */
  value: number | boolean | string;
  /** as Excel shows it */
  text: string;
  /** the number format, e.g. `yyyy/m/d`; absent for General */
  format?: string;
  /** the value is a formula's stored result */
  formula?: boolean;
}

export interface Row {
  number: number;
  hidden?: boolean;
  /** index 0 is column A; holes are empty cells */
  cells: (Cell | undefined)[];
}

export interface Range {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A rule the sheet's author gave cells; a list's own values are cut out, other rules keep their formula. */
export interface Validation {
  /** list, whole, date, textLength, custom … */
  type: string;
  ranges: Range[];
  values?: string[];
  formula?: string;
}

export interface Sheet {
  name: string;
  hidden: boolean;
  rows: Row[];
  merges: Range[];
  hiddenColumns: ReadonlySet<number>;
  /** the workbook counts dates from 1904 */
  date1904?: boolean;
  /** A1 → comment text */
  comments?: ReadonlyMap<string, string>;
  /** A1 → link target */
  links?: ReadonlyMap<string, string>;
  validations?: Validation[];
}

export type WorkbookKind = 'xlsx' | 'xls' | 'et' | 'ods' | 'csv' | 'tsv' | 'spreadsheetml' | 'html';

/** Something worth telling that is no fault of a cell: encoding assumed, macros ignored, another format than the name says. */
export interface WorkbookNote {
  code:
    | 'encoding-assumed'
    | 'characters-broken'
    | 'broken-quote'
    | 'macros-ignored'
    | 'extension-lies'
    | 'external-links-ignored'
    | 'cut-at-limit';
  params: Record<string, string | number>;
}

export interface Workbook {
  kind: WorkbookKind;
  /** of text files: utf-8, gb18030, utf-16le … */
  encoding?: string;
  sheets: Sheet[];
  notes: WorkbookNote[];
}

/** Column number (1 = A) → letters. */
export const columnLetters = (column: number): string => {
  let letters = '';
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
};

export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row}`;

/** What a person sees in the cell. */
export const shownText = (cell: Cell | undefined): string =>
  cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text;
