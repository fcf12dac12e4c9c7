import { createHash } from 'node:crypto';
import type { Lang } from '../../../core/model/index.js';
import { pageScript } from './htmlScript.js';
import { pageStyle } from './htmlStyle.js';

/** The order of grades in the page's rows. */
export const gradeCount = { error: 0, warning: 1, info: 2 } as const;

export interface HtmlParts {
  lang: Lang;
  title: string;
  date: string;
  totals: string;
  /** JSON, already safe inside a script element */
  data: string;
}

const words: Record<Lang, Record<string, string>> = {
  zh: {
    search: '在问题、事项、单位、位置中查找',
    grade: '级别',
    rule: '规则',
    division: '区划',
    agency: '单位',
    all: '全部',
    shown: '显示',
    of: '/',
    item: '事项',
    what: '问题',
    place: '位置',
    sort: '点列名排序',
    todo: '改法',
    basis: '依据',
    print: '打印',
    none: '没有符合条件的问题；放宽上面的条件',
  },
  en: {
    search: 'Search findings, items, offices, places',
    grade: 'grade',
    rule: 'rule',
    division: 'division',
    agency: 'agency',
    all: 'all',
    shown: 'shown',
    of: ' of ',
    item: 'item',
    what: 'what',
    place: 'where',
    sort: 'click a heading to sort',
    todo: 'to do',
    basis: 'basis',
    print: 'print',
    none: 'Nothing fits; loosen the filters above',
  },
};

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const html = (text: string): string => text.replace(/[&<>"']/g, (c) => entities[c] ?? c);
const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The page around the data. Scripts and style are allowed by their hashes alone. */
export const htmlShell = ({ lang, title, date, totals, data }: HtmlParts): string => {
  const w = words[lang];
  const select = (id: string) =>
    `<label>${w[id]}<select id="${id}"><option value="">${w['all']}</option></select></label>`;
  const head = ['grade', 'division', 'agency', 'item', 'what', 'place', 'rule']
    .map((id) => `<th scope="col"><button type="button" data-sort="${id}">${w[id]}</button></th>`)
    .join('');
  const script = `const WORDS=${JSON.stringify(w)};${pageScript}`;
  const policy = `default-src 'none'; style-src ${hash(pageStyle)}; script-src ${hash(script)}; img-src data:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${html(title)} ${html(date)}</title><style>${pageStyle}</style></head>
<body><header><h1>${html(title)}</h1><p>${html(date)} · ${html(totals)}</p></header>
<main><form id="filters"><label class="wide">${w['search']}<input id="text" type="search" autocomplete="off"></label>${['grade', 'rule', 'division', 'agency'].map(select).join('')}</form>
<p id="count" role="status" aria-live="polite"></p>
<div id="scroll" tabindex="0" role="region" aria-label="${html(title)}"><table><thead><tr>${head}</tr></thead><tbody id="rows"></tbody></table></div></main>
<script type="application/json" id="data">${data}</script><script>${script}</script></body></html>
`;
};
