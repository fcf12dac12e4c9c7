import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readWorkbook } from '../../src/core/formats/workbook.js';
import { writeXlsx } from '../../src/core/formats/xlsx/write.js';
import { importWorkbook } from '../../src/core/importers/index.js';
import { templateSheets } from '../../src/core/importers/template/sheets.js';
import { planIntake } from '../../src/core/intake.js';
import {
  type Agency,
  type Catalogue,
  type DirectoryItem,
  definitionOf,
  type ElementId,
  elementIds,
  type HandlingItem,
  type ImportedRecord,
  type ItemValues,
  type ListEntry,
  rawOfValues,
  resolveEntry,
} from '../../src/core/model/index.js';
import { importedRecord, itemValues, standardItem, words } from './arbitrary.js';
import { asRead, workbookOf } from './sheets.js';

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

const records = (most: number) =>
  fc.uniqueArray(importedRecord, { minLength: 1, maxLength: most, selector: (r) => r.values.name });

it('items written into the template come back the same, without a finding', () => {
  fc.assert(
    fc.property(records(3), (written) => {
      const result = importWorkbook(
        workbookOf(...templateSheets({ records: written }).map(asRead)),
        '清单.xlsx',
        {
          required: ['name'],
        },
      );
      expect(result.records.map(plain).sort(byName)).toEqual(written.map(plain).sort(byName));
      expect(result.facts).toEqual([]);
    }),
    { numRuns: 80 },
  );
}, 60_000);

it('and through the bytes of a workbook', async () => {
  await fc.assert(
    fc.asyncProperty(records(4), async (written) => {
      const bytes = writeXlsx(templateSheets({ records: written }), { level: 1 });
      const result = importWorkbook(await readWorkbook(bytes, { name: '清单.xlsx' }), '清单.xlsx');
      expect(result.records.map(plain).sort(byName)).toEqual(written.map(plain).sort(byName));
      expect(result.facts).toEqual([]);
    }),
    { numRuns: 12 },
  );
}, 60_000);

const division = '410922';
const agencies: Agency[] = ['A', 'B'].map((letter, i) => ({
  creditCode: `11410922EXAMP00${i}1${letter}`,
  name: `清丰县${letter === 'A' ? '民政局' : '公安局'}`,
  division,
  contact: { hours: '工作日 9:00–17:00' },
}));

/** What a county says beside the standard: its own elements, never what the standard or the agency says already. */
const ownElements = elementIds.filter(
  (id) =>
    (definitionOf(id).tier === 'local' || id === 'promisedLimit' || id === 'visits') &&
    !['agency', 'agencyCode', 'implementationCode', 'handlingCode', 'status', 'version', 'hours'].includes(
      id,
    ),
);

const catalogue: fc.Arbitrary<Catalogue> = fc
  .uniqueArray(fc.tuple(standardItem, words(8, 14)), {
    minLength: 1,
    maxLength: 4,
    selector: ([, name]) => name,
  })
  .chain((standards) => {
    const directory: DirectoryItem[] = standards.map(([item, name], i) => ({
      ...item,
      values: {
        ...item.values,
        name,
        basicCode: `00010${9 + i}10${i}000`.slice(0, 12),
        status: '在用',
        version: 1,
      },
    }));
    const entry = (item: DirectoryItem) =>
      itemValues(ownElements).map(({ name: _n, itemType: _t, ...values }): ListEntry => {
        const kept: ItemValues = { basicCode: item.values.basicCode! };
        // 天数相同、只少一句说明的时限，本来就算与标准一致
        const limits = [values.promisedLimit, item.values.promisedLimit];
        if (limits[0]?.days === limits[1]?.days) delete values.promisedLimit;
        for (const [id, value] of Object.entries(values))
          if (JSON.stringify(value) !== JSON.stringify(item.values[id as ElementId]))
            Object.assign(kept, { [id]: value });
        return { own: kept, handling: [], origin: { file: '' } };
      });
    return fc
      .tuple(
        ...agencies.map(() =>
          fc.tuple(...directory.map((item) => fc.option(entry(item), { nil: undefined }))),
        ),
      )
      .map(
        (lists): Catalogue => ({
          info: {
            id: 't',
            title: 't',
            division,
            scheme: 'gbt39554',
            profile: 'national',
            codeTables: 'gbt39046',
          },
          divisions: [{ code: division, name: '清丰县', level: 'county' }],
          agencies,
          laws: [],
          intermediaries: { services: [], institutions: [] },
          directory,
          lists: lists
            .map((entries, i) => ({
              division,
              agency: agencies[i]!.creditCode,
              entries: entries.filter((e) => e !== undefined),
              file: `lists/410922-清丰县/${agencies[i]!.creditCode}-${agencies[i]!.name}.yaml`,
            }))
            .filter((l) => l.entries.length > 0),
          ledger: [],
          profile: {},
          knownIssues: [],
          acceptedChanges: [],
          decisions: [],
          crosswalk: [],
        }),
      );
  });

const recordsOf = ({ lists, directory }: Catalogue): ImportedRecord[] =>
  lists.flatMap((list) =>
    list.entries.map((entry) => {
      const standard = directory.find((d) => d.values.basicCode === entry.own.basicCode);
      const agency = agencies.find((a) => a.creditCode === list.agency);
      const { values } = resolveEntry(entry, list, agency, standard);
      return { values, handling: entry.handling, extra: {}, origin: entry.origin };
    }),
  );

const listsOf = ({ lists }: Catalogue) =>
  lists
    .map(({ file, entries }) => ({
      file,
      entries: entries
        .map((e) => rawOfValues(e.own))
        .sort((a, b) => (String(a['basicCode']) < String(b['basicCode']) ? -1 : 1)),
    }))
    .sort((a, b) => (a.file < b.file ? -1 : 1));

it('catalogue → workbook → import → the same catalogue, and importing again changes nothing', () => {
  fc.assert(
    fc.property(catalogue, (whole) => {
      const sheets = templateSheets({ records: recordsOf(whole), sample: false }).map(asRead);
      const { records: read } = importWorkbook(workbookOf(...sheets), '清单.xlsx');
      const fresh = planIntake(read, { ...whole, lists: [] }, { as: 'list', division });
      expect(listsOf(fresh.catalogue)).toEqual(listsOf(whole));
      const again = planIntake(read, fresh.catalogue, { as: 'list', division });
      expect(again.catalogue).toBe(fresh.catalogue);
      expect(again.rows.every((r) => r.outcome === 'unchanged')).toBe(true);
      expect(planIntake(read, whole, { as: 'list', division }).catalogue).toBe(whole);
    }),
    { numRuns: 200 },
  );
}, 60_000);
