import { sheetRule } from '../define.js';

export const fillerValue = sheetRule({
  id: 'filler-value',
  severity: 'warning',
  title: '用占位文字代替内容',
  message: '“{heading}”填的是“{value}”，不是实际内容',
  remedy: '填写实际内容；“同上”改成上一行的内容。',
  basis: '填表说明：逐行填写，不用“同上”“略”',
});
