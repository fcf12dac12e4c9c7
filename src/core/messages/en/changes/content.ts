import type { ChangeKindId } from '../../../diff/changes/index.js';
import type { EnglishChange } from '../english.js';

export const content = {
  'column-changed': {
    title: 'Own column changed',
    message: 'The office’s own column “{heading}” changed from “{before}” to “{after}”',
    reason: 'The column is no element of the standard',
  },
  'condition-added': {
    title: 'Condition added',
    message: 'New condition: “{text}”',
    reason: 'The applicant must meet one condition more',
  },
  'condition-removed': {
    title: 'Condition removed',
    message: 'Condition taken away: “{text}”',
    reason: 'The applicant must meet one condition less',
  },
  'condition-reworded': {
    title: 'Condition reworded',
    message: 'The condition “{before}” became “{after}”',
    reason: 'Whether it is wider or narrower needs a person',
  },
  'element-emptied': {
    title: 'Element emptied',
    message: '{element} was emptied[; it was: {before}]',
    reason: 'Whether it is no longer required or forgotten cannot be told',
  },
  'element-filled': {
    title: 'Element filled',
    message: '{element} was filled in[: {after}]',
    reason: 'It was empty before and told the public nothing',
  },
  'question-added': {
    title: 'Question added',
    message: 'Question added: “{question}”',
    reason: 'It helps people understand',
  },
  'question-changed': {
    title: 'Question edited',
    message: 'The question “{question}” was edited',
    reason: 'The procedure is not affected',
  },
  'question-removed': {
    title: 'Question removed',
    message: 'Question taken away: “{question}”',
    reason: 'The procedure is not affected',
  },
  'quota-changed': {
    title: 'Quota changed',
    message: 'The quota changed from “{before}” to “{after}”',
    reason: 'Whether there are more places needs a person',
  },
  'quota-lifted': {
    title: 'Quota lifted',
    message: 'Quota “{before}” was lifted',
    reason: 'Everybody who qualifies can apply',
  },
  'quota-set': {
    title: 'Quota set',
    message: 'Quota set: “{after}”',
    reason: 'When the places are gone nobody can apply',
  },
  'result-renamed': {
    title: 'Result renamed',
    message: 'The result changed from “{before}” to “{after}”',
    reason: 'It may be another certificate; those who use it must know',
  },
  'result-sample-changed': {
    title: 'Result sample changed',
    message: 'The sample changed from “{before}” to “{after}”',
    reason: 'Only the sample file is another',
  },
  'result-type-changed': {
    title: 'Result type changed',
    message: 'The result type changed from “{before}” to “{after}”',
    reason: 'Those who use the certificate and its register must follow',
  },
  'review-rules-changed': {
    title: 'Review rules changed',
    message: 'The review rules changed: “{after}”',
    reason: 'Whether they are stricter needs a person',
  },
  'service-object-added': {
    title: 'Service objects added',
    message: 'Service objects added: {added}',
    reason: 'More people may apply',
  },
  'service-object-removed': {
    title: 'Service objects removed',
    message: 'Service objects taken away: {removed}',
    reason: 'Some people may not apply any more',
  },
  'service-objects-replaced': {
    title: 'Service objects replaced',
    message: 'Service objects: {removed} gave way to {added}',
    reason: 'Other people may apply',
  },
  'topics-changed': {
    title: 'Topics changed',
    message: '{element} changed[, added {added}][, removed {removed}]',
    reason: 'Only the grouping is affected',
  },
  unclassified: {
    title: 'Unclassified',
    message: '{element} changed in a way no kind names',
    reason: 'No kind claims it; a person must judge',
  },
  'wording-editorial': {
    title: 'Punctuation only',
    message: '{element}: only punctuation, spaces or width changed',
    reason: 'The words are the same',
  },
} as const satisfies Partial<Record<ChangeKindId, EnglishChange>>;
