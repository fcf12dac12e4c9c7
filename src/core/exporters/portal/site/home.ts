import type { Division } from '../../../model/index.js';
import { escapeHtml } from '../../output.js';
import { type Facet, type FacetGroup, type FacetId, facets, features } from './entries.js';
import { pageOfGroup, tiles } from './listing.js';
import type { PageParts, SiteFrame } from './shell.js';

export type Groups = Readonly<Record<FacetId, readonly FacetGroup[]>>;

const tilesOf = (facet: Facet, groups: readonly FacetGroup[]): string =>
  tiles(groups.map((g) => ({ href: pageOfGroup(facet, g.key), name: g.name, count: g.entries.length })));

/** A card; one without entries is left out. Long ones show their first part and the rest on demand. */
const card = (id: string, title: string, facet: Facet, groups: readonly FacetGroup[], first = 24): string => {
  if (groups.length === 0) return '';
  const rest = groups.slice(first, 200);
  return `<section class="card" id="${id}"><h2>${title}</h2>${tilesOf(facet, groups.slice(0, first))}${rest.length === 0 ? '' : `<details><summary>还有 ${groups.length - first} 个</summary>${tilesOf(facet, rest)}</details>`}</section>`;
};

const divisionCard = (groups: readonly FacetGroup[]): string => {
  const upper = groups.filter((g) => g.key.length <= 6);
  const lower = groups.filter((g) => g.key.length > 6);
  const towns =
    lower.length === 0
      ? ''
      : `<details><summary>${lower.length} 个乡镇（街道）</summary>${tilesOf(facets.division, lower.slice(0, 200))}</details>`;
  return `<section class="card" id="divisions"><h2>按区划</h2>${tilesOf(facets.division, upper)}${towns}</section>`;
};

const options = (groups: readonly FacetGroup[], divisions: ReadonlyMap<string, Division>): string =>
  groups
    .filter((g) => g.key.length <= 6)
    .map(
      (g) =>
        `<option value="${escapeHtml(g.key)}">${escapeHtml(divisions.get(g.key)?.level === 'city' ? `${g.name}（含各县区）` : g.name)}</option>`,
    )
    .join('');

/** The front page: search first, then every way to browse. */
export const homePage = (
  frame: SiteFrame,
  groups: Groups,
  divisions: ReadonlyMap<string, Division>,
): PageParts => {
  const hero = `<div class="hero"><div class="wrap"><h1>${escapeHtml(frame.title)}</h1><p>${frame.count} 个事项，${groups.division.length} 个区划，${groups.agency.length} 个单位，同一事项、同一标准、同一编码</p><form class="search" id="search" role="search" action="index.html" method="get"><input id="q" name="q" type="search" aria-label="搜索事项" placeholder="要办什么？如 身份证、营业执照，或拼音首字母 sfz" autocomplete="off" spellcheck="false"><select id="division" name="d" aria-label="区划"><option value="">全部区划</option>${options(groups.division, divisions)}</select><button type="submit">搜索</button></form><p class="hint">可输入名称的一部分、口语说法、拼音或编码；按 / 键直接输入</p></div></div>`;
  const easy = features
    .flatMap((f) => groups.feature.filter((g) => g.key === f.key))
    .map(
      (g) =>
        `<li><a href="${pageOfGroup(facets.feature, g.key)}"><b>${g.entries.length}</b>${escapeHtml(g.name)}</a></li>`,
    );
  const body = `<p id="count" class="meta" role="status" aria-live="polite"></p><div id="results" class="card" hidden><h2>搜索结果</h2><ul class="items" id="list"></ul><button class="button" id="more" type="button" hidden>显示更多</button></div>
<div id="browse"><noscript><p class="note">搜索需要脚本；不用脚本也可以从下面逐级查找</p></noscript>${easy.length === 0 ? '' : `<section class="card"><h2>省时省力</h2><ul class="features">${easy.join('')}</ul></section>`}<div class="grid">${card('persons', '个人办事', facets.person, groups.person)}${card('legal', '法人办事', facets.legal, groups.legal)}</div>${divisionCard(groups.division)}${card('departments', '按部门系统', facets.department, groups.department)}${card('types', '按事项类型', facets.type, groups.type)}</div>`;
  return {
    title: frame.title,
    up: '',
    path: 'index.html',
    hero,
    body,
    script: ['search-data.js'],
    description: `${frame.title}：办事指南查询`,
  };
};

/** All browse pages on one page, for people who like maps and for readers that follow links. */
export const mapPage = (frame: SiteFrame, groups: Groups): PageParts => ({
  title: `网站地图 · ${frame.title}`,
  up: '',
  path: 'map.html',
  body: `<h1>网站地图</h1>${(Object.entries(facets) as [FacetId, Facet][])
    .filter(([id]) => groups[id].length > 0)
    .map(
      ([id, facet]) =>
        `<section class="card" id="${facet.folder}"><h2>${facet.title}</h2>${tilesOf(facet, groups[id].slice(0, 150))}${groups[id].length > 150 ? `<p class="meta">只列前 150 个；其余从区划页进入</p>` : ''}</section>`,
    )
    .join('')}`,
});
