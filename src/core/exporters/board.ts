import type { Bilingual, Item, Lang } from '../model/index.js';
import { bar, heat, percent, ring, share, stacked } from './board/drawings.js';
import { figuresByDivision, figuresOf, type OfficeFigures } from './board/figures.js';
import { boardStyle } from './board/style.js';
import { escapeHtml, policyHash } from './output.js';

/** Counts of a division, a department or a part of both; `santong-stats/1` has more. */
export interface BoardRow {
  items: number;
  shared: number;
  same: number;
  rate: number | null;
  expected: number;
  covered: number;
  online: number;
}

/** What the board is drawn from: `santong-stats/1`. */
export interface BoardStats {
  date: string;
  catalogue: { title: string };
  items: number;
  standards: number;
  shared: number;
  sameCode: number;
  sameIdentity: number;
  sameStandard: number;
  rate: number | null;
  byDivision: readonly (BoardRow & { division: string; name: string })[];
  byDepartment: readonly (BoardRow & { department: string; name: string })[];
  byDivisionDepartment: readonly (BoardRow & { division: string; department: string })[];
}

/** A further table, already in the reader's language. */
export interface BoardTable {
  title: string;
  note: string;
  heads: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

const words = {
  board: { zh: '“三同”看板', en: 'The three samenesses' },
  asOf: { zh: '统计日期', en: 'As of' },
  items: { zh: '清单事项', en: 'List items' },
  standards: { zh: '标准事项', en: 'Standards' },
  shared: { zh: '两地以上共有', en: 'Shared by two or more' },
  divisions: { zh: '区划', en: 'Divisions' },
  same: { zh: '三同率', en: 'All three' },
  code: { zh: '同一编码', en: 'Same code' },
  identity: { zh: '同一事项', en: 'Same item' },
  standard: { zh: '同一标准', en: 'Same standard' },
  byDivision: { zh: '各区划', en: 'By division' },
  byDepartment: { zh: '各部门系统', en: 'By department' },
  cross: { zh: '区划 × 部门的三同率', en: 'All three samenesses, division × department' },
  coverage: { zh: '应有的列了多少', en: 'Coverage' },
  online: { zh: '网上可办', en: 'On line' },
  visits: { zh: '跑动次数', en: 'Visits' },
  limit: { zh: '承诺时限占法定时限', en: 'Promised of statutory days' },
  instant: { zh: '即办', en: 'At once' },
  name: { zh: '名称', en: 'Name' },
  outside: { zh: '目录之外的事项', en: 'Items outside the directory' },
  none: { zh: '不用跑', en: 'none' },
  one: { zh: '一次', en: 'one' },
  more: { zh: '两次以上', en: 'more' },
  convenience: { zh: '跑动、时限', en: 'Visits and limits' },
  crossNote: {
    zh: '每格是共有事项中三同的比率；颜色越绿越高，空格是没有共有事项',
    en: 'Share of shared items with all three samenesses; greener is higher, – means nothing shared',
  },
  limitNote: {
    zh: '承诺天数之和 ÷ 法定天数之和，只算两者单位相同的事项；越短越好',
    en: 'Sum of promised ÷ sum of statutory days, items that state both in one unit; shorter is better',
  },
} as const satisfies Record<string, Bilingual>;

type Say = (key: keyof typeof words) => string;

const cell = (html: string, number = false): string => `<td${number ? ' class="number"' : ''}>${html}</td>`;
const head = (titles: readonly string[]): string =>
  `<thead><tr>${titles.map((t) => `<th scope="col">${escapeHtml(t)}</th>`).join('')}</tr></thead>`;
const tableHtml = (
  label: string,
  titles: readonly string[],
  rows: readonly string[],
  className = '',
): string =>
  `<div class="scroll" role="region" tabindex="0" aria-label="${escapeHtml(label)}"><table${className === '' ? '' : ` class="${className}"`}>${head(titles)}<tbody>${rows.join('')}</tbody></table></div>`;
const section = (title: string, note: string, inner: string): string =>
  `<section><h2>${escapeHtml(title)}</h2>${note === '' ? '' : `<p>${escapeHtml(note)}</p>`}${inner}</section>`;
const rowHead = (name: string): string => `<th scope="row">${escapeHtml(name)}</th>`;

const rates = (title: string, rows: readonly (BoardRow & { name: string })[], say: Say): string =>
  section(
    title,
    '',
    tableHtml(
      title,
      [say('name'), say('items'), say('same'), say('coverage'), say('online')],
      rows.map(
        (r) =>
          `<tr>${rowHead(r.name === '' ? say('outside') : r.name)}${cell(String(r.items), true)}${cell(bar(r.rate))}${cell(bar(share(r.covered, r.expected)))}${cell(bar(share(r.online, r.items)))}</tr>`,
      ),
    ),
  );

const cross = (stats: BoardStats, say: Say): string => {
  const rateAt = new Map(stats.byDivisionDepartment.map((c) => [`${c.division} ${c.department}`, c.rate]));
  const departments = stats.byDepartment.filter((d) => d.shared > 0);
  const divisions = stats.byDivision.filter((d) => d.shared > 0);
  const rows = divisions.map((division) => {
    const cells = departments.map((d) => {
      const rate = rateAt.get(`${division.division} ${d.department}`) ?? null;
      return `<td class="${heat(rate)}">${rate === null ? '–' : `${Math.round(rate * 100)}%`}</td>`;
    });
    return `<tr>${rowHead(division.name)}${cells.join('')}</tr>`;
  });
  const titles = [say('name'), ...departments.map((d) => d.name)];
  return rows.length === 0
    ? ''
    : section(say('cross'), say('crossNote'), tableHtml(say('cross'), titles, rows, 'heat'));
};

const convenience = (stats: BoardStats, items: readonly Item[], say: Say): string => {
  if (items.length === 0) return '';
  const names = new Map(stats.byDivision.map((d) => [d.division, d.name]));
  const row = (name: string, f: OfficeFigures): string => {
    const [none, one, more] = f.visits;
    const parts = [
      { count: none, name: say('none') },
      { count: one, name: say('one') },
      { count: more, name: say('more') },
    ];
    return `<tr>${rowHead(name)}${cell(stacked(parts))}${cell(bar(f.promisedShare, false))}${cell(bar(share(f.instant, f.items), false))}</tr>`;
  };
  const rows = figuresByDivision(items).map((f) => row(names.get(f.division) ?? f.division, f));
  return section(
    say('convenience'),
    say('limitNote'),
    tableHtml(
      say('convenience'),
      [say('name'), say('visits'), say('limit'), say('instant')],
      [row(stats.catalogue.title, figuresOf('', items)), ...rows],
    ),
  );
};

const further = ({ title, note, heads, rows }: BoardTable): string =>
  section(
    title,
    note,
    tableHtml(
      title,
      heads,
      rows.map(
        (r) =>
          `<tr>${r.map((v) => cell(escapeHtml(String(v)), typeof v === 'number' || /^(–|[\d.]+%)$/.test(v))).join('')}</tr>`,
      ),
    ),
  );

/** Townships by county and name: every county has a 城关镇. */
const withCounties = (stats: BoardStats): BoardStats => {
  const names = new Map(stats.byDivision.map((d) => [d.division, d.name]));
  const byDivision = stats.byDivision.map((d) => {
    const county = d.division.length > 6 ? (names.get(d.division.slice(0, 6)) ?? '') : '';
    return d.name.includes(county) ? d : { ...d, name: county + d.name };
  });
  return { ...stats, byDivision };
};

/**
 * The board as one file that loads and runs nothing: rates as rings, bars and a colour table, visits and limits from
 * `items` (in force on the day), then `tables` as they are.
 */
export const boardHtml = (
  counted: BoardStats,
  items: readonly Item[],
  { lang, tables = [] }: { lang: Lang; tables?: readonly BoardTable[] },
): string => {
  const say: Say = (key) => words[key][lang];
  const stats = withCounties(counted);
  const figures: [string, number][] = [
    [say('items'), stats.items],
    [say('standards'), stats.standards],
    [say('shared'), stats.shared],
    [say('divisions'), stats.byDivision.length],
  ];
  const rings = [
    ring(stats.rate, say('same')),
    ring(share(stats.sameCode, stats.shared) ?? null, say('code')),
    ring(share(stats.sameIdentity, stats.shared) ?? null, say('identity')),
    ring(share(stats.sameStandard, stats.shared) ?? null, say('standard')),
  ];
  const title = `${stats.catalogue.title} · ${say('board')}`;
  const policy = `default-src 'none'; style-src ${policyHash(boardStyle)}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(title)}</title><style>${boardStyle}</style></head>
<body><main><h1>${escapeHtml(title)}</h1><p>${say('asOf')} ${escapeHtml(stats.date)} · ${say('same')} ${percent(stats.rate)}</p>
<section><div class="top"><div class="rings">${rings.join('')}</div><dl>${figures.map(([label, n]) => `<div><dt>${escapeHtml(label)}</dt><dd>${n}</dd></div>`).join('')}</dl></div></section>
${rates(say('byDivision'), stats.byDivision, say)}
${cross(stats, say)}
${convenience(stats, items, say)}
${rates(say('byDepartment'), stats.byDepartment, say)}
${tables.map(further).join('\n')}</main></body></html>
`;
};
