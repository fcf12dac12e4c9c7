import type { RunMark } from '../../parts/runs.js';

/** Characters nobody sees, made visible: blanks, line breaks, zero widths. */
const visible = (text: string): string =>
  text
    .replace(/\r\n|\r|\n/g, '⏎')
    .replace(/[ \u00a0\u3000]/g, '␣')
    .replace(/[\u200b-\u200d\u2060\ufeff\t]/g, '·');

/** As much of what did not change as tells where one is. */
const context = 10;

/** What a cell says before and after, the part between the common beginning and end marked. */
export const repairRuns = (
  before: string,
  after: string,
): { before: { text: string; mark: RunMark }[]; after: { text: string; mark: RunMark }[] } => {
  const a = [...before];
  const b = [...after];
  const least = Math.min(a.length, b.length);
  let head = 0;
  while (head < least && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < least - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const begin = a.slice(Math.max(0, head - context), head).join('');
  const end = a.slice(a.length - tail, a.length - tail + context).join('');
  const parts = (chars: readonly string[], mark: RunMark) =>
    [
      { text: head > context ? `…${begin}` : begin, mark: 'same' as const },
      { text: visible(chars.slice(head, chars.length - tail).join('')), mark },
      { text: tail > context ? `${end}…` : end, mark: 'same' as const },
    ].filter(({ text }) => text !== '');
  return { before: parts(a, 'removed'), after: parts(b, 'added') };
};
