import { sheetRule } from '../define.js';

export const publishedOutdated = sheetRule({
  id: 'published-outdated',
  severity: 'error',
  title: '公布的内容已过期',
  message: '{where}的“{name}”已过期：{why}',
  remedy: '撤下已取消、暂停的事项，用现行目录重新发布。',
  basis: '濮政〔2017〕22号（实时更新、动态管理）；《安阳市政务服务条例》第十七条（参照）',
  elements: ['status', 'version'],
});
