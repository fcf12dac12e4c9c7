import { listCode, listCodeElement, readListCode } from '../codes.js';
import { itemRule } from '../define.js';

export const codeAgencyMismatch = itemRule({
  id: 'code-agency-mismatch',
  severity: 'error',
  title: '编码中的实施主体与填报的不一致',
  message: '编码“{code}”里的实施主体是“{inCode}”，实施主体编码填的是“{agencyCode}”',
  remedy: '核对由哪个单位实施；主体变更过的，办划转、换编码（命令行用 santong encode transfer）。',
  basis: 'GB/T 39554.1-2020（实施编码前 18 位为实施主体统一社会信用代码；各省方案里的位置不同）',
  elements: ['implementationCode', 'handlingCode', 'agencyCode'],
  check(item, { codes, report }) {
    const { agencyCode } = item.values;
    if (agencyCode === undefined || codes === undefined) return;
    const inCode = readListCode(item, codes)?.creditCode;
    if (inCode === undefined || inCode === agencyCode) return;
    if (!codes.credit(agencyCode).shape || !codes.credit(inCode).shape) return;
    report({ code: listCode(item) ?? '', inCode, agencyCode }, listCodeElement(item));
  },
});
