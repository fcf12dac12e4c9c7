import { pairRule } from '../define.js';

export const typeDiffers = pairRule({
  id: 'type-differs',
  severity: 'error',
  title: '事项类型与标准不一致',
  message: '事项类型是“{itemType}”，标准是“{standard}”',
  remedy: '改成基本目录中的类型。',
  basis: '濮政〔2017〕22号（市、县、乡三级标准统一）',
  elements: ['itemType'],
  check({ own }, { values }, { report }) {
    const { itemType } = own;
    const { itemType: standard } = values;
    if (itemType !== undefined && standard !== undefined && itemType !== standard)
      report({ itemType, standard });
  },
});
