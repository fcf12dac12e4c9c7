import type { HandlingItem } from './catalogue.js';
import type { ElementId } from './elements.js';
import type { Fact } from './finding.js';
import type { Origin } from './place.js';
import type { ItemValues } from './values.js';

/** One item read from an office's sheet, form or data file, before it is matched to a standard. */
export interface ImportedRecord {
  values: ItemValues;
  handling: HandlingItem[];
  /** the division a row itself names: 6, 9 or 12 digits, or a name as written */
  division?: string;
  /** name of the 主项, where the sheet has it beside the item's own name */
  mainItem?: string;
  /** columns no element took, by heading, as shown */
  extra: Record<string, string>;
  origin: Origin;
}

export interface ColumnReport {
  /** column letters */
  column: string;
  heading: string;
  element: ElementId | null;
  how: 'exact' | 'alias' | 'near' | 'mapping' | 'none';
  /** which part of a compound (materials.copies), or a mark of the sheet itself (mainItem, division, rowNumber) */
  part?: string;
}

/** What was understood of one sheet. */
export interface SheetReport {
  file: string;
  sheet: string;
  kind: 'table' | 'form' | 'skipped';
  /** 1-based rows of the headings */
  headerRows: number[];
  columns: ColumnReport[];
  /** records read */
  rows: number;
  /** rows passed over, each with why */
  skipped: { row: number; why: string }[];
}

/** Everything an importer made of one file. Facts are about the sheet itself (rules `sheet`). */
export interface ImportResult {
  records: ImportedRecord[];
  facts: Fact[];
  sheets: SheetReport[];
}
