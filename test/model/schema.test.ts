import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileSchemas } from '../../src/core/model/fileSchemas.js';
import {
  definitionOf,
  type ElementId,
  elementIds,
  rawOfDirectoryItem,
  tableEntries,
} from '../../src/core/model/index.js';
import { jsonSchemas } from '../../src/core/model/jsonSchemas.js';
import { elementSchemas } from '../../src/core/model/schema.js';
import { schemaProblems } from '../../src/core/model/schemaFacts.js';
import { embeddedCatalogue, loadCatalogue } from '../../src/node/load.js';

const ajv = new Ajv2020({ allErrors: true, strict: false });
(addFormats as unknown as (a: Ajv2020) => void)(ajv);
const committed = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8')) as object;
const directory = ajv.compile(committed('directory'));

const file = (items: unknown[]) => ({ format: 'santong-directory/1', department: '09', items });

/** A value that fits an element, or nearly: the two validators must always agree. */
const anyValue = (id: ElementId): fc.Arbitrary<unknown> => {
  const { kind, table } = definitionOf(id);
  const label =
    table === undefined
      ? fc.constant('x')
      : fc.constantFrom(...tableEntries(table).map((e) => e.label), '不在表中');
  const limit = fc.record(
    { days: fc.oneof(fc.nat(99), fc.constant(-1)), unit: fc.constantFrom('工作日', '自然日', '周') },
    { requiredKeys: ['days'] },
  );
  const fits: Partial<Record<typeof kind, fc.Arbitrary<unknown>>> = {
    integer: fc.oneof(fc.nat(50), fc.constant(1.5)),
    yesNo: fc.boolean(),
    date: fc.constantFrom('2026-02-28', '2026-02-30', '2026年'),
    table: label,
    tables: fc.array(label, { maxLength: 3 }),
    texts: fc.array(fc.string({ maxLength: 5 }), { maxLength: 3 }),
    codes: fc.array(fc.constantFrom('010', ''), { maxLength: 2 }),
    limit,
    bases: fc.array(
      fc.record({ law: fc.string({ maxLength: 4 }), article: fc.constant('第一条') }, { requiredKeys: [] }),
      { maxLength: 2 },
    ),
    materials: fc.array(
      fc.record(
        { name: fc.string({ maxLength: 4 }), copies: fc.integer({ min: -1, max: 3 }), stray: fc.constant(1) },
        { requiredKeys: ['name'] },
      ),
      { maxLength: 2 },
    ),
  };
  return fc.oneof(
    { weight: 6, arbitrary: fits[kind] ?? fc.string({ maxLength: 12 }) },
    { weight: 1, arbitrary: fc.constantFrom(null, 3, true, [], {}) },
  );
};

describe('schemas', () => {
  it('every committed schema compiles as draft 2020-12', () => {
    for (const [name, schema] of jsonSchemas()) {
      expect(schema['$schema']).toBe('https://json-schema.org/draft/2020-12/schema');
      expect(
        () => new Ajv2020({ strict: false, formats: { date: true } }).compile(committed(name)),
        name,
      ).not.toThrow();
    }
  });
  it('the embedded directory fits the committed schema', async () => {
    const { catalogue } = await loadCatalogue(embeddedCatalogue());
    const value = file(catalogue.directory.map(rawOfDirectoryItem));
    expect(directory(value), JSON.stringify(directory.errors?.slice(0, 3))).toBe(true);
  });
  it('zod and ajv agree on any value of any element', () => {
    for (const id of elementIds) {
      if (id === 'name') continue;
      fc.assert(
        fc.property(anyValue(id), (value) => {
          const whole = file([{ name: '甲', [id]: value }]);
          expect(directory(whole)).toBe(fileSchemas.directory.safeParse(whole).success);
        }),
        { numRuns: 40 },
      );
    }
  });
  it('has a schema for every element', () => {
    expect([...elementSchemas.keys()]).toEqual(elementIds);
  });
});

describe('faults of a file as facts', () => {
  const rulesOf = (item: object) =>
    schemaProblems(fileSchemas.directory, file([{ name: '甲', ...item }])).map((p) => [
      p.rule,
      p.params['element'],
    ]);
  it.each([
    [{ status: '很好' }, 'value-not-listed', '事项状态'],
    [{ statutoryLimit: { days: '二十', unit: '工作日' } }, 'field-malformed', '法定办结时限.days'],
    [{ materials: [{ necessity: '必要' }] }, 'field-missing', '申请材料.name'],
    [{ phone: '110' }, 'field-unknown', 'phone'],
    [{ visitReason: 'x'.repeat(1001) }, 'field-too-long', '必须现场办理原因'],
  ])('%o → %s', (item, rule, element) => {
    expect(rulesOf(item)).toEqual([[rule, element]]);
  });
});
