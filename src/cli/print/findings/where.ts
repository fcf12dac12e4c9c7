import type { FindingsResult, Lang, Place, RenderedFinding, Severity } from '../../../core/model/index.js';

/** Words and places that every report of findings shares. */

export const severityWords: Record<Severity, Record<Lang, string>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};

/** file!sheet!A1, or file:line */
export const where = ({ file, sheet, cell, line }: Place): string => {
  if (sheet !== undefined) return [file, sheet, cell ?? line].filter((p) => p !== undefined).join('!');
  return line === undefined ? file : `${file}:${line}`;
};

export const officeOf = (f: RenderedFinding): string =>
  [f.division, f.agency].filter((p) => p !== undefined && p !== '').join(' ');

export const itemOf = (f: RenderedFinding): string =>
  [f.itemName, f.place.record].filter((p) => p !== undefined && p !== '').join('  ');

export const groupBy = <T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
};

/** The true totals in a sentence. */
export const totals = ({ summary: s }: FindingsResult, lang: Lang): string =>
  lang === 'zh'
    ? `核查 ${s.records} 个事项：错误 ${s.error} 条，警告 ${s.warning} 条，提示 ${s.info} 条${s.accepted > 0 ? `，已接受 ${s.accepted} 条` : ''}`
    : `${s.records} items checked: ${s.error} errors, ${s.warning} warnings, ${s.info} notes${s.accepted > 0 ? `, ${s.accepted} accepted` : ''}`;

export const frequentRules = ({ summary }: FindingsResult): [string, number][] =>
  Object.entries(summary.byRule).sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));

/** A cap, named; nothing when everything is listed. */
export const capNote = (listed: number, all: number, lang: Lang): string | undefined => {
  if (listed >= all) return undefined;
  return lang === 'zh'
    ? `只列出前 ${listed} 条，另有 ${all - listed} 条没有列出`
    : `Only the first ${listed} are listed, ${all - listed} more are not`;
};

export const countOf = (result: FindingsResult): number => result.findings.length + (result.omitted ?? 0);
