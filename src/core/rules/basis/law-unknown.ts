import { itemRule } from '../define.js';
import { shouldBeListed } from '../laws.js';
import { isReadable } from './basis-unreadable.js';

export const lawUnknown = itemRule({
  id: 'law-unknown',
  severity: 'warning',
  title: '法律名称查不到',
  message: '《{law}》不在法律法规登记册中[，是不是《{near}》]',
  remedy: '核对法律名称；名称无误的，在 laws.yaml 登记。',
  basis: '法律法规登记册（laws.yaml）',
  elements: ['legalBasis'],
  check({ own }, { laws, report }) {
    if (laws === undefined || !Array.isArray(own.legalBasis)) return;
    for (const one of own.legalBasis)
      if (isReadable(one) && shouldBeListed(one.law) && laws.find(one.law).state === 'unknown')
        report({ law: one.law, near: laws.near(one.law) ?? '' });
  },
});
