import { readAmount } from '../amounts.js';
import { pairRule } from '../define.js';

export const feeAdded = pairRule({
  id: 'fee-added',
  severity: 'error',
  title: '标准不收费的事项收了费',
  message: '比标准多收：{fees}',
  remedy: '取消多收的费用；有法律、行政法规依据的，报基本目录修订。',
  basis: '《行政许可法》第五十八条；濮政〔2017〕22号（不得自行增加办事要求）',
  elements: ['charged', 'fees'],
  check({ own, values: local }, { values }, { report }) {
    if (local.charged !== true) return;
    if (values.charged === false) {
      if (own.charged === true)
        report({ fees: local.fees === undefined ? ['收费'] : local.fees.map((fee) => fee.name) }, 'charged');
      return;
    }
    if (!Array.isArray(own.fees) || values.fees === undefined || values.fees.length === 0) return;
    const known = new Set(values.fees.map((fee) => fee.name.replace(/\s/g, '')));
    const extra = own.fees.filter(
      (fee) => !known.has(fee.name.replace(/\s/g, '')) && readAmount(fee.standard ?? '')?.yuan !== 0,
    );
    if (extra.length > 0 && own.fees.length > values.fees.length)
      report({ fees: extra.map((fee) => fee.name) }, 'fees');
  },
});
