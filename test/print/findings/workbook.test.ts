import { describe, expect, it } from 'vitest';
import * as sheetJs from 'xlsx';
import { readXlsx } from '../../../src/core/formats/xlsx/read.js';
import { printWorkbook } from '../../../src/core/reports/findings/workbook.js';
import { finding, manyFindings, nasty, nastyFindings, reportOf } from './sample.js';

const write = (...of: Parameters<typeof reportOf>): Uint8Array =>
  printWorkbook(reportOf(...of)) as Uint8Array;
const valuesOf = (sheet: ReturnType<typeof readXlsx>['sheets'][number]): unknown[][] =>
  sheet.rows.map((row) => row.cells.map((cell) => (typeof cell === 'object' ? cell.value : cell)));

describe('xlsx', () => {
  const findings = manyFindings(300);
  const book = readXlsx(write(findings));

  it('has an overview with links, then a sheet an office with every finding', () => {
    const [overview, ...offices] = book.sheets;
    expect(overview!.name).toBe('总览');
    expect(offices).toHaveLength(30);
    expect(offices.reduce((n, sheet) => n + sheet.rows.length - 1, 0)).toBe(300);
    const targets = [...overview!.links!.values()];
    expect(targets).toHaveLength(30);
    expect(new Set(targets)).toEqual(new Set(offices.map(({ name }) => `#'${name}'!A1`)));
    const counts = valuesOf(overview!).filter((row) => offices.some(({ name }) => name === row[1]));
    expect(counts).toHaveLength(30);
    expect(counts.reduce((n, row) => n + Number(row[2]), 0)).toBe(100);
  });

  it('is the same bytes for the same findings', () => {
    expect(write(findings)).toEqual(write(manyFindings(300)));
  });

  it('SheetJS reads the same', () => {
    const other = sheetJs.read(write(findings), { type: 'array' });
    expect(other.SheetNames).toEqual(book.sheets.map(({ name }) => name));
    const rows = sheetJs.utils.sheet_to_json<string[]>(other.Sheets[other.SheetNames[1]!]!, { header: 1 });
    expect(rows).toEqual(valuesOf(book.sheets[1]!));
  });

  it('names its cap, and makes no thousand tabs', () => {
    expect(valuesOf(readXlsx(write(findings, { max: 200 })).sheets[0]!)[2]).toEqual([
      '只列出 200 条，另有 100 条没有列出',
    ]);
    const manyOffices = Array.from({ length: 500 }, (_, n) => finding(n, { agency: `示例单位${n}` }));
    expect(readXlsx(write(manyOffices)).sheets).toHaveLength(6);
    const manyDivisions = manyOffices.map((f, n) => ({ ...f, division: String(410100 + n) }));
    const [, only, ...more] = readXlsx(write(manyDivisions)).sheets;
    expect(only!.rows).toHaveLength(501);
    expect(more).toEqual([]);
  });

  it('holds hostile words as text: no formula, no broken part, sheet names as Excel takes them', () => {
    const bytes = write(nastyFindings());
    const ours = readXlsx(bytes);
    const other = sheetJs.read(bytes, { type: 'array', cellFormula: true, cellNF: true, cellStyles: true });
    expect(other.SheetNames).toEqual(ours.sheets.map(({ name }) => name));
    for (const { name } of ours.sheets) {
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[[\]:*?/\\]/);
    }
    const formulas = Object.values(other.Sheets).flatMap((sheet) =>
      Object.values(sheet).filter((cell) => typeof cell === 'object' && cell !== null && 'f' in cell),
    );
    expect(formulas).toEqual([]);
    const items = ours.sheets.slice(1).flatMap((sheet) =>
      valuesOf(sheet)
        .slice(1)
        .map((row) => row[1]),
    );
    expect(items).toHaveLength(nasty.length);
    expect(items).toContain("=cmd|' /C calc'!A0");
  });
});
