import type { Bilingual, ElementKind } from '../model/index.js';

/** What a value of each kind looks like; the slot `expected` holds a kind. */
const kindWords: Record<ElementKind, Bilingual> = {
  text: { zh: '文字', en: 'text' },
  code: { zh: '字母和数字组成的编码', en: 'a code of letters and digits' },
  url: { zh: '以 http:// 或 https:// 开头的网址', en: 'an address that begins with http:// or https://' },
  integer: { zh: '不小于 0 的整数', en: 'a whole number, 0 or more' },
  yesNo: { zh: '是 或 否', en: 'yes (是) or no (否)' },
  date: { zh: '日期，如 2017-06-16', en: 'a date such as 2017-06-16' },
  table: { zh: '代码表中的一项', en: 'an entry of the code table' },
  tables: { zh: '代码表中的若干项', en: 'entries of the code table' },
  texts: { zh: '逐条列出的文字', en: 'texts, one an entry' },
  codes: { zh: '代码的列表', en: 'a list of codes' },
  limit: { zh: '时限，如 20个工作日、即办', en: 'a limit such as 20个工作日 or 即办' },
  bases: { zh: '《法律名称》第几条', en: '《law》 and article' },
  fees: { zh: '收费项目及标准', en: 'fees and their rates' },
  steps: { zh: '办理步骤', en: 'steps of the procedure' },
  materials: { zh: '材料清单', en: 'a list of materials' },
  questions: { zh: '问题和解答', en: 'questions and answers' },
  window: { zh: '大厅、窗口、电话', en: 'hall, window, phone' },
};

/** Fixed words that rules and importers put into slots, and their English; other words are shown as they are. */
const english: ReadonlyMap<string, string> = new Map([
  ['法律', 'law'],
  ['行政法规', 'administrative regulation'],
  ['国务院决定', 'State Council decision'],
  ['地方性法规', 'local regulation'],
  ['部门规章', 'departmental rules'],
  ['政府规章', 'government rules'],
  ['规范性文件', 'normative document'],
  ['受理单位', 'accepting office'],
  ['设定依据', 'legal basis'],
  ['办理条件', 'conditions'],
  ['申请材料', 'materials'],
  ['办理程序', 'procedure'],
  ['审查标准', 'review standard'],
  ['办结时限', 'time limit'],
  ['收费标准', 'fees'],
  ['联系方式', 'contact'],
  ['投诉渠道', 'complaints'],
  ['容缺受理', 'what may follow later'],
  ['劳动就业', 'employment'],
  ['社会保险', 'social insurance'],
  ['社会救助', 'social relief'],
  ['社会福利', 'social welfare'],
  ['扶贫脱贫', 'poverty alleviation'],
  ['停用', 'closed'],
  ['作废', 'void'],
  ['联合办理', 'joint handling'],
  ['括号或引号不成对', 'brackets or quotes not in pairs'],
  ['标题', 'title'],
  ['说明', 'note'],
  ['小计或合计', 'subtotal or total'],
  ['分组', 'group'],
  ['重复的表头', 'repeated heading'],
  ['示例', 'sample'],
  ['重复', 'repeated'],
  ['未填写', 'not filled in'],
  ['不是事项表', 'no table of items'],
  ['行', 'row'],
  ['列', 'column'],
  ['工作表', 'sheet'],
  ['网站', 'the portal'],
  ['大厅', 'the hall'],
  ['门户数据', 'the portal data'],
  ['大厅清单', 'the hall list'],
  ['自助终端', 'the terminal data'],
  ['交换库表', 'the exchange tables'],
  ['网页指南', 'the guide page'],
  ['Word 指南', 'the Word guide'],
  ['取消', 'cancelled'],
  ['暂停', 'suspended'],
  ['未生效', 'not yet in force'],
  ['不在范围', 'outside what was asked for'],
]);

const wordSlots = new Set([
  'kind',
  'lowKind',
  'highKind',
  'contents',
  'field',
  'state',
  'joint',
  'why',
  'where',
  'other',
]);

const isKind = (text: string): text is ElementKind => Object.hasOwn(kindWords, text);

/** The fixed word of a slot in the reader's language; nothing when the slot holds free text. */
export const fixedWord = (slot: string, text: string, lang: 'zh' | 'en'): string | undefined => {
  if (slot === 'expected' && isKind(text)) return kindWords[text][lang];
  return lang === 'en' && wordSlots.has(slot) ? english.get(text) : undefined;
};
