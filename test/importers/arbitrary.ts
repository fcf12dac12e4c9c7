import fc from 'fast-check';
import {
  type DirectoryItem,
  definitionOf,
  type ElementId,
  elementIds,
  type HandlingItem,
  type ImportedRecord,
  type ItemValues,
  tableEntries,
} from '../../src/core/model/index.js';

const letters = [...'民政公安教育卫生住建交通水利农业商务文化旅游应急审计国资市场监管登记备案许可核发变更注销延续补办申请办理书证照表单明复函准予条件资料场所经营']; // biome-ignore format: letters

/** Plain Chinese words: nothing a clerk would not write into a cell. */
export const words = (min: number, max: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...letters), { minLength: min, maxLength: max }).map((a) => a.join(''));

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });
const filled = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T;
const record = <T extends Record<string, fc.Arbitrary<unknown>>>(shape: T) => fc.record(shape).map(filled);
const digits = (length: number) =>
  fc.array(fc.constantFrom(...'0123456789'), { minLength: length, maxLength: length }).map((a) => a.join(''));
const numeral = fc.constantFrom('一', '三', '十', '十二', '二十一', '四十五', '一百零三');

const basis = record({
  law: fc.oneof(words(3, 12).map((w) => `${w}法`), words(3, 10).map((w) => `中华人民共和国${w}条例`), words(2, 6).map((w) => `河南省实施〈${w}法〉办法`)),
  number: maybe(fc.tuple(fc.constantFrom('濮政', '国发', '豫政办'), fc.integer({ min: 2000, max: 2026 }), fc.integer({ min: 1, max: 200 })).map(([a, y, n]) => `${a}〔${y}〕${n}号`)),
  article: maybe(fc.tuple(numeral, maybe(numeral)).map(([a, p]) => `第${a}条${p === undefined ? '' : `第${p}款`}`)),
  text: maybe(words(4, 20).map((w) => `${w}。`)),
}); // biome-ignore format: one field a line

const count = fc.integer({ min: 0, max: 20 });
const label = (table: Parameters<typeof tableEntries>[0]) =>
  fc.constantFrom(...tableEntries(table).map((e) => e.label));

const material = record({
  name: words(3, 12),
  necessity: maybe(label('materialNecessity')),
  kind: maybe(label('materialKind')),
  form: maybe(label('materialForm')),
  originals: maybe(count),
  copies: maybe(count),
  paper: maybe(fc.constant('A4')),
  source: maybe(label('materialSource')),
  sourceNote: maybe(words(3, 8)),
  guide: maybe(words(3, 12)),
  standard: maybe(words(3, 12)),
  basis: maybe(words(3, 12)),
  blankForm: maybe(words(3, 8).map((w) => `${w}.docx`)),
  sample: maybe(words(3, 8).map((w) => `${w}.pdf`)),
});
const fee = record({
  name: words(2, 8),
  standard: maybe(fc.integer({ min: 1, max: 900 }).map((n) => `${n}元/证`)),
  basis: maybe(words(3, 10)),
  reducible: maybe(fc.boolean()),
  reduction: maybe(words(3, 10)),
});
const step = record({
  step: words(2, 6),
  agency: maybe(words(3, 8)),
  role: maybe(words(2, 6)),
  days: maybe(fc.integer({ min: 0, max: 60 })),
  parallel: maybe(fc.boolean()),
});
const question = fc.record({ question: words(4, 14).map((w) => `${w}？`), answer: words(4, 20) });
const window = record({
  hall: maybe(words(3, 8)),
  window: words(2, 6),
  phone: maybe(digits(8).map((d) => `0393-9${d}`)),
});
const limit = record({
  days: fc.integer({ min: 1, max: 180 }),
  unit: label('limitUnit'),
  note: maybe(words(3, 10)),
});
const distinct = <T>(values: fc.Arbitrary<T>, max: number) =>
  fc.uniqueArray(values, { minLength: 1, maxLength: max, selector: (v) => JSON.stringify(v) });

const anyValue = (id: ElementId): fc.Arbitrary<unknown> => {
  const { kind, table } = definitionOf(id);
  switch (kind) {
    case 'code':
      return id === 'basicCode'
        ? digits(8).map((d) => `0001${d}`)
        : digits(14).map((d) => `11410922MB${d}`.slice(0, id === 'agencyCode' ? 18 : 24));
    case 'url':
      return digits(6).map((d) => `https://zwfw.example.com/${d}`);
    case 'integer':
      return fc.integer({ min: 0, max: 99 });
    case 'yesNo':
      return fc.boolean();
    case 'date':
      return fc
        .tuple(
          fc.integer({ min: 1990, max: 2030 }),
          fc.integer({ min: 1, max: 12 }),
          fc.integer({ min: 1, max: 28 }),
        )
        .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
    case 'table':
      return label(table!);
    case 'tables':
      return fc.subarray(
        tableEntries(table!).map((e) => e.label),
        { minLength: 1 },
      );
    case 'texts':
      return id === 'conditions' ? distinct(words(4, 20), 4) : distinct(words(3, 8), 3);
    case 'codes':
      return fc.subarray(['005', '010', '015', '999'], { minLength: 1 });
    case 'limit':
      return limit;
    case 'bases':
      return distinct(basis, 3);
    case 'fees':
      return distinct(fee, 3);
    case 'steps':
      return distinct(step, 4);
    case 'materials':
      return distinct(material, 5);
    case 'questions':
      return distinct(question, 3);
    case 'window':
      return window;
    default:
      return words(4, 20);
  }
};

const scalar = new Set(['texts', 'fees', 'steps', 'materials', 'questions', 'window', 'bases']);
const handlingElements = elementIds.filter(
  (id) =>
    !scalar.has(definitionOf(id).kind) &&
    !['name', 'basicCode', 'implementationCode', 'handlingCode', 'statutoryLimit', 'promisedLimit'].includes(
      id,
    ),
);

/** Some elements of an item, always with a name and a type. */
export const itemValues = (ids: readonly ElementId[] = elementIds): fc.Arbitrary<ItemValues> =>
  fc
    .record(
      Object.fromEntries(
        ids
          .filter((id) => id !== 'handlingCode')
          .map((id) => [id, id === 'name' || id === 'itemType' ? anyValue(id) : maybe(anyValue(id))]),
      ),
    )
    .map((v) => filled(v) as ItemValues);

export const handlingItem: fc.Arbitrary<HandlingItem> = fc
  .record({
    name: words(6, 14),
    serial: maybe(fc.integer({ min: 1, max: 99 }).map((n) => String(n).padStart(2, '0'))),
    handlingCode: maybe(digits(15).map((d) => `11410922MB12345678${d}`)),
    values: fc
      .record(Object.fromEntries(handlingElements.slice(0, 12).map((id) => [id, maybe(anyValue(id))])))
      .map((v) => filled(v) as ItemValues),
  })
  .map(filled);

export const importedRecord: fc.Arbitrary<ImportedRecord> = fc
  .record({
    values: itemValues(),
    handling: fc.uniqueArray(handlingItem, { maxLength: 3, selector: (h) => h.name }),
    mainItem: maybe(words(4, 10)),
  })
  .map(({ values, handling, mainItem }) => ({
    values,
    handling,
    ...(mainItem !== undefined && { mainItem }),
    extra: {},
    origin: { file: '' },
  }));

export const standardItem: fc.Arbitrary<DirectoryItem> = itemValues(
  elementIds.filter((id) => definitionOf(id).tier !== 'local' || ['status', 'version'].includes(id)),
).map((values) => ({ values, handling: [], origin: { file: 'directory/99-其他.yaml' } }));
