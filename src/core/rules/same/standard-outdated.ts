import { pairRule } from '../define.js';

export const standardOutdated = pairRule({
  id: 'standard-outdated',
  severity: 'warning',
  title: '清单依据的标准已经更新',
  message: '清单写的是第 {local} 版，标准已是第 {standard} 版',
  remedy: '对照新版标准核对本清单自己填写的要素，再更新版本号。',
  basis: '濮政〔2017〕22号（实时更新、动态管理）',
  elements: ['version'],
  check({ own }, { values }, { report }) {
    const { version: local } = own;
    const { version: standard } = values;
    if (typeof local === 'number' && standard !== undefined && local < standard) report({ local, standard });
  },
});
