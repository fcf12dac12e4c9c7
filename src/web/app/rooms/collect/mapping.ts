import type { ColumnTarget } from '../../../../core/index.js';
import type { MappingChoice, SheetView } from '../../engine.js';

type Column = SheetView['columns'][number];

/** A heading names its column in the next file too; where it is empty or stands twice, the letters do. */
const nameOf = (sheet: SheetView, { heading, column }: Column): string =>
  heading !== '' && sheet.columns.filter((c) => c.heading === heading).length === 1 ? heading : column;

/** What was said of a column on this desk; `undefined`: nothing. */
export const saidOf = (sheet: SheetView, column: Column): ColumnTarget | null | undefined => {
  const { [nameOf(sheet, column)]: byName, [column.column]: byLetter } = sheet.said;
  return byName === undefined ? byLetter : byName;
};

/** What the column is read as: a part tells more than its element. */
export const meaningOf = ({ part, element }: Column): ColumnTarget | null => part ?? element;

const headerOf = ({ headerRows }: SheetView): { headerRow?: number } =>
  headerRows.length === 1 && headerRows[0] !== undefined ? { headerRow: headerRows[0] } : {};

/** What was said about the sheet, with one column said anew: `undefined` leaves it to its heading again. */
export const columnChoice = (
  sheet: SheetView,
  column: Column,
  target: ColumnTarget | null | undefined,
): MappingChoice => {
  const { [nameOf(sheet, column)]: _, [column.column]: __, ...others } = sheet.said;
  return {
    sheet: sheet.sheet,
    ...headerOf(sheet),
    columns: target === undefined ? others : { ...others, [nameOf(sheet, column)]: target },
  };
};

/** Another heading row: what was said about the old headings no longer holds. */
export const headerChoice = (sheet: SheetView, headerRow: number): MappingChoice => ({
  sheet: sheet.sheet,
  headerRow,
  columns: {},
});
