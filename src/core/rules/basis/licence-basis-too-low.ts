import { itemRule } from '../define.js';
import { kindOfLaw, kindRank } from '../laws.js';

/** 行政许可法 第十四、十五条: 法律, 行政法规, 国务院决定, 地方性法规; a province's 规章 for one year. */
const mayset = new Set(['法律', '行政法规', '国务院决定', '地方性法规', '政府规章']);

export const licenceBasisTooLow = itemRule({
  id: 'licence-basis-too-low',
  severity: 'error',
  title: '行政许可的设定依据层级不够',
  message: '行政许可的设定依据最高只是{kind}《{law}》，不能设定行政许可',
  remedy: '补上设定该许可的法律、行政法规、国务院决定或地方性法规；没有的，不得作为行政许可实施。',
  basis: '《行政许可法》第十四条、第十五条、第十七条',
  elements: ['legalBasis', 'itemType'],
  check({ values }, { laws, report }) {
    const { itemType, legalBasis } = values;
    if (itemType !== '行政许可' || !Array.isArray(legalBasis) || legalBasis.length === 0) return;
    let best: { kind: string; law: string } | undefined;
    for (const one of legalBasis) {
      const kind = kindOfLaw(one, laws);
      if (kind === undefined || mayset.has(kind)) return;
      if (best === undefined || kindRank(kind) < kindRank(best.kind)) best = { kind, law: one.law };
    }
    if (best !== undefined) report(best);
  },
});
