import { eachCreditCode } from '../creditCodes.js';
import { catalogueRule } from '../define.js';

export const creditCodeMalformed = catalogueRule({
  id: 'credit-code-malformed',
  severity: 'error',
  title: '统一社会信用代码不合规则',
  message: '实施主体编码“{code}”不是规范的统一社会信用代码，{records} 条记录使用[：{why}]',
  remedy: '按机构的统一社会信用代码证书改正，共 18 位，字母大写。',
  basis: 'GB 32100-2015',
  elements: ['agencyCode', 'implementationCode', 'handlingCode'],
  check({ codes, report, mark }) {
    return eachCreditCode({ codes, mark }, ({ shape }) => !shape, report);
  },
});
