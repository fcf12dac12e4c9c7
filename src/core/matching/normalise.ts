import { gradedThings, levelBracket, levelsOf, provinceNames } from './lexicon/levels.js';
import { longestAt, synonymTable } from './lexicon/lexicon.js';
import { synonymSources } from './lexicon/synonyms.js';
import { type Reason, reason } from './reasons.js';

/** A name with its ways of writing set aside. */
export interface NormalName {
  /** what is left: no brackets, marks, levels or divisions, synonyms in one form */
  text: string;
  /** bits of `levelBits` that the name gave as exercise level */
  levels: number;
  /** bits of a level written in front, outside brackets (市级…): names that differ in it are two items */
  leads: number;
  /** the level was written as 权限: such names are often sub-items of their own */
  competence: boolean;
  /** what was done and why, in order */
  steps: Reason[];
}

const digits = '零一二三四五六七八九';
const marks = /[\s"'“”‘’《》〈〉「」『』〔〕<>·•*#、，,。.；;：:!?！？/\\|_~～—–－\-^+&]/g;
const noteBracket =
  /^(?:含|包括|包含|其中|据|根据|依据|按照?|注[:：]|自|详见|以下简称|简称|原|承诺件|即办件|告知承诺|一般流程|普通流程|网办|转链接|转外链|链接|委托|下放|受委托|不见面|全程网办|试行|试点|暂行|新版|旧版|非?关键信息提示|省政府令)/;
const systemNote = /^[【[][^】\]]*(?:系统|平台|端|版|专区|链接)[】\]]/;

const bracketed = (
  text: string,
): { outside: string; inside: string; start: number; end: number } | undefined => {
  const start = text.indexOf('(');
  if (start < 0) return undefined;
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')' && --depth === 0)
      return {
        outside: text.slice(0, start) + text.slice(i + 1),
        inside: text.slice(start + 1, i),
        start,
        end: i + 1,
      };
  }
  return { outside: text.slice(0, start), inside: text.slice(start + 1), start, end: text.length };
};

/** Width, brackets and spaces; Arabic grades as laws write them (3级 → 三级). */
const plainWriting = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[〔[【]/g, '(')
    .replace(/[〕\]】]/g, ')')
    .replace(/\s+/g, '')
    .replace(/(?<![0-9])([1-9])(?=[级类等级次孩]|周岁|岁)/g, (_, d: string) => digits[Number(d)] ?? d);

const openBrackets = (text: string, result: NormalName): string => {
  let rest = text;
  let done = '';
  for (let part = bracketed(rest); part !== undefined; part = bracketed(rest)) {
    done += rest.slice(0, part.start);
    const inside = part.inside;
    if (levelBracket.test(inside) && /级|权限|行使/.test(inside)) {
      result.levels |= levelsOf(inside);
      result.competence ||= inside.includes('权限');
      result.steps.push(reason('level-dropped', { level: inside }));
    } else if (noteBracket.test(inside)) result.steps.push(reason('note-dropped', { note: inside }));
    else done += inside.includes('(') ? openBrackets(inside, result) : inside;
    rest = rest.slice(part.end);
  }
  return done + rest.replace(/\)/g, '');
};

const leadingLevel = /^(?:(国家|省|自治区|设区的市|省市县|省市|市县|县市区|县乡|市|县|区|乡|镇|村)级)/;
const divisionsBuiltIn = provinceNames.split(' ');

const divisionAt = (text: string, divisions: readonly string[]): string | undefined => {
  for (let i = 0; i < divisions.length; i++) {
    const name = divisions[i]!;
    if (text.charCodeAt(0) === name.charCodeAt(0) && text.startsWith(name) && text.length > name.length + 2)
      return name;
  }
  return undefined;
};

const dropLeading = (text: string, result: NormalName, divisions: readonly string[]): string => {
  let rest = text;
  const where = divisionAt(rest, divisions) ?? divisionAt(rest, divisionsBuiltIn);
  if (where !== undefined) {
    rest = rest.slice(where.length);
    result.steps.push(reason('division-dropped', { division: where }));
  }
  const level = leadingLevel.exec(rest);
  if (level === null || gradedThings.test(rest.slice(level[0].length))) return rest;
  result.leads = levelsOf(level[1] ?? '');
  result.levels |= result.leads;
  result.steps.push(reason('level-dropped', { level: level[0] }));
  return rest.slice(level[0].length);
};

/** 的 joins and says nothing; 目的 and 标的 are words. */
const joining = /(?<![目标])的(?!士)/g;

/** 饮用水供水|单位 is 供水|单位 and then 供水: what a synonym leaves may be one again. */
const replaceSynonyms = (text: string, result: NormalName): string => {
  const first = replaceOnce(text.replace(joining, ''), result);
  return first === text ? first : replaceOnce(first, result);
};

const replaceOnce = (text: string, result: NormalName): string => {
  let done = '';
  for (let i = 0; i < text.length; ) {
    const found = longestAt(synonymTable, text, i);
    if (found === undefined) {
      done += text.charAt(i++);
      continue;
    }
    done += found.canonical;
    i += found.word.length;
    if (found.word !== found.canonical)
      result.steps.push(
        reason('synonym', { from: found.word, to: found.canonical, source: synonymSources[found.source] }),
      );
  }
  return done;
};

const normaliseWritten = (name: string, divisions: readonly string[], result: NormalName): NormalName => {
  const note = systemNote.exec(name.trim());
  if (note !== null) result.steps.push(reason('note-dropped', { note: note[0].slice(1, -1) }));
  const written = plainWriting(note === null ? name : name.trim().slice(note[0].length));
  const opened = written.includes('(') || written.includes(')') ? openBrackets(written, result) : written;
  const plain = opened.replace(marks, '');
  if (plain !== name && result.steps.length === 0) result.steps.push(reason('width'));
  result.text = replaceSynonyms(dropLeading(plain, result, divisions), result);
  return result;
};

/** Most names are nothing but Chinese characters: no writing to set aside. */
const plainHan = /^[一-鿿]+$/;

/**
 * Sets ways of writing aside, each step with its reason. `divisions` are names that only say where (濮阳市, 清丰县).
 * Exclusions such as （不含…） stay: they narrow the item.
 */
export const normaliseName = (name: string, divisions: readonly string[] = []): NormalName => {
  const result: NormalName = { text: '', levels: 0, leads: 0, competence: false, steps: [] };
  if (!plainHan.test(name)) return normaliseWritten(name, divisions, result);
  result.text = replaceSynonyms(dropLeading(name, result, divisions), result);
  return result;
};
