import { leadCode } from '../codes.js';
import { itemRule } from '../define.js';

export const codePrefixForeign = itemRule({
  id: 'code-prefix-foreign',
  severity: 'warning',
  title: '编码是外地的',
  message: '编码“{code}”的区划前缀是 {prefix}，不是全国的 00，也不是本地的 {own}',
  remedy: '核对是否抄用了外省编码；全国事项用 00 开头的编码，本地事项用本省编码。',
  basis: 'GB/T 39554.1-2020（基本编码前两位为区划前缀）',
  elements: ['basicCode', 'implementationCode', 'handlingCode'],
  check(item, { codes, info, report }) {
    if (codes === undefined || info === undefined) return;
    const lead = leadCode(item);
    const prefix = lead === undefined ? undefined : codes.read(lead.code)?.prefix;
    const own = info.division.slice(0, 2);
    if (lead === undefined || prefix === undefined || prefix === '00' || prefix === own) return;
    report({ code: lead.code, prefix, own }, lead.element as 'basicCode');
  },
});
