import { itemRule } from '../define.js';

const unclear =
  /^(?:有效|合法|本人|单位|原始)?(?:证明|证件|证书|材料|资料|文件|表格|报告|附件|手续|原件|复印件|证明材料|证明文件|申请材料|申报材料|电子版|图纸)(?:原件|复印件)?$/;

export const materialNamedUnclearly = itemRule({
  id: 'material-named-unclearly',
  severity: 'warning',
  title: '材料名称不明确',
  message: '材料名称“{material}”看不出是什么材料',
  remedy: '写材料的全称，如“居民身份证”“不动产权证书”。',
  basis: '《国务院令第716号》第六条（明确办事材料）',
  elements: ['materials'],
  check({ own }, { report }) {
    if (!Array.isArray(own.materials)) return;
    for (const { name } of own.materials)
      if (typeof name === 'string' && unclear.test(name.trim())) report({ material: name });
  },
});
