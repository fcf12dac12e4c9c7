import { summarise } from '../../core/check.js';
import { type Division, type Finding, nearest, UserError } from '../../core/model/index.js';
import type { AnyRule } from '../../core/rules/define.js';
import { ruleOf, rules } from '../../core/rules/index.js';
import { wordList } from '../option.js';
import type { Checked } from './check.js';

/** What --rule, --division and --agency mean; a word that names nothing is an error with the near one, never a clean result. */

const meant = (word: string, known: Iterable<string>): { zh: string; en: string } => {
  const near = nearest(word, known);
  return near === undefined
    ? { zh: '', en: '' }
    : { zh: `，是不是“${near}”`, en: `; did you mean “${near}”` };
};

const ruleIds = rules.map((rule) => rule.id as string);

/** The present rule a word means; former ids are understood. */
export const ruleNamed = (word: string): AnyRule => {
  const rule = ruleOf(word) ?? rules.find((one) => one.formerly?.includes(word));
  if (rule !== undefined) return rule;
  const near = meant(word, ruleIds);
  throw new UserError('rule-unknown', {
    zh: `没有“${word}”这条规则${near.zh}；全部规则见 santong rules`,
    en: `no rule “${word}”${near.en}; see santong rules for all`,
  });
};

/** Present rule ids of `--rule a,b`; absent: all. */
export const ruleScope = (options: Record<string, unknown>): string[] | undefined =>
  wordList(options['rule'] ?? options['rules'])?.map((word) => ruleNamed(word).id);

/** The code of a division named by code or by name. */
export const divisionScope = (
  named: string | undefined,
  divisions: readonly Pick<Division, 'code' | 'name'>[],
): string | undefined => {
  if (named === undefined) return undefined;
  const found = divisions.find((d) => d.code === named || d.name === named);
  if (found !== undefined) return found.code;
  const near = meant(
    named,
    /^\d+$/.test(named) ? divisions.map((d) => d.code) : divisions.map((d) => d.name),
  );
  throw new UserError('division-not-here', {
    zh: `核查的内容里没有区划“${named}”${near.zh}；写区划代码或全称`,
    en: `there is no division “${named}” in what is checked${near.en}; give a division code or its full name`,
  });
};

export const agencyScope = (
  named: string | undefined,
  agencies: Iterable<{ code?: string; name: string }>,
): string | undefined => {
  if (named === undefined) return undefined;
  const names = new Set<string>();
  for (const { code, name } of agencies) {
    if (code === named || name === named) return name;
    names.add(name);
  }
  const near = meant(named, names);
  throw new UserError('agency-not-here', {
    zh: `核查的内容里没有实施主体“${named}”${near.zh}；写全称或统一社会信用代码`,
    en: `there is no agency “${named}” in what is checked${near.en}; give its full name or credit code`,
  });
};

/** 4109 of a city begins every code below it, 410922 of a county. */
const stem = (code: string): string => code.replace(/(00){1,2}$/, '');

/** The same result with only these findings; the summary counts them. */
export const withFindings = (result: Checked['result'], findings: Finding[]): Checked['result'] => ({
  ...result,
  findings,
  summary: summarise(findings, result.summary.records, result.summary.accepted),
});

export const inScope =
  (division: string | undefined, agency: string | undefined) =>
  (finding: Finding): boolean =>
    (division === undefined || finding.division?.startsWith(stem(division)) === true) &&
    (agency === undefined || finding.agency === agency);
