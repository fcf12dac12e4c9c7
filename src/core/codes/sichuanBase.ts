import type { Bilingual } from '../model/index.js';
import { nationalDepartment, subItemMeaning } from './nationalSegments.js';
import { type CodeParts, type CodeSegment, segment } from './scheme.js';

const letters = new Map<string, Bilingual>([
  ['A', { zh: '行政许可', en: 'administrative licence' }],
  ['E', { zh: '行政裁决', en: 'administrative ruling' }],
  ['F', { zh: '行政确认', en: 'administrative confirmation' }],
  ['G', { zh: '行政给付', en: 'administrative payment' }],
  ['H', { zh: '行政奖励', en: 'administrative reward' }],
  ['Z', { zh: '其他类别', en: 'other powers' }],
]);
const unknownLetter: Bilingual = { zh: '类型字母含义未核实', en: 'meaning of the type letter not verified' };
const serialMeaning: Bilingual = { zh: '主项顺序号', en: 'serial of the main item' };

const typeMeaning = (type: string): Bilingual => {
  if (type === '20') return { zh: '公共服务', en: 'public service' };
  return /^1?[A-Z]$/.test(type) ? (letters.get(type.slice(-1)) ?? unknownLetter) : unknownLetter;
};

const prefixSegment = (prefix: string): CodeSegment =>
  segment('prefix', ['行政区划前缀', 'division prefix'], prefix, { zh: '四川', en: 'Sichuan' });
const typeSegment = (type: string): CodeSegment =>
  segment('itemType', ['事项类型', 'item type'], type, typeMeaning(type));

export interface SichuanBase {
  generation: 1 | 2 | 3;
  parts: CodeParts;
  segments: CodeSegment[];
}

/** Present generation: 51 + type 2 + department 2 + serial 3 + sub-item 3. */
const readTwelve = (base: string): SichuanBase | undefined => {
  const found = /^(51)(\d[A-Z]|20)(\d{2})(\d{3})(\d{3})$/.exec(base);
  if (found === null) return undefined;
  const [, prefix = '', itemType = '', department = '', serial = '', sub = ''] = found;
  const meaning = nationalDepartment(department);
  return {
    generation: 3,
    parts: { prefix, itemType, department, serial, sub },
    segments: [
      prefixSegment(prefix),
      typeSegment(itemType),
      segment('department', ['业务指导部门', 'guiding department'], department, {
        zh: `按国家部门表为${meaning.zh}（未核实）`,
        en: `${meaning.en} by the national table (not verified)`,
      }),
      segment('serial', ['主项顺序号', 'main item serial'], serial, serialMeaning),
      segment('sub', ['子项', 'sub-item'], sub, subItemMeaning(sub)),
    ],
  };
};

/** Second generation: 51 + type 2 + main item 5 + sub-item 5. */
const readFourteen = (base: string): SichuanBase | undefined => {
  const found = /^(51)(\d[A-Z]|20)(\d{5})(\d{5})$/.exec(base);
  if (found === null) return undefined;
  const [, prefix = '', itemType = '', serial = '', sub = ''] = found;
  return {
    generation: 2,
    parts: { prefix, itemType, serial, sub },
    segments: [
      prefixSegment(prefix),
      typeSegment(itemType),
      segment('serial', ['主项编号', 'main item'], serial, {
        zh: '上一代编码的主项编号',
        en: 'main item of the former generation',
      }),
      segment('sub', ['子项', 'sub-item'], sub, subItemMeaning(sub)),
    ],
  };
};

/** First generation: letter-6-3 (G-000007-001), or 1J-5100-00026, whose inside is not known. */
const readOldest = (base: string): SichuanBase | undefined => {
  const lettered = /^([A-Z])-(\d{6})-(\d{3,4})$/.exec(base);
  if (lettered !== null) {
    const [, itemType = '', serial = '', sub = ''] = lettered;
    return {
      generation: 1,
      parts: { itemType, serial, sub },
      segments: [
        typeSegment(itemType),
        segment('serial', ['主项编号', 'main item'], serial, {
          zh: '最早一代编码的主项编号',
          en: 'main item of the first generation',
        }),
        segment('sub', ['子项', 'sub-item'], sub, subItemMeaning(sub)),
      ],
    };
  }
  if (!/^\d[A-Z]-\d{4}-\d{5}$/.test(base)) return undefined;
  return {
    generation: 1,
    parts: {},
    segments: [
      segment('base', ['基础码', 'base'], base, {
        zh: '最早一代编码，内部结构未核实',
        en: 'first generation, layout not verified',
      }),
    ],
  };
};

/** Takes a Sichuan base apart, whichever of the three generations it is. */
export const readBase = (base: string): SichuanBase | undefined =>
  readTwelve(base) ?? readFourteen(base) ?? readOldest(base);
