import type { Bilingual } from '../model/index.js';
import { remember } from '../model/remember.js';
import type { CodeProblem } from './scheme.js';
import { problem } from './scheme.js';

/**
 * Unified social credit code, GB 32100-2015: 1 registering department, 1 kind of body, 6 division, 9 subject
 * (the organisation code of GB 11714 with its own check), 1 check.
 */
export const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];
const creditPosition = new Map([...creditAlphabet].map((character, index) => [character, index]));

/** Check character of the first 17 characters (upper case); undefined when one is outside the alphabet. */
export const creditCheckDigit = (first17: string): string | undefined => {
  let sum = 0;
  for (let i = 0; i < 17; i++) {
    const position = creditPosition.get(first17[i] ?? '');
    if (position === undefined) return undefined;
    sum += position * (creditWeights[i] ?? 0);
  }
  return creditAlphabet[(31 - (sum % 31)) % 31];
};

/** Check character (0–9, X) of the first 8 characters of an organisation code; undefined when one is not 0-9 A-Z. */
export const organisationCheckDigit = (first8: string): string | undefined => {
  let sum = 0;
  for (let i = 0; i < 8; i++) {
    const value = Number.parseInt(first8[i] ?? '', 36);
    if (Number.isNaN(value)) return undefined;
    sum += value * (organisationWeights[i] ?? 0);
  }
  const check = 11 - (sum % 11);
  return check === 11 ? '0' : check === 10 ? 'X' : String(check);
};

/** Whether nine characters (after taking out a hyphen) are an organisation code with its right check character. */
export const isOrganisationCode = (text: string): boolean => {
  const code = /^[0-9A-Z]{8}-[0-9X]$/.test(text) ? text.replace('-', '') : text;
  return /^[0-9A-Z]{8}[0-9X]$/.test(code) && organisationCheckDigit(code) === code[8];
};

export type CreditCodeFault =
  | 'placeholder'
  | 'organisation-code'
  | 'length'
  | 'lower-case'
  | 'alphabet'
  | 'check'
  | 'organisation-check';

export interface CreditCodeReading {
  /** 18 characters of the alphabet, upper case; the checks may still fail */
  wellFormed: boolean;
  /** well formed and both checks pass */
  valid: boolean;
  faults: readonly CreditCodeFault[];
  /** shared by everybody who reads the same code */
  problems: readonly CodeProblem[];
}

const malformed = (code: string, fault: CreditCodeFault, zh: string, en: string): CreditCodeReading => ({
  wellFormed: false,
  valid: false,
  faults: [fault],
  problems: [problem('credit-code-malformed', 'error', { code, fault }, { zh, en })],
});

const read = (code: string): CreditCodeReading => {
  const q = `“${code}”`;
  const length = [...code].length;
  if (/^([0-9A-Za-z])\1{5,}$/.test(code))
    return malformed(
      code,
      'placeholder',
      `统一社会信用代码${q}是占位的填充值，不是真实代码`,
      `credit code ${q} is a filler, not a real code`,
    );
  if (isOrganisationCode(code))
    return malformed(
      code,
      'organisation-code',
      `${q}是旧的组织机构代码，不是 18 位统一社会信用代码`,
      `${q} is an old organisation code, not an 18-character credit code`,
    );
  if (length !== 18)
    return malformed(
      code,
      'length',
      `统一社会信用代码${q}共 ${length} 位，应为 18 位`,
      `credit code ${q} has ${length} characters, expected 18`,
    );
  const strange = [...code].find((c) => !creditPosition.has(c.toUpperCase()));
  if (strange !== undefined)
    return malformed(
      code,
      'alphabet',
      `统一社会信用代码${q}含有不允许的字符“${strange}”（不用 I O Z S V 和符号）`,
      `credit code ${q} holds “${strange}”, which is not allowed (no I O Z S V, no marks)`,
    );
  if (code !== code.toUpperCase()) {
    const upper = read(code.toUpperCase());
    return {
      wellFormed: false,
      valid: false,
      faults: ['lower-case', ...upper.faults],
      problems: [
        problem(
          'credit-code-malformed',
          'error',
          { code, fault: 'lower-case' },
          {
            zh: `统一社会信用代码${q}含小写字母，应为大写`,
            en: `credit code ${q} has lower-case letters, expected capitals`,
          },
        ),
        ...upper.problems,
      ],
    };
  }
  return readChecks(code);
};

