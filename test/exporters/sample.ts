import fc from 'fast-check';
import {
  type Catalogue,
  definitionOf,
  type ElementId,
  elementIds,
  type HandlingItem,
  type ItemValues,
  type List,
  tableEntries,
} from '../../src/core/model/index.js';

export const date = '2026-11-24';

/** Words of real lists, and what breaks careless writers: formulas, markup, quotes, breaks, marks of direction. */
export const words = [
  '户口', '迁移', '登记', '（市内）', '许可', '、', '，', '；', ' ', '18', '周岁', '1.', '\n', '2.', '=cmd()', '+1', '-2', '@x', "'=a", "'",
  '"', ',', '<script>', '</script>', '&amp;', '\\', '../', '：', '（', '）', '·', '《法》', '％', '😀', '\t', '__proto__', 'CON', '\u202e',
]; // biome-ignore format: words

const text = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join('').trim())
  .filter((t) => t !== '');
const optional = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const record = (shape: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(shape).map((raw) => Object.fromEntries(Object.entries(raw).filter(([, v]) => v !== undefined)));
const list = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 4 });
const labels = (table: Parameters<typeof tableEntries>[0]) =>
  fc.constantFrom(...tableEntries(table).map((entry) => entry.label));
const small = fc.integer({ min: 0, max: 30 });

const anyValue = (id: ElementId): fc.Arbitrary<unknown> => {
  const { kind, table = 'status' } = definitionOf(id);
  switch (kind) {
    case 'integer':
      return small;
    case 'yesNo':
      return fc.boolean();
    case 'date':
      return fc.constantFrom('2020-01-01', '2021-06-30');
    case 'table':
      return labels(table);
    case 'tables':
      return fc.uniqueArray(labels(table), { minLength: 1, maxLength: 3 });
    case 'codes':
      return fc.uniqueArray(fc.constantFrom('005', '010', '015', '999'), { minLength: 1 });
    case 'texts':
      return list(text);
    case 'limit':
      return record({ days: small, unit: labels('limitUnit'), note: optional(text) });
    case 'bases':
      return list(
        record({ law: text, number: optional(text), article: optional(text), text: optional(text) }),
      );
    case 'fees':
      return list(
        record({ name: text, standard: text, basis: optional(text), reducible: optional(fc.boolean()), reduction: optional(text) }),
      );
    case 'steps':
      return list(
        record({ step: text, agency: optional(text), role: optional(text), days: optional(small), parallel: optional(fc.boolean()) }),
      );
    case 'materials':
      return list(
        record({
          name: text, necessity: optional(labels('materialNecessity')), kind: optional(labels('materialKind')),
          form: optional(labels('materialForm')), originals: optional(small), copies: optional(small), paper: optional(text),
          source: optional(labels('materialSource')), sourceNote: optional(text), guide: optional(text), standard: optional(text),
          basis: optional(text), blankForm: optional(text), sample: optional(text),
        }),
      );
    case 'questions':
      return list(record({ question: text, answer: text }));
    case 'window':
      return record({ hall: optional(text), window: optional(text), phone: optional(text) });
    case 'url':
      return fc.constantFrom('https://zwfw.example.com/a?b=1&c=2', 'http://example.com/', 'javascript:alert(1)');
    default:
      return text;
  }
}; // biome-ignore format: one kind a line

/** What the national tables ask of every item; without it an item is refused. */
const asked: readonly ElementId[] = [
  'itemType', 'legalBasis', 'powerSource', 'levels', 'agencyKind', 'statutoryLimit', 'promisedLimit', 'conditions', 'process',
  'charged', 'serviceObjects', 'caseType', 'visits', 'address', 'hours', 'consult', 'complain', 'online', 'inHall', 'resultType',
]; // biome-ignore format: a list
const own = new Set<ElementId>([
  'name', 'basicCode', 'implementationCode', 'handlingCode', 'status', 'version', 'agency', 'agencyCode', 'cancelOn', 'localBasicCode',
]); // biome-ignore format: a list

const values = fc
  .record(
    Object.fromEntries(
      elementIds
        .filter((id) => !own.has(id))
        .map((id) => [id, asked.includes(id) ? anyValue(id) : optional(anyValue(id))]),
    ),
  )
  .map((raw) => Object.fromEntries(Object.entries(raw).filter(([, v]) => v !== undefined)) as ItemValues);

const handling = fc.array(
  fc.record({
    name: text,
    serial: fc.constantFrom('01', '02'),
    values: fc.constant({}),
  }) as fc.Arbitrary<HandlingItem>,
  { maxLength: 2 },
);

const divisions = ['410900', '410922', '410922101', '410923'];
const creditCode = (n: number): string => `1141090${n}EXAMP0015T`;

interface Row {
  values: ItemValues;
  handling: HandlingItem[];
  name: string;
  coded: boolean;
  division: string;
  agency: number;
}

const serial = (n: number): string => String(n).padStart(3, '0');

const listsOf = (rows: readonly Row[]): List[] => {
  const lists = new Map<string, List>();
  for (const [i, row] of rows.entries()) {
    const key = `${row.division} ${row.agency}`;
    const known = lists.get(key) ?? {
      division: row.division,
      agency: creditCode(row.agency),
      entries: [],
      file: `lists/${key}.yaml`,
    };
    lists.set(key, known);
    const basicCode = `000109${serial(i)}000`;
    known.entries.push({
      own: {
        name: row.name,
        ...(row.coded && { basicCode, implementationCode: `${creditCode(row.agency)}4${basicCode}` }),
        ...row.values,
      },
      handling: row.handling,
      origin: { file: known.file, line: i + 1 },
    });
  }
  return [...lists.values()];
};

export const catalogueOf = (rows: readonly Row[]): Catalogue => ({
  info: { id: 't', title: '测试目录', division: '410900', scheme: 'gbt39554', profile: 'henan', codeTables: 'gbt39046' },
  divisions: [
    { code: '410900', name: '濮阳市', level: 'city' },
    { code: '410922', name: '清丰县', level: 'county', parent: '410900' },
    { code: '410923', name: '南乐县', level: 'county', parent: '410900' },
    { code: '410922101', name: '马庄桥镇', level: 'township', parent: '410922' },
  ],
  agencies: [0, 1, 2].map((n) => ({ creditCode: creditCode(n), name: `第${n}局`, division: '410900', department: '09' })),
  laws: [], intermediaries: { services: [], institutions: [] }, directory: [], lists: listsOf(rows),
  ledger: [], profile: {}, knownIssues: [], acceptedChanges: [], decisions: [], crosswalk: [],
}); // biome-ignore format: short

const row = (coded: fc.Arbitrary<boolean>): fc.Arbitrary<Row> =>
  fc.record({
    values,
    handling,
    name: text,
    coded,
    division: fc.constantFrom(...divisions),
    agency: fc.constantFrom(0, 1, 2),
  });

/** Random catalogues; some items have no codes, some share a name. */
export const catalogues = fc.array(row(fc.boolean()), { minLength: 1, maxLength: 8 }).map(catalogueOf);
export const codedCatalogues = fc
  .array(row(fc.constant(true)), { minLength: 1, maxLength: 8 })
  .map(catalogueOf);

/** One catalogue of a wanted size, the same on every run. */
export const sampleCatalogue = (size: number, seed = 7): Catalogue =>
  catalogueOf(fc.sample(row(fc.constant(true)), { numRuns: size, seed }));
