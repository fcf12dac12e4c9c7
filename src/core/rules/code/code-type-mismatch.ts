import { leadCode } from '../codes.js';
import { itemRule } from '../define.js';

export const codeTypeMismatch = itemRule({
  id: 'code-type-mismatch',
  severity: 'error',
  title: '编码中的类型与事项类型不一致',
  message: '编码“{code}”的类型位是“{codeType}”，事项类型填的是“{itemType}”',
  remedy: '核对权责清单：类型填错的改类型，编码用错的换编码。',
  basis: 'GB/T 39554.1-2020；GB/T 39046-2020 表A.1',
  elements: ['itemType', 'basicCode', 'implementationCode', 'handlingCode'],
  check(item, { codes, report }) {
    const { itemType } = item.values;
    if (itemType === undefined || codes === undefined) return;
    const lead = leadCode(item);
    const codeType = lead === undefined ? undefined : codes.read(lead.code)?.itemType;
    if (lead === undefined || codeType === undefined || codeType === itemType) return;
    const general = codeType === '行政权力' || itemType === '行政权力';
    if (general && itemType !== '公共服务' && codeType !== '公共服务') return;
    report({ code: lead.code, codeType, itemType });
  },
});
