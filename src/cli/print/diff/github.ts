import type { Impact } from '../../../core/model/index.js';
import {
  headline,
  heirs,
  impactLine,
  itemTitle,
  omittedLine,
  summaryLine,
} from '../../../core/reports/diff/words.js';
import type { TerminalDiffPrinter } from './report.js';

const commands: Record<Impact, 'error' | 'warning' | 'notice'> = {
  breaking: 'error',
  burden: 'warning',
  risky: 'warning',
  relief: 'notice',
  neutral: 'notice',
  editorial: 'notice',
};

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Workflow commands: one annotation a change at its file and line, then the totals. */
export const printGithub: TerminalDiffPrinter = (result, { lang }) => {
  const lines = result.changes
    .filter(({ accepted }) => accepted === undefined)
    .map((change) => {
      const { place } = change;
      const where = [
        `file=${property(place.file)}`,
        ...(place.line === undefined ? [] : [`line=${place.line}`]),
        `title=${property(change.title)}`,
      ].join(',');
      return `::${commands[change.impact]} ${where}::${data(`${itemTitle(change, lang)} ${change.message}${heirs(change, lang)}`)}`;
    });
  const totals = [
    headline(result, lang),
    summaryLine(result, lang),
    impactLine(result, lang),
    omittedLine(result, lang),
  ]
    .filter((line) => line !== '')
    .join('\n');
  return `${[...lines, `::notice title=santong diff::${data(totals)}`].join('\n')}\n`;
};
