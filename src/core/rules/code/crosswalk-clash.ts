import { sheetRule } from '../define.js';

export const crosswalkClash = sheetRule({
  id: 'crosswalk-clash',
  severity: 'error',
  title: '编码对照有冲突',
  message: '编码对照（{scheme}）中{codes}对应{basicCodes}：{why}',
  remedy: '核对 crosswalk.csv 的这几行，一个原编码只留一个在用的基本编码。',
  basis: '编码对照表（一个原编码对应一个基本编码）',
});
