import {
  type Document,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type ScalarTag,
  stringify,
  type Tags,
} from 'yaml';
import { type Bilingual, UserError } from '../model/trouble.js';
import { defaultLimits, type ReadLimits } from './limits.js';

export interface YamlWithLines {
  value: unknown;
  /** 1-based line of each item, when the whole file is one sequence */
  lines: number[];
  /** 1-based line of what stands at this path; undefined when nothing does */
  lineAt(path: readonly (string | number)[]): number | undefined;
}

/** The commonest slips of the pen in words; anything else gets the general advice. */
const slips: Readonly<Record<string, Bilingual>> = {
  TAB_AS_INDENT: { zh: '缩进用了制表符（Tab）；改成空格', en: 'a tab is used to indent; use spaces' },
  BAD_INDENT: {
    zh: '缩进和上下行对不齐；对齐后重试',
    en: 'the indentation does not line up with the lines around it',
  },
  DUPLICATE_KEY: { zh: '同一处有两个相同的键；删去一个', en: 'the same key stands twice; remove one' },
  MISSING_CHAR: {
    zh: '少了引号、括号或冒号后的空格；补上后重试',
    en: 'a quote, a bracket or the space after a colon is missing',
  },
  MULTIPLE_DOCS: {
    zh: '一个文件里有几份文档（---）；一个文件只写一份',
    en: 'the file holds several documents (---); keep one',
  },
};
const anySlip: Bilingual = {
  zh: '检查这一处的缩进、冒号后的空格和引号',
  en: 'check the indentation, the space after colons and the quotes there',
};

type YamlLimits = Pick<ReadLimits, 'documentCharacters' | 'aliases'>;

/** YAML text → value. Broken → UserError `yaml-broken` with file, line and column; too large → `document-too-large`. */
export const readYaml = (text: string, file: string, limits?: Partial<YamlLimits>): unknown =>
  plainValue(parseYaml(text, file, limits), file, limits);

/** As `readYaml`, and knows the line of every part. */
export const readYamlWithLines = (
  text: string,
  file: string,
  limits?: Partial<YamlLimits>,
): YamlWithLines => {
  const counter = new LineCounter();
  const document = parseYaml(text, file, limits, counter);
  const lineOf = (node: unknown): number | undefined => {
    const start = (node as Node | undefined)?.range?.[0];
    return start === undefined ? undefined : counter.linePos(start).line;
  };
  const lines = isSeq(document.contents) ? document.contents.items.map((item) => lineOf(item) ?? 1) : [];
  return {
    value: plainValue(document, file, limits),
    lines,
    lineAt: (path) => lineOf(document.getIn(path, true)),
  };
};

/** A literal block may lose the spaces of a line that has nothing else: such a text is quoted instead. */
const spacedBlankLine: ScalarTag = {
  identify: (value) => typeof value === 'string' && /(?:^|\n)[ \t]+(?:\n|$)/.test(value),
  default: true,
  tag: 'tag:yaml.org,2002:str',
  resolve: (text) => text,
  stringify: ({ value }) => JSON.stringify(value),
};

const writing = {
  customTags: (tags: Tags): Tags => [spacedBlankLine, ...tags],
  indent: 2,
  lineWidth: 0,
  minContentWidth: 0,
  blockQuote: 'literal',
  aliasDuplicateObjects: false,
  compat: 'yaml-1.1',
  nullStr: 'null',
} as const;

/** The one way a value is written: two spaces, no folding, quotes only where some YAML reader would take a text for something else. */
export const writeYaml = (value: unknown): string => stringify(value, writing);

/**
 * A number only where it prints back the same: `000109001000`, `432017E04000` and `1.10` are codes and versions, and stay
 * text even when nobody quoted them.
 */
const faithfulNumber: ScalarTag = {
  identify: (value) => typeof value === 'number',
  default: true,
  tag: 'tag:yaml.org,2002:float',
  test: /^(?:0|-?[1-9][0-9]{0,14}|-?(?:0|[1-9][0-9]{0,14})\.[0-9]*[1-9])$/,
  resolve: (text) => Number(text),
  stringify: ({ value }) => String(value),
};
const plainText = new Set(['tag:yaml.org,2002:int', 'tag:yaml.org,2002:float', 'tag:yaml.org,2002:merge']);

const withFaithfulNumbers = (tags: Tags): Tags => [
  ...tags.filter((tag) => typeof tag === 'string' || !plainText.has(tag.tag)),
  faithfulNumber,
];

/** The document with its comments, for patching. */
export const parseYaml = (
  text: string,
  file: string,
  limits: Partial<YamlLimits> = {},
  lineCounter = new LineCounter(),
): Document.Parsed => {
  const limit = limits.documentCharacters ?? defaultLimits.documentCharacters;
  if (text.length > limit)
    throw new UserError('document-too-large', {
      zh: `${file} 有 ${text.length} 个字符，超过上限 ${limit}。把它拆成多个文件，大批数据改用 .ndjson 或 .csv。`,
      en: `${file} has ${text.length} characters, more than the limit of ${limit}. Split it, or use .ndjson or .csv for bulk data.`,
    });
  let document: Document.Parsed;
  try {
    document = parseDocument(text, { customTags: withFaithfulNumbers, lineCounter });
  } catch (error) {
    throw tooTangled(file, error);
  }
  const error = document.errors[0];
  if (error === undefined) return document;
  const { line, col } = error.linePos?.[0] ?? lineCounter.linePos(error.pos[0]);
  const slip = slips[error.code] ?? anySlip;
  throw new UserError('yaml-broken', {
    zh: `${file} 第 ${line} 行第 ${col} 列不是合法的 YAML：${slip.zh}。`,
    en: `${file} line ${line} column ${col} is not valid YAML: ${slip.en}.`,
  });
};

const plainValue = (document: Document.Parsed, file: string, limits: Partial<YamlLimits> = {}): unknown => {
  try {
    return document.toJS({ maxAliasCount: limits.aliases ?? defaultLimits.aliases }) as unknown;
  } catch (error) {
    throw tooTangled(file, error);
  }
};

const tooTangled = (file: string, error: unknown): UserError =>
  new UserError('yaml-broken', {
    zh: `${file} 的引用（& 和 *）或嵌套过多，无法展开。把引用处改写成完整内容。`,
    en: `${file} uses too many or unresolved aliases, or nests too deeply (${error instanceof Error ? error.message.split('\n')[0] : 'unreadable'}). Write the values out instead.`,
  });
