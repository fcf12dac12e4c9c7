import { ruleWords } from '../../messages/render.js';
import { htmlShell } from './htmlShell.js';
import type { FindingsPrinter, Report } from './report.js';
import { oneLine } from './safeText.js';
import {
  agencyLabel,
  capNote,
  countOf,
  divisionLabel,
  gravestFirst,
  severities,
  severityWords,
  totals,
  where,
} from './where.js';

/** JSON inside a script element: no `<` may close it, no line separator may break it. */
const embedded = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Numbers for things that come again: the page's rows hold numbers, the things stand once. */
const numbering = <T>() => {
  const numbers = new Map<string, number>();
  const things: T[] = [];
  const number = (key: string, make: () => T): number => {
    let found = numbers.get(key);
    if (found === undefined) {
      found = things.length;
      numbers.set(key, found);
      things.push(make());
    }
    return found;
  };
  return { things, number };
};

/** Rows first, the gravest on top, then what their numbers mean: [grade, division, agency, item, code, message, place, rule, fingerprint]. */
const data = function* (report: Report): Generator<string> {
  const texts = numbering<string>();
  const rules = numbering<[string, string, string, string]>();
  const text = (value: string): number => texts.number(value, () => oneLine(value));
  yield '{"rows":[';
  let first = true;
  for (const finding of gravestFirst(report.findings)) {
    const f = report.render(finding);
    const { record = '' } = f.place;
    const row = [
      severities.indexOf(f.severity),
      text(divisionLabel(f, report)),
      text(agencyLabel(f, report.lang)),
      text(f.itemName ?? record),
      text(record === f.itemName || f.itemName === undefined ? '' : record),
      text(f.message),
      text(where(f.place, report.lang)),
      rules.number(f.rule, () => [f.rule, ruleWords(f.rule, report.lang).title, f.remedy, f.basis]),
      f.fingerprint,
    ];
    yield `${first ? '' : ','}${embedded(row)}`;
    first = false;
  }
  yield `],"rules":${embedded(rules.things)},"texts":[`;
  for (const [i, value] of texts.things.entries()) yield `${i === 0 ? '' : ','}${embedded(value)}`;
  yield `],"grades":${embedded(severities.map((s) => severityWords[s][report.lang]))}}`;
};

/**
 * One file, no network: the findings stand in it once as rows of numbers; the page fills only what is in sight, so fifty
 * thousand stay usable.
 */
export const printHtml: FindingsPrinter = (report) => {
  const { lang, head } = report;
  const cap = capNote(report.findings.length, countOf(report), lang);
  const { error, warning, info } = head.summary;
  return htmlShell(
    {
      lang,
      date: head.date,
      totals: [totals(report), ...(cap === undefined ? [] : [cap])].join('；'),
      sources: head.inputs.map((input) => oneLine(input.path)).filter((path) => path !== ''),
      grades: [error, warning, info].map((count, i) => ({
        word: severityWords[severities[i] ?? 'info'][lang],
        count,
      })),
    },
    data(report),
  );
};
