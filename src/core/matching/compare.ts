import type { Anatomy } from './anatomy.js';
import { type ActAgreement, actFactor, actReason, compareActs, settledByArticle } from './compareActs.js';
import { contrasts } from './lexicon/contrasts.js';
import { weightlessUnderArticle, weightlessWords } from './lexicon/functionWords.js';
import { scenarioBit, scenarioIds, scenarioTitles } from './lexicon/scenarios.js';
import { type Reason, reason } from './reasons.js';
import { directional, personAgainstBody, sayTheSame } from './sayTheSame.js';
import type { Relation } from './types.js';

/** How two names stand to each other, before any evidence. */
export interface NameComparison {
  relation: Relation;
  /** 0–1: how far the names alone speak for one item */
  score: number;
  /** another act, or the opposite direction: no evidence makes these one item */
  barred?: true;
  /** one object, and acts that lists use for one another: equal type, law and article settle which */
  actsUnderArticle?: boolean;
  /** what is left over on either side narrows nothing once type, law and article agree */
  sameUnderArticle?(): boolean;
  /** made when somebody reads them */
  reasons(): Reason[];
}

/** Scratch of `surplus`, all zero between two calls. */
const counts = new Int16Array(65_536);

/** Characters of `a` that `b` lacks, in their order. */
export const surplus = (a: string, b: string): string => {
  for (let i = 0; i < b.length; i++) counts[b.charCodeAt(i)]!++;
  let extra = '';
  for (let i = 0; i < a.length; i++) {
    const c = a.charCodeAt(i);
    if (counts[c]! > 0) counts[c]!--;
    else extra += a[i];
  }
  for (let i = 0; i < b.length; i++) counts[b.charCodeAt(i)] = 0;
  return extra;
};

const titleOfScenarios = (bits: number): string =>
  scenarioIds
    .filter((_, i) => (bits & (1 << i)) !== 0)
    .map((id) => scenarioTitles[id])
    .join('、') || '（未分情形）';

const digit = /[0-9]/;
const numbersOf = (text: string): string => text.replace(/[^0-9]+/g, ' ');

/** Both give a number and not the same one: digits are no letters that another order or one more leaves alike (第160020号, 第1002160号). */
const otherNumbers = (a: string, b: string): boolean =>
  digit.test(a) && digit.test(b) && numbersOf(a).trim() !== numbersOf(b).trim();

/** The same stretches in another order (甲乙丙 → 丙甲乙): few pairs of neighbours change. Anagrams and other numbers are no such thing. */
const sameBlocks = (a: string, b: string): boolean => {
  if (numbersOf(a).trim() !== numbersOf(b).trim()) return false;
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < b.length; i++) pairs.add(b.slice(i, i + 2));
  let broken = 0;
  for (let i = 0; i + 1 < a.length; i++) if (!pairs.has(a.slice(i, i + 2))) broken++;
  return broken <= 4 && broken * 2 <= a.length;
};

/** Same letters in another order is another wording, unless the order is what it says (甲转乙, 乙转甲). */
const sameObject = (a: Anatomy, b: Anatomy): 'equal' | 'moved' | 'reversed' | undefined => {
  if (a.mass !== b.mass || a.bare !== b.bare || a.object.length !== b.object.length) return undefined;
  if (a.object === b.object) return 'equal';
  if (a.letters !== b.letters || !sameBlocks(a.object, b.object)) return undefined;
  return directional.test(a.text) ? 'reversed' : 'moved';
};

const [founding, ending] = [scenarioBit('new'), scenarioBit('cancel') | scenarioBit('terminate')];

/** 成立、变更、注销登记 names every case there is, from the first to the last: that is the item itself. */
const wholeLife = (cases: number): boolean =>
  (cases & founding) !== 0 && (cases & ending) !== 0 && (cases & ~founding & ~ending) !== 0;

const compareScenarios = (casesA: number, casesB: number): Relation => {
  const [a, b] = [wholeLife(casesA) ? 0 : casesA, wholeLife(casesB) ? 0 : casesB];
  if (a === b) return 'same';
  if ((a & b) === b) return b === 0 ? 'parent' : 'child';
  if ((a & b) === a) return a === 0 ? 'child' : 'parent';
  return 'sibling';
};

const scenarioReason = (relation: Relation, a: Anatomy, b: Anatomy): Reason => {
  const params = { a: titleOfScenarios(a.scenarios), b: titleOfScenarios(b.scenarios) };
  if (relation === 'parent') return reason('scenario-narrower', params);
  if (relation === 'child') return reason('scenario-wider', params);
  return reason('scenario-differs', params);
};

const equalObjects = (
  a: Anatomy,
  b: Anatomy,
  order: 'equal' | 'moved',
  acts: ActAgreement,
): NameComparison => {
  if (a.name === b.name) return { relation: 'same', score: 1, reasons: () => [reason('name-identical')] };
  const act = () => actReason(acts, a, b);
  if (acts === 'differ') return { relation: 'other', score: 0.74, barred: true, reasons: act };
  const scenario = compareScenarios(a.scenarios, b.scenarios);
  if (scenario !== 'same')
    return {
      relation: scenario,
      score: (scenario === 'sibling' ? 0.76 : 0.84) * actFactor[acts],
      reasons: () => [scenarioReason(scenario, a, b), ...act()],
    };
  if (personAgainstBody(a.name, b.name))
    return { relation: 'other', score: 0.8, barred: true, reasons: () => [reason('person-body')] };
  const written = () => [reason(order === 'moved' ? 'name-reordered' : 'name-equal'), ...act()];
  const score = (order === 'moved' ? 0.96 : 0.98) * actFactor[acts];
  const actsUnderArticle = acts === 'near' && settledByArticle(a, b);
  if (a.levels === b.levels) return { relation: 'same', score, reasons: written, actsUnderArticle };
  if (a.levels === 0 || b.levels === 0) return { relation: 'same', score: score - 0.005, reasons: written };
  if (a.leads !== 0 && b.leads !== 0 && a.leads !== b.leads)
    return { relation: 'sibling', score: 0.85, reasons: () => [...written(), reason('level-differs')] };
  if (a.competence && b.competence)
    return { relation: 'sibling', score: 0.85, reasons: () => [...written(), reason('competence-differs')] };
  return { relation: 'same', score: score - 0.01, reasons: () => [...written(), reason('level-differs')] };
};

