import { basicCodeOf } from '../codes.js';
import { catalogueRule } from '../define.js';
import { normalName } from './name-not-normal.js';

export const sameCodeTwoNames = catalogueRule({
  id: 'same-code-two-names',
  severity: 'error',
  title: '同一编码有两个名称',
  message: '基本编码“{code}”在这里叫“{name}”，在别处叫“{other}”',
  remedy: '核对是否同一事项：是的统一名称，不是的各用各的编码。',
  basis: '濮政〔2017〕22号（同一事项、同一编码）；《广东省优化营商环境条例》第二十九条（供参照）',
  elements: ['name', 'basicCode', 'implementationCode', 'handlingCode'],
  check({ codes, report }) {
    const nameOfCode = new Map<string, string>();
    const told = new Set<string>();
    return {
      see(item) {
        if (item.standard !== undefined) return;
        const { name, handlingCode } = item.values;
        const code = basicCodeOf(item, codes);
        if (name === undefined || name === '' || code === undefined || handlingCode !== undefined) return;
        const normal = normalName(name);
        const other = nameOfCode.get(code);
        if (other === undefined) nameOfCode.set(code, normal);
        else if (other !== normal && !told.has(`${code}\n${normal}`)) {
          told.add(`${code}\n${normal}`);
          report(item, { code, name, other });
        }
      },
    };
  },
});
