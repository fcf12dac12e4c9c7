import type { LegalBasis, Limit, Step } from '../../model/index.js';
import { basisInWords, limitInWords } from '../words.js';

/** Values that one column holds as a text, each with its way back. What does not come back goes to the supplement. */

/** One text as it is; several numbered, one a line. A line break inside a text is followed by a full-width space. */
export const linesText = (texts: readonly string[] | undefined): string | undefined => {
  if (texts === undefined || texts.length === 0) return undefined;
  const indented = texts.map((t) => t.replace(/\r\n?/g, '\n').replaceAll('\n', '\n　'));
  return texts.length === 1 ? indented[0] : indented.map((t, i) => `${i + 1}.${t}`).join('\n');
};

export const parseLines = (text: string): string[] => {
  const groups: string[] = [];
  for (const line of text.split('\n'))
    if (line.startsWith('　') && groups.length > 0) groups[groups.length - 1] += `\n${line.slice(1)}`;
    else groups.push(line);
  if (groups.length === 1) return groups;
  return groups.map((group, i) => (group.startsWith(`${i + 1}.`) ? group.slice(`${i + 1}.`.length) : group));
};

const closingMark = (text: string): number => {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '《') depth++;
    else if (text[i] === '》' && --depth === 0) return i;
  }
  return -1;
};

/** 《law》（number）article：text, as `basisInWords` writes it. */
export const parseBasis = (text: string): LegalBasis => {
  const end = text.startsWith('《') ? closingMark(text) : -1;
  if (end < 0) return { law: text };
  const basis: LegalBasis = { law: text.slice(1, end) };
  const rest = text.slice(end + 1);
  const found = /^(?:（((?:[^（）]|（[^（）]*）)*)）)?([^：]*)(?:：([\s\S]*))?$/.exec(rest);
  if (found === null) return basis;
  const [, number, article, quoted] = found;
  if (number !== undefined) basis.number = number;
  if (article !== undefined && article !== '') basis.article = article;
  if (quoted !== undefined) basis.text = quoted;
  return basis;
};

export const basisText = basisInWords;

/** 受理（承办机构：…；岗位：…；时限：1个工作日；并行） */
export const stepText = ({ step, agency, role, days, parallel }: Step): string => {
  const parts = [
    ...(agency === undefined ? [] : [`承办机构：${agency}`]),
    ...(role === undefined ? [] : [`岗位：${role}`]),
    ...(days === undefined ? [] : [`时限：${days === 0 ? '当场' : `${days}个工作日`}`]),
    ...(parallel === true ? ['并行'] : []),
  ];
  return parts.length === 0 ? step : `${step}（${parts.join('；')}）`;
};

export const parseStep = (text: string): Step => {
  const found = /^([\s\S]*?)（((?:承办机构：|岗位：|时限：|并行)[\s\S]*)）$/.exec(text);
  if (found === null) return { step: text };
  const step: Step = { step: found[1] ?? '' };
  for (const part of (found[2] ?? '').split('；')) {
    const [label, value = ''] = [part.slice(0, part.indexOf('：')), part.slice(part.indexOf('：') + 1)];
    const days = value === '当场' ? 0 : Number(/^(\d+(?:\.\d+)?)个工作日$/.exec(value)?.[1] ?? Number.NaN);
    if (part === '并行') step.parallel = true;
    else if (label === '承办机构') step.agency = value;
    else if (label === '岗位') step.role = value;
    else if (label === '时限' && !Number.isNaN(days)) step.days = days;
    else return { step: text };
  }
  return step;
};

/** 承诺办结时限说明 may not be empty: the limit in words, and what the office wrote beside it. */
export const promiseText = (limit: Limit): string => {
  const plain = limitInWords({ days: limit.days, unit: limit.unit });
  return limit.note === undefined ? plain : `${plain}（${limit.note}）`;
};

export const parsePromise = (days: number, unit: Limit['unit'], text: string): Limit => {
  const plain = limitInWords({ days, unit });
  if (text === '' || text === plain) return { days, unit };
  const note = text.startsWith(`${plain}（`) && text.endsWith('）') ? text.slice(plain.length + 1, -1) : text;
  return { days, unit, note };
};
