import { sheetRule } from '../define.js';

export const fullWidthDigits = sheetRule({
  id: 'full-width-digits',
  severity: 'info',
  title: '用了全角数字或字母',
  message: '“{heading}”的“{value}”含全角字符[，已按“{repair}”读取]',
  remedy: '改成半角数字和字母。',
  basis: '编码、数值用半角字符填写',
});
