import { readPhones } from '../contact.js';
import { itemRule } from '../define.js';

const places = ['consult', 'complain'] as const;

export const phoneMalformed = itemRule({
  id: 'phone-malformed',
  severity: 'warning',
  title: '电话号码不对',
  message: '“{element}”里的“{number}”不是电话号码',
  remedy: '改成“区号-号码”的形式，如 0393-8160000。',
  basis: '固定电话 7 至 8 位加区号，移动电话 11 位',
  elements: places,
  check({ own }, { report }) {
    for (const element of places) {
      const text = own[element];
      if (typeof text !== 'string') continue;
      for (const number of readPhones(text).broken) report({ element, number }, element);
    }
  },
});
