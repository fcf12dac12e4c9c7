import { escapeHtml } from '../../output.js';
import { feesInWords, limitInWords, visitsInWords } from '../../words.js';
import { type SiteEntry, slugOf } from './entries.js';
import { crumbs, type PageParts } from './shell.js';

const short = (text: string): string => {
  const letters = [...text];
  return letters.length <= 60 ? text : `${letters.slice(0, 60).join('')}…`;
};

/** What is compared: each column the same words as in the guides. */
const columns: readonly { title: string; of(entry: SiteEntry): string }[] = [
  { title: '办件类型', of: ({ item: { values: v } }) => v.caseType ?? '' },
  {
    title: '法定时限',
    of: ({ item: { values: v } }) => (v.statutoryLimit === undefined ? '' : limitInWords(v.statutoryLimit)),
  },
  {
    title: '承诺时限',
    of: ({ item: { values: v } }) => (v.promisedLimit === undefined ? '' : limitInWords(v.promisedLimit)),
  },
  { title: '到现场', of: ({ item: { values: v } }) => visitsInWords(v.visits) },
  { title: '收费', of: ({ item: { values: v } }) => feesInWords(v.charged, v.fees) },
  {
    title: '条件',
    of: ({ item: { values: v } }) => (v.conditions === undefined ? '' : `${v.conditions.length} 条`),
  },
  { title: '材料', of: ({ item: { values: v } }) => (v.materials ?? []).map((m) => m.name).join('；') },
  {
    title: '网上办理',
    of: ({ item: { values: v } }) =>
      v.online === true ? (v.onlineDepth ?? '是') : v.online === false ? '否' : '',
  },
];

const mostCommon = (texts: readonly string[]): string => {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
};

/** Most places on one page; a page stays under its size. */
const most = 120;

export const comparisonPath = (group: string): string => `c/${slugOf(group)}.html`;

/** One item across divisions, row by row; what differs from most of them is marked, in words too. */
export const comparisonPage = (group: string, entries: readonly SiteEntry[]): PageParts => {
  const name = entries[0]?.item.values.name ?? group;
  const shown = entries.slice(0, most);
  const usual = columns.map((c) => mostCommon(entries.map(c.of)));
  const differing = columns.filter((c) => new Set(entries.map(c.of)).size > 1).map((c) => c.title);
  const rows = shown.map((entry) => {
    const cells = columns.map((c, i) => {
      const text = c.of(entry);
      return text === usual[i]
        ? `<td>${escapeHtml(short(text))}</td>`
        : `<td class="differs">${escapeHtml(short(text))}<br><small>（与多数不同）</small></td>`;
    });
    return `<tr><th scope="row"><a href="../i/${entry.page}.html">${escapeHtml(entry.guide().division.name)}</a></th>${cells.join('')}</tr>`;
  });
  const verdict =
    differing.length === 0
      ? `${entries.length} 处办理标准一致`
      : `${entries.length} 处中，${differing.join('、')}有不同`;
  return {
    title: `${name} 各地办理标准比较`,
    up: '../',
    path: comparisonPath(group),
    body: `${crumbs([{ name: '首页', href: '../index.html' }, { name: '各地比较' }])}<h1>${escapeHtml(name)}</h1><div class="card"><div class="scroll" role="region" aria-label="各地办理标准" tabindex="0"><table><caption>${escapeHtml(verdict)}${entries.length > most ? `；只列前 ${most} 处` : ''}</caption><thead><tr><th scope="col">区划</th>${columns.map((c) => `<th scope="col">${c.title}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div></div>`,
  };
};
