import type { RenderedFinding } from '../../../core/model/index.js';
import type { FindingsPrinter } from './report.js';
import { capNote, countOf, totals } from './where.js';

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const kinds = { error: 'error', warning: 'warning', info: 'notice' } as const;

const line = (f: RenderedFinding): string => {
  const { file, line: at, sheet, cell } = f.place;
  const place = [
    `file=${property(file)}`,
    ...(at === undefined ? [] : [`line=${at}`]),
    `title=${property(`${f.title} (${f.rule})`)}`,
  ].join(',');
  const inSheet = sheet === undefined ? '' : `${sheet}!${cell ?? at ?? ''} `;
  const item = f.itemName === undefined ? '' : `${f.itemName}：`;
  return `::${kinds[f.severity]} ${place}::${data(`${inSheet}${item}${f.message}。${f.remedy}`)}`;
};

/** Annotations of GitHub Actions, worst first; the last line is the true total. */
export const printGithub: FindingsPrinter = (result, { lang }) => {
  const rank = { error: 0, warning: 1, info: 2 };
  const lines = [...result.findings].sort((a, b) => rank[a.severity] - rank[b.severity]).map(line);
  const cap = capNote(result.findings.length, countOf(result), lang);
  return `${[...lines, ...(cap === undefined ? [] : [`::notice::${data(cap)}`]), data(totals(result, lang))].join('\n')}\n`;
};
