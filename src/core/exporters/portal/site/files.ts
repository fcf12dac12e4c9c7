import type { ExportInput } from '../../index.js';
import { escapeHtml } from '../../output.js';
import { comparisonPage, comparisonPath } from './comparison.js';
import {
  type Facet,
  type FacetGroup,
  type FacetId,
  facets,
  grouped,
  type SiteEntry,
  siteEntries,
} from './entries.js';
import { guidePage } from './guidePage.js';
import { type Groups, homePage, mapPage } from './home.js';
import { groupPages, pageOfGroup, tiles } from './listing.js';
import { siteScript } from './script.js';
import { searchData } from './searchData.js';
import { type PageParts, type SiteFrame, sitePage } from './shell.js';
import { siteStyle } from './style.js';

/** Where a sitemap's addresses begin when nobody said where the site will stand. */
export const placeholderBase = 'https://portal.example/';

const sitemap = (base: string, paths: readonly string[], date: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${paths
    .map((p) => `<url><loc>${escapeHtml(base + p)}</loc><lastmod>${date}</lastmod></url>`)
    .join('\n')}\n</urlset>\n`;

/** Sitemaps hold at most 50,000 addresses each. */
const longest = 50_000;

const sitemaps = (base: string, paths: readonly string[], date: string): [string, string][] => {
  if (paths.length <= longest) return [['sitemap.xml', sitemap(base, paths, date)]];
  const parts: [string, string][] = [];
  for (let i = 0; i < paths.length; i += longest)
    parts.push([`sitemap-${parts.length + 1}.xml`, sitemap(base, paths.slice(i, i + longest), date)]);
  const index = `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${parts.map(([name]) => `<sitemap><loc>${escapeHtml(base + name)}</loc></sitemap>`).join('\n')}\n</sitemapindex>\n`;
  return [['sitemap.xml', index], ...parts];
};

/** Links from a division to the agencies that work in it. */
const agenciesOf = (group: FacetGroup): string => {
  const agencies = grouped(facets.agency, group.entries);
  if (agencies.length < 2) return '';
  return `<section class="card"><h2>实施单位</h2>${tiles(
    agencies.slice(0, 120).map((a) => ({
      href: `../${pageOfGroup(facets.agency, a.key)}`,
      name: a.name,
      count: a.entries.length,
    })),
  )}</section>`;
};

const together = (entries: readonly SiteEntry[]): Map<string, SiteEntry[]> => {
  const groups = new Map<string, SiteEntry[]>();
  for (const entry of entries) {
    const known = groups.get(entry.group);
    if (known === undefined) groups.set(entry.group, [entry]);
    else known.push(entry);
  }
  return groups;
};

function* pagesOf(input: ExportInput, frame: SiteFrame, entries: readonly SiteEntry[]): Generator<PageParts> {
  const divisions = new Map(input.catalogue.divisions.map((d) => [d.code, d]));
  const groups = Object.fromEntries(
    Object.entries(facets).map(([id, facet]) => [id, grouped(facet, entries)]),
  ) as unknown as Groups;
  yield homePage(frame, groups, divisions);
  yield mapPage(frame, groups);
  for (const [id, facet] of Object.entries(facets) as [FacetId, Facet][])
    for (const group of groups[id])
      yield* groupPages(facet, group, id === 'division' ? agenciesOf(group) : '');
  const same = together(entries);
  for (const [key, some] of same) if (some.length > 1) yield comparisonPage(key, some);
  for (const entry of entries) {
    const count = same.get(entry.group)?.length ?? 1;
    yield guidePage(entry, frame, count > 1 ? { comparison: comparisonPath(entry.group), count } : undefined);
  }
}

/** One file of the site; pages have a title. */
export interface SiteFile {
  path: string;
  text: string;
  title?: string;
}

/**
 * The static site, file by file: opens from a disk, from a sub-folder, without a network. `siteUrl` is where it will stand
 * on line.
 */
export function* sitePages(input: ExportInput): Generator<SiteFile> {
  const divisions = new Map(input.catalogue.divisions.map((d) => [d.code, d]));
  const entries = siteEntries(input, divisions);
  const frame: SiteFrame = {
    title: input.catalogue.info.title,
    date: input.date,
    count: entries.length,
    sample: input.items.some((i) => i.agency?.sample === true),
    ...(input.siteUrl !== undefined && { base: input.siteUrl.replace(/\/*$/, '/') }),
  };
  yield { path: 'site.css', text: siteStyle };
  yield { path: 'site.js', text: siteScript };
  yield { path: 'search-data.js', text: searchData(entries) };
  const paths: string[] = [];
  for (const page of pagesOf(input, frame, entries)) {
    const { path, title } = page;
    yield { path, text: sitePage(frame, page), title };
    paths.push(path);
  }
  const base = frame.base ?? placeholderBase;
  for (const [path, text] of sitemaps(base, paths, input.date)) yield { path, text };
  yield { path: 'robots.txt', text: `User-agent: *\nAllow: /\nSitemap: ${base}sitemap.xml\n` };
}

/** The same, as path and text. */
export function* siteFiles(input: ExportInput): Generator<[path: string, text: string]> {
  for (const { path, text } of sitePages(input)) yield [path, text];
}
