import { sheetRule } from '../define.js';

export const numberDated = sheetRule({
  id: 'number-dated',
  severity: 'warning',
  title: '数字变成了日期',
  message: '“{heading}”显示为“{value}”，是日期[，已按“{repair}”读取]',
  remedy: '核对原件，把单元格设为文本或数值格式后重新录入。',
  basis: 'Excel 自动转换日期',
});
