import { sheetRule } from '../define.js';

export const digitsLost = sheetRule({
  id: 'digits-lost',
  severity: 'error',
  title: '长编码的尾数已丢失',
  message: '“{heading}”按数值存成 {value}，15 位以后的数字已丢失，无法恢复',
  remedy: '把单元格设为文本格式后，按原件重新录入；原件不在手边的，问填报单位。',
  basis: 'Excel 数值只保留 15 位有效数字',
});
