import { readAmount } from '../amounts.js';
import { pairRule } from '../define.js';

export const feeHigher = pairRule({
  id: 'fee-higher',
  severity: 'error',
  title: '收费比标准高',
  message: '“{fee}”收 {local}，标准是 {standard}',
  remedy: '降到标准以内。',
  basis: '《行政许可法》第五十九条（按照公布的法定项目和标准收费）',
  elements: ['fees'],
  check({ own }, { values }, { report }) {
    if (!Array.isArray(own.fees) || values.fees === undefined) return;
    for (const { name, standard: local = '' } of own.fees) {
      const same =
        values.fees.find((fee) => fee.name === name) ??
        (values.fees.length === 1 && own.fees.length === 1 ? values.fees[0] : undefined);
      const [mine, theirs] = [readAmount(local), readAmount(same?.standard ?? '')];
      if (mine === undefined || theirs === undefined) continue;
      if (mine.per === theirs.per && mine.yuan > theirs.yuan)
        report({ fee: name, local, standard: same?.standard ?? '' });
    }
  },
});
