import { compareLimits } from '../../model/index.js';
import { pairRule } from '../define.js';

export const statutoryLimitDiffers = pairRule({
  id: 'statutory-limit-differs',
  severity: 'warning',
  title: '法定时限与标准不一致',
  message: '法定时限是 {local}，标准是 {standard}',
  remedy: '法定时限由法律定，各地应一致，改成标准的。',
  basis: '《行政许可法》第四十二条；濮政〔2017〕22号（市、县、乡三级标准统一）',
  elements: ['statutoryLimit'],
  check({ own }, { values }, { report }) {
    const { statutoryLimit: local } = own;
    const { statutoryLimit: standard } = values;
    if (local !== undefined && standard !== undefined && compareLimits(local, standard) !== 'equal')
      report({ local, standard });
  },
});
