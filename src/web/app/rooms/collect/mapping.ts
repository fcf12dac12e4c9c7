import type { ElementId } from '../../../../core/index.js';
import type { MappingChoice, SheetView } from '../../engine.js';

type Column = SheetView['columns'][number];

/** A heading names its column in the next file too; where it is empty or stands twice, the letters do. */
const nameOf = (sheet: SheetView, { heading, column }: Column): string =>
  heading !== '' && sheet.columns.filter((c) => c.heading === heading).length === 1 ? heading : column;

const saidBefore = (sheet: SheetView): Record<string, ElementId | null> =>
  Object.fromEntries(
    sheet.columns.filter(({ how }) => how === 'mapping').map((c) => [nameOf(sheet, c), c.element]),
  );

const headerOf = ({ headerRows }: SheetView): { headerRow?: number } =>
  headerRows.length === 1 && headerRows[0] !== undefined ? { headerRow: headerRows[0] } : {};

/** What was said about the sheet, with one column said anew: `undefined` leaves it to its heading again. */
export const columnChoice = (
  sheet: SheetView,
  column: Column,
  element: ElementId | null | undefined,
): MappingChoice => {
  const { [nameOf(sheet, column)]: _, ...others } = saidBefore(sheet);
  return {
    sheet: sheet.sheet,
    ...headerOf(sheet),
    columns: element === undefined ? others : { ...others, [nameOf(sheet, column)]: element },
  };
};

/** Another heading row: what was said about the old headings no longer holds. */
export const headerChoice = (sheet: SheetView, headerRow: number): MappingChoice => ({
  sheet: sheet.sheet,
  headerRow,
  columns: {},
});
