import { sheetRule } from '../define.js';

export const rowHidden = sheetRule({
  id: 'row-hidden',
  severity: 'warning',
  title: '隐藏的内容也被读取',
  message: '有隐藏的{why}“{value}”，已照常读取[，共 {count} 处]',
  remedy: '不需要的删掉，需要的取消隐藏。',
  basis: '隐藏内容容易漏审',
});
