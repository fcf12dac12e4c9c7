import { pairRule } from '../define.js';

export const cancelledItemActive = pairRule({
  id: 'cancelled-item-active',
  severity: 'error',
  title: '已取消的事项还在办',
  message: '“{name}”在基本目录中已取消[（{cancelOn}）]，本清单仍是“{status}”',
  remedy: '从清单中撤下，或把状态改为“取消”并写明日期。',
  basis: '《安阳市政务服务条例》第十七条（已经取消的事项不得继续实施或者变相实施，供参照）',
  elements: ['status'],
  check({ values: local }, { values }, { today, report }) {
    const { status, cancelOn, name = '' } = values;
    const cancelled = status === '取消' || (cancelOn !== undefined && cancelOn <= today);
    if (cancelled && local.status !== '取消')
      report({ name, cancelOn: cancelOn ?? '', status: local.status ?? '在用' });
  },
});
