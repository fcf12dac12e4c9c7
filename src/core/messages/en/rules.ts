import type { RuleId } from '../../rules/index.js';
import type { EnglishRule } from './english.js';
import { sheet } from './rules/sheet.js';
import { structure } from './rules/structure.js';

/** Every rule in English; a rule without its line does not compile. */
export const englishRules: Record<RuleId, EnglishRule> = {
  ...sheet,
  ...structure,
};
