import type { Step } from '../../model/index.js';
import { halfWidth, numberOf } from './characters.js';
import { splitList } from './lists.js';
import type { ParseText } from './parsed.js';

const bracket = /[（(]([^（()）]*)[)）]\s*$/;
const days = /(\d+(?:\.\d+)?|[一二两三四五六七八九十]{1,3})\s*个?(?:工作日|日|天)/;
const arrow = /\s*(?:→|—>|->|－>|=>|⇒|>>)\s*/;
const agencyEnd = /(?:局|委|委员会|厅|办|办公室|中心|部门|政府|院|所|站|队|处|科|大厅|机关|单位)$/;

const detailOf = (step: Step, detail: string): boolean => {
  const words = detail
    .split(/[，,；;]/)
    .map((w) => w.trim())
    .filter((w) => w !== '');
  const found: Partial<Step> = {};
  for (const word of words) {
    const labelled = /^(?:责任|办理)?(部门|单位|岗位|人员|责任人|办理人|时限)[:：]\s*(.+)$/.exec(word);
    const text = labelled?.[2] ?? word;
    const count = days.exec(halfWidth(text))?.[1];
    if (word === '并行' || word === '同步办理') found.parallel = true;
    else if (count !== undefined && text.length <= 12) found.days = numberOf(count)!;
    else if (text === '即办' || text === '即时' || text === '当场') found.days = 0;
    else if (
      labelled?.[1] === '部门' ||
      labelled?.[1] === '单位' ||
      (labelled === null && agencyEnd.test(text) && found.agency === undefined)
    )
      found.agency = text;
    else if (found.role === undefined) found.role = text;
    else return false;
  }
  Object.assign(step, found);
  return words.length > 0;
};

const readStep = (entry: string): Step => {
  const step: Step = { step: '' };
  let name = entry.trim();
  const inner = bracket.exec(name)?.[1];
  if (inner !== undefined && detailOf(step, inner)) name = name.replace(bracket, '').trim();
  const { agency, role, days: length, parallel } = step;
  return {
    step: name.replace(/[。，,；;]+$/, '') || entry.trim(),
    ...(agency !== undefined && { agency }),
    ...(role !== undefined && { role }),
    ...(length !== undefined && { days: length }),
    ...(parallel !== undefined && { parallel }),
  };
};

const plainFlow = /^[一-龥]{2,8}(?:[、—－-]{1,2}[一-龥]{2,8}){1,9}$/;

/** 受理→审查→决定, lines or marked lists; （县公安局，经办人，2个工作日，并行） after a step says who and how long. */
export const parseSteps: ParseText<Step[]> = (text) => {
  const flow = text.trim();
  const parts = arrow.test(flow)
    ? flow.split(arrow)
    : plainFlow.test(flow)
      ? flow.split(/[、—－-]+/)
      : splitList(flow);
  const value = parts
    .map((p) => p.trim())
    .filter((p) => p !== '')
    .map(readStep);
  return value.length === 0 ? {} : { value };
};
