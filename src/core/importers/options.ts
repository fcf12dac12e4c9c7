import type { ElementId } from '../model/index.js';

/** What the user says about a sheet that its headings do not. */
export interface ImportOptions {
  /** sheet names to read; all when absent */
  sheets?: readonly string[];
  /** heading or column letters → element (id, title or alias), or 跳过 / skip */
  mapping?: ReadonlyMap<string, string>;
  /** 1-based row of the headings, when they are not found by themselves */
  headerRow?: number;
  /** element → digits → label: names the code table of a column of digits; `standard` stands for the standard's table */
  codeTables?: ReadonlyMap<string, ReadonlyMap<string, string> | 'standard'>;
  /** mapping and heading row of single sheets, by name; they go before `mapping` and `headerRow` */
  bySheet?: ReadonlyMap<string, Pick<ImportOptions, 'mapping' | 'headerRow'>>;
  /** elements whose missing column is a finding; default what the element table asks of every list */
  required?: readonly ElementId[];
  /** told now and then how many rows are read */
  progress?: (rows: number) => void;
}
