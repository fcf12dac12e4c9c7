import type { Impact } from '../../../../core/index.js';
import type { ChipKind } from '../../parts/chip.js';

/** Worst first: the order of every report. */
export const impactOrder: readonly Impact[] = [
  'breaking',
  'burden',
  'risky',
  'relief',
  'neutral',
  'editorial',
];

export const impactChip: Record<Impact, ChipKind> = {
  breaking: 'error',
  burden: 'warning',
  risky: 'info',
  relief: 'good',
  neutral: 'plain',
  editorial: 'plain',
};
