import type { Material } from '../../model/index.js';
import { itemRule } from '../define.js';

const lacksCopies = ({ form, originals, copies }: Material): boolean =>
  (form === '纸质' || form === '均可') && originals === undefined && copies === undefined;

export const materialCopiesMissing = itemRule({
  id: 'material-copies-missing',
  severity: 'info',
  title: '材料没有写份数',
  message: '{count} 份纸质材料没有写原件或复印件的份数：{materials}',
  remedy: '写明原件几份、复印件几份。',
  basis: '要素表（材料份数）',
  elements: ['materials'],
  check({ own }, { report }) {
    if (!Array.isArray(own.materials)) return;
    const without = own.materials.filter(lacksCopies);
    if (without.length > 0) report({ count: without.length, materials: without.map((one) => one.name) });
  },
});
