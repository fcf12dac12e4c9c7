import { pairRule } from '../define.js';
import { levelOfDivision } from '../levels.js';

export const levelNotExercised = pairRule({
  id: 'level-not-exercised',
  severity: 'error',
  title: '这一级不行使的事项',
  message: '标准规定由{levels}行使，本清单是{level}的',
  remedy: '核对是否承接了上级下放：没有的，从清单中撤下；有的，报基本目录增加行使层级。',
  basis: '《河南省优化营商环境条例》第二十八条（目录统一）；基本目录（行使层级）',
  elements: ['levels', 'name'],
  check({ division, values: local }, { values }, { divisions, report }) {
    const { levels } = values;
    if (division === undefined || levels === undefined || levels.length === 0) return;
    if ((levels as readonly string[]).includes('分级管理')) return;
    const level = levelOfDivision(division, divisions);
    if (level === undefined || (levels as readonly string[]).includes(level)) return;
    if (
      local.powerSource === '上级下放' ||
      local.powerSource === '上级授权' ||
      local.powerSource === '上级委托'
    )
      return;
    report({ levels: [...levels], level });
  },
});
