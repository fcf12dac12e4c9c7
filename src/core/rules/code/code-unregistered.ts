import { leadCode } from '../codes.js';
import { itemRule } from '../define.js';

export const codeUnregistered = itemRule({
  id: 'code-unregistered',
  severity: 'error',
  title: '编码不在赋码台账中',
  message: '编码“{code}”在赋码台账中没有登记',
  remedy: '登记或重新赋码（命令行用 santong encode）；不要手工编造编码。',
  basis: '赋码台账（一码一行，先登记后使用）',
  elements: ['implementationCode', 'handlingCode', 'basicCode'],
  check(item, { ledger, report }) {
    if (ledger === undefined || item.kind === 'bare') return;
    const lead = leadCode(item);
    if (lead !== undefined && !ledger.has(lead.code))
      report({ code: lead.code }, lead.element as 'implementationCode');
  },
});
