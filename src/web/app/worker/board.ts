import {
  type Catalogue,
  printBoard,
  publishedItems,
  type SiteFile,
  type Stats,
  sitePages,
  statsOf,
  templateSheets,
  templateType,
  UserError,
  writeXlsx,
} from '../../../core/index.js';
import type { PreviewPage } from '../engine.js';
import type { Desk, RoomMethods } from './desk.js';
import { type Pace, paceOf } from './pace.js';
import { mediaTypes, printedBytes } from './printedBytes.js';

/** Characters of pages that are kept; of a larger site pages are made again when they are looked at. */
const mostKept = 48_000_000;

const words = {
  counting: { zh: '统计……', en: 'counting…' },
  pages: { zh: '生成页面……', en: 'making pages…' },
} as const;

/** The portal site of some items: its pages by path, most of them with their text. */
interface Site {
  catalogue: Catalogue;
  files(): Iterable<SiteFile>;
  pages: PreviewPage[];
  texts: Map<string, string>;
  /** every path, also of those whose text was let go */
  paths: Set<string>;
}

const siteOf = async (desk: Desk, division: string | undefined, pace: Pace): Promise<Site> => {
  const { catalogue, date } = desk;
  const scope = division === undefined || division === '' ? {} : { division };
  const items = publishedItems(catalogue, { date, ...scope });
  const files = () =>
    items.length === 0 ? [] : sitePages({ catalogue, items, date, ...('division' in scope && { scope }) });
  const site: Site = { catalogue, files, pages: [], texts: new Map(), paths: new Set() };
  let kept = 0;
  // a page an item, and some that lead to them
  const expected = items.length * 1.3 + 50;
  for (const { path, text, title } of files()) {
    site.paths.add(path);
    if (title !== undefined) site.pages.push({ path, title });
    if (title === undefined || kept + text.length <= mostKept) {
      site.texts.set(path, text);
      kept += text.length;
    }
    await pace.step(words.pages, Math.min(0.99, site.paths.size / expected));
  }
  return site;
};

const textOf = async (site: Site, wanted: string): Promise<string> => {
  const known = site.texts.get(wanted);
  if (known !== undefined) return known;
  if (site.paths.has(wanted)) {
    const pace = paceOf();
    for (const { path, text } of site.files()) {
      if (path === wanted) return text;
      await pace.breathe();
    }
  }
  throw new UserError('page-missing', {
    zh: `预览里没有页面“${wanted}”；它可能属于别的区划，选全部再看`,
    en: `the preview has no page “${wanted}”; it may belong to another division, choose all`,
  });
};

type Names = 'stats' | 'board' | 'preview' | 'page' | 'template';

/** 看: the three samenesses, and the portal as it would be published. */
export const boardRoom = (desk: Desk): RoomMethods<Names> => {
  let counted: { catalogue: Catalogue; date: string; stats: Stats } | undefined;
  let site: Site | undefined;

  const statsNow = (): Stats => {
    const { catalogue, date } = desk;
    if (counted?.catalogue !== catalogue || counted.date !== date)
      counted = { catalogue, date, stats: statsOf(catalogue, date) };
    return counted.stats;
  };

  return {
    async stats(call) {
      await paceOf(call).step(words.counting);
      return statsNow();
    },
    async board(call) {
      await paceOf(call).step(words.counting);
      const { catalogue, date, lang } = desk;
      const html = printBoard(statsNow(), { lang, items: () => publishedItems(catalogue, { date }) });
      return {
        name: lang === 'zh' ? `三同看板-${date}.html` : `board-${date}.html`,
        type: mediaTypes.html,
        bytes: printedBytes(html),
      };
    },
    async preview(division, call) {
      site = await siteOf(desk, division, paceOf(call));
      return site.pages;
    },
    async page(path) {
      site ??= await siteOf(desk, undefined, paceOf());
      return textOf(site, path);
    },
    async template(itemType) {
      const type = itemType === undefined || itemType === '' ? undefined : templateType(itemType);
      return {
        name: desk.lang === 'zh' ? `填报模板${type === undefined ? '' : `-${type}`}.xlsx` : 'template.xlsx',
        type: mediaTypes.xlsx,
        bytes: writeXlsx(templateSheets(type === undefined ? {} : { itemType: type })),
      };
    },
  };
};
