import type { ElementId } from './elements.js';

/** Where something stands: enough for a person to walk to it. `record` is the item's code, else its name. */
export interface Place {
  file: string;
  sheet?: string;
  /** A1 address of the cell */
  cell?: string;
  /** 1-based line of a text file */
  line?: number;
  record?: string;
  element?: string;
}

/** Where a record came from; `cells` holds the A1 address of each element's cell when it came from a sheet. */
export interface Origin {
  file: string;
  sheet?: string;
  row?: number;
  line?: number;
  cells?: { [K in ElementId]?: string };
}

/** The place of one element of a record, down to its cell when that is known. */
export const placeOf = (origin: Origin, record?: string, element?: ElementId): Place => {
  const place: Place = { file: origin.file };
  if (origin.sheet !== undefined) place.sheet = origin.sheet;
  const cell = element === undefined ? undefined : origin.cells?.[element];
  if (cell !== undefined) place.cell = cell;
  const line = origin.line ?? origin.row;
  if (line !== undefined) place.line = line;
  if (record !== undefined) place.record = record;
  if (element !== undefined) place.element = element;
  return place;
};
