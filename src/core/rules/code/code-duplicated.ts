import type { Item } from '../../model/index.js';
import { handlingCodesOf } from '../codes.js';
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
    const take = (
      seen: Map<string, Mark>,
      item: Item,
      code: string | undefined,
      element: 'basicCode' | 'implementationCode' | 'handlingCode',
    ): void => {
      if (code === undefined || code === '') return;
      const first = seen.get(code);
      if (first === undefined) {
        const at = mark(item);
        seen.set(code, at);
      } else report(item, { code, other: first.name ?? first.record }, element);
    };
    return {
      see(item) {
        if (item.kind === 'directory') return take(directory, item, item.values.basicCode, 'basicCode');
        const handling = handlingCodesOf(item);
        if (handling.length === 0 || item.handling.length > 0)
          take(lists, item, item.values.implementationCode, 'implementationCode');
        for (const code of handling) take(lists, item, code, 'handlingCode');
      },
    };
  },
});
