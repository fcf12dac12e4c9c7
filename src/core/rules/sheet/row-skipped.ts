import { sheetRule } from '../define.js';

export const rowSkipped = sheetRule({
  id: 'row-skipped',
  severity: 'info',
  title: '有的行没有作为记录读取',
  message: '[第 {row} 行][工作表“{sheet}”]没有作为事项读取：{why}',
  remedy: '核对这一行是否确实不是事项。',
  basis: '标题、说明、小计和空行不是事项',
});
