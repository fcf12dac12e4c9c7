import { UserError } from '../model/trouble.js';
import { defaultLimits } from './limits.js';

export interface JsonLine {
  value: unknown;
  /** 1-based */
  line: number;
}

/** JSON text → value. Broken → UserError `json-broken` with file, line and column. */
export const readJson = (text: string, file: string, limit = defaultLimits.documentCharacters): unknown => {
  refuseHuge(text, file, limit);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw broken(file, text, 1);
  }
};

/** One JSON value a line (blank lines are passed over) → values with their lines. Broken → UserError `json-broken`. */
export const readNdjson = (text: string, file: string): JsonLine[] => {
  const values: JsonLine[] = [];
  let line = 0;
  for (let start = 0; start < text.length; ) {
    line += 1;
    const end = text.indexOf('\n', start);
    const one = text.slice(start, end === -1 ? text.length : end).trim();
    start = end === -1 ? text.length : end + 1;
    if (one === '') continue;
    try {
      values.push({ value: JSON.parse(one) as unknown, line });
    } catch {
      throw broken(file, one, line);
    }
  }
  return values;
};

/** Two-space JSON with a line end, as people and git like it. */
export const writeJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

export const writeNdjson = (values: Iterable<unknown>): string => {
  let text = '';
  for (const value of values) text += `${JSON.stringify(value)}\n`;
  return text;
};

const refuseHuge = (text: string, file: string, limit: number): void => {
  if (text.length <= limit) return;
  throw new UserError('document-too-large', {
    zh: `${file} 有 ${text.length} 个字符，超过上限 ${limit}。把它拆成多个文件，或改用每行一条的 .ndjson。`,
    en: `${file} has ${text.length} characters, more than the limit of ${limit}. Split it, or use .ndjson with one record a line.`,
  });
};

const broken = (file: string, text: string, firstLine: number): UserError => {
  const before = text.slice(0, jsonErrorOffset(text));
  const line = firstLine + before.split('\n').length - 1;
  const column = before.length - before.lastIndexOf('\n');
  return new UserError('json-broken', {
    zh: `${file} 第 ${line} 行第 ${column} 列不是合法的 JSON。改正这一处的引号、逗号或括号后重试。`,
    en: `${file} line ${line} column ${column} is not valid JSON. Correct the quotes, commas or brackets there and try again.`,
  });
};

const token =
  /\s*(?:([{}[\],:])|(")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.]))/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Position after the string whose content begins at `from`; undefined when it never ends well. */
const afterString = (text: string, from: number): number | undefined => {
  for (let at = from; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === 34) return at + 1;
    if (code < 32) return undefined;
    if (code === 92) {
      escaped.lastIndex = at;
      if (!escaped.test(text)) return undefined;
      at = escaped.lastIndex;
    } else at += 1;
  }
  return undefined;
};

/** Where the grammar first breaks: engines word their errors differently and some say no position at all. */
export const jsonErrorOffset = (text: string): number => {
  const nesting: string[] = [];
  let expects: 'value' | 'firstValue' | 'key' | 'firstKey' | 'colon' | 'next' = 'value';
  token.lastIndex = 0;
  for (;;) {
    const start = token.lastIndex;
    const match = token.exec(text);
    const at = start + (/^\s*/.exec(text.slice(start, start + 10_000))?.[0].length ?? 0);
    if (match === null) return at;
    const [, mark, string] = match;
    if (string !== undefined) {
      const end = afterString(text, token.lastIndex);
      if (end === undefined) return at;
      token.lastIndex = end;
    }
    const isValue = mark === undefined || mark === '{' || mark === '[';
    if (expects === 'value' || (expects === 'firstValue' && mark !== ']')) {
      if (!isValue) return at;
      if (mark !== undefined) nesting.push(mark);
      expects = mark === '{' ? 'firstKey' : mark === '[' ? 'firstValue' : 'next';
    } else if (expects === 'key' || (expects === 'firstKey' && mark !== '}')) {
      if (string === undefined) return at;
      expects = 'colon';
    } else if (expects === 'colon') {
      if (mark !== ':') return at;
      expects = 'value';
    } else if (mark === ',' && nesting.length > 0) {
      expects = nesting.at(-1) === '{' ? 'key' : 'value';
    } else if (nesting.at(-1) === (mark === '}' ? '{' : mark === ']' ? '[' : 'none')) {
      nesting.pop();
      expects = 'next';
    } else return at;
  }
};
