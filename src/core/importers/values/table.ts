import { type CodeTableId, findByCode, findByLabel, tableEntries } from '../../model/index.js';
import { loose } from '../facts.js';
import { halfWidth } from './characters.js';
import { type Parsed, type ParseText, type Sense, titleOf } from './parsed.js';

const squeeze = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s。.;,]/g, '')
    .replace(/^(?:☑|√|■|✓)+/, '');

/** 一、行政许可（共2项） · Ⅳ级（全程网办）: what stands around a label in lists that number and explain. */
const withoutFrame = (key: string): string =>
  key.replace(/^\(?[一二三四五六七八九十]{1,3}[)、](?=.)/, '').replace(/(?<=.)\([^()]*\)$/, '');

const indexes = new Map<CodeTableId, Map<string, string>>();
const indexOf = (table: CodeTableId): Map<string, string> => {
  let index = indexes.get(table);
  if (index === undefined) {
    index = new Map();
    for (const entry of tableEntries(table))
      for (const name of [entry.label, ...(entry.aliases ?? []), entry.en])
        for (const form of [name, squeeze(name), squeeze(name).toLowerCase()])
          if (!index.has(form)) index.set(form, entry.label);
    indexes.set(table, index);
  }
  return index;
};

const endings = /(?:事项|类|类别|类型)$/;
const municipalities = new Set(['北京市', '天津市', '上海市', '重庆市']);

/** 湖北省, 清丰县 … in a column of levels: the level the name ends in. */
const levelOfName = (text: string): string | undefined => {
  if (/[、,，;；/|+]/.test(text)) return undefined;
  if (municipalities.has(text) || /(?:省|自治区)$/.test(text)) return '省级';
  if (/(?:市|自治州|地区|盟)$/.test(text) && text.length > 2) return '市级';
  if (/(?:县|区|旗)$/.test(text) && text.length > 1) return '县级';
  if (/(?:镇|乡|街道|街道办事处)$/.test(text)) return '乡级';
  if (/(?:村|社区|居委会|村委会)$/.test(text) && text.length > 1) return '村级';
  return undefined;
};

/** The label a word means in a table; never looks at digits. */
export const labelOf = (table: CodeTableId, word: string): string | undefined => {
  const direct = findByLabel(table, word)?.label;
  if (direct !== undefined) return direct;
  const key = squeeze(word);
  const index = indexOf(table);
  const found =
    index.get(key) ??
    index.get(key.toLowerCase()) ??
    index.get(key.replace(endings, '')) ??
    index.get(key.replace(/^\d{1,2}[-:：、.]?/, '')) ??
    index.get(withoutFrame(key)) ??
    index.get(withoutFrame(key).replace(endings, ''));
  return found ?? (table === 'level' ? levelOfName(key) : undefined);
};

/** Words for several labels at once. */
const groups: { readonly [T in CodeTableId]?: Readonly<Record<string, readonly string[]>> } = {
  serviceObject: {
    法人: ['企业法人', '事业法人', '社会组织法人'],
  },
};

const labelOfWord = (word: string, table: CodeTableId, sense: Sense): string | undefined => {
  const code = halfWidth(word).trim();
  if (/^\d{1,2}$/.test(code)) return sense.digits?.get(code) ?? sense.digits?.get(code.padStart(2, '0'));
  return labelOf(table, word);
};

const unlisted = (value: string, sense: Sense): Parsed<never> => ({
  facts: [loose('value-not-listed', { element: titleOf(sense), value, count: 1 })],
  rest: value,
});

/** One label of a code table, by label or alias; digits only when their table was named. */
export const parseTable: ParseText<string> = (text, sense) => {
  if (sense.table === undefined) return unlisted(text, sense);
  const label = labelOfWord(text, sense.table, sense);
  return label === undefined ? unlisted(text, sense) : { value: label };
};

/** 县（市、区）, 县(区)级: one level with its other names in brackets */
const countyLevel = /(?:区县|县)\s*[（(][市区旗、,，/]+[)）]\s*级?/;
/** 乡（镇、街道）, 乡镇(街道)级 */
const townLevel = /(?:乡镇|乡|镇)\s*[（(][乡镇街道办事处、,，/]+[)）]\s*级?/;
const ticks = /[☑√✓■]\s*([^☑√✓■□☐☒\s、，,；;]+)/g;

/** Several labels: 、 ， ； / lines, or ticked boxes. What is not listed is named and kept; the rest is taken. */
export const parseTables: ParseText<string[]> = (text, sense) => {
  const { table } = sense;
  if (table === undefined) return unlisted(text, sense);
  if (table === 'level' && (countyLevel.test(text) || townLevel.test(text)))
    return parseTables(text.replace(countyLevel, '县级').replace(townLevel, '乡级'), sense);
  const whole = labelOfWord(text, table, sense);
  if (whole !== undefined) return { value: [whole] };
  const ticked = [...text.matchAll(ticks)].map((m) => m[1]!);
  const words = ticked.length > 0 ? ticked : splitLabels(text);
  const found = new Set<string>();
  const foreign: string[] = [];
  for (const word of words) {
    const label = labelOfWord(word, table, sense);
    const several = label === undefined ? groups[table]?.[word] : [label];
    if (several === undefined) foreign.push(word);
    else for (const one of several) found.add(one);
  }
  const order = tableEntries(table).map((e) => e.label);
  const value = [...found].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  if (foreign.length === 0) return { value };
  return {
    ...unlisted(ticked.length > 0 || value.length > 0 ? foreign.join('、') : text, sense),
    ...(value.length > 0 && { value }),
  };
};

const splitLabels = (text: string): string[] =>
  text
    .split(/[、，,；;/|\n+和及]+|\s+/)
    .map((w) => w.trim())
    .filter((w) => w !== '');

/** Digits of the standard table (exchange columns name it), for `Sense.digits`. */
export const standardDigits = (table: CodeTableId): ReadonlyMap<string, string> =>
  new Map(tableEntries(table).map((e) => [e.code, findByCode(table, e.code)?.label ?? e.label]));
