import { sheetRule } from '../define.js';

export const headingMissing = sheetRule({
  id: 'heading-missing',
  severity: 'error',
  title: '表头缺少要素',
  message: '表中没有“{heading}”一列，这个要素无法核对，不再逐条列出[，涉及 {records} 条记录]',
  remedy: '在表中补上这一列；列名写法不同的，改成标准名称，或指定哪一列是它（命令行用 --mapping）。',
  basis: '要素表（必填项）',
});
