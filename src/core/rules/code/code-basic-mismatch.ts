import { listCode, listCodeElement, readListCode } from '../codes.js';
import { itemRule } from '../define.js';

export const codeBasicMismatch = itemRule({
  id: 'code-basic-mismatch',
  severity: 'error',
  title: '实施编码与基本编码不一致',
  message: '编码“{code}”里的基本编码是“{inCode}”，基本编码填的是“{basicCode}”',
  remedy: '核对这一事项在基本目录中的编码，两处改成一致。',
  basis: 'GB/T 39554.1-2020（实施编码以基本编码结尾）',
  elements: ['implementationCode', 'handlingCode', 'basicCode'],
  check(item, { codes, report }) {
    const { basicCode } = item.values;
    if (basicCode === undefined || codes === undefined) return;
    const inCode = readListCode(item, codes)?.basic;
    if (inCode === undefined || inCode === basicCode) return;
    report({ code: listCode(item) ?? '', inCode, basicCode }, listCodeElement(item));
  },
});
