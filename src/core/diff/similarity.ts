import { wordingOf } from './editorial.js';

const bigrams = (text: string): Map<string, number> => {
  const found = new Map<string, number>();
  for (let i = 0; i < text.length - 1; i++) {
    const two = text.slice(i, i + 2);
    found.set(two, (found.get(two) ?? 0) + 1);
  }
  return found;
};

/** 0–1 by shared pairs of neighbouring characters of the wording (Dice); 1 for the same wording. */
export const similarity = (a: string, b: string): number => {
  const [x, y] = [wordingOf(a), wordingOf(b)];
  if (x === y) return 1;
  if (x.length < 2 || y.length < 2) return 0;
  const [left, right] = [bigrams(x), bigrams(y)];
  let shared = 0;
  for (const [two, times] of left) shared += Math.min(times, right.get(two) ?? 0);
  return (2 * shared) / (x.length - 1 + y.length - 1);
};
