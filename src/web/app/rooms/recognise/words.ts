import type { Bilingual } from '../../../../core/index.js';
import type { QueueRow } from '../../engine.js';
import type { ChipKind } from '../../parts/chip.js';

export type Show = 'review' | 'same' | 'new' | 'contradicted';
export type Relation = QueueRow['candidates'][number]['relation'];

/** What a candidate is to the row. */
export const relations: Record<Relation, { text: Bilingual; kind: ChipKind }> = {
  same: { text: { zh: '同一事项', en: 'the same item' }, kind: 'good' },
  parent: {
    text: { zh: '上位：这一行是它的一种情形', en: 'wider: the row is one of its cases' },
    kind: 'info',
  },
  child: { text: { zh: '下位：它是这一行的一种情形', en: 'narrower: one case of the row' }, kind: 'info' },
  sibling: { text: { zh: '同一事项的另一情形', en: 'another case of the same item' }, kind: 'warning' },
  other: { text: { zh: '其他', en: 'other' }, kind: 'plain' },
};

export const decisionWords: Record<QueueRow['decision'], Bilingual> = {
  review: { zh: '要人定', en: 'to decide' },
  same: { zh: '认出', en: 'recognised' },
  new: { zh: '新事项', en: 'new' },
};

/** 0.873 → 87% */
export const percent = (score: number): string => `${Math.round(score * 100)}%`;

/** What names a candidate in a decision: its basic code, else its key. */
export const codeOf = ({ basicCode, key }: QueueRow['candidates'][number]): string => basicCode ?? key;
