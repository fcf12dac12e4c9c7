import { sheetRule } from '../define.js';

export const rowDuplicated = sheetRule({
  id: 'row-duplicated',
  severity: 'warning',
  title: '整行重复',
  message: '第 {row} 行“{value}”与前面一行内容完全相同，只读取一次',
  remedy: '删去重复的一行。',
  basis: '一个事项只列一行',
});
