import { pairRule } from '../define.js';
import { normalName } from '../identity/name-not-normal.js';

export const nameDiffers = pairRule({
  id: 'name-differs',
  severity: 'error',
  title: '事项名称与标准不一致',
  message: '事项名称是“{local}”，标准是“{standard}”',
  remedy: '改成基本目录中的名称；本地习惯叫法可以写进常见问题。',
  basis: '濮政〔2017〕22号（市、县、乡三级标准统一）；《广东省优化营商环境条例》第二十九条（供参照）',
  elements: ['name'],
  check({ own }, { values }, { report }) {
    const { name: local } = own;
    const { name: standard } = values;
    if (typeof local !== 'string' || standard === undefined || local === standard) return;
    if (normalName(local) !== normalName(standard)) report({ local, standard });
  },
});
