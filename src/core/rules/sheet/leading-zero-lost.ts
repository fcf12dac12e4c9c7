import { sheetRule } from '../define.js';

export const leadingZeroLost = sheetRule({
  id: 'leading-zero-lost',
  severity: 'error',
  title: '开头的 0 丢失',
  message: '“{heading}”的“{value}”少了开头的 0[，已按“{repair}”读取]',
  remedy: '把单元格设为文本格式，补上开头的 0。',
  basis: '编码按文本填写',
});
