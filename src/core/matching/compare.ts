import type { Anatomy } from './anatomy.js';
import { actBit, actIds, actWords, nearActs } from './lexicon/acts.js';
import { contrasts } from './lexicon/contrasts.js';
import { weightlessWords } from './lexicon/functionWords.js';
import { scenarioIds, scenarioTitles } from './lexicon/scenarios.js';
import { type Reason, reason } from './reasons.js';
import type { Relation } from './types.js';

/** How two names stand to each other, before any evidence. */
export interface NameComparison {
  relation: Relation;
  /** 0–1: how far the names alone speak for one item */
  score: number;
  reasons: Reason[];
}

const approve = actBit('approve');
const near = new Set(nearActs.map(([a, b]) => actBit(a) | actBit(b)));
const money =
  /(?:补贴|补助|津贴|待遇|救助金?|抚恤金?|奖励金|助学金|扶助金|保险金|慰问金|费|金|抚慰金|低保|最低生活保障)$/;
const pay = actBit('pay');

export type ActAgreement = 'same' | 'unstated' | 'near' | 'differ';

/** Whether two sets of acts mean one act. 审批 beside a more exact act says nothing more. */
export const compareActs = (a: number, b: number, object: string): ActAgreement => {
  if (a === b) return 'same';
  const givesMoney = money.test(object);
  const drop = givesMoney ? approve | pay : approve;
  const [restA, restB] = [a & ~drop, b & ~drop];
  if (restA === restB) return a !== 0 && b !== 0 ? 'same' : restA === 0 ? 'unstated' : 'same';
  if (near.has(restA | restB) || near.has(a | b)) return 'near';
  if ((restA === 0 && near.has(restB | approve)) || (restB === 0 && near.has(restA | approve))) return 'near';
  return 'differ';
};

/** Characters of `a` that `b` lacks, in their order. */
export const surplus = (a: string, b: string): string => {
  const left = new Map<string, number>();
  for (const c of b) left.set(c, (left.get(c) ?? 0) + 1);
  let extra = '';
  for (const c of a) {
    const n = left.get(c) ?? 0;
    if (n > 0) left.set(c, n - 1);
    else extra += c;
  }
  return extra;
};

const titleOfActs = (bits: number): string =>
  actIds
    .filter((_, i) => (bits & (1 << i)) !== 0)
    .map((id) => actWords[id].split(' ')[0])
    .join('、') || '（未写）';

const titleOfScenarios = (bits: number): string =>
  scenarioIds
    .filter((_, i) => (bits & (1 << i)) !== 0)
    .map((id) => scenarioTitles[id])
    .join('、') || '（未分情形）';

const directional = /转[入出为到至移接换]|互转|衔接|变更为|变为|改为|改成|升为|调[入出]|到(?!期|位|场)/;

/** Same letters in another order is another wording, unless the order is what it says (甲转乙, 乙转甲). */
const sameObject = (a: Anatomy, b: Anatomy): 'equal' | 'moved' | 'reversed' | undefined => {
  if (a.bare !== b.bare) return undefined;
  if (a.object === b.object) return 'equal';
  if (a.letters !== b.letters) return undefined;
  return directional.test(a.text) ? 'reversed' : 'moved';
};

