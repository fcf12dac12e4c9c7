import { Chalk, type ChalkInstance } from 'chalk';
import { textRuns } from '../../../core/diff/text.js';
import type { DiffChange } from '../../../core/messages/diffResult.js';
import { impactWords } from '../../../core/messages/impacts.js';
import type { Impact } from '../../../core/model/index.js';
import {
  byItem,
  headline,
  heirs,
  impactLine,
  impactOrder,
  omittedLine,
  staleLines,
  summaryLine,
} from '../../../core/reports/diff/words.js';
import type { TerminalDiffPrinter } from './report.js';

/** Texts longer than this are cut in the sentence; their differences are then shown below it. */
const long = 60;

const painter = (chalk: ChalkInstance): Record<Impact, (text: string) => string> => ({
  breaking: chalk.red,
  burden: chalk.yellow,
  risky: chalk.magenta,
  relief: chalk.green,
  neutral: chalk.cyan,
  editorial: chalk.dim,
});

/** What changed inside a long text: [-gone-] {+come+}, with a little of what stands around. */
const inside = ({ before, after }: DiffChange, chalk: ChalkInstance): string | undefined => {
  if (typeof before !== 'string' || typeof after !== 'string') return undefined;
  if (before.length <= long && after.length <= long) return undefined;
  return textRuns(before, after)
    .map(({ side, text }) => {
      const flat = text.replace(/\s+/g, ' ');
      if (side === 'before') return chalk.red(`[-${flat}-]`);
      if (side === 'after') return chalk.green(`{+${flat}+}`);
      return flat.length <= 24 ? flat : `${flat.slice(0, 10)}…${flat.slice(-10)}`;
    })
    .join('');
};

/** Grouped by impact, then item. Totals are always the true ones. */
export const printText: TerminalDiffPrinter = (result, { lang, color }) => {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const paint = painter(chalk);
  const lines: string[] = [chalk.bold(headline(result, lang)), ''];
  for (const impact of impactOrder) {
    const changes = result.changes.filter((change) => change.impact === impact);
    if (changes.length === 0) continue;
    const { title, meaning } = impactWords[impact];
    const total = result.summary.byImpact[impact];
    lines.push(paint[impact](`${title[lang]} ${total}`) + chalk.dim(`  ${meaning[lang]}`));
    for (const [item, own] of byItem(changes, lang)) {
      lines.push(`  ${chalk.underline(item)}`);
      for (const change of own) {
        const mark = change.accepted === undefined ? '' : lang === 'zh' ? '（已接受）' : ' (accepted)';
        lines.push(`    ${change.message}${heirs(change, lang)}${mark}  ${chalk.dim(change.fingerprint)}`);
        const detail = inside(change, chalk);
        if (detail !== undefined) lines.push(`      ${detail}`);
        if (impact !== 'editorial' && impact !== 'neutral') lines.push(chalk.dim(`      ${change.reason}`));
      }
    }
    lines.push('');
  }
  if (result.changes.length === 0) lines.push(lang === 'zh' ? '没有变化' : 'Nothing changed', '');
  const omitted = omittedLine(result, lang);
  if (omitted !== '') lines.push(omitted);
  lines.push(...staleLines(result, lang), summaryLine(result, lang));
  const impactsSeen = impactLine(result, lang);
  if (impactsSeen !== '') lines.push(impactsSeen);
  return `${lines.join('\n')}\n`;
};
