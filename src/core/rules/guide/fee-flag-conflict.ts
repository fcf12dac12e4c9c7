import type { Fee } from '../../model/index.js';
import { itemRule } from '../define.js';

const free = /不收费|免费|免收|不收取|^0元?$|^无$/;
const costs = ({ name, standard }: Fee): boolean => !free.test(standard ?? '') && !free.test(name ?? '');

export const feeFlagConflict = itemRule({
  id: 'fee-flag-conflict',
  severity: 'error',
  title: '是否收费与收费项目矛盾',
  message: '是否收费填“{charged}”，收费项目却是{fees}',
  remedy: '收费的改为“是”并写明标准和依据；不收费的删去收费项目。',
  basis: '要素表（是否收费、收费项目）',
  elements: ['charged', 'fees'],
  check({ values }, { report }) {
    const { charged, fees } = values;
    if (charged === undefined || !Array.isArray(fees) || fees.length === 0) return;
    if (charged === fees.some(costs)) return;
    report({ charged, fees: fees.map((fee) => fee.standard ?? fee.name) });
  },
});
