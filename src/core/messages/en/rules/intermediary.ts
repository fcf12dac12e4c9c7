import type { RuleIdOf } from '../../../rules/index.js';
import type { EnglishRule } from '../english.js';

export const intermediary: Record<RuleIdOf<'intermediary'>, EnglishRule> = {
  'intermediary-unlisted': {
    title: 'Intermediary service not listed',
    message: '“{service}” is not in the list of intermediary services',
    remedy: 'No service outside the list may be asked for; where there is a basis, list it first.',
    basis: 'Puyang Government [2017] No. 22 (intermediary services and institutions are published)',
  },
  'institution-missing': {
    title: 'No institution for a service',
    message: 'No institution offers “{service}”',
    remedy: 'Add institutions that offer it, so that people have a choice.',
    basis: 'Puyang Government [2017] No. 22 (register of institutions)',
  },
};
