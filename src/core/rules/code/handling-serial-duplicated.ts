import { itemRule } from '../define.js';

export const handlingSerialDuplicated = itemRule({
  id: 'handling-serial-duplicated',
  severity: 'error',
  title: '业务办理项序号重复',
  message: '业务办理项“{name}”与“{other}”的序号都是 {serial}',
  remedy: '给其中一个业务办理项重新编号；序号定下后不再改。',
  basis: 'GB/T 39554.1-2020（业务办理项编码末两位在一个事项内唯一）',
  elements: ['handlingCode'],
  check({ handling }, { report }) {
    if (handling.length < 2) return;
    const seen = new Map<string, string>();
    for (const { name, serial, handlingCode } of handling) {
      const number = serial ?? handlingCode?.slice(-2);
      if (number === undefined) continue;
      const other = seen.get(number);
      if (other === undefined) seen.set(number, name);
      else report({ name, other, serial: number });
    }
  },
});
