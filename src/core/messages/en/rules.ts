import type { RuleId } from '../../rules/index.js';
import type { EnglishRule } from './english.js';
import { basis } from './rules/basis.js';
import { code } from './rules/code.js';
import { dates } from './rules/dates.js';
import { exceptions } from './rules/exceptions.js';
import { guide } from './rules/guide.js';
import { identity } from './rules/identity.js';
import { intermediary } from './rules/intermediary.js';
import { limit } from './rules/limit.js';
import { same } from './rules/same.js';
import { secrecy } from './rules/secrecy.js';
import { sheet } from './rules/sheet.js';
import { structure } from './rules/structure.js';
import { township } from './rules/township.js';

/** Every rule in English; a rule without its line does not compile. */
export const englishRules: Record<RuleId, EnglishRule> = {
  ...basis,
  ...code,
  ...dates,
  ...exceptions,
  ...guide,
  ...identity,
  ...intermediary,
  ...limit,
  ...same,
  ...secrecy,
  ...sheet,
  ...structure,
  ...township,
};
