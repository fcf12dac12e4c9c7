import type { Mark } from '../context.js';
import { catalogueRule } from '../define.js';

export const codeDuplicated = catalogueRule({
  id: 'code-duplicated',
  severity: 'error',
  title: '编码重复',
  message: '编码“{code}”已用于“{other}”，不能再用',
  remedy: '核对是否同一事项：是同一事项的删去多余的一条，不是的重新赋码。',
  basis: 'GB/T 39554.1-2020（编码唯一）',
  elements: ['implementationCode', 'handlingCode', 'basicCode'],
  check({ report, mark }) {
    const directory = new Map<string, Mark>();
    const lists = new Map<string, Mark>();
    return {
      see(item) {
        const { handlingCode, implementationCode, basicCode } = item.values;
        const inDirectory = item.kind === 'directory';
        const code = inDirectory ? basicCode : (handlingCode ?? implementationCode);
        if (code === undefined || code === '') return;
        const seen = inDirectory ? directory : lists;
        const first = seen.get(code);
        if (first === undefined) seen.set(code, mark(item));
        else
          report(
            item,
            { code, other: first.name ?? first.record },
            inDirectory ? 'basicCode' : handlingCode === undefined ? 'implementationCode' : 'handlingCode',
          );
      },
    };
  },
});
