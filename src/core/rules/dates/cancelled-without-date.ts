import { itemRule } from '../define.js';

export const cancelledWithoutDate = itemRule({
  id: 'cancelled-without-date',
  severity: 'error',
  title: '取消的事项没有取消日期',
  message: '事项状态是“取消”，没有取消日期',
  remedy: '补填取消日期；取消的依据写进台账说明。',
  basis: '要素表（计划取消日期）；取消的编码要在台账中停用并注明日期',
  elements: ['cancelOn', 'status'],
  check(item, { asked, report }) {
    const { status, cancelOn } = item.values;
    if (status === '取消' && cancelOn === undefined && asked(item, 'cancelOn')) report({});
  },
});
