import { sheetRule } from '../define.js';

export const numberScientific = sheetRule({
  id: 'number-scientific',
  severity: 'error',
  title: '编码显示成科学计数',
  message: '“{heading}”显示为“{value}”，不是编码的写法[，已按“{repair}”读取]',
  remedy: '把单元格设为文本格式，重新录入完整编码。',
  basis: 'Excel 科学计数显示',
});
