import type { Item } from '../../../model/index.js';
import { escapeHtml } from '../../output.js';
import { limitInWords } from '../../words.js';
import { type Facet, type FacetGroup, features, type SiteEntry, slugOf } from './entries.js';
import { crumbs, type PageParts } from './shell.js';

/** Items on one page: a page stays under 60 KB however large the catalogue is. */
const perPage = 80;

const limitTag = ({ values: { promisedLimit: limit } }: Item): string =>
  limit === undefined || limit.days === 0
    ? ''
    : `<li><span class="tag">${escapeHtml(limitInWords({ days: limit.days, unit: limit.unit }))}</span></li>`;

export const entryRow = (entry: SiteEntry, up: string): string => {
  const { item } = entry;
  const marks = features
    .filter((f) => f.is(entry))
    .map((f) => `<li><span class="tag good">${f.name}</span></li>`)
    .join('');
  const place = [entry.guide().division.name, item.values.agency ?? '', item.values.itemType ?? '']
    .filter((t) => t !== '')
    .join(' · ');
  return `<li><a class="name" href="${up}i/${entry.page}.html">${escapeHtml(item.values.name ?? '')}</a><p class="meta">${escapeHtml(place)}</p><ul class="tags">${limitTag(item)}${marks}</ul></li>`;
};

export const pageOfGroup = (facet: Facet, key: string, page = 1): string =>
  `${facet.folder}/${slugOf(key)}${page > 1 ? `-${page}` : ''}.html`;

const pager = (facet: Facet, key: string, page: number, pages: number): string => {
  if (pages < 2) return '';
  const near = [...new Set([1, 2, page - 1, page, page + 1, pages - 1, pages])].filter(
    (n) => n >= 1 && n <= pages,
  );
  const links = near
    .sort((a, b) => a - b)
    .map((n) =>
      n === page
        ? `<li><span aria-current="page">${n}</span></li>`
        : `<li><a href="../${pageOfGroup(facet, key, n)}" aria-label="第 ${n} 页">${n}</a></li>`,
    );
  return `<nav aria-label="分页"><ul class="pages">${links.join('')}</ul></nav>`;
};

export const tiles = (links: readonly { href: string; name: string; count: number }[]): string =>
  `<ul class="tiles">${links.map((l) => `<li><a href="${escapeHtml(l.href)}"><span>${escapeHtml(l.name)}</span><small>${l.count}</small></a></li>`).join('')}</ul>`;

/** The pages that list one group; `before` stands above the first page's list. */
export const groupPages = (facet: Facet, group: FacetGroup, before = ''): PageParts[] => {
  const pages = Math.ceil(group.entries.length / perPage);
  return Array.from({ length: pages }, (_, i) => {
    const page = i + 1;
    const rows = group.entries.slice(i * perPage, page * perPage).map((e) => entryRow(e, '../'));
    const title = `${group.name} 办事事项`;
    const steps = [
      { name: '首页', href: '../index.html' },
      { name: facet.title, href: `../map.html#${facet.folder}` },
      { name: group.name },
    ];
    return {
      title: page === 1 ? title : `${title} 第 ${page} 页`,
      up: '../',
      path: pageOfGroup(facet, group.key, page),
      body: `${crumbs(steps)}<h1>${escapeHtml(group.name)} <small class="count">${group.entries.length} 个事项</small></h1>${page === 1 ? before : ''}<div class="card"><ul class="items">${rows.join('')}</ul>${pager(facet, group.key, page, pages)}</div>`,
    };
  });
};
