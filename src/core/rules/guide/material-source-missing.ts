import { itemRule } from '../define.js';

export const materialSourceMissing = itemRule({
  id: 'material-source-missing',
  severity: 'warning',
  title: '材料没有写来源',
  message: '{count} 份材料没有写来源渠道：{materials}',
  remedy: '写明是申请人自备、政府部门核发还是中介机构出具。',
  basis: '要素表（材料来源渠道）',
  elements: ['materials'],
  check({ own, kind }, { report }) {
    const list = own.materials;
    if (!Array.isArray(list)) return;
    if (kind === 'bare' && !list.some((one) => one.source !== undefined)) return;
    const without = list.filter((one) => one.source === undefined);
    if (without.length === 0) return;
    report({ count: without.length, materials: without.map((one) => one.name) });
  },
});
