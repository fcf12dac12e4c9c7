import { sheetRule } from '../define.js';

export const encodingAssumed = sheetRule({
  id: 'encoding-assumed',
  severity: 'info',
  title: '按推断的编码读取',
  message: '文件没有标明编码，按 {value} 读取',
  remedy: '文字显示不对时，另存为 UTF-8 后重新导入。',
  basis: '文本文件不带编码说明',
});
