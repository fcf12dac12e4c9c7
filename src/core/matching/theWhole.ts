import type { Anatomy } from './anatomy.js';
import { type NameComparison, surplus } from './compare.js';
import { compareActs } from './compareActs.js';
import { leftoversOf } from './leftovers.js';
import { weightlessWords } from './lexicon/functionWords.js';
import { reason } from './reasons.js';
import { directional, madeOf } from './sayTheSame.js';

const oneAct = (a: Anatomy, b: Anatomy): boolean => {
  const acts = compareActs(a, b);
  return acts === 'same' || acts === 'unstated';
};

/** 甲、乙审批 against 甲审批 and 乙审批: what one part lacks another part says, so the row is all of them. */
const sumOfParts = (whole: Anatomy, parts: readonly Anatomy[]): boolean => {
  if (!/[、，,和及与或]/.test(whole.name)) return false;
  const inside = parts.filter(
    (part) => surplus(part.object, whole.object) === '' && part.object !== whole.object,
  );
  const [first, ...others] = inside.sort((a, b) => b.object.length - a.object.length);
  if (first === undefined || others.length === 0) return false;
  const lacking = leftoversOf(whole.object, first.object)?.a ?? [];
  return (
    lacking.length > 0 &&
    others.some((part) =>
      lacking.every(({ text }) => {
        const rest = leftoversOf(text, part.object);
        return rest !== undefined && rest.shared > 1 && rest.a.every((x) => madeOf(x.text, weightlessWords));
      }),
    )
  );
};

/** X补发、换发 against X补发 and X换发. */
const sumOfCases = (whole: Anatomy, parts: readonly Anatomy[]): boolean => {
  const cases = parts.filter((p) => p.object === whole.object && (p.scenarios & ~whole.scenarios) === 0);
  const all = cases.reduce((bits, p) => bits | p.scenarios, 0);
  return whole.scenarios !== 0 && all === whole.scenarios;
};

const exception = /除外|以外|不含/;

const people = /城乡居民|居民|企业职工|机关事业单位|灵活就业人员|职工|企业单位|机事保|企保/;

/** 城乡居民养老保险 and 机关事业单位养老保险: kinds by whom they are for, though they share the word 养老保险. */
const otherPeople = (a: string, b: string): boolean => {
  const [x, y] = [people.exec(a)?.[0], people.exec(b)?.[0]];
  return x !== undefined && y !== undefined && x !== y;
};

/** Kinds by whom they are for, or one thing and everything but it. 堤防工程X and 水库X leave room for a third. */
const apart = (a: string, b: string): boolean => {
  const [exceptA, exceptB] = [exception.test(a), exception.test(b)];
  if (exceptA === exceptB) return !exceptA && otherPeople(a, b);
  const [thing, all] = exceptA ? [b, a] : [a, b];
  return surplus(thing, all) === '';
};

/** X against 居民X and 职工X, or against 限制类X and X（限制类除外）: together they are all there is of X. */
const sharedByKinds = (whole: Anatomy, parts: readonly Anatomy[]): boolean => {
  const kinds: string[] = [];
  for (const { object } of parts) {
    if (object.length < whole.object.length + 2) continue;
    if (object.endsWith(whole.object)) kinds.push(object.slice(0, -whole.object.length));
    else if (object.startsWith(whole.object) && exception.test(object.slice(whole.object.length)))
      kinds.push(object.slice(whole.object.length));
  }
  return kinds.some((a, i) => kinds.slice(i + 1).some((b) => apart(a, b)));
};

const commonEnd = (a: string, b: string): number => {
  let n = 0;
  while (n < a.length && n < b.length && a.at(-1 - n) === b.at(-1 - n)) n++;
  return n;
};

/** 企业单位X and, in other words, 机关事业单位…: an entry told apart by whom it is for, of which X is the whole. */
const sharedByPeople = (whole: Anatomy, parts: readonly Anatomy[]): boolean =>
  whole.object.length > 5 &&
  parts.some(({ object }) => {
    if (!object.endsWith(whole.object)) return false;
    const [own] = people.exec(object.slice(0, -whole.object.length)) ?? [];
    return (
      own !== undefined &&
      parts.some((other) => {
        const [others] = people.exec(other.object) ?? [];
        return others !== undefined && others !== own && commonEnd(other.object, whole.object) > 3;
      })
    );
  });

/** Powers of two levels are two items. */
const otherLevel = (a: Anatomy, b: Anatomy): boolean =>
  a.levels !== b.levels &&
  a.levels !== 0 &&
  b.levels !== 0 &&
  ((a.competence && b.competence) || (a.leads !== 0 && b.leads !== 0));

/**
 * Directories that name only handling items: the row may be the main item nobody wrote. `forms` are names of one entry
 * of which none is the row.
 */
export const asTheWhole = (row: Anatomy, forms: readonly Anatomy[]): NameComparison | undefined => {
  if (row.bare || row.object.length < 4 || directional.test(row.text)) return undefined;
  const near = forms.filter((form) => !form.bare && !otherLevel(row, form) && oneAct(row, form));
  const sameCase = near.filter((form) => form.scenarios === row.scenarios);
  if (near.length < 2) return undefined;
  const whole =
    sumOfCases(row, near) ||
    sumOfParts(row, sameCase) ||
    sharedByKinds(row, sameCase) ||
    sharedByPeople(row, sameCase);
  if (!whole) return undefined;
  return { relation: 'same', score: 0.92, reasons: () => [reason('parts-together')] };
};
