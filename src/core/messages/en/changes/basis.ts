import type { ChangeKindId } from '../../../diff/changes/index.js';
import type { EnglishChange } from '../english.js';

export const basis = {
  'basis-added': {
    title: 'Basis added',
    message: 'Legal basis added: {law}[ {article}]',
    reason: 'One more citation; the requirements are the same',
  },
  'basis-changed': {
    title: 'Basis changed',
    message: 'In the citation of {law}, the {part} changed from “{before}” to “{after}”',
    reason: 'Another provision is cited; powers and conditions must be checked',
  },
  'basis-quotation-changed': {
    title: 'Quotation changed',
    message: 'The words quoted from “{entry}” changed',
    reason: 'The provision is the same, only the excerpt differs',
  },
  'basis-removed': {
    title: 'Basis removed',
    message: 'Legal basis taken away: {law}[ {article}]',
    reason: 'Whether what remains is enough must be checked',
  },
} as const satisfies Partial<Record<ChangeKindId, EnglishChange>>;
