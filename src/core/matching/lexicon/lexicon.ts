import { actIds, actWords, neutralWords } from './acts.js';
import { functionWords, wholeWords } from './functionWords.js';
import { impliedPrefixes } from './implied.js';
import { replacedOrReissued, scenarioBit, scenarioIds, scenarioWords } from './scenarios.js';
import { businessDoings, doers, type SynonymSource, synonymGroups, trades } from './synonyms.js';

/** What the scanner does with a word: note an act or a case, drop it, or keep it whole. */
export interface Word {
  readonly word: string;
  readonly kind: 'act' | 'scenario' | 'neutral' | 'function' | 'whole';
  /** bits of acts and of scenarios; 首次登记 has one of each */
  readonly acts: number;
  readonly scenarios: number;
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

const actEndings: readonly (readonly [string, number])[] = actIds
  .flatMap((id, i) => split(actWords[id]).map((word): [string, number] => [word, 1 << i]))
  .sort(([a], [b]) => b.length - a.length);

/** 首次登记 and 延续注册 name an act as well. */
const actAtEnd = (word: string): number =>
  actEndings.find(([act]) => word.length > act.length && word.endsWith(act))?.[1] ?? 0;

function* typedWords(): Generator<Word> {
  for (const word of split(replacedOrReissued))
    yield { word, kind: 'scenario', acts: 0, scenarios: scenarioBit('replace') | scenarioBit('reissue') };
  for (const [i, id] of scenarioIds.entries())
    for (const word of split(scenarioWords[id]))
      yield { word, kind: 'scenario', acts: actAtEnd(word), scenarios: 1 << i };
  for (const [i, id] of actIds.entries())
    for (const word of split(actWords[id])) yield { word, kind: 'act', acts: 1 << i, scenarios: 0 };
  for (const word of split(neutralWords)) yield { word, kind: 'neutral', acts: 0, scenarios: 0 };
  for (const word of split(wholeWords)) yield { word, kind: 'whole', acts: 0, scenarios: 0 };
  for (const word of split(functionWords)) yield { word, kind: 'function', acts: 0, scenarios: 0 };
}

/** 甲和乙 is also written 甲及乙, 甲与乙 and 甲、乙 (marks are gone by then). */
const joined = (words: readonly string[]): string[] =>
  words.flatMap((word) =>
    /.和./.test(word) ? ['和', '及', '与', '或', '以及', ''].map((and) => word.replace('和', and)) : [word],
  );

function* synonymLines(): Generator<{ words: string[]; source: SynonymSource }> {
  for (const source of Object.keys(synonymGroups) as SynonymSource[])
    for (const line of synonymGroups[source].split('\n')) {
      const [canonical, ...others] = split(line);
      if (canonical === undefined) continue;
      yield { words: [canonical, ...joined([canonical, ...others])], source };
      if (canonical.endsWith('运输'))
        yield { words: [canonical, ...[canonical, ...others].map((word) => `${word}经营`)], source };
    }
  for (const [prefixes, things] of impliedPrefixes)
    for (const thing of split(things))
      yield { words: [thing, ...split(prefixes).map((prefix) => prefix + thing)], source: 'usage' };
  for (const trade of split(trades))
    yield { words: [trade, `${trade}经营`, `经营${trade}`], source: 'usage' };
  for (const doing of split(businessDoings))
    yield { words: [doing, ...split(doers).map((doer) => doing + doer)], source: 'usage' };
}

const doings = split(businessDoings);

/** Lines that share a word are one group, read as the first form named. */
const synonyms = (): Synonym[] => {
  const readAs = new Map<string, string>();
  const sources = new Map<string, SynonymSource>();
  const rootOf = (word: string): string => {
    const next = readAs.get(word);
    return next === undefined || next === word ? word : rootOf(next);
  };
  for (const { words, source } of synonymLines()) {
    const [root, ...others] = [...new Set(words.map(rootOf))];
    if (root === undefined) continue;
    const first = [root, ...others].find((word) => readAs.has(word)) ?? root;
    for (const word of [root, ...others, ...words]) readAs.set(rootOf(word), first);
    for (const word of words) {
      if (!readAs.has(word)) readAs.set(word, first);
      if (!sources.has(word)) sources.set(word, source);
    }
  }
  for (const [word, source] of [...sources])
    if (doings.some((doing) => word.length > doing.length && word.endsWith(doing)))
      for (const doer of split(doers)) {
        if (sources.has(word + doer)) continue;
        sources.set(word + doer, source);
        readAs.set(word + doer, rootOf(word));
      }
  return [...sources].map(([word, source]) => ({ word, canonical: rootOf(word), source }));
};

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
