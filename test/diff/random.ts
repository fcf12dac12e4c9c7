import fc from 'fast-check';
import type { Snapshot, SnapshotItem } from '../../src/core/diff/snapshot.js';
import {
  definitionOf,
  type ElementId,
  elementIds,
  type ItemValues,
  tableEntries,
} from '../../src/core/model/index.js';

const words = fc.constantFrom(
  '户口',
  '迁移',
  '登记',
  '（市内）',
  '(市外)',
  '许可',
  '、',
  '，',
  ' ',
  '18',
  '周岁',
  '年满',
  '__proto__',
);
const text = fc.array(words, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
const optional = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const clean = (record: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(record).filter(([, v]) => v !== undefined));
const record = (shape: Record<string, fc.Arbitrary<unknown>>) => fc.record(shape).map(clean);
const list = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 4 });
const labels = (table: Parameters<typeof tableEntries>[0]) =>
  fc.constantFrom(...tableEntries(table).map((entry) => entry.label));
const small = fc.integer({ min: 0, max: 3 });

const anyValue = (id: ElementId): fc.Arbitrary<unknown> => {
  const { kind, table = 'status' } = definitionOf(id);
  switch (kind) {
    case 'integer':
      return small;
    case 'yesNo':
      return fc.boolean();
    case 'date':
      return fc.constantFrom('2026-01-01', '2027-01-01');
    case 'table':
      return labels(table);
    case 'tables':
      return list(labels(table));
    case 'codes':
      return list(fc.constantFrom('005', '010', '015'));
    case 'texts':
      return list(text);
    case 'limit':
      return record({ days: small, unit: labels('limitUnit'), note: optional(text) });
    case 'bases':
      return list(record({ law: text, article: optional(text), text: optional(text) }));
    case 'fees':
      return list(record({ name: text, standard: optional(text), reducible: optional(fc.boolean()) }));
    case 'steps':
      return list(record({ step: text, days: optional(small), parallel: optional(fc.boolean()) }));
    case 'materials':
      return list(
        record({
          name: text,
          necessity: optional(labels('materialNecessity')),
          copies: optional(small),
          kind: optional(labels('materialKind')),
          guide: optional(text),
        }),
      );
    case 'questions':
      return list(record({ question: text, answer: text }));
    case 'window':
      return record({ hall: optional(text), window: optional(text) });
    default:
      return text;
  }
};

const free = elementIds.filter((id) => definitionOf(id).kind !== 'code' && id !== 'name');
const someValues = fc
  .uniqueArray(fc.constantFrom(...free), { maxLength: 12 })
  .chain((ids) =>
    record(Object.fromEntries(ids.map((id) => [id, anyValue(id)]))),
  ) as fc.Arbitrary<ItemValues>;

const handling = record({
  name: text,
  serial: optional(fc.constantFrom('01', '02', '03')),
  values: someValues,
});

const item = fc
  .record({
    kind: fc.constantFrom('directory', 'bare'),
    name: text,
    values: someValues,
    handling: list(handling),
    extra: optional(fc.dictionary(text, text, { maxKeys: 2 })),
    replacedBy: optional(list(fc.constantFrom('101', '102', '103'))),
    division: optional(fc.constantFrom('410922', '410928')),
  })
  .map(({ name, values, ...rest }) => {
    const all = { name, ...values };
    if (rest.extra !== undefined && Object.keys(rest.extra).length === 0) rest.extra = undefined;
    return { ...clean(rest), values: all, own: all, origin: { file: '随机' } } as unknown as SnapshotItem;
  });

const codes = fc.uniqueArray(fc.integer({ min: 100, max: 130 }), { maxLength: 10 });

/** A catalogue of up to ten items with codes that two catalogues often share. */
export const snapshot: fc.Arbitrary<Snapshot> = codes.chain((some) =>
  fc
    .record({
      items: fc.tuple(...some.map(() => item)),
      links: fc.array(
        fc.tuple(fc.constantFrom(...(some.length > 0 ? some : [100])), fc.integer({ min: 100, max: 130 })),
        { maxLength: 3 },
      ),
    })
    .map(({ items, links }) => ({
      title: '随机',
      items: items.map((one, i) => {
        const code = String(some[i]);
        const values: ItemValues =
          one.kind === 'directory'
            ? { ...one.values, basicCode: code }
            : { ...one.values, implementationCode: code };
        return { ...one, values, own: values };
      }),
      ledger: links.map(([from, to]) => ({
        code: String(from),
        kind: 'basic' as const,
        name: '',
        state: '停用' as const,
        since: '',
        until: '',
        replacedBy: [String(to)],
        note: '',
      })),
    })),
);
