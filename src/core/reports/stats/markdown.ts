import type { StatsPrinter } from './report.js';
import { tablesOf, totalLines } from './tables.js';

const cell = (value: string | number): string =>
  String(value)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]#|~<>]/g, (mark) => `\\${mark}`);

export const printMarkdown: StatsPrinter = (result, { lang }) => {
  const lines = totalLines(result, lang).map((line) => `- ${cell(line)}`);
  for (const { title, note, heads, rows } of tablesOf(result, lang))
    lines.push(
      '',
      `### ${cell(title)}`,
      '',
      cell(note),
      '',
      `| ${heads.map(cell).join(' | ')} |`,
      `|${heads.map((_, i) => (i === 0 ? '---' : '---:')).join('|')}|`,
      ...rows.map((row) => `| ${row.map(cell).join(' | ')} |`),
    );
  return `${lines.join('\n')}\n`;
};
