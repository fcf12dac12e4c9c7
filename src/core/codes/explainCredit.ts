import { creditAlphabet, isOrganisationCode, organisationCheckDigit, readCreditCode } from './creditCode.js';
import { provinceNames } from './prefixes.js';
import { type CodeKind, type CodeProblem, type CodeSegment, segment } from './scheme.js';

const bodies = new Map([
  ['11', { zh: '机构编制部门登记的机关', en: 'government organ, registered by the staffing office' }],
  ['12', { zh: '机构编制部门登记的事业单位', en: 'public institution, registered by the staffing office' }],
  ['13', { zh: '机构编制部门登记的群众团体', en: 'mass organisation, registered by the staffing office' }],
]);

const checkWords = (passes: boolean) =>
  passes ? { zh: '校验通过', en: 'check passes' } : { zh: '校验不符', en: 'check fails' };

/** The segments and faults of a unified social credit code, or of the bare organisation code it carries. */
export const explainCreditCode = (
  code: string,
): { kind: CodeKind; scheme: string; segments: CodeSegment[]; problems: readonly CodeProblem[] } => {
  const scheme = 'GB 32100';
  const { problems, faults } = readCreditCode(code);
  if (isOrganisationCode(code))
    return {
      kind: 'organisationCode',
      scheme,
      problems,
      segments: [segment('subject', ['组织机构代码', 'organisation code'], code, checkWords(true))],
    };
  if (code.length !== 18 || ![...code.toUpperCase()].every((character) => creditAlphabet.includes(character)))
    return {
      kind: 'creditCode',
      scheme,
      problems,
      segments: [segment('unread', ['未能拆分', 'not taken apart'], code)],
    };
  const division = code.slice(2, 8);
  const province = provinceNames.get(division.slice(0, 2)) ?? { zh: '登记地', en: 'place of registration' };
  const subject = code.slice(8, 17);
  return {
    kind: 'creditCode',
    scheme,
    problems,
    segments: [
      segment(
        'body',
        ['登记管理部门和机构类别', 'registering department and kind of body'],
        code.slice(0, 2),
        bodies.get(code.slice(0, 2).toUpperCase()) ?? {
          zh: '不是机关、事业单位或群众团体的开头',
          en: 'not how organs, public institutions or mass organisations begin',
        },
      ),
      segment('division', ['登记地区划', 'division of registration'], division, {
        zh:
          division === '100000'
            ? '国家（垂直管理）'
            : `${province.zh}（发码时的登记地，不必与清单所属区划一致）`,
        en:
          division === '100000'
            ? 'national (managed from above)'
            : `${province.en} (where it was issued; need not equal the list’s division)`,
      }),
      segment(
        'subject',
        ['主体标识码（组织机构代码）', 'subject (organisation code)'],
        subject,
        checkWords(organisationCheckDigit(subject.slice(0, 8).toUpperCase()) === subject[8]?.toUpperCase()),
      ),
      segment('check', ['校验码', 'check'], code.slice(17), checkWords(!faults.includes('check'))),
    ],
  };
};
