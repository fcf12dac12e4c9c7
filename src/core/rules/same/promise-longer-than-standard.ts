import { compareLimits } from '../../model/index.js';
import { pairRule } from '../define.js';

export const promiseLongerThanStandard = pairRule({
  id: 'promise-longer-than-standard',
  severity: 'error',
  title: '承诺时限比标准长',
  message: '承诺时限 {local}，标准是 {standard}',
  remedy: '缩短到标准时限以内。',
  basis: '濮政〔2017〕22号（市、县、乡三级标准统一、限时办结）',
  elements: ['promisedLimit'],
  check({ own }, { values }, { report }) {
    const { promisedLimit: local } = own;
    const { promisedLimit: standard } = values;
    if (local !== undefined && standard !== undefined && compareLimits(local, standard) === 'longer')
      report({ local, standard });
  },
});
