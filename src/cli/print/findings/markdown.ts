import type { RenderedFinding } from '../../../core/model/index.js';
import type { FindingsPrinter } from './report.js';
import { capNote, countOf, frequentRules, groupBy, officeOf, severityWords, totals, where } from './where.js';

/** A pull-request comment may hold 65,536 bytes; we stay below 60 KB. */
const room = 58_000;

/** Text inside a Markdown table: nothing in it may start a link, a tag, a mention, code or a new cell. */
const md = (text: string): string =>
  text
    .replace(/[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .replace(/[\\`*_{}[\]()#+!|~<>&]/g, (c) => `&#${c.charCodeAt(0)};`)
    .replaceAll('@', '@\u200b');

const row = (f: RenderedFinding, lang: 'zh' | 'en'): string =>
  `| ${severityWords[f.severity][lang]} | ${md(f.itemName ?? f.place.record ?? '')} | ${md(f.message)} | ${md(f.remedy)} | ${md(where(f.place))} | ${md(f.rule)} |`;

const bytes = new TextEncoder();

/** For a pull-request comment: worst first, under 60 KB, with the true totals. */
export const printMarkdown: FindingsPrinter = (result, { lang }) => {
  const zh = lang === 'zh';
  const head = [`### santong`, '', totals(result, lang), ''];
  const frequent = frequentRules(result).slice(0, 12);
  if (frequent.length > 0) head.push(frequent.map(([rule, n]) => `${md(rule)} ${n}`).join(' · '), '');
  const columns = zh
    ? '| 级别 | 事项 | 问题 | 改法 | 位置 | 规则 |'
    : '| grade | item | what | to do | where | rule |';
  const rank = { error: 0, warning: 1, info: 2 };
  const sorted = [...result.findings].sort((a, b) => rank[a.severity] - rank[b.severity]);
  const lines: string[] = [];
  let used = bytes.encode(head.join('\n')).length + 400;
  let listed = 0;
  offices: for (const [office, findings] of groupBy(sorted, officeOf)) {
    const title = [
      '',
      `#### ${office === '' ? (zh ? '全部' : 'all') : md(office)}`,
      '',
      columns,
      '|---|---|---|---|---|---|',
    ];
    used += bytes.encode(title.join('\n')).length;
    if (used > room) break;
    lines.push(...title);
    for (const f of findings) {
      const text = row(f, lang);
      used += bytes.encode(text).length + 1;
      if (used > room) break offices;
      lines.push(text);
      listed += 1;
    }
  }
  const cap = capNote(listed, countOf(result), lang);
  return `${[...head, ...lines, ...(cap === undefined ? [] : ['', cap])].join('\n')}\n`;
};
