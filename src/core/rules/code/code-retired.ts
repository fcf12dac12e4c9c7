import type { LedgerEntry } from '../../model/index.js';
import { leadCode } from '../codes.js';
import { itemRule } from '../define.js';

const isClosed = (entry: LedgerEntry | undefined): entry is LedgerEntry =>
  entry?.state === '停用' || entry?.state === '作废';

export const codeRetired = itemRule({
  id: 'code-retired',
  severity: 'error',
  title: '编码已停用',
  message: '编码“{code}”在赋码台账中已{state}[，替代编码{replacedBy}][（{until}）]',
  remedy: '改用台账中的替代编码；事项已取消的，从清单中撤下。',
  basis: '赋码台账；停用的编码不再用于任何事项（本工具的规则，标准原文未核实）',
  elements: ['implementationCode', 'handlingCode', 'basicCode'],
  unverified: true,
  check(item, { ledger, report }) {
    if (ledger === undefined || item.values.status === '取消') return;
    const lead = leadCode(item);
    const found = [lead?.code, item.values.basicCode]
      .map((code) => (code === undefined ? undefined : ledger.get(code)))
      .find(isClosed);
    if (found === undefined) return;
    const { code, state, replacedBy, until } = found;
    report(
      { code, state, replacedBy, until },
      code === lead?.code ? (lead.element as 'implementationCode') : 'basicCode',
    );
  },
});
