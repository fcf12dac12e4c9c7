import { type ActId, actIds } from './lexicon/acts.js';
import { longestAt, wordTable } from './lexicon/lexicon.js';
import { type ScenarioId, scenarioIds } from './lexicon/scenarios.js';
import { type NormalName, normaliseName } from './normalise.js';

/** A name taken apart: what it is about, what the office does, in which case. */
export interface Anatomy extends NormalName {
  name: string;
  /** the object: what is left without act, case and function words */
  object: string;
  /** nothing but act and case was written (变更登记); the whole text then stands for the object */
  bare: boolean;
  /** the characters of the object in order of code point: equal for another word order */
  letters: string;
  /** a number that equal `letters` share: unequal numbers spare comparing texts */
  mass: number;
  /** bits over `actIds` */
  acts: number;
  /** bits over `scenarioIds` */
  scenarios: number;
}

const sortedLetters = (text: string): string => [...text].sort().join('');

const massOf = (text: string): number => {
  let mass = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    mass = (mass + Math.imul(c, c ^ 0x9e37)) | 0;
  }
  return mass;
};

/** Takes a name apart; pure, and the same for the same name whatever stands beside it. */
export const anatomyOf = (name: string, divisions: readonly string[] = []): Anatomy => {
  const normal = normaliseName(name, divisions);
  const { text } = normal;
  let object = '';
  let acts = 0;
  let scenarios = 0;
  for (let i = 0; i < text.length; ) {
    const word = longestAt(wordTable, text, i);
    if (word === undefined) {
      object += text.charAt(i++);
      continue;
    }
    i += word.word.length;
    acts |= word.acts;
    scenarios |= word.scenarios;
    if (word.kind === 'whole') object += word.word;
  }
  const bare = object === '';
  if (bare) object = text;
  return {
    ...normal,
    name,
    object,
    bare,
    letters: sortedLetters(object),
    mass: massOf(object),
    acts,
    scenarios,
  };
};

const named = <T extends string>(bits: number, ids: readonly T[]): T[] =>
  ids.filter((_, i) => (bits & (1 << i)) !== 0);

export const actsOf = (anatomy: Pick<Anatomy, 'acts'>): ActId[] => named(anatomy.acts, actIds);
export const scenariosOf = (anatomy: Pick<Anatomy, 'scenarios'>): ScenarioId[] =>
  named(anatomy.scenarios, scenarioIds);
