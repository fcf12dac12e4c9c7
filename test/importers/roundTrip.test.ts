import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readWorkbook } from '../../src/core/formats/workbook.js';
import { writeXlsx } from '../../src/core/formats/xlsx/write.js';
import { importWorkbook } from '../../src/core/importers/index.js';
import { templateSheets } from '../../src/core/importers/template/sheets.js';
import {
  type HandlingItem,
  type ImportedRecord,
  type ItemValues,
  rawOfValues,
} from '../../src/core/model/index.js';
import { importedRecord } from './arbitrary.js';

/** Values a handling item repeats from its item are not written twice, so they are left aside on both sides. */
const own = (handling: HandlingItem, item: ItemValues): HandlingItem => ({
  ...handling,
  values: Object.fromEntries(
    Object.entries(handling.values).filter(
      ([id, v]) => JSON.stringify(v) !== JSON.stringify((item as Record<string, unknown>)[id]),
    ),
  ) as ItemValues,
});

const plain = ({ values, handling, mainItem }: ImportedRecord) => ({
  values: rawOfValues(values),
  handling: handling.map((h) => own(h, values)).map((h) => ({ ...h, values: rawOfValues(h.values) })),
  mainItem: mainItem === values.name ? undefined : mainItem,
});

const byName = (a: { values: Record<string, unknown> }, b: { values: Record<string, unknown> }) =>
  String(a.values['name']) < String(b.values['name']) ? -1 : 1;

it('items written into the template come back the same, without a finding', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(importedRecord, { minLength: 1, maxLength: 6, selector: (r) => r.values.name }),
      async (records) => {
        const bytes = writeXlsx(templateSheets({ records, sample: true }), { level: 1 });
        const workbook = await readWorkbook(bytes, { name: '清单.xlsx' });
        const result = importWorkbook(workbook, '清单.xlsx', { required: ['name'] });
        expect(result.records.map(plain).sort(byName)).toEqual(records.map(plain).sort(byName));
        expect(result.facts).toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
});
