import { sheetRule } from '../define.js';

export const publishedMissing = sheetRule({
  id: 'published-missing',
  severity: 'error',
  title: '目录里有，没有公布',
  message: '{where}没有“{name}”[，共 {records} 个事项]',
  remedy: '重新发布；不该公布的，先在目录里暂停或取消。',
  basis: '濮政〔2017〕22号（政务服务事项目录和清单集中公开发布、实时更新）',
  elements: ['name'],
});
