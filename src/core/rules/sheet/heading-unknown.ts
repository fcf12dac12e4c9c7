import { sheetRule } from '../define.js';

export const headingUnknown = sheetRule({
  id: 'heading-unknown',
  severity: 'warning',
  title: '表头认不出',
  message: '{column} 列“{heading}”对不上任何要素，内容原样保留',
  remedy: '改成标准要素名称，或指定它是哪个要素（命令行用 --mapping）；本地自用的列可以保留。',
  basis: '要素表（名称与常见写法）',
});