interface Surplus {
  extraA: string;
  extraB: string;
}

/** Names that differ in words that change nothing are one item, in the same case and for the same act. */
const worded = (
  a: Anatomy,
  b: Anatomy,
  { extraA, extraB }: Surplus,
  acts: ActAgreement,
): NameComparison | undefined => {
  if (acts === 'near' || compareScenarios(a.scenarios, b.scenarios) !== 'same') return undefined;
  // the same letters in quite another order are another word
  if (extraA === '' && extraB === '') return undefined;
  const shared = a.object.length - extraA.length;
  if (shared < 4 || shared < extraA.length + extraB.length) return undefined;
  if (!sayTheSame(a, b, weightlessWords)) return undefined;
  const words = [extraA, extraB].filter((x) => x !== '').join('／');
  return {
    relation: 'same',
    score: 0.93 * actFactor[acts],
    reasons: () => [reason('word-weightless', { word: words }), ...actReason(acts, a, b)],
  };
};

const underArticle = (a: Anatomy, b: Anatomy, acts: ActAgreement) => (): boolean =>
  acts !== 'near' && a.scenarios === b.scenarios && sayTheSame(a, b, weightlessUnderArticle);

/** One side's object holds the other's: that side is narrower. */
const oneHoldsOther = (
  a: Anatomy,
  b: Anatomy,
  { extraA, extraB }: Surplus,
  base: number,
  acts: ActAgreement,
  alike: () => Reason[],
): NameComparison => {
  const scenario = compareScenarios(a.scenarios, b.scenarios);
  const sameUnderArticle = underArticle(a, b, acts);
  const narrower = extraB === '';
  const expected = narrower ? 'parent' : 'child';
  const reasons = () => [
    ...alike(),
    narrower ? reason('object-narrower', { a: extraA }) : reason('object-wider', { b: extraB }),
  ];
  if (scenario !== 'same' && scenario !== expected) return { relation: 'other', score: base, reasons };
  const score = narrower ? 0.12 + base * 0.86 : 0.05 + base * 0.94;
  return { relation: expected, score, reasons, sameUnderArticle };
};

const contrary = (a: string, b: string): boolean =>
  contrasts.some(([x, y]) => (a.includes(x) && b.includes(y)) || (a.includes(y) && b.includes(x)));

const unequalObjects = (
  a: Anatomy,
  b: Anatomy,
  alike: number,
  whole: number,
  acts: ActAgreement,
): NameComparison => {
  const near = () => [reason('name-alike', { percent: Math.round(alike * 100) }), ...actReason(acts, a, b)];
  const base = (0.85 * alike + 0.15 * whole) * (acts === 'differ' ? 0.85 : acts === 'near' ? 0.95 : 1) * 0.88;
  if (acts === 'differ') return { relation: 'other', score: base, barred: true, reasons: near };
  if (otherNumbers(a.object, b.object)) {
    const numbers = { a: numbersOf(a.object).trim(), b: numbersOf(b.object).trim() };
    return { relation: 'other', score: base, reasons: () => [...near(), reason('number-differs', numbers)] };
  }
  const extra = { extraA: surplus(a.object, b.object), extraB: surplus(b.object, a.object) };
  const { extraA, extraB } = extra;
  const differ = alike > 0.6 && contrary(extraA, extraB);
  const same = differ ? undefined : worded(a, b, extra, acts);
  if (same !== undefined) return same;
  if ((extraA === '' || extraB === '') && a.object.length > 1 && b.object.length > 1 && alike > 0.3)
    return oneHoldsOther(a, b, extra, base, acts, near);
  const reasons = () => [...near(), reason('object-differs', { a: extraA, b: extraB })];
  if (!differ)
    return {
      relation: 'other',
      score: base,
      reasons,
      sameUnderArticle: underArticle(a, b, acts),
    };
  return { relation: 'sibling', score: base, barred: true, reasons };
};

/**
 * Row `a` against standard `b`; `alike` is the weighted likeness of the two objects, `whole` that of the two names with
 * act and case, both 0–1.
 */
export const compareNames = (a: Anatomy, b: Anatomy, alike: number, whole = alike): NameComparison => {
  if (a.object === '' || (a.bare && a.object === b.object && a.object.length < 3))
    return { relation: 'other', score: 0.6, barred: true, reasons: () => [reason('name-short')] };
  const order = sameObject(a, b);
  const acts = compareActs(a, b);
  if (order === 'equal' || order === 'moved') return equalObjects(a, b, order, acts);
  if (order === undefined) return unequalObjects(a, b, alike, whole, acts);
  const reasons = () => [reason('direction-differs'), ...actReason(acts, a, b)];
  return { relation: 'other', score: 0.7, barred: true, reasons };
};
