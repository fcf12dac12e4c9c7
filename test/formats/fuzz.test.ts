import { describe, expect, it, vi } from 'vitest';
import { patchXlsx } from '../../src/core/formats/xlsx/patch.js';
import { readXlsx } from '../../src/core/formats/xlsx/read.js';
import { writeXlsx } from '../../src/core/formats/xlsx/write.js';
import { UserError } from '../../src/core/model/trouble.js';
import { mutate } from '../fuzz/mutate.mjs';
import { richParts, zipped } from './rich-workbook.js';

// a busy machine is no fault
vi.setConfig({ testTimeout: 60_000 });

/** A hundred of the mutants; `npm run fuzz` makes thousands, of more files. */
describe('damaged workbooks', () => {
  const seeds = [
    zipped(richParts()),
    writeXlsx([{ name: 'a', rows: [['甲', 1, { value: '乙', comment: '注', link: '#a!A1' }]] }]),
  ];
  it('end in a workbook or a UserError', () => {
    let readable = 0;
    for (let seed = 1; seed <= 100; seed += 1) {
      const mutant = mutate(seeds[seed % seeds.length]!, seed);
      try {
        const book = readXlsx(mutant);
        readable += 1;
        if (book.sheets.length > 0)
          readXlsx(
            patchXlsx(mutant, [{ sheet: book.sheets[0]!.name, cell: 'B7', fill: 'FFC7CE', comment: '错' }]),
          );
      } catch (error) {
        if (!(error instanceof UserError))
          throw new Error(`seed ${seed}: ${error instanceof Error ? error.stack : error}`);
      }
    }
    expect(readable).toBeGreaterThan(20);
    expect(readable).toBeLessThan(100);
  });
});
