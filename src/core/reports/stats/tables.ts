import { definitionOf, type Lang } from '../../model/index.js';
import type { StandardChange } from '../../stats/adoption.js';
import type { StatsRow } from '../../stats/stats.js';
import type { StatsResult } from './report.js';

/** A table that every format draws in its own way; numbers stand right. */
export interface Table {
  title: string;
  /** what the columns count, in one sentence */
  note: string;
  heads: string[];
  rows: (string | number)[][];
}

/** 0.8333 → 83.3%; nothing to divide by → – */
export const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`;

const rowCells = (row: StatsRow): (string | number)[] => [
  row.items,
  percent(row.covered, row.expected),
  row.shared,
  percent(row.sameCode, row.shared),
  percent(row.sameIdentity, row.shared),
  percent(row.sameStandard, row.shared),
  percent(row.same, row.shared),
  percent(row.online, row.items),
];

const heads = (zh: boolean): string[] =>
  zh
    ? ['事项', '覆盖', '共有', '同一编码', '同一事项', '同一标准', '三同', '网办']
    : ['Items', 'Coverage', 'Shared', 'Same code', 'Same item', 'Same standard', 'All three', 'On line'];

const uptakes = {
  zh: { adopted: '已采用', old: '仍按旧标准', own: '另有规定' },
  en: { adopted: 'adopted', old: 'still the old', own: 'its own' },
};

const whatChanged = ({ change, element, name, code }: StandardChange, lang: Lang): string => {
  const title =
    element === undefined ? '' : lang === 'zh' ? definitionOf(element).title : definitionOf(element).en;
  const act = change === 'cancelled' ? (lang === 'zh' ? '取消' : 'cancelled') : title;
  return `${name} (${code}) ${act}`;
};

const adoptionTables = ({ adoption }: StatsResult, lang: Lang): Table[] => {
  if (adoption === undefined) return [];
  const zh = lang === 'zh';
  const open = adoption.changes.flatMap((change) =>
    change.divisions
      .filter(({ uptake }) => uptake !== 'adopted')
      .map(({ name, agency, uptake }) => [
        whatChanged(change, lang),
        change.changedOn,
        name,
        agency,
        uptakes[lang][uptake],
        change.days,
      ]),
  );
  return [
    {
      title: zh
        ? `标准变化的采用情况（${adoption.since}，${adoption.sinceDate} 以来）`
        : `Standards taken over since ${adoption.since} (${adoption.sinceDate})`,
      note: zh
        ? `标准变化 ${adoption.changes.length} 处；按区划列出已采用、未采用和最长天数`
        : `${adoption.changes.length} changes of standards; by division: taken over, not yet, and for how many days at most`,
      heads: zh
        ? ['区划', '已采用', '未采用', '最长天数']
        : ['Division', 'Adopted', 'Pending', 'Longest, days'],
      rows: adoption.byDivision.map(({ name, adopted, pending, longest }) => [
        name,
        adopted,
        pending,
        longest,
      ]),
    },
    {
      title: zh ? '还没有采用的' : 'Not taken over yet',
      note: zh ? '仍按旧标准的逐条列出' : 'What still stands as it was',
      heads: zh
        ? ['标准', '变化日期', '区划', '实施主体', '状态', '天数']
        : ['Standard', 'Changed on', 'Division', 'Agency', 'State', 'Days'],
      rows: open,
    },
  ].filter(({ rows }) => rows.length > 0);
};

/** The tables of a statistics result, in the reader's language. */
export const tablesOf = (result: StatsResult, lang: Lang): Table[] => {
  const zh = lang === 'zh';
  const divisionNames = new Map(result.byDivision.map(({ division, name }) => [division, name]));
  const departmentNames = new Map(result.byDepartment.map(({ department, name }) => [department, name]));
  return [
    {
      title: zh ? '按区划' : 'By division',
      note: zh
        ? '覆盖：应由本级行使的标准事项中已列入的；三同：共有事项中三项都同的'
        : 'Coverage: standards of this level that are listed; all three: of shared items',
      heads: [zh ? '区划' : 'Division', ...heads(zh)],
      rows: result.byDivision.map((row) => [row.name, ...rowCells(row)]),
    },
    {
      title: zh ? '按部门' : 'By department',
      note: zh
        ? '覆盖：本部门标准事项中至少一地列入的'
        : 'Coverage: standards of the department that at least one division lists',
      heads: [zh ? '部门' : 'Department', ...heads(zh)],
      rows: result.byDepartment.map((row) => [
        row.name === '' ? (zh ? '未标明' : 'unknown') : row.name,
        ...rowCells(row),
      ]),
    },
    {
      title: zh ? '区划 × 部门' : 'Division × department',
      note: zh ? '同上，只列有事项的' : 'As above, where there are items',
      heads: [zh ? '区划' : 'Division', zh ? '部门' : 'Department', ...heads(zh)],
      rows: result.byDivisionDepartment
        .filter(({ items }) => items > 0)
        .map((row) => [
          divisionNames.get(row.division) ?? row.division,
          departmentNames.get(row.department) ?? row.department,
          ...rowCells(row),
        ]),
    },
    ...adoptionTables(result, lang),
  ];
};

/** The totals in sentences. */
export const totalLines = (result: StatsResult, lang: Lang): string[] => {
  const { catalogue, date, items, standards, shared, sameCode, sameIdentity, sameStandard, same } = result;
  return lang === 'zh'
    ? [
        `${catalogue.title}（${date}）：标准事项 ${standards} 个，清单事项 ${items} 个`,
        `两个以上区划共有的标准事项 ${shared} 个：同一编码 ${sameCode} 个，同一事项 ${sameIdentity} 个，同一标准 ${sameStandard} 个`,
        `三同率 ${percent(same, shared)}（${same} ÷ ${shared}）`,
      ]
    : [
        `${catalogue.title} (${date}): ${standards} standards, ${items} list items`,
        `${shared} standards that two or more divisions list: ${sameCode} with the same code, ${sameIdentity} the same item, ${sameStandard} the same standard`,
        `All three samenesses: ${percent(same, shared)} (${same} of ${shared})`,
      ];
};
