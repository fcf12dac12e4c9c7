import type { RuleIdOf } from '../../../rules/index.js';
import type { EnglishRule } from '../english.js';

export const structure: Record<RuleIdOf<'structure'>, EnglishRule> = {
  'field-missing': {
    title: 'A required element is empty',
    message: '“{element}” is not filled in',
    remedy:
      'Fill it in; where there is nothing to say, use the wording the form prescribes (none, no charge).',
    basis: 'National element table (required elements); GB/T 39046-2020 table 4',
  },
  'field-malformed': {
    title: 'An element has the wrong format',
    message: '“{value}” in “{element}” cannot be read[; expected: {expected}]',
    remedy: 'Write the value in the expected format.',
    basis: 'National element table (data types)',
  },
  'field-too-long': {
    title: 'An element is too long',
    message: '“{element}” has {length} characters, more than {max}',
    remedy: 'Shorten it, or move detail to the review rules, the questions or an attachment.',
    basis: 'National element table (lengths)',
  },
  'field-unknown': {
    title: 'Unknown element',
    message: '“{field}” is no known element; {records} records carry it, it is kept as it is',
    remedy: 'Check the name; a local element may stay, a misspelt one is to be corrected.',
    basis: 'National element table',
  },
  'value-not-listed': {
    title: 'Value not in the code table',
    message: '“{value}” in “{element}” is not in the code table[ ({count}×)][; allowed: {allowed}]',
    remedy: 'Use an entry of the code table; when in doubt ask the office, do not guess.',
    basis: 'GB/T 39046-2020 annex A; national code tables',
  },
};
