import { pairRule } from '../define.js';
import { compareConditions } from '../sets.js';

export const conditionAdded = pairRule({
  id: 'condition-added',
  severity: 'error',
  title: '自行增加了办理条件',
  message: '比标准多了办理条件：{added}',
  remedy: '删去多出的条件；有法律、法规、规章依据的，报基本目录修订。',
  basis: '《优化营商环境条例》第三十五条；濮政〔2017〕22号（除办事指南明确的条件外，不得自行增加办事要求）',
  elements: ['conditions'],
  check({ own }, { values }, { report }) {
    if (!Array.isArray(own.conditions) || values.conditions === undefined) return;
    const { added } = compareConditions(values.conditions, own.conditions);
    if (added.length > 0) report({ added });
  },
});
