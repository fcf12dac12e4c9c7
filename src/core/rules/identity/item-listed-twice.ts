import { basicCodeOf, ownerOf } from '../codes.js';
import type { Mark } from '../context.js';
import { catalogueRule } from '../define.js';
import { normalName } from './name-not-normal.js';

interface Seen {
  at: Mark;
  basic: string | undefined;
  code: string | undefined;
}

export const itemListedTwice = catalogueRule({
  id: 'item-listed-twice',
  severity: 'error',
  title: '同一事项在一份清单里列了两次',
  message: '“{name}”在同一单位的清单里列了两次，另一条是“{other}”',
  remedy: '合并为一条；分情形办理的，改成业务办理项。',
  basis: '濮政〔2017〕22号（同一事项、同一标准、同一编码）',
  elements: ['name', 'basicCode'],
  check({ codes, report, mark }) {
    const owners = new Map<string, Map<string, Seen>>();
    return {
      see(item) {
        if (item.kind === 'directory') return;
        const { name, implementationCode, handlingCode } = item.values;
        if (name === undefined || name === '' || handlingCode !== undefined) return;
        const basic = basicCodeOf(item, codes);
        const normal = normalName(name);
        const key = item.kind === 'list' ? (basic ?? normal) : normal;
        const owner = ownerOf(item);
        let listed = owners.get(owner);
        if (listed === undefined) {
          listed = new Map();
          owners.set(owner, listed);
        }
        const first = listed.get(key);
        if (first === undefined) {
          const at = mark(item);
          listed.set(key, {
            at,
            basic,
            code: implementationCode,
          });
        } else if (
          first.basic === basic &&
          (implementationCode === undefined || first.code !== implementationCode)
        )
          report(item, { name, other: first.at.name ?? first.at.record });
      },
    };
  },
});