const compareScenarios = (a: number, b: number): Relation => {
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

const actReason = (agreement: ActAgreement, a: Anatomy, b: Anatomy): Reason[] => {
  const params = { a: titleOfActs(a.acts), b: titleOfActs(b.acts) };
  if (agreement === 'unstated') return [reason('act-unstated')];
  if (agreement === 'near') return [reason('act-near', params)];
  if (agreement === 'differ') return [reason('act-differs', params)];
  return [];
};

const factor: Record<ActAgreement, number> = { same: 1, unstated: 0.98, near: 0.86, differ: 0.75 };

const equalObjects = (
  a: Anatomy,
  b: Anatomy,
  order: 'equal' | 'moved',
  acts: ActAgreement,
): NameComparison => {
  const scenario = compareScenarios(a.scenarios, b.scenarios);
  const reasons: Reason[] = [];
  if (a.name === b.name) return { relation: 'same', score: 1, reasons: [reason('name-identical')] };
  if (acts === 'differ') return { relation: 'other', score: 0.74, reasons: actReason(acts, a, b) };
  if (scenario !== 'same')
    return {
      relation: scenario,
      score: (scenario === 'sibling' ? 0.76 : 0.84) * factor[acts],
      reasons: [scenarioReason(scenario, a, b), ...actReason(acts, a, b)],
    };
  reasons.push(reason(order === 'moved' ? 'name-reordered' : 'name-equal'), ...actReason(acts, a, b));
  let score = (order === 'moved' ? 0.96 : 0.98) * factor[acts];
  if (a.levels !== 0 && b.levels !== 0 && a.levels !== b.levels) {
    if (a.competence && b.competence)
      return { relation: 'sibling', score: 0.85, reasons: [...reasons, reason('competence-differs')] };
    reasons.push(reason('level-differs'));
    score -= 0.01;
  } else if (a.levels !== b.levels) score -= 0.005;
  return { relation: 'same', score, reasons };
};

const weightless = (extra: string, a: Anatomy, b: Anatomy): boolean => {
  if (extra === '' || a.bare || b.bare || Math.min(a.object.length, b.object.length) < 4) return false;
  let rest = extra;
  for (const word of weightlessWords) rest = rest.replaceAll(word, '');
  return rest === '' && !directional.test(a.text);
};

/** Extra words on one side only make that side narrower; on both sides the objects differ. */
const unequalObjects = (
  a: Anatomy,
  b: Anatomy,
  alike: number,
  mixed: number,
  acts: ActAgreement,
): NameComparison => {
  const extraA = surplus(a.object, b.object);
  const extraB = surplus(b.object, a.object);
  const percent = Math.round(alike * 100);
  let score = mixed * (acts === 'differ' ? 0.85 : acts === 'near' ? 0.95 : 1) * 0.88;
  const reasons = [reason('name-alike', { percent }), ...actReason(acts, a, b)];
  const scenario = compareScenarios(a.scenarios, b.scenarios);
  if (acts === 'differ') return { relation: 'other', score, reasons };
  const oneSided = extraA === '' || extraB === '';
  if (oneSided && alike > 0.6 && scenario === 'same' && acts !== 'near' && weightless(extraA + extraB, a, b))
    return {
      relation: 'same',
      score: 0.93 * factor[acts],
      reasons: [reason('word-weightless', { word: extraA + extraB }), ...actReason(acts, a, b)],
    };
  if (oneSided && a.object.length > 1 && b.object.length > 1 && alike > 0.3) {
    const narrower = extraB === '';
    reasons.push(narrower ? reason('object-narrower', { a: extraA }) : reason('object-wider', { b: extraB }));
    const expected = narrower ? 'parent' : 'child';
    const relation = scenario === 'same' || scenario === expected ? expected : 'other';
    if (relation === 'parent') score = 0.12 + score * 0.86;
    if (relation === 'child') score = 0.05 + score * 0.94;
    return { relation, score, reasons };
  }
  reasons.push(reason('object-differs', { a: extraA, b: extraB }));
  const sibling = contrasts.some(
    ([x, y]) => (extraA.includes(x) && extraB.includes(y)) || (extraA.includes(y) && extraB.includes(x)),
  );
  return { relation: sibling && alike > 0.6 ? 'sibling' : 'other', score, reasons };
};

/**
 * Row `a` against standard `b`; `alike` is the weighted likeness of the two objects, `whole` that of the two names with
 * act and case, both 0–1.
 */
export const compareNames = (a: Anatomy, b: Anatomy, alike: number, whole = alike): NameComparison => {
  const order = sameObject(a, b);
  const acts = compareActs(a.acts, b.acts, a.object);
  if (a.object === '' || (a.bare && a.object === b.object && a.object.length < 3))
    return { relation: 'other', score: 0.6, reasons: [reason('name-short')] };
  if (order === 'equal' || order === 'moved') return equalObjects(a, b, order, acts);
  if (order === 'reversed')
    return {
      relation: 'other',
      score: 0.7,
      reasons: [reason('direction-differs'), ...actReason(acts, a, b)],
    };
  return unequalObjects(a, b, alike, 0.85 * alike + 0.15 * whole, acts);
};
