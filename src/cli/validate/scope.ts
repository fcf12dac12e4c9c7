import { meant } from '../../core/check/scope.js';
import { UserError } from '../../core/model/index.js';
import type { AnyRule } from '../../core/rules/define.js';
import { ruleOf, rules } from '../../core/rules/index.js';
import { wordList } from '../option.js';

/** What --rule means; a word that names nothing is an error with the near one, never a clean result. */

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
