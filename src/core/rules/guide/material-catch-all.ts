import { itemRule } from '../define.js';

const catchAll =
  /(?:其他|其它)[^，；]{0,16}(?:材料|资料|文件|证明|证件|手续)|等(?:其他|有关|相关)?(?:材料|资料|文件|证明|证件)$|^(?:有关|相关)的?(?:证明)?(?:材料|资料|文件|证明|证件|手续)|(?:要求|规定|需要)(?:提交|提供|报送)?的(?:有关|相关)(?:材料|资料|文件|证明)/;

export const materialCatchAll = itemRule({
  id: 'material-catch-all',
  severity: 'error',
  title: '申请材料有兜底说法',
  message: '申请材料“{material}”没有写明是哪一种材料',
  remedy: '逐一写明材料名称；没有具体材料的，删去这一项。',
  basis: '《河南省优化营商环境条例》第二十八条；《安阳市政务服务条例》第十三条',
  elements: ['materials'],
  profile: 'henan',
  check({ own }, { report }) {
    if (!Array.isArray(own.materials)) return;
    for (const { name } of own.materials)
      if (typeof name === 'string' && catchAll.test(name)) report({ material: name });
  },
});
