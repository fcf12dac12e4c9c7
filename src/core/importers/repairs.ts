import { shownText, type Workbook } from '../formats/sheet.js';
import { type CellRepair, UserError } from '../model/index.js';

/** B12 → row 12, column 2. */
export const placeOfCell = (address: string): { row: number; column: number } => {
  const letters = /^[A-Z]+/.exec(address)?.[0] ?? '';
  return {
    row: Number(address.slice(letters.length)),
    column: [...letters].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0),
  };
};

const cellMoved = (file: string, { sheet, cell, before }: CellRepair, now: string): UserError =>
  new UserError('repair-not-fitting', {
    zh: `${file}“${sheet}”${cell} 现在是“${now.slice(0, 40)}”，不是要修补的“${before.slice(0, 40)}”，没有改动；核对文件是不是当时那一个`,
    en: `${file}, “${sheet}” ${cell} says “${now.slice(0, 40)}”, not “${before.slice(0, 40)}” that was to be mended; nothing was changed, check that it is the same file`,
  });

/** The workbook with those cells replaced by text; the given one stays. A cell that no longer says `before` → UserError. */
export const repairedWorkbook = (
  workbook: Workbook,
  repairs: readonly CellRepair[],
  file: string,
): Workbook => {
  const bySheet = new Map<string, Map<number, CellRepair[]>>();
  for (const repair of repairs) {
    const rows = bySheet.get(repair.sheet) ?? new Map<number, CellRepair[]>();
    bySheet.set(repair.sheet, rows);
    const { row } = placeOfCell(repair.cell);
    rows.set(row, [...(rows.get(row) ?? []), repair]);
  }
  const done = new Set<CellRepair>();
  const sheets = workbook.sheets.map((sheet) => {
    const rows = bySheet.get(sheet.name);
    if (rows === undefined) return sheet;
    return {
      ...sheet,
      rows: sheet.rows.map((row) => {
        const own = rows.get(row.number);
        if (own === undefined) return row;
        const cells = [...row.cells];
        for (const repair of own) {
          const { column } = placeOfCell(repair.cell);
          const now = shownText(cells[column - 1]);
          if (now !== repair.before) throw cellMoved(file, repair, now);
          cells[column - 1] = repair.after;
          done.add(repair);
        }
        return { ...row, cells };
      }),
    };
  });
  const lost = repairs.find((repair) => !done.has(repair));
  if (lost !== undefined) throw cellMoved(file, lost, '');
  return { ...workbook, sheets };
};
