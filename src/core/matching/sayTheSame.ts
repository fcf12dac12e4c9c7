import type { Anatomy } from './anatomy.js';
import { leftoversOf, type Stretch, withoutInterchange } from './leftovers.js';
import { actBit } from './lexicon/acts.js';
import { doings, whoeverActs } from './lexicon/functionWords.js';
import { scenarioBit } from './lexicon/scenarios.js';

/** The order of the words is what the name says (甲转乙, 乙转甲). */
export const directional = /转[入出为到至换]|转移[至到]|互转|衔接|变更为|变为|改为|改成|升为|调[入出]/;

/** Documents that are things of their own, not the proof of a licence. */
const ownDocument = /运输证|营运证|操作证|作业证/;
/** A paper that says so is not the card itself (居住证明, 居住证). */
const card = /(?:身份|居住|房产|学历|结婚|离婚)证/;
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
const bodies = ['单位', '企业', '机构', '公司'];

/** Words that say nothing beside what both names say: a 资质 is a body's, a 资格 a person's, a deed its doer's. */
const lightBeside = (a: Anatomy, b: Anatomy): readonly string[] => {
  if ((a.acts & byDeed) !== 0) return whoeverActs;
  if (a.name.includes('资质') && b.name.includes('资质')) return bodies;
  return a.name.includes('资格') && b.name.includes('资格') ? ['人员'] : [];
};

/** The body that acts, in front of what it does. Bodies of one kind (外商, 民办) are another item. */
const agent = /^[^外港澳台]{0,8}(?:企业|单位|机构|经营者)$/;
const narrower = /合资|合作|独资|民办|个体|小微|机关|事业|高新|分支|境|非|中介/;
const whatIsDone = new RegExp(`^(?:${doings.replaceAll(' ', '|')})`);

const actingBody = (text: string, longer: Anatomy, shorter: Anatomy): boolean =>
  shorter.object.length > 7 &&
  longer.object.startsWith(text) &&
  agent.test(text) &&
  !narrower.test(text) &&
  whatIsDone.test(longer.object.slice(text.length));

/** 站（场）, 乡（镇）, 出国（境）: one character in brackets is another way to say it; numbers, grades and sexes are not. */
const inBrackets = (text: string, name: string): boolean =>
  /^[^一二三四五六七八九十甲乙丙丁男女]$/.test(text) &&
  (name.includes(`（${text}）`) || name.includes(`(${text})`));

const lengthOf = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, { text }) => sum + text.length, 0);

/** 变更场地 is one case of 变更: there these words say what is changed. */
const whatChanges = new Set([
  '时间',
  '场地',
  '内容',
  '方案',
  '等级',
  '项目',
  '设备',
  '设施',
  '技术',
  '资金',
  '程序',
]);
const changed = scenarioBit('change') | scenarioBit('correct');

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
  const light = [...words, ...lightBeside(a, b)].filter(
    (w) => (a.scenarios & changed) === 0 || !whatChanges.has(w),
  );
  const oneSided = rest.a.length === 0 || rest.b.length === 0;
  const said = (text: string) =>
    oneSided &&
    (text.length > 1 || (all.length === 1 && shorter.object.length > 5)) &&
    saidBefore(text, shorter.object, light);
  const unsaid = all.filter(
    ({ text, slid }) =>
      ![text, ...slid].some(said) &&
      !inBrackets(text, longer.name) &&
      !(oneSided && actingBody(text, longer, shorter)),
  );
  if (unsaid.length === 0) return true;
  if (doerAgainstThing(shorter, longer)) return false;
  if (unsaid.some((x) => x.text.includes('证')) && (ownDocument.test(a.object) || ownDocument.test(b.object)))
    return false;
  if (unsaid.some((x) => x.text === '明') && card.test(a.object) && card.test(b.object)) return false;
  if (!oneSided && lengthOf(rest.a) > 1 && lengthOf(rest.b) > 1) return false;
  return unsaid.every(({ text, slid }) => [text, ...slid].some((t) => madeOf(t, light)));
};
