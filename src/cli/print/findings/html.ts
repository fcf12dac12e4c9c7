import { gradeCount, htmlShell } from './htmlShell.js';
import type { FindingsPrinter } from './report.js';
import { capNote, countOf, severityWords, totals, where } from './where.js';

/** JSON inside a script element: no `<` may close it, no line separator may break it. */
const embedded = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/**
 * One file, no network: the findings stand in it once as rows of indexes into shared strings; the page draws only what is
 * in sight, so fifty thousand stay usable.
 */
export const printHtml: FindingsPrinter = (result, { lang }) => {
  const strings: string[] = [];
  const known = new Map<string, number>();
  const at = (text: string): number => {
    let index = known.get(text);
    if (index === undefined) {
      index = strings.length;
      known.set(text, index);
      strings.push(text);
    }
    return index;
  };
  const rows = result.findings.map((f) => [
    gradeCount[f.severity],
    at(f.division ?? ''),
    at(f.agency ?? ''),
    at(f.itemName ?? ''),
    at(f.place.record ?? ''),
    at(f.message),
    at(f.remedy),
    at(f.basis),
    at(where(f.place)),
    at(f.rule),
    at(f.title),
    at(f.fingerprint),
  ]);
  const cap = capNote(result.findings.length, countOf(result), lang);
  return htmlShell({
    lang,
    title: lang === 'zh' ? '核查结果' : 'Findings',
    date: result.date,
    totals: [totals(result, lang), ...(cap === undefined ? [] : [cap])].join('；'),
    data: embedded({
      strings,
      rows,
      grades: (['error', 'warning', 'info'] as const).map((s) => severityWords[s][lang]),
    }),
  });
};
