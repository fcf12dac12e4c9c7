import { itemRule } from '../define.js';

export const visitReasonIdle = itemRule({
  id: 'visit-reason-idle',
  severity: 'info',
  title: '不用到现场却写了现场原因',
  message: '到现场次数是 0，却写了必须现场办理的原因“{reason}”',
  remedy: '不用到现场的删去原因；要到现场的改正次数。',
  basis: '要素表（必须现场办理原因）',
  elements: ['visitReason', 'visits'],
  check({ values }, { report }) {
    const { visits, visitReason: reason } = values;
    if (visits !== 0 || reason === undefined || reason === '') return;
    if (!/^(?:无|不需要|不用|没有|\/|—|-)/.test(reason)) report({ reason });
  },
});
