import { compareLimits, type Limit } from '../../model/index.js';
import { itemRule } from '../define.js';

const twenty: Limit = { days: 20, unit: '工作日' };
const fortyFive: Limit = { days: 45, unit: '自然日' };
const ownTerm = /[0-9〇一二三四五六七八九十百]+(?:个)?(?:工作)?(?:日|天|月)(?:以?内|之内)/;

export const licenceLimitOverTwenty = itemRule({
  id: 'licence-limit-over-twenty',
  severity: 'error',
  title: '许可时限超过二十日',
  message: '行政许可的承诺时限 {promised}，超过 {most}[，{joint}]，也没有写明另有规定的依据',
  remedy: '把时限改到法定期限以内；法律、法规另有期限的，把那一条写进设定依据的内容或时限说明。',
  basis: '《行政许可法》第四十二条（二十日，联合办理四十五日；法律、法规另有规定的从其规定）',
  elements: ['promisedLimit', 'statutoryLimit'],
  check({ values }, { report }) {
    const { itemType, promisedLimit: promised, statutoryLimit, jointAgencies, legalBasis } = values;
    if (itemType !== '行政许可' || promised === undefined) return;
    const joint = (jointAgencies?.length ?? 0) > 0;
    const most = joint ? fortyFive : twenty;
    if (compareLimits(promised, most) !== 'longer') return;
    const explained = promised.note ?? statutoryLimit?.note;
    if (explained !== undefined && /法|条例|规定|办法|条/.test(explained)) return;
    if (legalBasis?.some(({ text }) => text !== undefined && ownTerm.test(text)) === true) return;
    report({ promised, most, joint: joint ? { zh: '联合办理', en: 'joint handling' } : '' });
  },
});
