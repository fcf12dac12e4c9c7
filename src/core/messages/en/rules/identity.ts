import type { RuleIdOf } from '../../../rules/index.js';
import type { EnglishRule } from '../english.js';

export const identity: Record<RuleIdOf<'identity'>, EnglishRule> = {
  'name-not-normal': {
    title: 'Name not written in the standard way',
    message: 'Item name “{name}” is not written in the standard way[; standard: “{normal}”][; {why}]',
    remedy:
      'Rename it: full-width brackets, no spaces between characters, no trailing mark, brackets in pairs.',
    basis:
      'Guangdong Business Environment Regulation, Article 29 (uniform names; for reference); writing convention of this tool',
  },
  'same-name-two-codes': {
    title: 'One name, two codes',
    message: '“{name}” has basic code “{code}”, another item of the same name has “{other}”',
    remedy: 'If they are one item, use one code; otherwise word the names so that they can be told apart.',
    basis: 'Puyang Government [2017] No. 22 (same item, same code)',
  },
  'same-code-two-names': {
    title: 'One code, two names',
    message: 'Basic code “{code}” is called “{name}” here and “{other}” elsewhere',
    remedy: 'If they are one item, use one name; otherwise each needs its own code.',
    basis: 'Puyang Government [2017] No. 22 (same item, same code)',
  },
  'names-nearly-same': {
    title: 'Names nearly the same',
    message: '“{name}” and “{other}” may be the same item ({reason})',
    remedy: 'Merge them if they are; otherwise record the decision and it will not be asked again.',
    basis: 'Puyang Government [2017] No. 22 (same item, same code)',
  },
  'item-outside-directory': {
    title: 'Item outside the directory',
    message: '“{name}” has no counterpart in the basic directory',
    remedy:
      'Find the directory item and use its code; where there is none, apply for listing, do not set up items of your own.',
    basis: 'Henan Business Environment Regulation, Article 28 (no items outside the directory)',
  },
  'item-listed-twice': {
    title: 'Item listed twice',
    message: '“{name}” stands twice in the list of one agency; the other is “{other}”',
    remedy: 'Merge them; cases of one item become handling items.',
    basis: 'Puyang Government [2017] No. 22 (same item, same standard, same code)',
  },
};
