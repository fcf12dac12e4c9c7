import { readCitations } from '../../model/index.js';
import { itemRule } from '../define.js';
import { kindOfLaw, kindRank } from '../laws.js';

export const feeBasisTooLow = itemRule({
  id: 'fee-basis-too-low',
  severity: 'error',
  title: '许可收费的依据层级不够',
  message: '实施行政许可收费，依据最高只是{kind}《{law}》，不是法律或行政法规',
  remedy: '补上允许收费的法律、行政法规；没有的，不得收费。',
  basis: '《行政许可法》第五十八条',
  elements: ['feeBasis', 'fees', 'charged'],
  check({ values }, { laws, report }) {
    const { itemType, charged, feeBasis, fees } = values;
    if (itemType !== '行政许可' || charged !== true) return;
    const texts = [feeBasis, ...(fees ?? []).map((fee) => fee.basis)];
    // words without 《…》 cite no document by name
    const bases = texts.flatMap((text) => (text?.includes('《') === true ? readCitations(text) : []));
    let best: { kind: string; law: string } | undefined;
    for (const one of bases) {
      const kind = kindOfLaw(one, laws);
      if (kind === undefined || kind === '法律' || kind === '行政法规') return;
      if (best === undefined || kindRank(kind) < kindRank(best.kind)) best = { kind, law: one.law };
    }
    if (best !== undefined) report(best);
  },
});
