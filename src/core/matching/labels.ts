import type { Bilingual } from '../model/index.js';
import type { Relation, Verdict } from './types.js';

export const verdictLabels: Readonly<Record<Verdict, Bilingual>> = {
  same: { zh: '同一事项', en: 'same item' },
  review: { zh: '需人工认定', en: 'for a person to decide' },
  new: { zh: '目录中没有', en: 'not in the directory' },
};

export const relationLabels: Readonly<Record<Relation, Bilingual>> = {
  same: { zh: '同一事项', en: 'same item' },
  parent: { zh: '上位事项', en: 'wider item' },
  child: { zh: '下位事项', en: 'narrower item' },
  sibling: { zh: '同一事项的另一情形或层级', en: 'another case or level' },
  other: { zh: '其他事项', en: 'another item' },
};
