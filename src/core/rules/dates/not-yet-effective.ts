import { itemRule } from '../define.js';

export const notYetEffective = itemRule({
  id: 'not-yet-effective',
  severity: 'info',
  title: '事项尚未生效',
  message: '{effective} 起生效，{today} 尚未生效，本次只核对编码和日期',
  remedy: '要提前核对，把核查日期定在生效之后（命令行用 --date）。',
  basis: '要素表（计划生效日期）',
  elements: ['effectiveOn'],
  check({ values }, { today, report }) {
    const { effectiveOn } = values;
    if (effectiveOn !== undefined && effectiveOn > today) report({ effective: effectiveOn, today });
  },
});
