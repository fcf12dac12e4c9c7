import { itemRule } from '../define.js';

const catchAll = /(?:其他|其它|有关|相关)(?:的)?(?:条件|要求|规定|情形|材料|资料|文件|手续)/;

export const conditionCatchAll = itemRule({
  id: 'condition-catch-all',
  severity: 'error',
  title: '办理条件有兜底条款',
  message: '办理条件“{condition}”含有“{words}”这样的兜底说法',
  remedy: '写明具体条件；没有具体条件的，删去这一条。',
  basis: '《河南省优化营商环境条例》第二十八条（不得含有其他、有关等模糊性兜底条款）',
  elements: ['conditions'],
  profile: 'henan',
  check({ own }, { report }) {
    if (!Array.isArray(own.conditions)) return;
    for (const condition of own.conditions) {
      const words = typeof condition === 'string' ? catchAll.exec(condition)?.[0] : undefined;
      if (words !== undefined) report({ condition, words });
    }
  },
});
