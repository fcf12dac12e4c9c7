import type { ChangeKindId } from '../../../diff/changes/index.js';
import type { EnglishChange } from '../english.js';

export const fee = {
  'charge-dropped': {
    title: 'Now free',
    message: 'It was charged and is free now',
    reason: 'The public pays nothing',
  },
  'charge-introduced': {
    title: 'Now charged',
    message: 'It was free and is charged now',
    reason: 'The public must pay',
  },
  'fee-added': {
    title: 'Fee added',
    message: 'New fee “{fee}”[, {standard}]',
    reason: 'The public must pay more',
  },
  'fee-basis-changed': {
    title: 'Fee basis changed',
    message: 'The fee basis changed from “{before}” to “{after}”',
    reason: 'Whether the document is in force must be checked',
  },
  'fee-changed': {
    title: 'Fee terms changed',
    message: 'The terms of “{fee}” changed',
    reason: 'Whether it costs more or less needs a person',
  },
  'fee-lowered': {
    title: 'Fee lowered',
    message: '“{fee}” fell from “{before}” to “{after}”',
    reason: 'The public pays less',
  },
  'fee-raised': {
    title: 'Fee raised',
    message: '“{fee}” rose from “{before}” to “{after}”',
    reason: 'The public must pay more',
  },
  'fee-reduction-dropped': {
    title: 'Fee no longer reduced',
    message: '“{fee}” is no longer reduced',
    reason: 'Those who qualified must pay more',
  },
  'fee-reduction-introduced': {
    title: 'Fee may be reduced',
    message: '“{fee}” may be reduced now',
    reason: 'Those who qualify pay less',
  },
  'fee-removed': {
    title: 'Fee removed',
    message: 'Fee “{fee}” was dropped[; it was {standard}]',
    reason: 'The public pays less',
  },
} as const satisfies Partial<Record<ChangeKindId, EnglishChange>>;
