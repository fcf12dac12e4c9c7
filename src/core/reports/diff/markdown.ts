import { impactWords } from '../../messages/impacts.js';
import type { Impact } from '../../model/index.js';
import type { DiffPrinter } from './report.js';
import { byItem, headline, heirs, impactOrder, staleLines, summaryLine } from './words.js';

/** A comment on a pull request holds 65,536 characters; the rest is for the last lines. */
const room = 60_000;
const folded: ReadonlySet<Impact> = new Set(['neutral', 'editorial']);

/** Text of the catalogue as Markdown shows it, whatever characters it has. */
const plain = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+!|~@-]/g, (mark) => `\\${mark}`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** For a pull request: totals, then what hurts; local detail and wording folded away. */
export const printMarkdown: DiffPrinter = (result, { lang }) => {
  const zh = lang === 'zh';
  const out: string[] = [
    `### ${zh ? '政务服务事项变化' : 'Changes of service items'}`,
    '',
    `${plain(headline(result, lang))}${zh ? '。' : '. '}${plain(summaryLine(result, lang))}`,
    '',
  ];
  const seen = impactOrder.filter((impact) => result.summary.byImpact[impact] > 0);
  if (seen.length > 0) {
    out.push(
      `| ${zh ? '影响' : 'Impact'} | ${zh ? '处' : 'Changes'} | ${zh ? '含义' : 'Meaning'} |`,
      '|---|---:|---|',
    );
    for (const impact of seen)
      out.push(
        `| ${impactWords[impact].title[lang]} | ${result.summary.byImpact[impact]} | ${impactWords[impact].meaning[lang]} |`,
      );
    out.push('');
  } else out.push(zh ? '没有变化' : 'Nothing changed', '');
  let size = out.join('\n').length;
  let left = result.omitted ?? 0;
  for (const impact of seen) {
    const changes = result.changes.filter((change) => change.impact === impact);
    const heading = `${impactWords[impact].title[lang]} (${result.summary.byImpact[impact]})`;
    const lines: string[] = folded.has(impact)
      ? [`<details><summary>${heading}</summary>`, '']
      : [`#### ${heading}`, ''];
    for (const [item, own] of byItem(changes, lang)) {
      const block = [`- **${plain(item)}**`];
      for (const change of own) {
        const mark = change.accepted === undefined ? '' : zh ? '（已接受）' : ' (accepted)';
        const reason = folded.has(impact) ? '' : ` — ${plain(change.reason)}`;
        block.push(
          `  - ${plain(change.message)}${plain(heirs(change, lang))}${mark}${reason} \`${change.fingerprint}\``,
        );
      }
      const length = block.join('\n').length + 1;
      if (size + length > room) {
        left += own.length;
        continue;
      }
      size += length;
      lines.push(...block);
    }
    lines.push('');
    if (folded.has(impact)) lines.push('</details>', '');
    out.push(...lines);
  }
  if (left > 0) out.push(zh ? `另有 ${left} 处没有列出` : `${left} more are not listed`, '');
  out.push(...staleLines(result, lang).map((line) => `- ${plain(line)}`));
  return `${out.join('\n').trimEnd()}\n`;
};
