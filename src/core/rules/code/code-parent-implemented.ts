import { listCode, listCodeElement, readListCode } from '../codes.js';
import { itemRule } from '../define.js';

export const codeParentImplemented = itemRule({
  id: 'code-parent-implemented',
  severity: 'warning',
  title: '清单用了母项编码',
  message: '“{code}”是有子项的主项的编码（子项位 {sub}），清单没有落到子项',
  remedy: '查这个主项的子项，改用对应子项的编码。',
  basis: 'GB/T 39554.1-2020（00Y 表示主项下设子项）',
  elements: ['implementationCode', 'handlingCode'],
  check(item, { codes, report }) {
    const read = codes === undefined ? undefined : readListCode(item, codes);
    if (read?.parent !== true) return;
    report({ code: listCode(item) ?? '', sub: read.subItem ?? '' }, listCodeElement(item));
  },
});
