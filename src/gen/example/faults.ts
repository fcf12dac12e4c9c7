/**
 * What makes the example real: how three bureaus of a county name items, and the slips in their sheets. Names of
 * standard items as in catalog/directory; who renames one there gets told by `officeRows`.
 */

/** standard name → what the bureau calls it */
export const officeNames: ReadonlyMap<string, string> = new Map([
  ['食品经营许可', '食品经营许可证核发（县级）'],
  ['个体工商户设立、变更、注销登记', '个体工商户注册登记'],
  ['仅销售预包装食品经营者备案', '仅销售预包装食品备案'],
  ['药品零售企业许可', '药品零售企业经营许可'],
  ['食品小摊点备案', '清丰县食品小摊点备案'],
  ['人力资源服务许可', '设立人力资源服务机构许可'],
  ['劳务派遣经营许可', '劳务派遣行政许可'],
  ['企业实行不定时工作制和综合计算工时工作制审批', '企业实行特殊工时工作制审批'],
  ['城乡居民养老保险参保登记', '城乡居民基本养老保险参保登记'],
  ['失业保险金申领', '失业保险金申领（县本级）'],
  ['创业担保贷款申请', '创业担保贷款申请审核'],
  ['最低生活保障对象认定、保障金给付', '清丰县最低生活保障对象认定、保障金给付'],
  ['老年人福利补贴', '高龄津贴发放'],
  ['困难残疾人生活补贴和重度残疾人护理补贴资格认定、审核和发放', '残疾人两项补贴资格认定、审核和发放'],
  ['内地居民婚姻登记', '内地居民婚姻登记（结婚、离婚）'],
]);

/** standard item without handling items of its own → the cases the bureau tells apart, a row each */
export const splitRows: ReadonlyMap<string, readonly string[]> = new Map([
  ['企业设立、变更、注销登记', ['企业设立登记', '企业变更登记', '企业注销登记']],
  ['特种设备使用登记', ['特种设备首次使用登记', '特种设备变更登记', '特种设备停用登记']],
  ['药品零售企业许可', ['药品零售企业新办', '药品零售企业变更']],
  ['劳务派遣经营许可', ['劳务派遣经营许可新办', '劳务派遣经营许可延续']],
  ['收养登记', ['收养登记', '解除收养关系登记']],
  ['最低生活保障对象认定、保障金给付', ['城市最低生活保障对象认定', '农村最低生活保障对象认定']],
  ['特困人员认定、救助供养金给付', ['特困人员集中供养', '特困人员分散供养']],
  ['临时救助对象认定、救助金给付', ['急难型临时救助', '支出型临时救助']],
]);

export interface NewItem {
  department: string;
  itemType: '公共服务' | '其他类别';
  name: string;
  conditions: string;
  materials: string;
  object: string;
}

/** What the county does and no standard has. */
export const newItems: readonly NewItem[] = [
  {
    department: '31',
    itemType: '公共服务',
    name: '小微企业质量管理体系帮扶申请',
    conditions: '1.在清丰县登记的小微企业；\n2.近一年内没有质量违法记录',
    materials: '1.帮扶申请表（1份）；2.营业执照（复印件1份）',
    object: '企业法人',
  },
  {
    department: '14',
    itemType: '公共服务',
    name: '零工市场用工信息发布',
    conditions: '1.用工单位依法登记；\n2.岗位信息真实、报酬明确',
    materials: '1.用工信息登记表（1份）；2.营业执照（复印件1份）',
    object: '企业法人',
  },
  {
    department: '11',
    itemType: '公共服务',
    name: '社区老年食堂助餐登记',
    conditions: '1.年满六十周岁；\n2.在清丰县居住',
    materials: '1.助餐登记表（1份）；2.居民身份证（原件1份）',
    object: '自然人',
  },
];

/** A slip in one cell: the column's key and what stands there instead. */
export interface Slip {
  item: string;
  column: 'promisedLimit' | 'materials' | 'basicCode';
  /** put behind what stands there */
  append?: string;
  /** put in place of it */
  replace?: string | number;
}

export const slips: readonly Slip[] = [
  // 承诺比法定还长
  { item: '建设农村公益性墓地审批', column: 'promisedLimit', replace: '30个工作日' },
  // 标准之外多要一份材料
  { item: '劳务派遣经营许可', column: 'materials', append: '法定代表人无犯罪记录证明（原件1份）' },
  // 兜底条款
  { item: '特种设备使用登记', column: 'materials', append: '法律法规规定的其他有关材料' },
  // 材料里写了私人手机号（样例号码）
  {
    item: '公益性岗位补贴申领',
    column: 'materials',
    append: '补贴人员花名册（电子版发至经办人13800000000）',
  },
  // 编码存成了数字，前面的零丢了
  { item: '食品经营许可', column: 'basicCode', replace: 131024000 },
];

/** Standard items whose rows the bureau has hidden. */
export const hiddenRows: ReadonlySet<string> = new Set(['职业介绍']);
