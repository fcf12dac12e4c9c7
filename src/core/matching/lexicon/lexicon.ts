import { actIds, actWords, neutralWords } from './acts.js';
import { functionWords, wholeWords } from './functionWords.js';
import { scenarioIds, scenarioWords } from './scenarios.js';
import { type SynonymSource, synonymGroups } from './synonyms.js';

/** What the scanner does with a word: note an act or a case, drop it, or keep it whole. */
export interface Word {
  readonly word: string;
  readonly kind: 'act' | 'scenario' | 'neutral' | 'function' | 'whole';
  /** bit of the act or scenario; 0 for others */
  readonly bit: number;
}

export interface Synonym {
  readonly word: string;
  readonly canonical: string;
  readonly source: SynonymSource;
}

/** Words by first character, longest first: the longest word at a place wins. */
export type WordTable<T extends { word: string }> = ReadonlyMap<string, readonly T[]>;

const split = (text: string): string[] => text.split(/\s+/).filter((w) => w !== '');

const tableOf = <T extends { word: string }>(words: Iterable<T>): WordTable<T> => {
  const table = new Map<string, T[]>();
  const seen = new Set<string>();
  for (const word of words) {
    if (seen.has(word.word)) continue;
    seen.add(word.word);
    const first = word.word.charAt(0);
    const row = table.get(first);
    if (row === undefined) table.set(first, [word]);
    else row.push(word);
  }
  for (const row of table.values()) row.sort((a, b) => b.word.length - a.word.length);
  return table;
};

function* typedWords(): Generator<Word> {
  for (const [i, id] of scenarioIds.entries())
    for (const word of split(scenarioWords[id])) yield { word, kind: 'scenario', bit: 1 << i };
  for (const [i, id] of actIds.entries())
    for (const word of split(actWords[id])) yield { word, kind: 'act', bit: 1 << i };
  for (const word of split(neutralWords)) yield { word, kind: 'neutral', bit: 0 };
  for (const word of split(wholeWords)) yield { word, kind: 'whole', bit: 0 };
  for (const word of split(functionWords)) yield { word, kind: 'function', bit: 0 };
}

function* synonyms(): Generator<Synonym> {
  for (const source of Object.keys(synonymGroups) as SynonymSource[])
    for (const line of synonymGroups[source].split('\n')) {
      const [canonical, ...others] = split(line);
      if (canonical === undefined) continue;
      yield { word: canonical, canonical, source };
      for (const word of others) yield { word, canonical, source };
    }
}

export const wordTable: WordTable<Word> = tableOf(typedWords());
export const synonymTable: WordTable<Synonym> = tableOf(synonyms());

/** The longest entry that stands at `at`. */
export const longestAt = <T extends { word: string }>(
  table: WordTable<T>,
  text: string,
  at: number,
): T | undefined => {
  const row = table.get(text.charAt(at));
  if (row === undefined) return undefined;
  for (const entry of row) if (text.startsWith(entry.word, at)) return entry;
  return undefined;
};
