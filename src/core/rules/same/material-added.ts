import { pairRule } from '../define.js';
import { compareMaterials } from '../sets.js';

export const materialAdded = pairRule({
  id: 'material-added',
  severity: 'error',
  title: '自行增加了申请材料',
  message: '比标准多要材料：{added}',
  remedy: '删去多要的材料；有法律、法规依据的，报基本目录修订。',
  basis:
    '《河南省优化营商环境条例》第二十八条；濮政〔2017〕22号（除办事指南明确的条件外，不得自行增加办事要求）',
  elements: ['materials'],
  check({ own }, { values }, { report }) {
    if (!Array.isArray(own.materials) || values.materials === undefined) return;
    const { added } = compareMaterials(values.materials, own.materials);
    const burden = added.filter(({ necessity }) => necessity !== '非必要');
    if (burden.length > 0) report({ added: burden.map(({ name }) => name) });
  },
});
