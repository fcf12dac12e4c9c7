import { readPhones } from '../contact.js';
import { itemRule } from '../define.js';

export const consultEqualsComplain = itemRule({
  id: 'consult-equals-complain',
  severity: 'warning',
  title: '咨询电话与监督投诉电话相同',
  message: '咨询方式与监督投诉方式是同一个号码“{numbers}”',
  remedy: '监督投诉另设电话，或写 12345 热线。',
  basis: '运行中的省级系统核查项（咨询与监督电话不同）',
  elements: ['complain', 'consult'],
  check({ values, own }, { report }) {
    if (own.consult === undefined && own.complain === undefined) return;
    const { consult, complain } = values;
    if (typeof consult !== 'string' || typeof complain !== 'string') return;
    const { numbers } = readPhones(consult);
    if (numbers !== '' && numbers === readPhones(complain).numbers) report({ numbers });
  },
});
