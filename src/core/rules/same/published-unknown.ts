import { sheetRule } from '../define.js';

export const publishedUnknown = sheetRule({
  id: 'published-unknown',
  severity: 'error',
  title: '公布了目录里没有的事项',
  message: '{where}公布了“{name}”，目录里没有',
  remedy: '从公布件里撤下；确应公布的，先列入目录。',
  basis: '《河南省优化营商环境条例》第二十八条（不得单独设立和实施目录之外的政务服务事项）',
  elements: ['name'],
});
