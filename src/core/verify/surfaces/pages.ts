import { sectionTitles } from '../../exporters/guide.js';
import { defaultLimits } from '../../formats/limits.js';
import { openPackage } from '../../formats/xlsx/package.js';
import { readXml } from '../../formats/xlsx/xml.js';
import type { PublishedFacet, PublishedRecord } from '../copy.js';
import { flat } from '../flat.js';

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};
const decoded = (text: string): string =>
  text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, ten?: string, hex?: string, name?: string) => {
    if (name !== undefined) return entities[name.toLowerCase()] ?? whole;
    const code = ten !== undefined ? Number(ten) : Number.parseInt(hex ?? '', 16);
    return code > 0 && code < 0x110000 ? String.fromCodePoint(code) : whole;
  });

/** Tags whose text is no content of the section. */
const silent = new Set(['script', 'style', 'svg', 'template', 'noscript']);
/** Fixed words of a section: no content as long as they are what they should be. */
const fixed = new Set(['h2', 'thead']);
const markup = /<!--[\s\S]*?-->|<(\/?)([a-z][a-z0-9]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>|([^<]+|<)/gi;
const attribute = (attributes: string, name: string): string | undefined => {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(
    attributes,
  );
  return found === null ? undefined : decoded(found[1] ?? found[2] ?? found[3] ?? '');
};

const known = (id: string | undefined): id is keyof typeof sectionTitles =>
  id !== undefined && Object.hasOwn(sectionTitles, id);

const headRows = new Set(['序号材料名称必要性份数与形式来源说明', '收费项目收费标准收费依据减免']);

/** The id a guide page carries, without reading the rest. */
export const itemOfPage = (html: string): string | undefined => {
  const meta = /<meta\s[^>]*name=["']?santong-item["']?[^>]*>/i.exec(html.slice(0, 8192));
  return meta === null ? undefined : attribute(meta[0].slice(5), 'content');
};

/** A guide page of site or hall, as it stands; nothing when the page is no guide. */
export const readGuidePage = (html: string, file: string): PublishedRecord | undefined => {
  const id = itemOfPage(html);
  if (id === undefined) return undefined;
  const texts = new Map<string, string>();
  let section: string | undefined;
  let title = '';
  let inTitle = false;
  let glance: string | undefined;
  let seen = '';
  const muted: string[] = [];
  let words: string | undefined;
  for (const [, close, tagName, attributes = '', text] of html.matchAll(markup)) {
    const tag = tagName?.toLowerCase();
    if (tag === undefined) {
      if (text === undefined || muted.length > 0) continue;
      if (words !== undefined) words += decoded(text);
      else if (section !== undefined) texts.set(section, (texts.get(section) ?? '') + decoded(text));
      else if (inTitle) title += decoded(text);
      else if (glance !== undefined) glance += decoded(text);
    } else if (silent.has(tag)) {
      if (close === '') muted.push(tag);
      else if (muted.includes(tag)) muted.length = muted.lastIndexOf(tag);
    } else if (section !== undefined && fixed.has(tag)) {
      if (close === '') words = '';
      else if (words !== undefined) {
        const said = flat(words);
        const right =
          tag === 'h2' ? known(section) && said === flat(sectionTitles[section]) : headRows.has(said);
        if (!right) texts.set(section, (texts.get(section) ?? '') + words);
        words = undefined;
      }
    } else if (tag === 'h1') inTitle = close === '';
    else if (tag === 'dl' && section === undefined) {
      if (close === '' && attribute(attributes, 'class') === 'facts') glance = '';
      else if (glance !== undefined) {
        seen = glance;
        glance = undefined;
      }
    } else if (tag === 'section') {
      const named = close === '' ? attribute(attributes, 'id') : undefined;
      section = known(named) ? named : undefined;
      if (section !== undefined) texts.set(section, '');
    }
  }
  const more: [string, PublishedFacet][] =
    seen === '' ? [] : [['glance', { element: undefined, title: '要点', text: flat(seen), shown: seen }]];
  return record(id, title, texts, file, more);
};

const record = (
  id: string,
  title: string,
  texts: ReadonlyMap<string, string>,
  file: string,
  more: readonly [string, PublishedFacet][],
): PublishedRecord => {
  const facets = new Map<string, PublishedFacet>([['name', { element: 'name', text: flat(title) }], ...more]);
  for (const [key, text] of texts)
    facets.set(key, {
      element: undefined,
      title: known(key) ? sectionTitles[key] : key,
      text: flat(text),
      shown: text.trim(),
    });
  return { id, name: title.trim(), place: { file, record: id }, facets };
};

const sectionOfTitle = new Map<string, string>(
  Object.entries(sectionTitles).map(([id, title]) => [flat(title), id]),
);

/** A .docx guide, also one that someone worked in; nothing when the document carries no item. */
export const readGuideWord = (bytes: Uint8Array, file: string): PublishedRecord | undefined => {
  const source = openPackage(bytes, defaultLimits);
  const core = source.find('docProps/core.xml');
  const document = source.find('word/document.xml');
  if (core === undefined || document === undefined) return undefined;
  let id = '';
  let inSubject = false;
  readXml('core.xml', source.text(core), {
    open: (local) => {
      inSubject = local === 'subject';
    },
    close: () => {
      inSubject = false;
    },
    text: (text) => {
      if (inSubject) id += text;
    },
  });
  if (id === '') return undefined;
  const texts = new Map<string, string>();
  let title = '';
  let place = '';
  let section: string | undefined;
  let paragraph = '';
  let row = '';
  let tables = 0;
  let inText = false;
  let deleted = 0;
  readXml('document.xml', source.text(document), {
    open: (local) => {
      if (local === 'p' && tables === 0) paragraph = '';
      else if (local === 'tbl') tables++;
      else if (local === 'tr') row = '';
      else if (local === 't') inText = true;
      else if (local === 'del') deleted++;
    },
    text: (text) => {
      if (!inText || deleted > 0) return;
      if (tables > 0) row += text;
      else paragraph += text;
    },
    close: (local) => {
      if (local === 't') inText = false;
      else if (local === 'del') deleted--;
      else if (local === 'tbl') tables--;
      else if (local === 'tr' && section !== undefined && !headRows.has(flat(row)))
        texts.set(section, (texts.get(section) ?? '') + row);
      else if (local === 'p' && tables === 0) {
        const next = sectionOfTitle.get(flat(paragraph).replace(/^\d+[.、]?/, ''));
        if (next !== undefined && !texts.has(next)) {
          section = next;
          texts.set(next, '');
        } else if (section !== undefined) texts.set(section, (texts.get(section) ?? '') + paragraph);
        else if (title === '') title = paragraph;
        else if (place === '') place = paragraph;
      }
    },
  });
  return record(id, title, texts, file, [
    ['head-place', { element: 'agency', title: '区划和实施主体', text: flat(place), shown: place.trim() }],
  ]);
};
