import { itemRule } from '../define.js';

export const instantMismatch = itemRule({
  id: 'instant-mismatch',
  severity: 'warning',
  title: '即办却不是即办件',
  message: '承诺时限是“即办”，办件类型却是“{caseType}”',
  remedy: '当场办结的，办件类型改为“即办件”；不能当场办结的，写明承诺天数。',
  basis: '全国一体化政务服务平台事项要素表（即办件当场办结）',
  elements: ['caseType', 'promisedLimit'],
  check({ values }, { report }) {
    const { caseType, promisedLimit } = values;
    if (promisedLimit?.days === 0 && caseType === '承诺件') report({ caseType });
  },
});
