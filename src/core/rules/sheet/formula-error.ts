import { sheetRule } from '../define.js';

export const formulaError = sheetRule({
  id: 'formula-error',
  severity: 'error',
  title: '公式出错',
  message: '“{heading}”的公式结果是 {value}，没有可读的值',
  remedy: '修好公式，或直接填写值。',
  basis: '公式结果为错误值',
});
