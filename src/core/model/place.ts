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

/**
 * Where a record came from. A record of a table sheet shares one `columns` map with its whole sheet (element → column
 * letters, the cell is letters + `row`); `cells` names the exceptions: merged cells, form sheets.
 */
export interface Origin {
  file: string;
  sheet?: string;
  row?: number;
  line?: number;
  columns?: ReadonlyMap<ElementId, string>;
  cells?: { [K in ElementId]?: string };
  /** of a data file: keys that are elements; what a record keeps under them is the rest of a value */
  known?: ReadonlySet<string>;
}

/** A1 address of an element's cell, when the record came from a sheet. */
export const cellOf = (origin: Origin, element: ElementId): string | undefined => {
  const exception = origin.cells?.[element];
  if (exception !== undefined) return exception;
  const column = origin.columns?.get(element);
  return column === undefined || origin.row === undefined ? undefined : `${column}${origin.row}`;
};

/** The place of one element of a record, down to its cell when that is known. */
export const placeOf = (origin: Origin, record?: string, element?: ElementId): Place => {
  const place: Place = { file: origin.file };
  if (origin.sheet !== undefined) place.sheet = origin.sheet;
  const cell = element === undefined ? undefined : cellOf(origin, element);
  if (cell !== undefined) place.cell = cell;
  const line = origin.line ?? origin.row;
  if (line !== undefined) place.line = line;
  if (record !== undefined) place.record = record;
  if (element !== undefined) place.element = element;
  return place;
};
