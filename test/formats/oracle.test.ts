import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, vi } from 'vitest';
import { readLegacy } from '../../src/core/formats/legacy.js';
import { defaultLimits } from '../../src/core/formats/limits.js';
import type { Cell, Sheet } from '../../src/core/formats/sheet.js';
import { readXlsx } from '../../src/core/formats/xlsx/read.js';

// a busy machine is no fault
vi.setConfig({ testTimeout: 60_000 });

const folders = fileURLToPath(new URL('../../../shared/data/sheets', import.meta.url));
const files = existsSync(folders)
  ? readdirSync(folders).flatMap((folder) =>
      readdirSync(`${folders}/${folder}`).map((file) => `${folder}/${file}`),
    )
  : [];
const workbooks = files.filter((file) => file.endsWith('.xlsx'));

const value = (cell: Cell) => (typeof cell === 'string' ? cell : cell.value);
const values = (sheet: Sheet) =>
  sheet.rows.flatMap((row) =>
    row.cells.flatMap((cell, index) =>
      cell === undefined || value(cell) === ''
        ? []
        : [`${row.number}/${index + 1}=${typeof value(cell)}:${value(cell)}`],
    ),
  );

describe.skipIf(workbooks.length === 0)(
  'our OOXML reader against SheetJS (../shared/data, skipped when absent)',
  () => {
    it.each(workbooks)('%s', (file) => {
      const bytes = new Uint8Array(readFileSync(`${folders}/${file}`));
      const ours = readXlsx(bytes);
      const theirs = readLegacy(bytes, { kind: 'xlsx', name: file, limits: defaultLimits });
      expect(ours.sheets.map(({ name, hidden }) => ({ name, hidden }))).toEqual(
        theirs.sheets.map(({ name, hidden }) => ({ name, hidden })),
      );
      ours.sheets.forEach((sheet, index) => {
        const other = theirs.sheets[index]!;
        expect(values(sheet)).toEqual(values(other));
        expect(sheet.merges).toEqual(other.merges);
        expect(sheet.rows.filter((row) => row.hidden).map((row) => row.number)).toEqual(
          other.rows.filter((row) => row.hidden).map((row) => row.number),
        );
        expect([...(sheet.links?.keys() ?? [])].sort()).toEqual([...(other.links?.keys() ?? [])].sort());
      });
    });
  },
);
