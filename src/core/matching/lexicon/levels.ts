/** Exercise levels as bits; names of lists write them in brackets or in front. Source: GB/T 39046-2020 table A.2. */
export const levelBits = { 国: 1, 省: 2, 市: 4, 县: 8, 乡: 16, 村: 32 } as const;

const readers: readonly (readonly [RegExp, number])[] = [
  [/国家|部级/, levelBits.国],
  [/省|自治区/, levelBits.省],
  [/设区的?市|[地市州盟]/, levelBits.市],
  [/县|(?<!自治)区|旗/, levelBits.县],
  [/乡|镇|街道/, levelBits.乡],
  [/村|社区/, levelBits.村],
];

/** The levels that a text such as 县级权限 or 市级/县级 names. */
export const levelsOf = (text: string): number => {
  const plain = text
    .replace(/县[（(]?市、?区?[）)]?级?/g, '县')
    .replace(/设区的?市/g, '市')
    .replace(/社区/g, '村');
  let bits = 0;
  for (const [pattern, bit] of readers) if (pattern.test(plain)) bits |= bit;
  return bits;
};

/** A bracket that says only who exercises the power: （县级）, （设区的市级权限）, （市级/县级）. */
export const levelBracket =
  /^(?:本|限|仅|由)?(?:(?:国家|省|自治区|设区的?|地|市|州|盟|县|区|旗|乡|镇|街道|村|社区|部)级?[、,/和及或与\s]*)+级?(?:以[上下])?(?:权限范围内|权限内|权限|行使|管辖|办理|审批|实施|负责|事项|层级|部门)*$/;

/** Levels that belong to the thing itself: a 省级文物保护单位 is not a 县级 one, whoever decides. */
export const gradedThings =
  /^(?:以[上下]|文物|重点|非物质|自然保护|生态|湿地|公益林|森林公园|地质公园|风景|水利风景|历史文化|运动员|裁判|社会体育|公路|河道|河流|道路|工程(?:技术)?研究|工程中心|企业技术|技术中心|重点实验|实验室|众创|孵化|示范|龙头|劳动模范|先进|非遗|储备|科技|自然科学|软科学|名|优秀|特级|广播|电视|报|预算|机关|行政区域|以下|人民政府|财政|政府|计量|地方|产业|工业|新闻|产地|农业产业|文明|园林|森林|标准|教学|课题|专项|设施)/;

/** Provinces as names begin with them; 濮阳市 and its counties come from the catalogue's divisions. */
export const provinceNames =
  '北京市 天津市 上海市 重庆市 河北省 山西省 辽宁省 吉林省 黑龙江省 江苏省 浙江省 安徽省 福建省 江西省 山东省 河南省 湖北省 湖南省 广东省 海南省 四川省 贵州省 云南省 陕西省 甘肃省 青海省 台湾省 内蒙古自治区 广西壮族自治区 西藏自治区 宁夏回族自治区 新疆维吾尔自治区 全国 全省 全市 全县 全区 本省 本市 本县 本区 我省 我市 我县 我区 辖区内 本辖区 本行政区域内 辖区';
