import { sheetRule } from '../define.js';

export const headingDuplicated = sheetRule({
  id: 'heading-duplicated',
  severity: 'error',
  title: '两列写的是同一要素，内容不一致',
  message: '{column} 列“{heading}”与另一列都是“{element}”，有 {count} 行两列内容不一致',
  remedy: '删去或改名多余的一列，或指定取哪一列（命令行用 --mapping）。',
  basis: '一个要素只能有一个值',
});
