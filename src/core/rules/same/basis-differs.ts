import { basisWording, compareAsSets, type LegalBasis } from '../../model/index.js';
import { pairRule } from '../define.js';

const shown = ({ law, article }: LegalBasis): string => `《${law}》${article ?? ''}`;

export const basisDiffers = pairRule({
  id: 'basis-differs',
  severity: 'error',
  title: '设定依据与标准不一致',
  message: '设定依据与标准不一致[，多了{added}][，少了{removed}][，{local}对应标准的{standard}]',
  remedy: '改成基本目录中的设定依据；本地另有依据的，报基本目录修订。',
  basis: '濮政〔2017〕22号（市、县、乡三级标准统一）；要素表（设定依据为同一性要素）',
  elements: ['legalBasis'],
  check({ own }, { values }, { report }) {
    if (!Array.isArray(own.legalBasis) || values.legalBasis === undefined) return;
    const compared = compareAsSets(values.legalBasis, own.legalBasis, basisWording, 0.6);
    if (compared.added.length + compared.removed.length + compared.reworded.length === 0) return;
    report({
      added: compared.added.map(shown),
      removed: compared.removed.map(shown),
      local: compared.reworded.map(({ local }) => shown(local)),
      standard: compared.reworded.map(({ standard }) => shown(standard)),
    });
  },
});
