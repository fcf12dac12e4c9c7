import { pairRule } from '../define.js';
import { compareConditions } from '../sets.js';

export const conditionDiffers = pairRule({
  id: 'condition-differs',
  severity: 'warning',
  title: '办理条件与标准不一致',
  message: '办理条件与标准不一致[，{local}标准写作{standard}][，少了{removed}]',
  remedy: '改成标准的写法；确需少一条的，说明理由并记入已知问题。',
  basis: '濮政〔2017〕22号（市、县、乡三级标准统一）',
  elements: ['conditions'],
  check({ own }, { values }, { report }) {
    if (!Array.isArray(own.conditions) || values.conditions === undefined) return;
    const { reworded, removed } = compareConditions(values.conditions, own.conditions);
    if (reworded.length + removed.length > 0)
      report({
        local: reworded.map((one) => one.local),
        standard: reworded.map((one) => one.standard),
        removed,
      });
  },
});
