import type { RuleIdOf } from '../../../rules/index.js';
import type { EnglishRule } from '../english.js';

export const basis: Record<RuleIdOf<'basis'>, EnglishRule> = {
  'basis-unreadable': {
    title: 'Legal basis cannot be read',
    message: 'No law and article can be read from “{text}”',
    remedy: 'Write 《title》 (number) article, paragraph and item, one law a line.',
    basis: 'Regulation on Optimising the Business Environment, Article 35; element table (legal basis)',
  },
  'law-unknown': {
    title: 'Law not found',
    message: '《{law}》 is not in the register of laws[; did you mean 《{near}》]',
    remedy: 'Check the title; if it is right, add it to laws.yaml.',
    basis: 'Register of laws (laws.yaml)',
  },
  'law-repealed': {
    title: 'Law no longer in force',
    message: '《{law}》 is no longer in force[ ({since})][; replaced by 《{successor}》]',
    remedy: 'Cite the basis now in force; without one the item has to go.',
    basis: 'Regulation on Optimising the Business Environment, Article 35',
  },
  'article-missing': {
    title: 'No article cited',
    message: '《{law}》 is cited without an article',
    remedy: 'Name the article.',
    basis: 'Element table (a citation reaches article, paragraph, item)',
  },
  'article-beyond-law': {
    title: 'Article does not exist',
    message: '《{law}》 has {last} articles, {article} is cited',
    remedy: 'Look the number up in the present text.',
    basis: 'Register of laws (last article)',
  },
  'licence-basis-too-low': {
    title: 'Basis too low for a licence',
    message: 'The highest basis of the licence is 《{law}》 ({kind}), which cannot set a licence',
    remedy:
      'Cite the law, administrative regulation, State Council decision or local regulation that sets it; without one it must not be exercised as a licence.',
    basis: 'Administrative Licensing Law, Articles 14, 15 and 17',
  },
  'fee-basis-too-low': {
    title: 'Basis too low for a licence fee',
    message:
      'A fee is charged for a licence; its highest basis is 《{law}》 ({kind}), no law or administrative regulation',
    remedy: 'Cite the law or administrative regulation that allows it; without one no fee may be charged.',
    basis: 'Administrative Licensing Law, Article 58',
  },
  'basis-level-unordered': {
    title: 'Legal bases not in order of rank',
    message: '《{low}》 ({lowKind}) stands before 《{high}》 ({highKind})',
    remedy:
      'Order them: laws, administrative regulations, State Council decisions, local regulations, rules, normative documents.',
    basis: 'Legislation Law, chapter on rank',
  },
};
