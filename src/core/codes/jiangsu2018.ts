import type { Bilingual } from '../model/index.js';
import { organisationCheckDigit } from './creditCode.js';
import { subItemMeaning } from './nationalSegments.js';
import { type CodeProblem, codingScheme, problem, segment, unreadCode } from './scheme.js';
import { nextDecimal } from './serial.js';

/** Read off 298 real codes and the names beside them; the province's own text was not at hand. */
const types = new Map<string, [national: string, zh: string, en: string]>([
  ['001', ['01', '行政许可', 'administrative licence']],
  ['002', ['02', '行政处罚', 'administrative penalty']],
  ['003', ['03', '行政强制', 'administrative coercion']],
  ['005', ['05', '行政给付', 'administrative payment']],
  ['006', ['08', '行政奖励', 'administrative reward']],
  ['007', ['07', '行政确认', 'administrative confirmation']],
  ['008', ['09', '行政裁决', 'administrative ruling']],
  ['010', ['10', '其他类别', 'other powers']],
]);
const typeOfNational = new Map([...types].map(([own, [national]]) => [national, own]));

const typeMeaning = (type: string): Bilingual => {
  const known = types.get(type);
  return known === undefined
    ? { zh: '含义未核实', en: 'meaning not verified' }
    : { zh: `${known[1]}（由实际编码归纳）`, en: `${known[2]} (derived from real codes)` };
};

const organisationProblems = (code: string, organisation: string): CodeProblem[] => {
  const expected = organisationCheckDigit(organisation.slice(0, 8)) ?? '';
  if (expected === organisation[8]) return [];
  return [
    problem(
      'credit-code-organisation-check',
      'warning',
      { code: organisation, expected },
      {
        zh: `“${code}”中的组织机构代码“${organisation}”校验不符，末位应为“${expected}”`,
        en: `organisation code “${organisation}” in “${code}” fails its check, “${expected}” expected`,
      },
    ),
  ];
};

/** 32 characters: 12 division, 9 organisation code, 3 type, 5 main item, 3 sub-item. Its basic code is the last 11. */
export const jiangsu2018 = codingScheme({
  id: 'jiangsu2018',
  title: { zh: '江苏 2018（32 位）', en: 'Jiangsu 2018 (32 characters)' },
  basis: {
    zh: '由 298 条实际编码归纳，未取得省里的编码规则原文',
    en: 'derived from 298 real codes; the province’s own rule was not at hand',
  },
  parse: (code) => {
    const found = /^(\d{12})([0-9A-Z]{8}[0-9X])(\d{3})(\d{5})(\d{3}|00Y)$/.exec(code);
    if (found === null)
      return unreadCode(code, {
        zh: '应为 32 位：区划 12、组织机构代码 9、类型 3、主项 5、子项 3',
        en: 'expected 32: division 12, organisation code 9, type 3, main item 5, sub-item 3',
      });
    const [, division = '', organisationCode = '', itemType = '', serial = '', sub = ''] = found;
    return {
      kind: 'implementation',
      parts: { division, organisationCode, itemType, serial, sub, basicCode: itemType + serial + sub },
      segments: [
        segment('division', ['行政区划', 'division'], division, {
          zh: `区划 ${division.slice(0, 6)}`,
          en: `division ${division.slice(0, 6)}`,
        }),
        segment('organisationCode', ['组织机构代码', 'organisation code'], organisationCode, {
          zh: '实施主体的组织机构代码',
          en: 'organisation code of the agency',
        }),
        segment('itemType', ['事项类型', 'item type'], itemType, typeMeaning(itemType)),
        segment('serial', ['主项编号', 'main item'], serial, { zh: '主项顺序号', en: 'serial' }),
        segment('sub', ['子项', 'sub-item'], sub, subItemMeaning(sub)),
      ],
      problems: organisationProblems(code, organisationCode),
    };
  },
  format: ({ unread, division, organisationCode, itemType, serial, sub }) =>
    unread ?? [division, organisationCode, itemType, serial, sub].join(''),
  next: (numbered, last) =>
    numbered === 'handling' ? undefined : nextDecimal(numbered === 'serial' ? 5 : 3, last),
  allocation: {
    range: ({ itemType }) => typeOfNational.get(itemType),
    basic: (range, serial, sub) => range + serial + sub,
    locate: (code) =>
      /^\d{8}(\d{3}|00Y)$/.test(code)
        ? { range: code.slice(0, 3), serial: code.slice(3, 8), sub: code.slice(8) }
        : undefined,
    whole: () => '000',
    parent: () => '00Y',
    implementation: ({ basicCode, creditCode, division }) =>
      basicCode.length === 11 && creditCode.length === 18
        ? division.padEnd(12, '0') + creditCode.slice(8, 17) + basicCode
        : undefined,
    handling: () => undefined,
    basicOf: (code) => (code.length === 32 ? code.slice(21) : undefined),
    splitHandling: () => undefined,
  },
});
