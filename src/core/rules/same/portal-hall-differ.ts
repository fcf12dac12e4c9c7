import { sheetRule } from '../define.js';

export const portalHallDiffer = sheetRule({
  id: 'portal-hall-differ',
  severity: 'error',
  title: '线上线下内容不一致',
  message: '“{element}”在{where}是“{published}”，目录是“{expected}”[，{other}是“{otherValue}”]',
  remedy: '以目录为准重新发布；目录错了的，先改目录再发布。',
  basis: '濮政〔2017〕22号（确保线上线下信息内容准确一致）；《河南省优化营商环境条例》第三十八条',
});
