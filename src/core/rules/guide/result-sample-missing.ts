import { itemRule } from '../define.js';

export const resultSampleMissing = itemRule({
  id: 'result-sample-missing',
  severity: 'info',
  title: '没有结果样本',
  message: '审批结果是“{result}”，没有样本',
  remedy: '附上结果样本，让群众知道会拿到什么。',
  basis: '要素表（审批结果样本）',
  elements: ['resultSample', 'resultType'],
  check(item, { asked, report }) {
    const { resultType, resultName, resultSample } = item.values;
    if (resultType === undefined || resultType === '无' || resultSample !== undefined) return;
    if (asked(item, 'resultSample')) report({ result: resultName ?? resultType });
  },
});
