import { itemRule } from '../define.js';

export const effectiveAfterCancel = itemRule({
  id: 'effective-after-cancel',
  severity: 'error',
  title: '生效日期晚于取消日期',
  message: '计划生效日期 {effective} 不早于计划取消日期 {cancel}',
  remedy: '核对两个日期。',
  basis: '要素表（计划生效日期、计划取消日期）',
  elements: ['effectiveOn', 'cancelOn'],
  check({ values }, { report }) {
    const { effectiveOn, cancelOn } = values;
    if (effectiveOn !== undefined && cancelOn !== undefined && effectiveOn >= cancelOn)
      report({ effective: effectiveOn, cancel: cancelOn });
  },
});
