import { readPhones } from '../contact.js';
import { itemRule } from '../define.js';

const places = ['consult', 'complain'] as const;

export const phoneWithoutArea = itemRule({
  id: 'phone-without-area',
  severity: 'warning',
  title: '电话没有区号',
  message: '“{element}”里的“{number}”没有区号，外地群众打不通',
  remedy: '加上区号。',
  basis: '运行中的省级系统核查项（咨询、监督电话带区号）',
  elements: places,
  check({ own }, { report }) {
    for (const element of places) {
      const text = own[element];
      if (typeof text !== 'string') continue;
      const { phones } = readPhones(text);
      const bare = phones.find((phone) => !phone.area);
      if (bare !== undefined && !phones.some((phone) => phone.area && phone.digits.startsWith('0')))
        report({ element, number: bare.digits }, element);
    }
  },
});
