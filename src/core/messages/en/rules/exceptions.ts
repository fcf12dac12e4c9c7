import type { RuleIdOf } from '../../../rules/index.js';
import type { EnglishRule } from '../english.js';

export const exceptions: Record<RuleIdOf<'exceptions'>, EnglishRule> = {
  'known-issue-stale': {
    title: 'Known issue no longer there',
    message:
      'Known issue “{record}” ({issue}, entered by {owner}) matches nothing any more[; did you mean “{near}”]',
    remedy: 'If it was mended, delete the entry from known-issues.yaml; if the code is mistyped, correct it.',
    basis: 'An exception has a reason, an owner and an expiry, and dies when stale',
  },
  'known-issue-expired': {
    title: 'Known issue expired',
    message: 'Known issue “{record}” ({issue}, entered by {owner}) expired on {expires}',
    remedy: 'Mend it; if more time is needed, the owner gives the reason and a new date.',
    basis: 'An exception has a reason, an owner and an expiry, and dies when stale',
  },
};
