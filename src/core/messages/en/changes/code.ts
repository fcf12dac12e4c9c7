import type { ChangeKindId } from '../../../diff/changes/index.js';
import type { EnglishChange } from '../english.js';

export const code = {
  'basic-recoded': {
    title: 'Basic code changed',
    message: 'The basic code changed from “{before}” to “{after}”',
    reason: 'Systems, ledgers and certificates linked by the old code must follow',
  },
  'code-assigned': {
    title: 'Code given',
    message: '{element} “{code}” was given',
    reason: 'There was no code before; it can be referred to now',
  },
  'code-withdrawn': {
    title: 'Code withdrawn',
    message: '{element} “{code}” was taken away',
    reason: 'Systems that connect by this code break',
  },
  'handling-item-coded': {
    title: 'Handling item given a code',
    message: 'The handling item was given “{code}”',
    reason: 'There was no code before; it can be referred to now',
  },
  'handling-item-recoded': {
    title: 'Handling item re-coded',
    message: 'The code or serial of the handling item changed from “{before}” to “{after}”',
    reason: 'Systems that connect by the old code break',
  },
  'handling-item-uncoded': {
    title: 'Handling item lost its code',
    message: 'The handling item lost “{code}”',
    reason: 'Systems that connect by this code break',
  },
  'handling-recoded': {
    title: 'Handling code changed',
    message: 'The handling code changed from “{before}” to “{after}”',
    reason: 'Systems that connect by the old code break',
  },
  'implementation-recoded': {
    title: 'Implementation code changed',
    message: 'The implementation code changed from “{before}” to “{after}”',
    reason: 'Systems that connect by the old code break',
  },
  'local-code-changed': {
    title: 'Local code changed',
    message: '{element} changed from “{before}” to “{after}”',
    reason: 'It is used locally only',
  },
  'recode-likely': {
    title: 'Likely re-coded',
    message: 'The code went from “{before}” to “{after}”; it is likely the same item: {reasons}',
    reason: 'A person must decide whether it is the same item',
  },
} as const satisfies Partial<Record<ChangeKindId, EnglishChange>>;
