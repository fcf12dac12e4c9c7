import type { Bilingual, Params, Severity } from '../model/index.js';

/** What a code is. `basic` 基本编码, `implementation` 实施编码, `handling` 业务办理项编码, `case` 办件编号, `material` 材料编号. */
export type CodeKind =
  | 'basic'
  | 'implementation'
  | 'handling'
  | 'case'
  | 'material'
  | 'creditCode'
  | 'organisationCode'
  | 'division'
  | 'unknown';

/** One stretch of a code: what it is called, what stands there, what that means. */
export interface CodeSegment {
  id: string;
  title: Bilingual;
  value: string;
  meaning: Bilingual;
}

/** What is wrong with a code: the rule it breaks (rules.md), the facts, and the sentence. */
export interface CodeProblem {
  rule: string;
  severity: Severity;
  params: Params;
  text: Bilingual;
}

/** The parts of a code, as the scheme writes them. `unread` is a code that fits no shape; it is kept as it came. */
export interface CodeParts {
  unread?: string;
  creditCode?: string;
  level?: string;
  /** the 12 of the national scheme, the base of Sichuan, the 10 of Guizhou */
  basicCode?: string;
  prefix?: string;
  itemType?: string;
  department?: string;
  serial?: string;
  sub?: string;
  handlingSerial?: string;
  date?: string;
  caseSerial?: string;
  materialSerial?: string;
  division?: string;
  organisationCode?: string;
  fixed?: string;
  version?: string;
  ending?: string;
}

export interface ParsedCode {
  scheme: string;
  kind: CodeKind;
  parts: CodeParts;
  segments: CodeSegment[];
  problems: readonly CodeProblem[];
}

/** A running number of a scheme: main item, sub-item, local sub-item (W), handling item. */
export type Numbered = 'serial' | 'sub' | 'localSub' | 'handling';

/** What a new basic code is made for. All digits as the scheme's own tables have them. */
export interface RangeRequest {
  /** first two digits of the division that keeps the catalogue */
  prefix: string;
  /** two digits of 事项类型 (national table) */
  itemType: string;
  /** two digits of the guiding department */
  department: string;
}

export interface ImplementationRequest {
  basicCode: string;
  creditCode: string;
  /** 6 or 9 digits */
  division: string;
  level: string;
}

/** How a scheme makes new codes; absent where its rule is not published and it can only be read. */
export interface Allocation {
  /** the characters in front of the serial, or undefined when this scheme has no place for it (say so) */
  range(request: RangeRequest): string | undefined;
  basic(range: string, serial: string, sub: string): string;
  /** the range, serial and sub-item of an existing basic code; undefined when it is not one */
  locate(basicCode: string): { range: string; serial: string; sub: string } | undefined;
  /** sub-item of a main item that has none, and of one that has some (the parent row) */
  whole(local: boolean): string;
  parent(local: boolean): string;
  implementation(request: ImplementationRequest): string | undefined;
  handling(implementationCode: string, serial: string): string | undefined;
  /** the basic code inside an implementation or handling code; undefined when it cannot be told */
  basicOf(code: string): string | undefined;
  splitHandling(code: string): { implementation: string; serial: string } | undefined;
}

export interface CodingScheme {
  id: string;
  title: Bilingual;
  /** where the layout is known from, and how sure it is */
  basis: Bilingual;
  /** takes a code apart; never throws, whatever it is given */
  parse(code: string): ParsedCode;
  /** the code its parts make; format(parse(code).parts) === code for every string */
  format(parts: CodeParts): string;
  /** the number after `last` (the first one without), undefined when the range is spent: never wraps */
  next(numbered: Numbered, last?: string): string | undefined;
  allocation?: Allocation;
}

/** Declares a scheme; `parse` is given the scheme's id. */
export const codingScheme = (
  definition: Omit<CodingScheme, 'parse'> & { parse(code: string): Omit<ParsedCode, 'scheme'> },
): CodingScheme => ({
  ...definition,
  // assigned, not spread: segments may be a getter, and most readers never ask for them
  parse: (code) => Object.assign(definition.parse(code), { scheme: definition.id }),
});

export const segment = (
  id: string,
  title: [zh: string, en: string],
  value: string,
  meaning: Bilingual = { zh: '', en: '' },
): CodeSegment => ({ id, title: { zh: title[0], en: title[1] }, value, meaning });

export const problem = (rule: string, severity: Severity, params: Params, text: Bilingual): CodeProblem => ({
  rule,
  severity,
  params,
  text,
});

/** A code of no known shape: one segment with all of it, and what shape was expected. */
export const unreadCode = (code: string, expected: Bilingual): Omit<ParsedCode, 'scheme'> => ({
  kind: 'unknown',
  parts: { unread: code },
  segments: [segment('unread', ['未能拆分', 'not taken apart'], code)],
  problems: [
    problem(
      'code-malformed',
      'error',
      { code, expected: expected.zh },
      {
        zh: `“${code}”共 ${[...code].length} 位，不合编码规则，${expected.zh}`,
        en: `“${code}” has ${[...code].length} characters and fits no layout: ${expected.en}`,
      },
    ),
  ],
});
