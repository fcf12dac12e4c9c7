import { policyHash as hash, escapeHtml as html } from '../../exporters/output.js';
import type { Lang } from '../../model/index.js';
import { pageScript } from './htmlScript.js';
import { pageStyle } from './htmlStyle.js';

export interface HtmlParts {
  lang: Lang;
  date: string;
  totals: string;
  /** what was checked */
  sources: readonly string[];
  /** errors, warnings, notes: the true totals */
  grades: readonly { word: string; count: number }[];
}

const words = {
  zh: {
    title: '政务服务事项核查结果',
    date: '核查日期',
    search: '查找（问题、事项、编码、单位、位置、指纹，空格隔开几个词）',
    rule: '规则',
    division: '区划',
    agency: '单位',
    all: '全部',
    nowhere: '未注明',
    grade: '级别',
    office: '单位',
    item: '事项',
    what: '问题与改法',
    place: '位置',
    remedy: '改法：',
    basis: '依据：',
    clear: '清除条件',
    print: '打印',
    shown: '显示 {n} 条，共 {all} 条',
    most: '；这里放前 {most} 条，缩小条件可看其余',
    none: '没有符合条件的问题，放宽上面的条件再看',
    clean: '没有发现问题',
    script: '筛选和列表要启用 JavaScript 才能显示；合计见上。',
  },
  en: {
    title: 'Findings',
    date: 'Checked on',
    search: 'Search (finding, item, code, office, place, fingerprint; words by spaces)',
    rule: 'Rule',
    division: 'Division',
    agency: 'Agency',
    all: 'all',
    nowhere: 'not named',
    grade: 'Grade',
    office: 'Office',
    item: 'Item',
    what: 'Finding and correction',
    place: 'Where',
    remedy: 'To do: ',
    basis: 'Basis: ',
    clear: 'Clear',
    print: 'Print',
    shown: '{n} shown of {all}',
    most: '; the first {most} stand here, narrow the filters for the rest',
    none: 'Nothing fits; loosen the filters above',
    clean: 'Nothing found',
    script: 'Filters and list need JavaScript; the totals stand above.',
  },
} as const satisfies Record<Lang, Record<string, string>>;

/** The page around the data, in pieces. Script and style are allowed by their hashes alone; nothing else loads. */
export const htmlShell = function* (parts: HtmlParts, data: Iterable<string>): Generator<string> {
  const w = words[parts.lang];
  const select = (id: 'rule' | 'division' | 'agency') =>
    `<label>${w[id]}<select id="${id}"><option value="">${w.all}</option></select></label>`;
  const column = (id: 'grade' | 'office' | 'item' | 'what' | 'place' | 'rule') =>
    `<th scope="col" class="c-${id}"><button type="button" data-sort="${id}">${w[id]}</button></th>`;
  const tile = ({ word, count }: HtmlParts['grades'][number], grade: number) =>
    `<button type="button" class="tile g${grade}" data-grade="${grade}" aria-pressed="false"><b>${count}</b> ${word}</button>`;
  const script = `const WORDS=${JSON.stringify(w)};${pageScript}`;
  const policy = `default-src 'none'; style-src ${hash(pageStyle)}; script-src ${hash(script)}; base-uri 'none'; form-action 'none'`;
  const shownSources =
    parts.sources.slice(0, 3).map(html).join('、') + (parts.sources.length > 3 ? '……' : '');
  yield `<!doctype html>
<html lang="${parts.lang === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="generator" content="santong"><title>${w.title} ${html(parts.date)}</title><style>${pageStyle}</style></head>
<body><header><div><h1>${w.title}</h1><p>${w.date} ${html(parts.date)}${shownSources === '' ? '' : ` · ${shownSources}`}</p><p>${html(parts.totals)}</p></div><div class="tiles" role="group" aria-label="${w.grade}">${parts.grades.map(tile).join('')}</div></header>
<main><form id="filters" role="search"><label class="wide">${w.search}<input id="text" type="search" autocomplete="off" spellcheck="false"></label>${(['division', 'agency', 'rule'] as const).map(select).join('')}<div class="buttons"><button type="button" id="clear">${w.clear}</button><button type="button" id="print">${w.print}</button></div></form>
<p id="count" role="status" aria-live="polite"></p><noscript>${w.script}</noscript>
<div id="scroll" tabindex="0" role="region" aria-label="${w.title}"><table><thead><tr>${(['grade', 'office', 'item', 'what', 'place', 'rule'] as const).map(column).join('')}</tr></thead></table></div></main>
<script type="application/json" id="data">`;
  yield* data;
  yield `</script><script>${script}</script></body></html>\n`;
};
