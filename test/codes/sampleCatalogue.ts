import fc from 'fast-check';
import { creditCheckDigit, organisationCheckDigit } from '../../src/core/codes/creditCode.js';
import type { Agency, Catalogue, DirectoryItem, Division, List } from '../../src/core/model/index.js';

/** A made-up credit code with both check characters right. */
export const sampleCreditCode = (number: number, division = '410922'): string => {
  const eight = `EXAM${String(number).padStart(4, '0')}`;
  const seventeen = `11${division}${eight}${organisationCheckDigit(eight)}`;
  return seventeen + creditCheckDigit(seventeen);
};

export const sampleDivisions: Division[] = [
  { code: '410900', name: '濮阳市', level: 'city', parent: '410000' },
  { code: '410922', name: '清丰县', level: 'county', parent: '410900' },
  { code: '410923', name: '南乐县', level: 'county', parent: '410900' },
  { code: '410922100', name: '城关镇', level: 'township', parent: '410922' },
];

const departments = ['04-发展改革', '09-公安', '14-人社'];
const types = ['行政许可', '行政确认', '公共服务'] as const;

export const directoryItem = (
  name: string,
  file = 'directory/09-公安.yaml',
  values: DirectoryItem['values'] = {},
  handling: string[] = [],
): DirectoryItem => ({
  values: { name, itemType: '行政许可', ...values },
  handling: handling.map((one) => ({ name: one, values: {} })),
  origin: { file },
});

export const sampleList = (division: string, agency: string, entries: List['entries']): List => ({
  division,
  agency,
  entries,
  file: `lists/${division}/${agency}.yaml`,
});

export const catalogueOf = (
  directory: DirectoryItem[],
  lists: List[] = [],
  more: Partial<Catalogue> = {},
): Catalogue => ({
  info: {
    id: 'sample',
    title: '样例',
    division: '410900',
    scheme: 'gbt39554',
    profile: 'national',
    codeTables: 'gbt39046',
  },
  divisions: sampleDivisions,
  agencies: lists.map(
    ({ agency, division }): Agency => ({ creditCode: agency, name: `样例单位 ${agency}`, division }),
  ),
  laws: [],
  intermediaries: { services: [], institutions: [] },
  directory,
  lists,
  ledger: [],
  profile: {},
  knownIssues: [],
  acceptedChanges: [],
  decisions: [],
  crosswalk: [],
  ...more,
});

const nationalCodes = ['000109103000', '000104002000', '002014005002', '000704001000'];

/** Catalogues with coded, uncoded, grouped and twice-named items, and lists over some of them. */
export const catalogues: fc.Arbitrary<Catalogue> = fc
  .record({
    items: fc.array(
      fc.record({
        name: fc.constantFrom(...Array.from({ length: 30 }, (_, i) => `事项${i}`)),
        department: fc.constantFrom(...departments),
        itemType: fc.constantFrom(...types),
        national: fc.option(fc.constantFrom(...nationalCodes), { freq: 4 }),
        mainItem: fc.option(fc.constantFrom('主项甲', '主项乙', '事项1'), { nil: undefined, freq: 4 }),
        handling: fc.uniqueArray(fc.constantFrom('新办', '变更', '注销', '补办'), { maxLength: 3 }),
        status: fc.constantFrom('在用', '在用', '在用', '取消') as fc.Arbitrary<'在用' | '取消'>,
      }),
      { maxLength: 25 },
    ),
    lists: fc.array(
      fc.record({
        division: fc.constantFrom('410900', '410922', '410923', '410922100'),
        agency: fc.nat(5),
        picks: fc.array(
          fc.record({ item: fc.nat(29), handling: fc.subarray(['新办', '变更', '本地加办']) }),
          { maxLength: 8 },
        ),
      }),
      { maxLength: 5 },
    ),
  })
  .map(({ items, lists }) => {
    const used = new Set<string>();
    const directory = items.map(({ name, department, itemType, national, mainItem, handling, status }) => {
      const item = directoryItem(name, `directory/${department}.yaml`, { itemType, status }, handling);
      if (national !== null && !used.has(national)) {
        used.add(national);
        item.values.basicCode = national;
      } else if (mainItem !== undefined) item.mainItem = mainItem;
      return item;
    });
    const byKey = new Map<string, List>();
    for (const { division, agency, picks } of lists) {
      const code = sampleCreditCode(agency, division.slice(0, 6));
      const entries = picks.map(({ item, handling }) => {
        const national = directory[item]?.values.basicCode;
        return {
          own: national === undefined ? { name: `事项${item}` } : { basicCode: national },
          handling: handling.map((name) => ({ name, values: {} })),
          origin: { file: '' },
        };
      });
      byKey.set(division + code, sampleList(division, code, entries));
    }
    return catalogueOf(directory, [...byKey.values()]);
  });

const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

/** The same catalogue with files, rows and handling items in another order. */
export const reordered = (catalogue: Catalogue): fc.Arbitrary<Catalogue> =>
  fc
    .tuple(
      shuffled(catalogue.directory).chain((items) =>
        fc.tuple(...items.map((item) => shuffled(item.handling).map((handling) => ({ ...item, handling })))),
      ),
      shuffled(catalogue.lists).chain((lists) =>
        fc.tuple(
          ...lists.map((list) =>
            shuffled(list.entries).chain((entries) =>
              fc
                .tuple(
                  ...entries.map((entry) =>
                    shuffled(entry.handling).map((handling) => ({ ...entry, handling })),
                  ),
                )
                .map((all) => ({ ...list, entries: all })),
            ),
          ),
        ),
      ),
    )
    .map(([directory, lists]) => ({ ...catalogue, directory, lists }));

/** Every code of a catalogue's directory and lists, with what holds it; a code on two records is a fault unless both are one list entry. */
export const codesInUse = ({ directory, lists }: Pick<Catalogue, 'directory' | 'lists'>): string[] => [
  ...directory.flatMap(({ values }) => values.basicCode ?? []),
  ...lists.flatMap(({ entries }) =>
    entries.flatMap(({ own, handling }) => [
      ...(own.implementationCode === undefined ? [] : [own.implementationCode]),
      ...(own.handlingCode === undefined ? [] : [own.handlingCode]),
      ...handling.flatMap(({ handlingCode }) => handlingCode ?? []),
    ]),
  ),
];
