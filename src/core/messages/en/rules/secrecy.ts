import type { RuleIdOf } from '../../../rules/index.js';
import type { EnglishRule } from '../english.js';

export const secrecy: Record<RuleIdOf<'secrecy'>, EnglishRule> = {
  'personal-id-number': {
    title: 'Personal identity number',
    message: '“{element}” contains the identity number {number}',
    remedy: 'Delete it; in sample forms use an obviously false one.',
    basis: 'Personal Information Protection Law; Puyang Government [2017] No. 22; GB 11643',
  },
  'personal-mobile': {
    title: 'Mobile number outside the contact elements',
    message: '“{element}” contains the mobile number {number}',
    remedy: 'Delete personal numbers; public ones belong in enquiries or complaints.',
    basis: 'Personal Information Protection Law; Puyang Government [2017] No. 22',
  },
  'classified-mark': {
    title: 'Secrecy mark',
    message: '“{element}” contains the secrecy mark “{mark}”',
    remedy: 'Stop publication at once and have it reviewed; if it is not classified, remove the mark.',
    basis: 'Law on Guarding State Secrets; Puyang Government [2017] No. 22 (secrecy review)',
  },
  'internal-address': {
    title: 'Intranet address',
    message: '“{element}” contains the intranet address “{address}”, which the public cannot open',
    remedy: 'Give an address that opens on the internet.',
    basis: 'Puyang Government [2017] No. 22 (information security); GB/T 22239',
  },
};
