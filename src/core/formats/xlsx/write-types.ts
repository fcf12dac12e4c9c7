import type { Range } from '../sheet.js';

export interface WriteStyle {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  /** points; default 11 */
  size?: number;
  /** RRGGBB of the text */
  colour?: string;
  /** RRGGBB behind the text */
  fill?: string;
  wrap?: boolean;
  horizontal?: 'left' | 'center' | 'right';
  vertical?: 'top' | 'center' | 'bottom';
  /** thin lines on all four sides */
  border?: boolean;
  /** number format code; `@` keeps what people type as text */
  format?: string;
  /** cells people may change when the sheet is protected */
  unlocked?: boolean;
}

export interface WriteCell {
  value: string | number | boolean | undefined;
  style?: WriteStyle;
  /** http(s), mailto or `#Sheet!A1`; anything else is written as plain text */
  link?: string;
  comment?: string;
}

export type WriteValue = string | number | boolean | null | undefined | WriteCell;

export interface WriteRow {
  cells: readonly WriteValue[];
  /** points */
  height?: number;
  hidden?: boolean;
  /** for cells that bring none */
  style?: WriteStyle;
}

export interface WriteColumn {
  /** in characters of the default font; a Chinese character takes two */
  width?: number;
  hidden?: boolean;
  /** for cells that bring none, and for what people type below */
  style?: WriteStyle;
}

export interface DropDown {
  ranges: readonly Range[];
  values: readonly string[];
  /** default true: other values are refused; false warns only */
  strict?: boolean;
  promptTitle?: string;
  prompt?: string;
}

export interface WriteSheet {
  name: string;
  /** walked once, so a generator of a hundred thousand rows costs no memory */
  rows: Iterable<readonly WriteValue[] | WriteRow>;
  columns?: readonly WriteColumn[];
  /** rows and columns that stay in sight; the rows repeat on every printed page */
  frozen?: { rows?: number; columns?: number };
  merges?: readonly Range[];
  dropDowns?: readonly DropDown[];
  filter?: Range;
  hidden?: boolean;
  /** RRGGBB of the tab */
  tab?: string;
  orientation?: 'portrait' | 'landscape';
}

export interface WriteOptions {
  /** mark text that looks like a formula so that spreadsheets never run it (the text itself does not change) */
  neutralise?: boolean;
  /** whom comments name; default 核查 */
  author?: string;
  /** default 6; 1 is faster and a third larger */
  level?: 1 | 3 | 6 | 9;
}
