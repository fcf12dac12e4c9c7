import { itemRule } from '../define.js';

export const visitReasonMissing = itemRule({
  id: 'visit-reason-missing',
  severity: 'warning',
  title: '要到现场却没有写原因',
  message: '要到现场 {visits} 次，没有写必须现场办理的原因',
  remedy: '写明必须到现场的原因；没有必要到现场的，次数改为 0。',
  basis: '要素表（必须现场办理原因）',
  elements: ['visitReason', 'visits'],
  check(item, { asked, report }) {
    const { visits, visitReason } = item.values;
    if (typeof visits !== 'number' || visits <= 0) return;
    if ((visitReason === undefined || visitReason === '') && asked(item, 'visitReason')) report({ visits });
  },
});
