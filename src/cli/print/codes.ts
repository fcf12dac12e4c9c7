import type { CodeExplanation } from '../../core/codes/explain.js';
import { kindTitles } from '../../core/codes/explain.js';
import type { Lang } from '../../core/model/index.js';

const row = (value: string, width: number, title: string, meaning: string, separator: string): string =>
  `  ${value.padEnd(width)}  ${title}${meaning === '' ? '' : `${separator}${meaning}`}`;

const printOne = (entry: CodeExplanation, lang: Lang): string => {
  const separator = lang === 'zh' ? '：' : ': ';
  const scheme = entry.schemeTitle === '' ? '' : ` · ${entry.schemeTitle}`;
  const width = Math.max(0, ...entry.segments.map(({ value }) => value.length));
  const lines = [`${entry.code}  ${kindTitles[entry.kind][lang]}${scheme}`];
  for (const { value, title, meaning } of entry.segments)
    lines.push(row(value, width, title, meaning, separator));
  for (const { title, text } of entry.known ?? []) lines.push(`  ${title}${separator}${text}`);
  for (const { message, rule, severity } of entry.problems)
    lines.push(`  ${severity === 'error' ? '✗' : '!'} ${message}  [${rule}]`);
  if (entry.problems.length === 0) lines.push(lang === 'zh' ? '  ✓ 没有发现问题' : '  ✓ nothing wrong');
  return lines.join('\n');
};

/** Codes in words, one block each; the basis of every scheme that was used stands once at the end. */
export const printCodes = (entries: readonly CodeExplanation[], lang: Lang): string => {
  const bases = new Map(
    entries.filter(({ basis }) => basis !== '').map(({ schemeTitle, basis }) => [schemeTitle, basis]),
  );
  const blocks = entries.map((entry) => printOne(entry, lang));
  const sources = [...bases.values()].map((basis) => `${lang === 'zh' ? '依据：' : 'Basis: '}${basis}`);
  return `${[...blocks, ...(sources.length > 0 ? [sources.join('\n')] : [])].join('\n\n')}\n`;
};
