import { creditCodeMeaning, readCreditCode } from './creditCode.js';
import { type CodeParts, type CodeSegment, codingScheme, problem, segment, unreadCode } from './scheme.js';
import { nextDecimal } from './serial.js';
import { readBase } from './sichuanBase.js';

const letterOfType = new Map([
  ['01', '1A'],
  ['05', '1G'],
  ['07', '1F'],
  ['08', '1H'],
  ['09', '1E'],
  ['10', '1Z'],
  ['20', '20'],
]);

const expected = {
  zh: '应为“基础码-区划12位-000-统一社会信用代码-版本-00”，基础码 12 位或 14 位（如 511A09001023），或更早的 G-000007-001',
  en: 'expected base-division(12)-000-credit code-version-00, base of 12 or 14 (511A09001023) or the older G-000007-001',
};

const tail = /^(.+?)-(\d{12})-(\d{3})-(.*)-(\d+|null)-(\d{2})$/;
/** The oldest generation also stands alone, or with nothing but the unit behind it. */
const short =
  /^([A-Z]-\d{6}-\d{3,4}|\d[A-Z]-\d{4}-\d{5}|51[12345][A-Z](?:\d{8}|\d{10})|5120(?:\d{8}|\d{10}))(?:-(.*))?$/;

const versionMeaning = (version: string) =>
  version === 'null'
    ? { zh: '没有版本', en: 'no version' }
    : { zh: `第 ${version} 版`, en: `version ${version}` };

/** Sichuan: three generations of bases side by side, one frame around them. */
export const sichuan = codingScheme({
  id: 'sichuan',
  title: {
    zh: '四川（基础码-区划-000-信用代码-版本-00）',
    en: 'Sichuan (base-division-000-credit code-version-00)',
  },
  basis: {
    zh: '由四川政务服务网公开编码归纳：三代基础码并存；部门编号同国家表的推断未核实',
    en: 'derived from published Sichuan codes, three generations of bases side by side; that departments follow the national table is not verified',
  },
  parse: (code) => {
    const full = tail.exec(code);
    const brief = full === null ? short.exec(code) : null;
    const baseText = full?.[1] ?? brief?.[1];
    const base = baseText === undefined ? undefined : readBase(baseText);
    if (baseText === undefined || base === undefined) return unreadCode(code, expected);
    const parts: CodeParts = { basicCode: baseText, ...base.parts };
    const segments: CodeSegment[] = [...base.segments];
    const unit = full?.[4] ?? brief?.[2];
    const problems = unit === undefined ? [] : [...readCreditCode(unit).problems];
    if (full !== null) {
      const [, , division = '', fixed = '', , version = '', ending = ''] = full;
      Object.assign(parts, { division, fixed, version, ending });
      segments.push(
        segment('division', ['行政区划', 'division'], division, {
          zh: `区划 ${division.slice(0, 6)}`,
          en: `division ${division.slice(0, 6)}`,
        }),
        segment('fixed', ['固定位', 'fixed'], fixed, {
          zh: '实际编码均为 000',
          en: '000 in every code seen',
        }),
      );
    } else if (unit !== undefined) {
      problems.push(
        problem(
          'code-malformed',
          'error',
          { code, expected: expected.zh },
          {
            zh: `“${code}”缺少区划、版本等段，${expected.zh}`,
            en: `“${code}” lacks the division and version: ${expected.en}`,
          },
        ),
      );
    }
    if (unit !== undefined) {
      parts.creditCode = unit;
      segments.push(
        segment(
          'creditCode',
          ['实施主体统一社会信用代码', 'credit code of the agency'],
          unit,
          creditCodeMeaning(unit),
        ),
      );
    }
    if (full !== null)
      segments.push(
        segment('version', ['版本', 'version'], parts.version ?? '', versionMeaning(parts.version ?? '')),
        segment('ending', ['结尾', 'ending'], parts.ending ?? '', {
          zh: '实际编码均为 00',
          en: '00 in every code seen',
        }),
      );
    return { kind: unit === undefined ? 'basic' : 'implementation', parts, segments, problems };
  },
  format: ({ unread, basicCode, division, fixed, creditCode, version, ending }) =>
    unread ??
    [basicCode, division, fixed, creditCode, version, ending].filter((part) => part !== undefined).join('-'),
  next: (numbered, last) => (numbered === 'handling' ? undefined : nextDecimal(3, last)),
  allocation: {
    range: ({ prefix, itemType, department }) => {
      const letter = letterOfType.get(itemType);
      return prefix === '51' && letter !== undefined ? prefix + letter + department : undefined;
    },
    basic: (range, serial, sub) => range + serial + sub,
    locate: (code) =>
      /^51(\d[A-Z]|20)\d{8}$/.test(code)
        ? { range: code.slice(0, 6), serial: code.slice(6, 9), sub: code.slice(9) }
        : undefined,
    whole: () => '000',
    parent: () => '00Y',
    implementation: ({ basicCode, creditCode, division }) =>
      creditCode.length === 18
        ? `${basicCode}-${division.padEnd(12, '0')}-000-${creditCode}-1-00`
        : undefined,
    handling: () => undefined,
    basicOf: (code) => tail.exec(code)?.[1],
    splitHandling: () => undefined,
  },
});
