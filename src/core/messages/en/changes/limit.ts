import type { ChangeKindId } from '../../../diff/changes/index.js';
import type { EnglishChange } from '../english.js';

export const limit = {
  'case-deferred': {
    title: 'No longer at once',
    message: 'The case type went from immediate to “{after}”',
    reason: 'It is no longer settled on the spot',
  },
  'case-immediate': {
    title: 'Now at once',
    message: 'The case type went from “{before}” to immediate',
    reason: 'It is settled on the spot',
  },
  'case-type-changed': {
    title: 'Case type changed',
    message: 'The case type changed from “{before}” to “{after}”',
    reason: 'Which is faster cannot be told',
  },
  'limit-note-changed': {
    title: 'Note on the limit changed',
    message: 'The note on {element} changed: {before}, now {after}',
    reason: 'The days are the same',
  },
  'limit-unit-changed': {
    title: 'Limit counted otherwise',
    message: '{element} changed from {before} to {after}',
    reason: 'Working days and calendar days overlap; which is longer cannot be told',
  },
  'promised-limit-longer': {
    title: 'Longer promised limit',
    message: 'The promised limit grew from {before} to {after}',
    reason: 'The public must wait longer',
  },
  'promised-limit-shorter': {
    title: 'Shorter promised limit',
    message: 'The promised limit fell from {before} to {after}',
    reason: 'The public waits less',
  },
  'special-procedure-added': {
    title: 'Special procedure added',
    message: 'Special procedure added: “{after}”',
    reason: 'There is more to go through, outside the limit',
  },
  'special-procedure-changed': {
    title: 'Special procedure changed',
    message: 'The special procedure changed from “{before}” to “{after}”',
    reason: 'Whether there is more to it needs a person',
  },
  'special-procedure-removed': {
    title: 'Special procedure dropped',
    message: 'Special procedure “{before}” was dropped',
    reason: 'There is less to go through',
  },
  'statutory-limit-longer': {
    title: 'Longer statutory limit',
    message: 'The statutory limit grew from {before} to {after}',
    reason: 'The public must wait longer',
  },
  'statutory-limit-shorter': {
    title: 'Shorter statutory limit',
    message: 'The statutory limit fell from {before} to {after}',
    reason: 'The public waits less',
  },
  'step-added': {
    title: 'Step added',
    message: 'The procedure gained the step “{step}”',
    reason: 'There is one step more',
  },
  'step-changed': {
    title: 'Step changed',
    message: 'The step “{step}” was edited',
    reason: 'Number of steps and limits are the same',
  },
  'step-longer': {
    title: 'Step longer',
    message: 'The step “{step}” grew from {before} to {after} days',
    reason: 'The public must wait longer',
  },
  'step-parallel': {
    title: 'Step in parallel',
    message: 'The step “{step}” runs beside the one before it now',
    reason: 'It takes less time in all',
  },
  'step-removed': {
    title: 'Step removed',
    message: 'The procedure lost the step “{step}”',
    reason: 'There is one step less',
  },
  'step-serial': {
    title: 'Step no longer in parallel',
    message: 'The step “{step}” waits for the one before it now',
    reason: 'It takes longer in all',
  },
  'step-shorter': {
    title: 'Step shorter',
    message: 'The step “{step}” fell from {before} to {after} days',
    reason: 'The public waits less',
  },
  'steps-reordered': {
    title: 'Steps reordered',
    message: 'The steps stand in another order',
    reason: 'No step was added or taken away',
  },
} as const satisfies Partial<Record<ChangeKindId, EnglishChange>>;
