import { eachCreditCode } from '../creditCodes.js';
import { catalogueRule } from '../define.js';

export const creditCodeOrganisationCheck = catalogueRule({
  id: 'credit-code-organisation-check',
  severity: 'warning',
  title: '信用代码中的主体标识码校验不符',
  message: '实施主体编码“{code}”第 9 至 17 位的主体标识码校验不符，{records} 条记录使用',
  remedy: '多半是这九位里有错，对照机构证书核对。',
  basis: 'GB 11714（组织机构代码校验）',
  elements: ['agencyCode', 'implementationCode', 'handlingCode'],
  unverified: true,
  check({ codes, report, mark }) {
    return eachCreditCode(
      { codes, mark },
      ({ shape, organisation }) => shape && !organisation,
      (first, { code, records }, element) => report(first, { code, records }, element),
    );
  },
});
