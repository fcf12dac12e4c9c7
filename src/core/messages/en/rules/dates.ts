import type { RuleIdOf } from '../../../rules/index.js';
import type { EnglishRule } from '../english.js';

export const dates: Record<RuleIdOf<'dates'>, EnglishRule> = {
  'effective-after-cancel': {
    title: 'Effective after cancelled',
    message: 'The effective date {effective} is not before the cancel date {cancel}',
    remedy: 'Check both dates.',
    basis: 'Element table (effective and cancel dates)',
  },
  'cancelled-without-date': {
    title: 'Cancelled without a date',
    message: 'The status is cancelled and there is no cancel date',
    remedy: 'Fill in the date and note the reason in the ledger.',
    basis: 'Element table (cancel date)',
  },
  'not-yet-effective': {
    title: 'Not yet in force',
    message: 'In force from {effective}, not yet on {today}; only codes and dates were checked',
    remedy: 'To check it beforehand, check as of a later day (--date on the command line).',
    basis: 'Element table (effective date)',
  },
};
