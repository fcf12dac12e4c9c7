import { textRuns } from '../../diff/text.js';
import { escapeHtml } from '../../exporters/output.js';
import type { DiffChange } from '../../messages/diffResult.js';
import { impactWords } from '../../messages/impacts.js';
import type { Lang } from '../../model/index.js';
import { htmlPage } from './htmlPage.js';
import type { DiffPrinter } from './report.js';
import { sideText } from './values.js';
import { byItem, headline, heirs, impactOrder, omittedLine, staleLines, summaryLine } from './words.js';

const pick = (lang: Lang, zh: string, en: string): string => (lang === 'zh' ? zh : en);

/** Both sides, what differs marked; a side that is not there stays empty. */
const sides = (change: DiffChange, lang: Lang): string => {
  const [before, after] = [sideText(change.before, lang), sideText(change.after, lang)];
  if (before === '' && after === '') return '';
  const runs =
    before === '' || after === ''
      ? [
          { side: 'before' as const, text: before },
          { side: 'after' as const, text: after },
        ]
      : textRuns(before, after);
  const half = (own: 'before' | 'after', tag: 'del' | 'ins') =>
    runs
      .filter(({ side, text }) => text !== '' && (side === 'both' || side === own))
      .map(({ side, text }) => (side === 'both' ? escapeHtml(text) : `<${tag}>${escapeHtml(text)}</${tag}>`))
      .join('');
  return `<div class="sides"><div><h4>${pick(lang, '原来', 'Before')}</h4>${half('before', 'del')}</div><div><h4>${pick(lang, '现在', 'After')}</h4>${half('after', 'ins')}</div></div>`;
};

const article = (change: DiffChange, lang: Lang): string => {
  const { impact, kind, element = '', item, fingerprint, accepted } = change;
  const facts = { impact, kind, element, division: item.division ?? '', agency: item.agency ?? '' };
  const attributes = Object.entries(facts)
    .map(([name, value]) => ` data-${name}="${escapeHtml(value)}"`)
    .join('');
  const note =
    accepted === undefined
      ? ''
      : `<p class="dim">${escapeHtml(pick(lang, `已接受：${accepted.reason}（${accepted.owner}，至 ${accepted.expires}）`, `Accepted: ${accepted.reason} (${accepted.owner}, until ${accepted.expires})`))}</p>`;
  return `<article class="${impact}"${attributes}><p>${escapeHtml(change.message + heirs(change, lang))}</p><p class="dim">${escapeHtml(change.title)} · ${escapeHtml(change.reason)} · <code>${escapeHtml(fingerprint)}</code></p>${note}${sides(change, lang)}</article>`;
};

const choice = (
  name: string,
  label: string,
  options: Iterable<readonly [string, string]>,
  lang: Lang,
): string => {
  const list = [...new Map(options)].filter(([value]) => value !== '');
  if (list.length < 2) return '';
  const all = `<option value="">${pick(lang, '全部', 'all')}</option>`;
  return `<label>${label}<select name="${name}">${all}${list.map(([value, text]) => `<option value="${escapeHtml(value)}">${escapeHtml(text)}</option>`).join('')}</select></label>`;
};

const filters = (changes: readonly DiffChange[], lang: Lang): string => {
  const impacts = impactOrder
    .filter((impact) => changes.some((change) => change.impact === impact))
    .map((impact) => [impact, impactWords[impact].title[lang]] as const);
  return `<form hidden>
${choice('impact', pick(lang, '影响', 'Impact'), impacts, lang)}
${choice(
  'kind',
  pick(lang, '变化', 'Change'),
  changes.map(({ kind, title }) => [kind, title]),
  lang,
)}
${choice(
  'element',
  pick(lang, '要素', 'Element'),
  changes.map(({ element = '', elementTitle = '' }) => [element, elementTitle]),
  lang,
)}
${choice(
  'division',
  pick(lang, '区划', 'Division'),
  changes.map(({ item }) => [item.division ?? '', item.division ?? '']),
  lang,
)}
${choice(
  'agency',
  pick(lang, '实施主体', 'Agency'),
  changes.map(({ item }) => [item.agency ?? '', item.agency ?? '']),
  lang,
)}
<label>${pick(lang, '查找', 'Find')}<input name="text" type="search"></label>
<button type="reset">${pick(lang, '清除', 'Clear')}</button>
<output>${pick(lang, '显示', 'Showing')} <span id="shown">${changes.length}</span> / ${changes.length}</output>
</form>`;
};

/** Side by side, with filters; one file, no network. */
export const printHtml: DiffPrinter = (result, { lang }) => {
  const { changes, summary } = result;
  const totals = impactOrder
    .map((impact) => `<li>${impactWords[impact].title[lang]} <b>${summary.byImpact[impact]}</b></li>`)
    .join('');
  const sections = impactOrder.map((impact) => {
    const own = changes.filter((change) => change.impact === impact);
    if (own.length === 0) return '';
    const items = [...byItem(own, lang)].map(
      ([item, list]) =>
        `<section class="item"><h3>${escapeHtml(item)}</h3>\n${list.map((change) => article(change, lang)).join('\n')}</section>`,
    );
    return `<section class="impact"><h2>${impactWords[impact].title[lang]} ${summary.byImpact[impact]}</h2><p class="dim">${impactWords[impact].meaning[lang]}</p>\n${items.join('\n')}</section>`;
  });
  const notes = [omittedLine(result, lang), ...staleLines(result, lang)]
    .filter((line) => line !== '')
    .map((line) => `<p class="dim">${escapeHtml(line)}</p>`)
    .join('\n');
  const title = `${pick(lang, '政务服务事项变化', 'Changes of service items')}：${headline(result, lang)}`;
  return htmlPage(
    title,
    lang,
    `<header>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(summaryLine(result, lang))} · ${result.date}</p>
<ul class="totals">${totals}</ul>
${notes}
${changes.length === 0 ? `<p>${pick(lang, '没有变化', 'Nothing changed')}</p><form hidden></form><span id="shown" hidden></span>` : filters(changes, lang)}
</header>
<main>
${sections.filter((section) => section !== '').join('\n')}
</main>`,
  );
};
