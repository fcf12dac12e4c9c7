import { pairRule } from '../define.js';

export const suspendedItemActive = pairRule({
  id: 'suspended-item-active',
  severity: 'error',
  title: '已暂停的事项还在办',
  message: '“{name}”在基本目录中已暂停，本清单仍是“{status}”',
  remedy: '本清单的状态改为“暂停”，恢复后再改回。',
  basis: '《安阳市政务服务条例》第十七条（停止执行的事项不得继续实施，供参照）',
  elements: ['status'],
  check({ values: local }, { values }, { report }) {
    if (values.status === '暂停' && local.status === '在用')
      report({ name: values.name ?? '', status: local.status });
  },
});
