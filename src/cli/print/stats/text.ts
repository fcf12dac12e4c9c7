import { Chalk } from 'chalk';
import stringWidth from 'string-width';
import { type Table, tablesOf, totalLines } from '../../../core/reports/stats/tables.js';
import type { TerminalStatsPrinter } from './report.js';

const pad = (text: string, width: number, right: boolean): string => {
  const space = ' '.repeat(Math.max(0, width - stringWidth(text)));
  return right ? space + text : text + space;
};

/** Columns by display width, so that Chinese and digits line up; numbers and shares stand right. */
const drawn = ({ heads, rows }: Table): string[] => {
  const texts = [heads, ...rows.map((row) => row.map(String))];
  const widths = heads.map((_, i) => Math.max(...texts.map((row) => stringWidth(row[i] ?? ''))));
  const right = heads.map((_, i) =>
    rows.every((row) => typeof row[i] === 'number' || /^(–|[\d.]+%)$/.test(String(row[i]))),
  );
  return texts.map((row) =>
    `  ${row.map((text, i) => pad(text, widths[i] ?? 0, right[i] === true)).join('  ')}`.trimEnd(),
  );
};

export const printText: TerminalStatsPrinter = (result, { lang, color }) => {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const lines = [...totalLines(result, lang), ''];
  for (const table of tablesOf(result, lang)) {
    const [head = '', ...rows] = drawn(table);
    lines.push(`${chalk.bold(table.title)}  ${chalk.dim(table.note)}`, chalk.dim(head), ...rows, '');
  }
  return `${lines.join('\n').trimEnd()}\n`;
};
