import type { ChangeKindId } from '../../../diff/changes/index.js';
import type { EnglishChange } from '../english.js';

export const agency = {
  'agency-moved': {
    title: 'Moved to another agency',
    message: 'The agency changed from “{before}” to “{after}”',
    reason: 'Counter, seal and ownership of the data move with it',
  },
  'agency-recoded': {
    title: 'Agency code changed',
    message: 'The agency code changed from “{before}” to “{after}”',
    reason: 'The first 18 characters of implementation codes change with it',
  },
  'agency-renamed': {
    title: 'Agency renamed',
    message: 'The agency changed its name from “{before}” to “{after}”',
    reason: 'The credit code is the same, and so is the body',
  },
  'authority-changed': {
    title: 'Authority changed',
    message: '{element} changed from “{before}” to “{after}”',
    reason: 'Who answers for it, and against whom one appeals, changes with it',
  },
  'division-changed': {
    title: 'Division changed',
    message: 'The division changed from “{before}” to “{after}”',
    reason: 'Another place receives it; who takes over open cases must be settled',
  },
  'intermediary-added': {
    title: 'Intermediary added',
    message: 'Intermediary service added: “{service}”',
    reason: 'The applicant must hire an intermediary',
  },
  'intermediary-removed': {
    title: 'Intermediary removed',
    message: 'Intermediary service “{service}” is no longer required',
    reason: 'No intermediary is needed',
  },
  'intermediary-renamed': {
    title: 'Intermediary renamed',
    message: 'The intermediary service “{before}” became “{after}”',
    reason: 'It may be another service',
  },
  'joint-agency-added': {
    title: 'Joint agency added',
    message: 'Joint agency added: “{agency}”',
    reason: 'The agencies settle it among themselves',
  },
  'joint-agency-removed': {
    title: 'Joint agency removed',
    message: 'Joint agency taken away: “{agency}”',
    reason: 'The agencies settle it among themselves',
  },
  'joint-agency-renamed': {
    title: 'Joint agency renamed',
    message: 'The joint agency “{before}” became “{after}”',
    reason: 'The agencies settle it among themselves',
  },
  'level-lowered': {
    title: 'Devolved',
    message: 'Devolved from {from} to {to}',
    reason: 'It is nearer to the public',
  },
  'level-raised': {
    title: 'Taken up',
    message: 'Taken up from {from} to {to}',
    reason: 'It is farther from the public',
  },
  'levels-changed': {
    title: 'Levels changed',
    message: 'Levels changed from {from} to {to}',
    reason: 'Some are nearer, some farther',
  },
  'levels-narrowed': {
    title: 'Fewer levels',
    message: 'Levels taken away: {levels}',
    reason: 'There are fewer places to go',
  },
  'levels-widened': {
    title: 'More levels',
    message: 'Levels added: {levels}',
    reason: 'There are more places to go',
  },
} as const satisfies Partial<Record<ChangeKindId, EnglishChange>>;
