import type { Fee, HallWindow, Material, Question, Step } from '../model/index.js';
import { type LooseFact, loose } from './facts.js';
import { halfWidth, isFiller, numberOf } from './values/characters.js';
import { saysFree } from './values/fees.js';
import { readMaterial } from './values/materials.js';
import { labelOf } from './values/table.js';

/** The parts of one entry of a compound, as the columns of a row give them: field → text. */
export type Parts = Map<string, string>;

const tables = {
  necessity: 'materialNecessity',
  kind: 'materialKind',
  form: 'materialForm',
  source: 'materialSource',
} as const;

const wholeNumber = (text: string): number | undefined => {
  const match = /^(\d{1,4}|[零一二两三四五六七八九十]{1,3})(?:\.0)?\s*[份套张本页]?$/.exec(
    halfWidth(text).trim(),
  );
  return match?.[1] === undefined ? undefined : numberOf(match[1]);
};

const materialOf = (parts: Parts, facts: LooseFact[]): Material => {
  const material: Material =
    parts.size === 1 ? readMaterial(parts.get('name') ?? '') : { name: parts.get('name') ?? '' };
  for (const [field, table] of Object.entries(tables)) {
    const text = parts.get(field);
    if (text === undefined) continue;
    const label =
      labelOf(table, text) ?? (field === 'source' ? labelOf(table, text.replace(/[（(].*$/, '')) : undefined);
    if (label !== undefined) Object.assign(material, { [field]: label });
    else if (field === 'source') material.sourceNote = text;
    else {
      facts.push(loose('value-not-listed', { element: '申请材料', value: text, count: 1 }));
      material.guide = [material.guide, text].filter((t) => t !== undefined).join('；');
    }
  }
  for (const field of ['originals', 'copies'] as const) {
    const text = parts.get(field);
    if (text === undefined || isFiller(text)) continue;
    const n = wholeNumber(text);
    if (n !== undefined) material[field] = n;
    else {
      facts.push(loose('field-malformed', { element: '申请材料', value: text }));
      material.guide = [material.guide, text].filter((t) => t !== undefined).join('；');
    }
  }
  const count = parts.get('count');
  if (count !== undefined && !isFiller(count)) {
    const each = wholeNumber(count.replace(/^各/, ''));
    const n = each;
    if (n !== undefined && material.kind === '原件和复印件' && /^各/.test(count))
      Object.assign(material, { originals: n, copies: n });
    else if (n !== undefined) material[material.kind === '复印件' ? 'copies' : 'originals'] = n;
    else {
      const { name: _, ...said } = readMaterial(`材料（${count}）`);
      if (Object.keys(said).length === 0)
        facts.push(loose('field-malformed', { element: '申请材料', value: count }));
      Object.assign(material, said);
    }
  }
  for (const field of ['paper', 'sourceNote', 'guide', 'standard', 'basis', 'blankForm', 'sample'] as const) {
    const text = parts.get(field);
    if (text !== undefined && !isFiller(text))
      material[field] =
        field === 'guide' && material.guide !== undefined ? `${text}；${material.guide}` : text;
  }
  return material;
};

const yes = /^(?:是|√|有|可|允许|1|Y|y|可减免)$/;
const no = /^(?:否|×|无|不可|不允许|0|N|n|不可减免)$/;

const feeOf = (parts: Parts): Fee => {
  const fee: Fee = { name: parts.get('name') ?? '收费' };
  for (const field of ['standard', 'basis'] as const) {
    const text = parts.get(field);
    if (text !== undefined) fee[field] = text;
  }
  const reducible = parts.get('reducible');
  if (reducible !== undefined) {
    if (yes.test(reducible)) fee.reducible = true;
    else if (no.test(reducible)) fee.reducible = false;
    else fee.reduction = reducible;
  }
  const reduction = parts.get('reduction');
  if (reduction !== undefined && !isFiller(reduction)) fee.reduction = reduction;
  return fee;
};

const stepOf = (parts: Parts, facts: LooseFact[]): Step => {
  const step: Step = { step: parts.get('step') ?? '' };
  const agency = parts.get('agency');
  const role = parts.get('role');
  if (agency !== undefined) step.agency = agency;
  if (role !== undefined) step.role = role;
  const parallel = parts.get('parallel');
  if (parallel !== undefined && (yes.test(parallel) || no.test(parallel))) step.parallel = yes.test(parallel);
  const days = parts.get('days');
  if (days !== undefined && !isFiller(days)) {
    const match = /^(\d+(?:\.\d+)?|[一二两三四五六七八九十]{1,3})\s*个?(?:工作日|日|天)?$/.exec(
      halfWidth(days).trim(),
    );
    if (match?.[1] !== undefined) step.days = numberOf(match[1])!;
    else if (/^(?:即办|当场|即时)/.test(days)) step.days = 0;
    else facts.push(loose('field-malformed', { element: '办理流程', value: days }));
  }
  return step;
};

/** One entry of a compound element; nothing when its leading part is missing and the rest means nothing alone. */
export const entryOf = (
  compound: string,
  parts: Parts,
  facts: LooseFact[],
): Material | Fee | Question | HallWindow | Step | undefined => {
  if (compound === 'materials') {
    const name = parts.get('name');
    return name === undefined || isFiller(name) ? undefined : materialOf(parts, facts);
  }
  if (compound === 'fees') {
    const name = parts.get('name');
    const standard = parts.get('standard') ?? '无';
    if ((name === undefined || isFiller(name)) && (isFiller(standard) || saysFree.test(standard)))
      return undefined;
    return feeOf(parts);
  }
  if (compound === 'questions') {
    const question = parts.get('question');
    const answer = parts.get('answer');
    return question === undefined || answer === undefined ? undefined : { question, answer };
  }
  if (compound === 'process') return parts.has('step') ? stepOf(parts, facts) : undefined;
  if (compound === 'hallWindow') {
    const window: HallWindow = {};
    for (const field of ['hall', 'window', 'phone'] as const) {
      const text = parts.get(field);
      if (text !== undefined && !isFiller(text)) window[field] = text;
    }
    return Object.keys(window).length > 0 ? window : undefined;
  }
  return undefined;
};
