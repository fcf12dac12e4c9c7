/**
 * What a thing's name says without it: a 驾驶证 is a 机动车 one, an 身份证 a 居民 one. Each prefix before each thing of its
 * line is set aside. Kinds of one thing (地下, 临时, 大型, 农村 before 公墓) are no such prefixes.
 * Source: judged by the author from names in public lists.
 */
export const impliedPrefixes: readonly (readonly [string, string])[] = [
  [
    '城市 城镇 城区',
    '绿地 供水 供热 燃气 桥梁 公共厕所 公厕 照明设施 污水处理 园林绿化 树木 户外广告 市政设施 道路照明',
  ],
  ['机动车', '驾驶员 驾驶人 行驶证 维修 安全技术检验'],
  ['公路', '护路林 建筑控制区 用地范围'],
  ['居民', '身份证 户口簿'],
  ['企业', '营业执照 职工名册'],
  ['公民', '民族成份'],
  ['房屋', '白蚁防治'],
  ['农业', '转基因生物'],
  ['医疗机构', '放射诊疗'],
  ['饮用', '供水 集中式供水 二次供水'],
  ['饮用水', '供水 集中式供水 二次供水'],
  ['生活饮用水', '供水 集中式供水 二次供水'],
  [
    '医疗保险 基本医疗保险 医保',
    '异地安置退休人员 异地长期居住人员 异地转诊人员 常驻异地工作人员 门诊慢特病',
  ],
  ['慈善组织', '公开募捐'],
  ['水库大坝 大坝', '坝顶'],
  ['失业保险', '技能提升补贴 职业技能提升补贴'],
  [
    '工伤保险',
    '一次性工伤医疗补助金 一次性伤残就业补助金 一次性伤残补助金 一次性工亡补助金 辅助器具异地配置 住院伙食补助费 生活护理费',
  ],
];
