import type { Anatomy } from './anatomy.js';
import { actBit, actIds, actWords, nearActs } from './lexicon/acts.js';
import { scenarioBit } from './lexicon/scenarios.js';
import { type Reason, reason } from './reasons.js';

const approve = actBit('approve');
const near = new Set(nearActs.map(([a, b]) => actBit(a) | actBit(b)));
const money =
  /(?:补贴|补助|津贴|待遇|救助金?|抚恤金?|奖励金|助学金|扶助金|保险金|慰问金|费|金|抚慰金|低保|最低生活保障)$/;
/** A 证 is 发放 as money is, and then the word means its granting. */
const paper = /(?:证|证书|牌|照)$/;
const pay = actBit('pay');
/** X注销 is X注销登记 or X注销审批, but never X注销初审 or X注销备案. */
const impliedByCase = approve | actBit('register') | actBit('confirm');

const founding = scenarioBit('new') | scenarioBit('prepare');
/** 变更审批 beside 变更登记审批: past the founding one of the words says it all. 登记 against 许可 alone may be two codes (采矿权注销). */
const shorterLater = (a: number, b: number, cases: number): boolean =>
  cases !== 0 &&
  (cases & founding) === 0 &&
  ((a | b) & ~impliedByCase) === 0 &&
  ((a & b) === a || (a & b) === b);

/** Acts that people leave out beside a thing that is never asked for otherwise (注册建筑师 for 注册建筑师考试报名). */
const leftOut = new Set((['exam', 'register', 'confirm', 'record'] as const).map(actBit));

/** Doings that are an item of their own beside their filing (竣工验收, 竣工验收备案). */
const doing = /(?:验收|检测|检验|检疫|监督|评估|评价|鉴定|考核|调解|设计|施工)$/;

/** A name of a thing alone, no act and no case: it says nothing against one act. Rivals in the directory make it a person's choice. */
const silent = (one: Anatomy, other: Anatomy): boolean =>
  one.acts === 0 &&
  one.scenarios === 0 &&
  other.scenarios === 0 &&
  one.object.length >= 4 &&
  !(other.acts === actBit('record') && doing.test(one.object)) &&
  leftOut.has(other.acts);

const qualification = /(?:资格|资质)$/;
const practice = /执业$/;

/** To grant a 资格 is to 认定 it, and a 执业 is registered by its certificate: there the words are one act. */
const oneAct = (one: Anatomy, other: Anatomy): boolean => {
  const both = (what: RegExp) => what.test(one.object) && what.test(other.object);
  const acts = one.acts | other.acts;
  return (
    (both(qualification) && acts === (approve | actBit('confirm'))) ||
    (both(practice) && acts === (approve | actBit('register')))
  );
};

/** 审批 for 登记 or 认定 under one article is the law's own act; 认定 for 登记 may be two steps of one article (慈善组织). */
export const settledByArticle = (one: Anatomy, other: Anatomy): boolean =>
  ((one.acts | other.acts) & approve) !== 0;

export type ActAgreement = 'same' | 'unstated' | 'near' | 'differ';

/**
 * Whether two names mean one act. 审批 beside a more exact act says nothing more; a case such as 注销 is an act by itself
 * where the other name adds 登记.
 */
export const compareActs = (one: Anatomy, other: Anatomy): ActAgreement => {
  const [a, b] = [one.acts, other.acts];
  if (a === b) return 'same';
  const implied = ((a | b) & ~impliedByCase) === 0 && (a === 0 || b === 0);
  if (one.scenarios === other.scenarios && shorterLater(a, b, one.scenarios)) return 'unstated';
  if (implied && one.scenarios !== 0 && one.scenarios === other.scenarios) return 'unstated';
  if (silent(one, other) || silent(other, one)) return 'unstated';
  const given = money.test(one.object) || (paper.test(one.object) && paper.test(other.object));
  const drop = given ? approve | pay : approve;
  const [restA, restB] = [a & ~drop, b & ~drop];
  if (restA === restB) return restA === 0 && (a === 0 || b === 0) ? 'unstated' : 'same';
  if (oneAct(one, other)) return 'same';
  if (near.has(restA | restB) || near.has(a | b)) return 'near';
  // 给付 beside 认定 is another act, though 补贴审批 and 补贴给付 are one
  if (((a | b) & pay) !== 0) return 'differ';
  if ((restA === 0 && near.has(restB | approve)) || (restB === 0 && near.has(restA | approve))) return 'near';
  return 'differ';
};

const titleOfActs = (bits: number): string =>
  actIds
    .filter((_, i) => (bits & (1 << i)) !== 0)
    .map((id) => actWords[id].split(' ')[0])
    .join('、') || '（未写）';

/** What there is to say about the acts; nothing when they are the same. */
export const actReason = (agreement: ActAgreement, a: Anatomy, b: Anatomy): Reason[] => {
  const params = { a: titleOfActs(a.acts), b: titleOfActs(b.acts) };
  if (agreement === 'unstated') return [reason('act-unstated')];
  if (agreement === 'near') return [reason('act-near', params)];
  if (agreement === 'differ') return [reason('act-differs', params)];
  return [];
};

/** How much an act that is not the same takes from a score. */
export const actFactor: Record<ActAgreement, number> = { same: 1, unstated: 0.98, near: 0.86, differ: 0.75 };
