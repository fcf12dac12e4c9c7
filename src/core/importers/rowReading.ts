import type { ElementId, Fact, ItemValues } from '../model/index.js';
import type { Parts } from './parts.js';

/** What one row says, before it is known whether it begins an item or goes on with one. */
export interface RowReading {
  row: number;
  values: ItemValues;
  /** compound element → fields of this row's entry */
  parts: ReadonlyMap<string, Parts>;
  extra?: Record<string, string>;
  /** cells of elements that do not stand in their own column of this row */
  cells?: { [K in ElementId]?: string };
  /** elements whose value stands in a merge that began above */
  above?: Set<ElementId>;
  handlingName?: string;
  handlingSerial?: string;
  division?: string;
  mainItem?: string;
  /** the row itself (no merge above) names an item, a handling item or a code */
  ownItem: boolean;
  ownHandling: boolean;
  /** an item's name or code comes from a merge that began above */
  inheritedItem: boolean;
  facts?: Fact[];
}
