import { type Material, materialWording } from '../../model/index.js';
import { pairRule } from '../define.js';
import { compareMaterials } from '../sets.js';

const nameOf = ({ name }: Material): string => name;

/** Asks for more of one and the same document: the original as well, a copy more, necessary instead of optional. */
const asksMore = (standard: Material, local: Material): boolean => {
  const [before, after] = [materialWording(standard.name).form, materialWording(local.name).form];
  if (before !== '' && after !== '' && before !== after && after !== 'copy') return true;
  if ((local.originals ?? 0) > (standard.originals ?? local.originals ?? 0)) return true;
  if ((local.copies ?? 0) > (standard.copies ?? local.copies ?? 0)) return true;
  return local.necessity === '必要' && (standard.necessity === '非必要' || standard.necessity === '容缺后补');
};

export const materialDiffers = pairRule({
  id: 'material-differs',
  severity: 'warning',
  title: '申请材料与标准不一致',
  message: '申请材料与标准不一致[，{local}标准写作{standard}][，少了{removed}][，{more}要得比标准多]',
  remedy: '材料名称、份数和必要性改成与标准一致；能少要的，报基本目录修订，让各地都少要。',
  basis: '濮政〔2017〕22号（市、县、乡三级标准统一）',
  elements: ['materials'],
  check({ own }, { values }, { report }) {
    if (!Array.isArray(own.materials) || values.materials === undefined) return;
    const { same, reworded, removed } = compareMaterials(values.materials, own.materials);
    const more = same.filter(({ standard, local }) => asksMore(standard, local));
    if (reworded.length + removed.length + more.length === 0) return;
    report({
      local: reworded.map((one) => one.local.name),
      standard: reworded.map((one) => one.standard.name),
      removed: removed.map(nameOf),
      more: more.map((one) => one.local.name),
    });
  },
});
