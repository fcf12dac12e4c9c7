import { compareLimits } from '../../model/index.js';
import { itemRule } from '../define.js';

export const promiseExceedsLaw = itemRule({
  id: 'promise-exceeds-law',
  severity: 'error',
  title: '承诺时限超过法定时限',
  message: '承诺时限 {promised}，超过法定时限 {legal}',
  remedy: '把承诺时限改到法定时限以内，或更正法定时限。',
  basis: '《行政许可法》第四十二条',
  elements: ['promisedLimit', 'statutoryLimit'],
  check({ values }, { report }) {
    const { promisedLimit: promised, statutoryLimit: legal } = values;
    if (promised === undefined || legal === undefined) return;
    if (compareLimits(promised, legal) === 'longer') report({ promised, legal });
  },
});
