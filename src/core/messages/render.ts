import {
  type CodeTableId,
  definitionOf,
  type ElementId,
  elementIds,
  elements,
  type Finding,
  findByLabel,
  type Lang,
  type Params,
  type ParamValue,
  type RenderedFinding,
} from '../model/index.js';
import { type RuleId, ruleOf, subjectOf } from '../rules/index.js';
import type { EnglishRule } from './en/english.js';
import { englishRules } from './en/rules.js';
import { fixedWord } from './words.js';

/** Longest value shown inside a sentence; the whole value stays in `params`. */
const longest = 60;
/** Reasons are ours and may run on. */
const longestReason = 200;
/** Most values of a list shown inside a sentence. */
const most = 5;

/** Slots whose values are labels of a code table; in English they are translated. */
const tableOfSlot = new Map<string, CodeTableId>([
  ['itemType', 'itemType'],
  ['codeType', 'itemType'],
  ['level', 'level'],
  ['levels', 'level'],
  ['codeLevel', 'level'],
  ['caseType', 'caseType'],
  ['objects', 'serviceObject'],
  ['channels', 'channel'],
  ['depth', 'onlineDepth'],
]);

const isElement = (id: string): id is ElementId => Object.hasOwn(elements, id);

const cut = (text: string, longest: number): string => {
  const flat = text.replace(/\s+/g, ' ').trim();
  if (flat.length <= longest) return flat;
  const letters = [...flat];
  return letters.length <= longest ? flat : `${letters.slice(0, longest).join('')}…`;
};

const limitText = (limit: { days: number; unit: string; note?: string }, lang: Lang): string => {
  const note = limit.note === undefined ? '' : lang === 'zh' ? `（${limit.note}）` : ` (${limit.note})`;
  if (limit.days === 0) return (lang === 'zh' ? '即办' : 'at once') + note;
  if (lang === 'zh') return `${limit.days}个${limit.unit}${note}`;
  const unit = limit.unit === '工作日' ? 'working day' : 'calendar day';
  return `${limit.days} ${unit}${limit.days === 1 ? '' : 's'}${note}`;
};

const titleSlots = new Set(['heading', 'element', 'elements']);
const englishTitles: ReadonlyMap<string, string> = new Map(
  elementIds.map((id) => [definitionOf(id).title, definitionOf(id).en]),
);

const wordText = (slot: string, text: string, lang: Lang): string => {
  if ((slot === 'element' || slot === 'elements') && isElement(text)) {
    const { title, en } = definitionOf(text);
    return lang === 'zh' ? title : en;
  }
  // 表头和要素的中文名在英文句子里仍写出来：表里要找的就是它
  const named = lang === 'en' && titleSlots.has(slot) ? englishTitles.get(text) : undefined;
  if (named !== undefined) return `${text} (${named})`;
  const fixed = fixedWord(slot, text, lang);
  if (fixed !== undefined) return fixed;
  const table = lang === 'en' ? tableOfSlot.get(slot) : undefined;
  const entry = table === undefined ? undefined : findByLabel(table, text);
  return entry?.en ?? cut(text, slot === 'why' ? longestReason : longest);
};

const listText = (slot: string, values: readonly string[], lang: Lang): string => {
  const shown = values.slice(0, most).map((value) => `“${wordText(slot, value, lang)}”`);
  const rest = values.length - shown.length;
  if (lang === 'zh') return shown.join('、') + (rest > 0 ? ` 等 ${values.length} 项` : '');
  return shown.join(', ') + (rest > 0 ? ` and ${rest} more` : '');
};

/** One value as a sentence shows it: 5个工作日, 即办, 是, “甲”、“乙” 等 7 项. */
export const renderValue = (slot: string, value: ParamValue, lang: Lang): string => {
  if (typeof value === 'string') return wordText(slot, value, lang);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return lang === 'zh' ? (value ? '是' : '否') : value ? 'yes' : 'no';
  if ('days' in value) return limitText(value, lang);
  if ('zh' in value) return value[lang];
  return listText(slot, value, lang);
};

const present = (value: ParamValue | undefined): value is ParamValue =>
  value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

const slotPattern = /\{(\w+)\}/g;

/** Fills the slots of a sentence; a part in [ ] is left out when one of its slots has no value. */
export const fillSentence = (sentence: string, params: Params, lang: Lang): string => {
  const firm = sentence.includes('[')
    ? sentence.replace(/\[([^\]]*)\]/g, (_, part: string) =>
        [...part.matchAll(slotPattern)].every(([, slot]) => present(params[slot ?? ''])) ? part : '',
      )
    : sentence;
  return firm.replace(slotPattern, (_, slot: string) => {
    const value = params[slot];
    return value === undefined ? '' : renderValue(slot, value, lang);
  });
};

export interface RuleWords {
  id: string;
  subject: string;
  title: string;
  message: string;
  remedy: string;
  basis: string;
  /** rests on a fact no printed source was at hand for */
  unverified: boolean;
}

const unverifiedNote: Record<Lang, string> = {
  zh: '（此项依据未经标准原文核实）',
  en: ' (not verified against the printed source)',
};

/** What a rule says, in the reader's language; the message with its slots open. An unknown id is shown as itself. */
export const ruleWords = (id: string, lang: Lang): RuleWords => {
  const rule = ruleOf(id);
  if (rule === undefined)
    return { id, subject: '', title: id, message: id, remedy: '', basis: '', unverified: false };
  const words: EnglishRule = lang === 'zh' ? rule : englishRules[rule.id as RuleId];
  const unverified = rule.unverified === true;
  return {
    id,
    subject: subjectOf(id) ?? '',
    title: words.title,
    message: words.message,
    remedy: words.remedy,
    basis: words.basis + (unverified ? unverifiedNote[lang] : ''),
    unverified,
  };
};

/** The sentence of a finding alone: cheap enough to search a hundred thousand by. */
export const findingMessage = ({ rule, params }: Finding, lang: Lang): string =>
  fillSentence(ruleWords(rule, lang).message, params, lang);

/** The finding with its sentence, ready for any surface; nothing is escaped here. */
export const renderFinding = (finding: Finding, lang: Lang): RenderedFinding => {
  const { title, message, remedy, basis } = ruleWords(finding.rule, lang);
  return { ...finding, title, message: fillSentence(message, finding.params, lang), remedy, basis };
};
