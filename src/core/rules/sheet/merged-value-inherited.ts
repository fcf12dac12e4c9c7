import { sheetRule } from '../define.js';

export const mergedValueInherited = sheetRule({
  id: 'merged-value-inherited',
  severity: 'info',
  title: '合并单元格的值向下沿用',
  message: '“{heading}”的“{value}”来自合并单元格，{count} 行沿用',
  remedy: '核对这几行是否确实同一个值；不同的，取消合并逐行填写。',
  basis: '合并单元格只有首格有值',
});
