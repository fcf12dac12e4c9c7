import { itemRule } from '../define.js';
import { kindOfLaw, kindRank } from '../laws.js';

export const basisLevelUnordered = itemRule({
  id: 'basis-level-unordered',
  severity: 'info',
  title: '设定依据没有按效力排列',
  message: '{lowKind}《{low}》排在{highKind}《{high}》前面',
  remedy: '按法律、行政法规、国务院决定、地方性法规、规章、规范性文件的次序排列。',
  basis: '《立法法》第五章（效力等级）',
  elements: ['legalBasis'],
  check({ own }, { laws, report }) {
    const bases = own.legalBasis;
    if (!Array.isArray(bases) || bases.length < 2) return;
    let before: { kind: string; law: string } | undefined;
    for (const one of bases) {
      const kind = kindOfLaw(one, laws);
      if (kind === undefined) continue;
      if (before !== undefined && kindRank(kind) < kindRank(before.kind)) {
        report({ lowKind: before.kind, low: before.law, highKind: kind, high: one.law });
        return;
      }
      before = { kind, law: one.law };
    }
  },
});
