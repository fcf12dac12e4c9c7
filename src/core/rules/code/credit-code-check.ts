import { eachCreditCode } from '../creditCodes.js';
import { catalogueRule } from '../define.js';

export const creditCodeCheck = catalogueRule({
  id: 'credit-code-check',
  severity: 'warning',
  title: '统一社会信用代码校验位不符',
  message: '实施主体编码“{code}”的末位校验码不符，{records} 条记录使用[：{why}]',
  remedy: '对照机构的统一社会信用代码证书核对每一位；证书确实如此的，记入已知问题。',
  basis: 'GB 32100-2015（校验码；早期试点代码可能不符）',
  elements: ['agencyCode', 'implementationCode', 'handlingCode'],
  check({ codes, report, mark }) {
    return eachCreditCode({ codes, mark }, ({ shape, check }) => shape && !check, report);
  },
});
