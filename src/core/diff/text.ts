import { diffArrays } from 'diff';

/** A run of a text that both sides share, or that only one has. */
export interface TextRun {
  side: 'both' | 'before' | 'after';
  text: string;
}

const words = new Intl.Segmenter('zh', { granularity: 'word' });
const segments = (text: string): string[] => Array.from(words.segment(text), ({ segment }) => segment);

/** Beyond this many edits two texts are shown whole, one beside the other: a patchwork would tell nobody anything. */
const mostEdits = 400;

/**
 * What differs inside a text, by Chinese words; the runs of `both` and `before` make up the earlier text, those of
 * `both` and `after` the later one. Deterministic and bounded.
 */
export const textRuns = (before: string, after: string): TextRun[] => {
  const parts = diffArrays(segments(before), segments(after), { maxEditLength: mostEdits });
  if (parts === undefined)
    return [
      { side: 'before', text: before },
      { side: 'after', text: after },
    ];
  return parts.map(({ value, added, removed }) => ({
    side: added ? 'after' : removed ? 'before' : 'both',
    text: value.join(''),
  }));
};
