import type { Anatomy } from './anatomy.js';
import { leftoversOf, withoutInterchange } from './leftovers.js';
import { actBit } from './lexicon/acts.js';
import { whoeverActs } from './lexicon/functionWords.js';

/** The order of the words is what the name says (甲转乙, 乙转甲). */
export const directional = /转[入出为到至换]|转移[至到]|互转|衔接|变更为|变为|改为|改成|升为|调[入出]/;

/** Documents that are things of their own, not the proof of a licence. */
const ownDocument = /运输证|营运证|操作证|作业证/;
const body = /企业|单位|机构|公司/;
const person = /人员/;

/** 作业单位 against 作业人员: a licence of a body and one of a person are two, though neither word weighs anything alone. */
export const personAgainstBody = (a: string, b: string): boolean =>
  (person.test(a) && !person.test(b) && body.test(b) && !body.test(a)) ||
  (person.test(b) && !person.test(a) && body.test(a) && !body.test(b));

/** 作业单位 against 作业项目: the doer was set aside, so the thing is not a mere addition. */
const doerAgainstThing = (shorter: Anatomy, longer: Anatomy): boolean =>
  body.test(shorter.name) && !body.test(longer.name);

export const madeOf = (text: string, words: readonly string[]): boolean => {
  let rest = text;
  for (const word of words) rest = rest.replaceAll(word, '');
  return rest === '';
};

const byDeed = actBit('punish') | actBit('reward') | actBit('inspect') | actBit('coerce');
const digit = /[0-9]/;

const whenAndWhere = ['期', '时', '内', '区'];

/** What is said a second time (防火期内在防火区): nothing new but, at most, a weightless rest. */
const saidBefore = (text: string, whole: string, words: readonly string[]): boolean => {
  if (whole.includes(text)) return true;
  if (text.length < 4) return false;
  const rest = leftoversOf(text, whole);
  return (
    rest !== undefined && rest.shared > 2 && rest.a.every((x) => madeOf(x.text, [...words, ...whenAndWhere]))
  );
};

/**
 * Whether two unequal objects mean one thing: what each keeps for itself is one of `words`, stands for what the other
 * has, or was said already.
 */
export const sayTheSame = (a: Anatomy, b: Anatomy, words: readonly string[]): boolean => {
  const [longer, shorter] = a.object.length < b.object.length ? [b, a] : [a, b];
  if (a.bare || b.bare || shorter.object.length < 4 || directional.test(a.text)) return false;
  const left = leftoversOf(a.object, b.object);
  if (left === undefined || left.shared < 4 || left.blocks > 4) return false;
  if ([...left.a, ...left.b].some((x) => digit.test(x.text))) return false;
  if (personAgainstBody(a.name, b.name)) return false;
  const rest = withoutInterchange(left);
  const all = [...rest.a, ...rest.b];
  const light = (a.acts & byDeed) !== 0 ? [...whoeverActs, ...words] : words;
  const oneSided = rest.a.length === 0 || rest.b.length === 0;
  const said = (text: string) =>
    oneSided &&
    (text.length > 1 || (all.length === 1 && shorter.object.length > 5)) &&
    saidBefore(text, shorter.object, light);
  const unsaid = all.filter((text) => !said(text));
  if (unsaid.length === 0) return true;
  if (doerAgainstThing(shorter, longer)) return false;
  if (unsaid.some((t) => t.includes('证')) && (ownDocument.test(a.object) || ownDocument.test(b.object)))
    return false;
  if (!oneSided && rest.a.join('').length > 1 && rest.b.join('').length > 1) return false;
  return unsaid.every((text) => madeOf(text, light));
};
