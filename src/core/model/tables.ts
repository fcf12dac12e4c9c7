/**
 * Code tables. The label is what the catalogue stores; the digit is what exchange tables carry.
 * Sources: GB/T 39046-2020 tables A.1 and A.2 and the national exchange tables (shared facts, see README).
 * Digits differ between systems, so an importer must name the table it reads; labels are never ambiguous.
 */
export interface CodeTableEntry {
  readonly code: string;
  readonly label: string;
  readonly en: string;
  readonly aliases?: readonly string[];
}

const entry = (code: string, label: string, en: string, ...aliases: string[]): CodeTableEntry =>
  aliases.length > 0 ? { code, label, en, aliases } : { code, label, en };

export const codeTables = {
  itemType: [
    entry('00', '行政权力', 'administrative power'),
    entry('01', '行政许可', 'administrative licence', '许可', '行政审批'),
    entry('02', '行政处罚', 'administrative penalty', '处罚'),
    entry('03', '行政强制', 'administrative coercion', '强制'),
    entry('04', '行政征收', 'administrative levy', '征收'),
    entry('05', '行政给付', 'administrative payment', '给付'),
    entry('06', '行政检查', 'administrative inspection', '检查'),
    entry('07', '行政确认', 'administrative confirmation', '确认'),
    entry('08', '行政奖励', 'administrative reward', '奖励'),
    entry('09', '行政裁决', 'administrative ruling', '裁决'),
    entry('10', '其他类别', 'other powers', '其他', '其他行政权力', '其他权力', '其他职权'),
    entry('20', '公共服务', 'public service', '公共服务事项', '便民服务'),
  ],
  level: [
    entry('1', '国家级', 'national', '国家'),
    entry('2', '省级', 'province', '省', '自治区级', '直辖市级'),
    entry('3', '市级', 'city', '市', '市本级', '地市级', '设区的市级', '设区市级'),
    entry(
      '4',
      '县级',
      'county',
      '县',
      '县本级',
      '区',
      '区级',
      '区县级',
      '县区级',
      '县（区）级',
      '县(市、区)级',
    ),
    entry(
      '5',
      '乡级',
      'township',
      '镇(乡、街道)',
      '镇（乡、街道）',
      '乡镇级',
      '乡镇',
      '镇街',
      '街道',
      '乡(镇、街道)级',
      '乡镇（街道）',
    ),
    entry('6', '村级', 'village', '村(社区)', '村（社区）', '村', '社区', '村居', '村(社区)级'),
    entry('7', '分级管理', 'graded'),
  ],
  status: [
    entry('1', '在用', 'in use', '启用', '正常', '有效'),
    entry('2', '暂停', 'suspended', '停用'),
    entry('3', '取消', 'cancelled', '废止', '注销'),
  ],
  powerSource: [
    entry('1', '法定本级行使', 'own by law', '法定本级行使权力', '法定'),
    entry('2', '上级下放', 'devolved'),
    entry('3', '上级授权', 'authorised from above'),
    entry('4', '同级授权', 'authorised at the same level'),
    entry('5', '上级委托', 'entrusted from above'),
    entry('6', '同级委托', 'entrusted at the same level'),
  ],
  agencyKind: [
    entry('1', '法定机关', 'statutory organ'),
    entry('2', '授权组织', 'authorised body'),
    entry('3', '受委托组织', 'entrusted body'),
    entry('9', '其他', 'other'),
  ],
  serviceObject: [
    entry('1', '自然人', 'natural persons', '个人', '公民'),
    entry('2', '企业法人', 'enterprises', '企业'),
    entry('3', '事业法人', 'public institutions', '事业单位法人'),
    entry('4', '社会组织法人', 'social organisations'),
    entry('5', '非法人企业', 'unincorporated enterprises', '个体工商户'),
    entry('6', '行政机关', 'government organs'),
    entry('9', '其他组织', 'other bodies'),
  ],
  caseType: [
    entry('1', '即办件', 'immediate', '即办', '即时办结'),
    entry('2', '承诺件', 'promised', '承诺', '限时办结'),
    entry('9', '其他', 'other'),
  ],
  channel: [
    entry('1', '窗口', 'window', '窗口办理', '线下', '现场办理'),
    entry('2', '网上', 'on line', '网上办理', '线上', '网办'),
    entry('3', '快递', 'courier', '快递申请', '邮寄'),
  ],
  onlineDepth: [
    entry('1', 'Ⅰ级', 'level I', 'I级', '一级', '信息发布', '宣传展示'),
    entry('2', 'Ⅱ级', 'level II', 'II级', '二级', '咨询'),
    entry('3', 'Ⅲ级', 'level III', 'III级', '三级', '收件', '网上预审', '受理'),
    entry('4', 'Ⅳ级', 'level IV', 'IV级', '四级', '全程网办', '全流程网办', '办结'),
  ],
  handleArea: [
    entry('1', '全国', 'nation-wide', '跨省通办'),
    entry('2', '全省', 'province-wide', '全省通办'),
    entry('3', '全市', 'city-wide', '全市通办'),
    entry('4', '全县', 'county-wide', '全县通办', '全区'),
    entry('5', '全镇', 'township-wide', '全镇（乡、街道）'),
    entry('6', '跨村', 'across villages', '跨村（社区）'),
  ],
  resultType: [
    entry('1', '证照', 'certificate', '证件', '执照'),
    entry('2', '批文', 'approval document', '文书'),
    entry('3', '其他', 'other'),
    entry('4', '无', 'none'),
  ],
  materialNecessity: [
    entry('1', '必要', 'required', '必需', '必须', '是'),
    entry('2', '非必要', 'optional', '非必需', '否'),
    entry('3', '容缺后补', 'may follow later', '容缺'),
  ],
  materialForm: [
    entry('1', '纸质', 'paper', '纸质材料'),
    entry('2', '电子', 'electronic', '电子材料', '电子版'),
    entry('3', '均可', 'either', '纸质/电子', '纸质或电子', '纸质和电子', '纸质、电子'),
  ],
  materialKind: [
    entry('1', '原件', 'original'),
    entry('2', '复印件', 'copy'),
    entry('3', '原件和复印件', 'original and copy', '原件及复印件', '原件、复印件'),
    entry('4', '申请表格文书', 'form'),
    entry('9', '其他', 'other'),
  ],
  materialSource: [
    entry('10', '申请人自备', 'applicant', '自备', '申请人'),
    entry('20', '政府部门核发', 'government', '政府部门', '部门核发'),
    entry('30', '中介机构出具', 'intermediary', '中介机构', '中介或法定机构'),
    entry('99', '其他', 'other'),
  ],
  limitUnit: [
    entry('1', '工作日', 'working days', '个工作日', 'G'),
    entry('2', '自然日', 'calendar days', '个自然日', '日', '天', 'Z'),
  ],
} as const satisfies Record<string, readonly CodeTableEntry[]>;

export type CodeTableId = keyof typeof codeTables;
export type LabelOf<T extends CodeTableId> = (typeof codeTables)[T][number]['label'];

/** The table's entries as plain rows, for code that loops over any table. */
export const tableEntries = (table: CodeTableId): readonly CodeTableEntry[] => codeTables[table];

/** The entry that a label or one of its aliases names; never looks at digits. */
export const findByLabel = (table: CodeTableId, text: string): CodeTableEntry | undefined =>
  tableEntries(table).find((e) => e.label === text || e.aliases?.includes(text) === true);

/** The entry of a digit in the named (default) table. */
export const findByCode = (table: CodeTableId, code: string): CodeTableEntry | undefined =>
  tableEntries(table).find((e) => e.code === code);