const readChecks = (code: string): CreditCodeReading => {
  const expected = creditCheckDigit(code.slice(0, 17)) ?? '';
  const checkPasses = expected === code[17];
  const organisationExpected = organisationCheckDigit(code.slice(8, 16)) ?? '';
  const organisationPasses = organisationExpected === code[16];
  const faults: CreditCodeFault[] = [];
  const problems: CodeProblem[] = [];
  if (!checkPasses) {
    faults.push('check');
    const where: Bilingual = organisationPasses
      ? {
          zh: '主体标识码（第9至17位）自身校验通过，错在前8位或末位',
          en: 'characters 9–17 pass their own check, so the first 8 or the last one are wrong',
        }
      : {
          zh: '主体标识码（第9至17位）自身校验也不通过，多半错在这九位',
          en: 'characters 9–17 fail their own check too, so the fault is likely there',
        };
    problems.push(
      problem(
        'credit-code-check',
        'warning',
        { code, expected },
        {
          zh: `统一社会信用代码“${code}”末位校验不符，按前 17 位应为“${expected}”；${where.zh}`,
          en: `credit code “${code}” fails its check character, “${expected}” expected; ${where.en}`,
        },
      ),
    );
  }
  if (!organisationPasses) {
    faults.push('organisation-check');
    problems.push(
      problem(
        'credit-code-organisation-check',
        'warning',
        { code, expected: organisationExpected },
        {
          zh: `统一社会信用代码“${code}”第9至17位的组织机构代码校验不符，第17位应为“${organisationExpected}”（此规则未经标准原文核实）`,
          en: `characters 9–17 of credit code “${code}” fail the organisation check, “${organisationExpected}” expected at 17 (rule not verified in print)`,
        },
      ),
    );
  }
  return { wellFormed: true, valid: faults.length === 0, faults, problems };
};

/** Reads a unified social credit code and names its faults; never throws. A wrong check is a warning, a wrong shape an error. */
export const readCreditCode = remember(read);

/** True for 18 characters with both check characters right. */
export const isValidCreditCode = (code: string): boolean => readCreditCode(code).valid;

const bodies = new Map<string, Bilingual>([
  ['11', { zh: '机关', en: 'government organ' }],
  ['12', { zh: '事业单位', en: 'public institution' }],
  ['13', { zh: '群众团体', en: 'mass organisation' }],
]);

/** The credit code in words: kind of body, division of issue, subject, checks. */
export const creditCodeMeaning = (code: string, agencyName?: string): Bilingual => {
  const reading = readCreditCode(code);
  const named =
    agencyName === undefined ? { zh: '', en: '' } : { zh: `${agencyName}；`, en: `${agencyName}; ` };
  if (!reading.wellFormed)
    return { zh: `${named.zh}不是规范的统一社会信用代码`, en: `${named.en}not a well-formed credit code` };
  const body = bodies.get(code.slice(0, 2)) ?? {
    zh: `开头“${code.slice(0, 2)}”`,
    en: `begins “${code.slice(0, 2)}”`,
  };
  return {
    zh: `${named.zh}${body.zh}，登记地 ${code.slice(2, 8)}，主体 ${code.slice(8, 17)}，校验${reading.valid ? '通过' : '不符'}`,
    en: `${named.en}${body.en}, registered at ${code.slice(2, 8)}, subject ${code.slice(8, 17)}, check ${reading.valid ? 'passes' : 'fails'}`,
  };
};
