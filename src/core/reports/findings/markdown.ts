import { ruleWords } from '../../messages/render.js';
import type { Finding } from '../../model/index.js';
import type { FindingsPrinter, Report } from './report.js';
import { oneLine, shorten } from './safeText.js';
import {
  capNote,
  countOf,
  frequentRules,
  gravestFirst,
  groupBy,
  itemOf,
  officeOf,
  severityWords,
  totals,
  where,
} from './where.js';

/** A pull-request comment may hold 65,536 bytes; we stay below 60 KB. */
const room = 58_000;

/** Text inside a Markdown table: nothing in it may start a link, a tag, a mention, an issue, code or a new cell. */
const md = (text: string): string =>
  oneLine(shorten(text, 300))
    .replace(/[\\`*_{}[\]()#+!|~<>&]/g, (c) => `&#${c.charCodeAt(0)};`)
    .replace(/:(?=\/\/)/g, '&#58;')
    .replace(/(?<=www)\./gi, '&#46;')
    .replace(/&#35;(?=\d)/g, '&#35;\u200b')
    .replaceAll('@', '@\u200b');

const row = (finding: Finding, report: Report): string => {
  const f = report.render(finding);
  const grade = severityWords[f.severity][report.lang];
  const cells = [itemOf(f), f.message, f.remedy, where(f.place, report.lang), f.rule];
  return `| ${grade} | ${cells.map(md).join(' | ')} |`;
};

const encoder = new TextEncoder();
const size = (lines: readonly string[]): number =>
  lines.reduce((n, line) => n + encoder.encode(line).length + 1, 0);

const headLines = (report: Report): string[] => {
  const zh = report.lang === 'zh';
  const lines = [zh ? '### 三同核查结果' : '### santong validate', '', totals(report), ''];
  const frequent = frequentRules(report).slice(0, 12);
  if (frequent.length === 0) return lines;
  lines.push(zh ? '| 问题 | 规则 | 条数 |' : '| what | rule | count |', '|---|---|--:|');
  for (const [rule, n] of frequent)
    lines.push(`| ${md(ruleWords(rule, report.lang).title)} | ${md(rule)} | ${n} |`);
  return [...lines, ''];
};

/** For a pull-request comment: worst first, under 60 KB, with the true totals. */
export const printMarkdown: FindingsPrinter = (report) => {
  const zh = report.lang === 'zh';
  const columns = zh
    ? '| 级别 | 事项 | 问题 | 改法 | 位置 | 规则 |'
    : '| grade | item | what | to do | where | rule |';
  const lines = headLines(report);
  let used = size(lines) + 400;
  let listed = 0;
  offices: for (const [office, findings] of groupBy(gravestFirst(report.findings), (f) =>
    officeOf(f, report),
  )) {
    const name = office === '' ? (zh ? '未注明单位' : 'no office named') : md(office);
    const title = [`#### ${name}`, '', columns, '|---|---|---|---|---|---|'];
    let opened = false;
    for (const finding of findings) {
      const next = [...(opened ? [] : title), row(finding, report)];
      used += size(next);
      if (used > room) break offices;
      lines.push(...next);
      opened = true;
      listed += 1;
    }
    lines.push('');
  }
  const cap = capNote(listed, countOf(report), report.lang);
  return `${[...lines, ...(cap === undefined ? [] : [cap])].join('\n').trimEnd()}\n`;
};
