import { basicCodeOf } from '../codes.js';
import type { Mark } from '../context.js';
import { catalogueRule } from '../define.js';
import { normalName } from './name-not-normal.js';

export const sameNameTwoCodes = catalogueRule({
  id: 'same-name-two-codes',
  severity: 'error',
  title: '同一名称用了两个编码',
  message: '“{name}”的基本编码是“{code}”，同名事项用的是“{other}”',
  remedy: '是同一事项的并为一个编码；不是的，把名称写得能分清。',
  basis: '濮政〔2017〕22号（同一事项、同一编码）',
  elements: ['basicCode', 'implementationCode', 'handlingCode'],
  check({ codes, report, mark }) {
    const codesOfName = new Map<string, { code: string; at: Mark }>();
    const told = new Set<string>();
    return {
      see(item) {
        if (item.standard !== undefined) return;
        const { name, handlingCode, implementationCode } = item.values;
        const code = basicCodeOf(item, codes);
        if (name === undefined || name === '' || code === undefined) return;
        const key = normalName(name);
        const first = codesOfName.get(key);
        if (first === undefined) codesOfName.set(key, { code: code, at: mark(item) });
        else if (first.code !== code && !told.has(`${key}\n${code}`)) {
          told.add(`${key}\n${code}`);
          const element =
            item.values.basicCode !== undefined
              ? 'basicCode'
              : implementationCode !== undefined || handlingCode === undefined
                ? 'implementationCode'
                : 'handlingCode';
          report(item, { name, code, other: first.code }, element);
        }
      },
    };
  },
});
