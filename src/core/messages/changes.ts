import { type ChangeKindId, changeKindOf } from '../diff/changes/index.js';
import {
  type Change,
  definitionOf,
  type ElementId,
  elements,
  findByLabel,
  type Lang,
  type Params,
  type ParamValue,
} from '../model/index.js';
import { englishChanges } from './en/changes.js';
import { fillSentence, renderValue } from './render.js';

/** A change in the reader's language, ready for any surface; nothing is escaped. */
export interface RenderedChange extends Change {
  title: string;
  message: string;
  reason: string;
  /** title of the element, or the heading of the office's own column */
  elementTitle?: string;
}

const parts: Record<string, { zh: string; en: string }> = {
  law: { zh: '法律名称', en: 'law' },
  number: { zh: '文号', en: 'number' },
  article: { zh: '条款', en: 'article' },
  necessity: { zh: '必要性', en: 'necessity' },
  kind: { zh: '类型', en: 'kind' },
  form: { zh: '形式', en: 'form' },
  originals: { zh: '原件', en: 'originals' },
  copies: { zh: '复印件', en: 'copies' },
  paper: { zh: '纸张规格', en: 'paper' },
  source: { zh: '来源', en: 'source' },
  sourceNote: { zh: '来源说明', en: 'note on the source' },
  guide: { zh: '填报须知', en: 'guide' },
  standard: { zh: '受理标准', en: 'standard' },
  basis: { zh: '要求依据', en: 'basis' },
  blankForm: { zh: '空白表格', en: 'blank form' },
  sample: { zh: '样本', en: 'sample' },
};

/** What a fact is about when it is about no element. */
const subjects: Record<string, { zh: string; en: string }> = {
  handling: { zh: '业务办理项', en: 'Handling item' },
  extra: { zh: '自有列', en: 'Own column' },
};

const isElement = (id: string): id is ElementId => Object.hasOwn(elements, id);

/** Title of an element in the reader's language; any other text is its own title. */
export const elementTitle = (id: string, lang: Lang): string => {
  if (!isElement(id)) return subjects[id]?.[lang] ?? id;
  const { title, en } = definitionOf(id);
  return lang === 'zh' ? title : en;
};

const labelIn = (element: string | undefined, value: ParamValue): ParamValue => {
  const table = element !== undefined && isElement(element) ? definitionOf(element).table : undefined;
  if (table === undefined) return value;
  const translate = (label: string) => findByLabel(table, label)?.en ?? label;
  if (typeof value === 'string') return translate(value);
  return Array.isArray(value) ? value.map(translate) : value;
};

const ownTerms = (change: Change, lang: Lang): Params => {
  const params: Params = {};
  for (const [slot, value] of Object.entries(change.params)) {
    const word = slot === 'part' && typeof value === 'string' ? parts[value]?.[lang] : undefined;
    params[slot] = word ?? (lang === 'en' ? labelIn(change.element, value) : value);
  }
  return params;
};

const wholeText = (slot: string, value: ParamValue, lang: Lang): string => {
  if (typeof value === 'string') return slot === 'element' ? elementTitle(value, lang) : value;
  if (Array.isArray(value)) return value.map((one: string) => `“${one}”`).join(lang === 'zh' ? '、' : ', ');
  return renderValue(slot, value, lang);
};

/** The sentence of a change with its values uncut, for texts that are published. */
export const wholeSentence = (change: Change, lang: Lang): string => {
  const words = lang === 'zh' ? changeKindOf(change.kind) : englishChanges[change.kind as ChangeKindId];
  const whole = Object.fromEntries(
    Object.entries(ownTerms(change, lang)).map(([slot, value]) => [slot, wholeText(slot, value, lang)]),
  );
  return openSentence(words?.message ?? change.kind, whole);
};

/** Slots filled with texts as they are; a part in [ ] is left out when one of its slots is empty. */
const openSentence = (sentence: string, texts: Readonly<Record<string, string>>): string => {
  const textOf = (slot: string): string => (Object.hasOwn(texts, slot) ? (texts[slot] ?? '') : '');
  return sentence
    .replace(/\[([^\]]*)\]/g, (_, part: string) =>
      [...part.matchAll(/\{(\w+)\}/g)].every(([, slot = '']) => textOf(slot) !== '') ? part : '',
    )
    .replace(/\{(\w+)\}/g, (_, slot: string) => textOf(slot));
};

/** Title, sentence and reason of a change in the reader's language. */
export const renderChange = (change: Change, lang: Lang): RenderedChange => {
  const kind = changeKindOf(change.kind);
  const words = lang === 'zh' ? kind : englishChanges[change.kind as ChangeKindId];
  const rendered: RenderedChange = {
    ...change,
    title: words?.title ?? change.kind,
    message: fillSentence(words?.message ?? change.kind, ownTerms(change, lang), lang),
    reason: words?.reason ?? '',
  };
  if (change.element !== undefined) rendered.elementTitle = elementTitle(change.element, lang);
  return rendered;
};
