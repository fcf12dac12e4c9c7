// biome-ignore-all format: one element a line
import type { CodeTableId } from './tables.js';

/**
 * The element table: one typed table from which come the zod schemas, the JSON Schemas, import headings,
 * the tiers of the same-standard rules, the exchange column names and the reference in this room's README.
 * Sources: national exchange tables (identifiers, types, NOT NULL), GB/T 39046-2020 table 4, running provincial systems.
 */
export type Tier = 'identity' | 'standard' | 'bounded' | 'local';

/** When an element must be filled: always, only in lists, for administrative powers, or under a named condition. */
export type Required = 'always' | 'list' | 'powers' | 'charged' | 'entrusted' | 'visits' | 'online' | 'inHall' | 'township';

/** What a value is; decides its TypeScript type, its schema, how a cell is parsed and how it is compared. */
export type ElementKind = 'text' | 'code' | 'url' | 'integer' | 'yesNo' | 'date' | 'table' | 'tables' | 'texts' | 'codes' | 'limit' | 'bases' | 'fees' | 'steps' | 'materials' | 'questions' | 'window';

/** Which way is better for the public; a `bounded` element may differ only that way. */
export type Better = 'lower' | 'fewer' | 'more' | 'wider' | 'deeper' | 'yes' | 'no' | 'instant';

export interface ElementDefinition {
  readonly title: string;
  readonly en: string;
  readonly exchange: readonly string[];
  readonly kind: ElementKind;
  readonly table?: CodeTableId;
  /** longest text accepted, in characters */
  readonly max?: number;
  readonly required?: Required;
  readonly tier: Tier;
  readonly better?: Better;
  /** other headings offices use, without brackets, marks and spaces */
  readonly aliases: readonly string[];
}

export const elements = {
  name: { title: '事项名称', en: 'Item name', exchange: ['task_name'], kind: 'text', max: 1000, required: 'always', tier: 'identity', aliases: ['事项', '名称', '权力名称', '政务服务事项名称', '主项名称', '服务事项名称', '项目名称', '服务事项', '主项', '事项名', '标题', '职权名称', '行政权力名称', '行政许可事项名称', '公共服务事项名称', '许可事项名称', '办理事项', '办事事项', '目录名称'] },
  basicCode: { title: '基本编码', en: 'Basic code', exchange: ['catalog_code'], kind: 'code', max: 14, required: 'always', tier: 'identity', aliases: ['事项基本编码', '基本目录编码', '目录编码', '国家基本编码'] },
  localBasicCode: { title: '地方基本编码', en: 'Local basic code', exchange: ['local_catalog_code'], kind: 'text', max: 50, tier: 'local', aliases: ['地方编码', '地方目录编码'] },
  implementationCode: { title: '实施编码', en: 'Implementation code', exchange: ['task_code'], kind: 'code', max: 64, required: 'list', tier: 'local', aliases: ['事项编码', '实施清单编码', '事项实施编码', '权力编码', 'itemCode', '清单编码', '事项唯一编码', '实施清单事项编码', '权力事项编码'] },
  handlingCode: { title: '业务办理项编码', en: 'Handling code', exchange: ['task_handle_item'], kind: 'code', max: 64, tier: 'local', aliases: ['办理项编码', '业务项编码'] },
  itemType: { title: '事项类型', en: 'Item type', exchange: ['task_type'], kind: 'table', table: 'itemType', required: 'always', tier: 'identity', aliases: ['权力类型', '事项类别', '类型', '权力类别', '职权类型', '职权类别', '事项大类型', '事项性质', 'kind', '项目类型', '类别'] },
  status: { title: '事项状态', en: 'Status', exchange: ['task_state'], kind: 'table', table: 'status', required: 'always', tier: 'local', aliases: ['状态'] },
  version: { title: '事项版本', en: 'Version', exchange: ['task_version'], kind: 'integer', required: 'always', tier: 'local', aliases: ['版本', '版本号'] },
  legalBasis: { title: '设定依据', en: 'Legal basis', exchange: ['by_law'], kind: 'bases', required: 'always', tier: 'identity', aliases: ['依据', '法律依据', '设立依据', '法定依据', '实施依据', '服务依据', '政策依据', '行使依据', '设定和实施依据', '权力依据', '职权依据', '法定依据名称', '法律法规依据'] },
  powerSource: { title: '权力来源', en: 'Source of power', exchange: ['power_source'], kind: 'table', table: 'powerSource', required: 'powers', tier: 'local', aliases: ['权限来源', '职权来源'] },
  levels: { title: '行使层级', en: 'Exercise levels', exchange: ['use_level'], kind: 'tables', table: 'level', required: 'always', tier: 'bounded', better: 'wider', aliases: ['层级', '实施层级', '办理层级', '权力层级', '行使级别', '办理级别', '审批层级', '事项层级'] },
  agency: { title: '实施主体', en: 'Agency', exchange: ['dept_name'], kind: 'text', max: 200, required: 'list', tier: 'local', aliases: ['实施机构', '实施部门', '部门', '办理部门', '责任部门', '主管部门', '实施单位', '受理机构', '部门名称', '办理单位', '单位名称', '实施主体名称', '实施机关', '行使主体', '承办机构', 'dept', '承办单位', '牵头部门', '责任单位', '实施部门名称', '决定机构'] },
  agencyKind: { title: '实施主体性质', en: 'Kind of agency', exchange: ['dept_type'], kind: 'table', table: 'agencyKind', required: 'list', tier: 'local', aliases: ['实施主体类型', '主体性质'] },
  agencyCode: { title: '实施主体编码', en: 'Agency code', exchange: ['dept_code'], kind: 'code', max: 18, required: 'list', tier: 'local', aliases: ['统一社会信用代码', '实施主体统一社会信用代码', '信用代码', '组织机构代码', 'deptCode', '部门编码', '实施机构编码', '社会信用代码', '机构代码', '部门代码'] },
  entrustedBy: { title: '委托部门', en: 'Entrusted by', exchange: ['entrust_name'], kind: 'text', max: 100, required: 'entrusted', tier: 'local', aliases: ['委托机关', '委托单位'] },
  statutoryLimit: { title: '法定办结时限', en: 'Statutory limit', exchange: ['anticipate_day', 'anticipate_type', 'anticipate_explain'], kind: 'limit', required: 'powers', tier: 'standard', better: 'lower', aliases: ['法定时限', '法定期限', '法定办理时限', '法定办结期限', '法定办理期限', '法定办结时间', '法定时间'] },
  promisedLimit: { title: '承诺办结时限', en: 'Promised limit', exchange: ['promise_day', 'promise_type', 'promise_explain'], kind: 'limit', required: 'powers', tier: 'bounded', better: 'lower', aliases: ['承诺时限', '承诺期限', '承诺办理时限', '承诺办结期限', '办理时限', '办结时限', '承诺办理期限', '承诺办结时间', '办结期限', '办理期限', '承诺时间'] },
  conditions: { title: '受理条件', en: 'Conditions', exchange: ['accept_condition'], kind: 'texts', max: 4000, required: 'always', tier: 'standard', better: 'fewer', aliases: ['办理条件', '申请条件', '申报条件', '准予条件', '申办条件', '许可条件'] },
  process: { title: '办理流程', en: 'Procedure', exchange: ['handle_flow'], kind: 'steps', required: 'always', tier: 'standard', aliases: ['办理程序', '流程', '办事流程', '工作流程', '办理环节', '审批流程'] },
  charged: { title: '是否收费', en: 'Charged', exchange: ['is_fee'], kind: 'yesNo', required: 'always', tier: 'bounded', better: 'no', aliases: ['收费', '收费情况', '是否收费项目'] },
  feeBasis: { title: '收费依据', en: 'Fee basis', exchange: ['fee_basis'], kind: 'text', max: 4000, required: 'charged', tier: 'standard', aliases: ['收费依据及标准'] },
  fees: { title: '收费项目', en: 'Fees', exchange: ['fee_name', 'fee_stand', 'is_desc', 'desc_explain'], kind: 'fees', required: 'charged', tier: 'bounded', better: 'lower', aliases: ['收费标准', '收费项目及标准', '收费项目名称', '收费标准及依据'] },
  serviceObjects: { title: '服务对象', en: 'Service objects', exchange: ['server_type'], kind: 'tables', table: 'serviceObject', required: 'always', tier: 'standard', better: 'wider', aliases: ['办理对象', '申请对象', '适用范围', '适用对象', '行政相对人'] },
  caseType: { title: '办件类型', en: 'Case type', exchange: ['project_type'], kind: 'table', table: 'caseType', required: 'always', tier: 'bounded', better: 'instant', aliases: ['办件类别', '办理类型'] },
  channels: { title: '办理形式', en: 'Channels', exchange: ['handle_type'], kind: 'tables', table: 'channel', tier: 'bounded', better: 'more', aliases: ['办理方式', '受理方式', '申请方式', '办理渠道'] },
  visits: { title: '到办事现场次数', en: 'Visits', exchange: ['limit_scene_num'], kind: 'integer', required: 'always', tier: 'bounded', better: 'lower', aliases: ['现场次数', '到现场次数', '跑动次数', '最多跑次数', '到办事窗口次数', '办理跑动次数', '到现场大厅(窗口)次数', '到大厅次数', '到办事大厅次数', '跑腿次数'] },
  visitReason: { title: '必须现场办理原因', en: 'Reason for the visit', exchange: ['limit_scene_explain'], kind: 'text', max: 1000, required: 'visits', tier: 'local', aliases: ['必须到现场原因', '现场办理原因', '到现场办理原因', '必须现场办理原因说明'] },
  specialProcedure: { title: '特别程序', en: 'Special procedure', exchange: ['special_procedure'], kind: 'text', max: 500, tier: 'standard', aliases: ['特殊环节', '特殊程序'] },
  onlineUrl: { title: '在线办理地址', en: 'On-line address', exchange: ['link_addr', 'online_handle_url'], kind: 'url', max: 1000, required: 'online', tier: 'local', aliases: ['网上办理地址', '网办地址', '在线办理网址', '网上办理网址', '办理链接', '链接', 'link', '网上服务系统网址', '网上办理链接', '办事链接'] },
  mobileUrl: { title: '移动端办理地址', en: 'Mobile address', exchange: ['mobile_terminal_url'], kind: 'url', max: 1000, tier: 'local', aliases: ['移动端地址', '手机端办理地址', '掌上办理地址'] },
  online: { title: '是否网办', en: 'On line', exchange: ['is_online'], kind: 'yesNo', required: 'always', tier: 'bounded', better: 'yes', aliases: ['是否网上办理', '是否支持网上办理', '网上办理', '是否支持网办', '可否网上办理'] },
  onlineDepth: { title: '网上办理深度', en: 'On-line depth', exchange: ['online_handle_depth'], kind: 'table', table: 'onlineDepth', tier: 'bounded', better: 'deeper', aliases: ['网办深度', '在线办理深度', '办理深度', '在线办理程度', '网上可办理程度'] },
  singleLogin: { title: '单点登录', en: 'Single sign-on', exchange: ['is_single_login', 'app_is_single_login'], kind: 'yesNo', tier: 'local', aliases: ['是否单点登录', '是否支持单点登录'] },
  address: { title: '办理地点', en: 'Address', exchange: ['transact_addr'], kind: 'text', max: 500, required: 'list', tier: 'local', aliases: ['办理地址', '受理地点', '办公地点', '地址', '办事地点', '办公地址'] },
  hours: { title: '办理时间', en: 'Hours', exchange: ['transact_time'], kind: 'text', max: 500, required: 'list', tier: 'local', aliases: ['受理时间', '办公时间', '工作时间', '服务时间'] },
  consult: { title: '咨询方式', en: 'Enquiries', exchange: ['link_way'], kind: 'text', max: 500, required: 'list', tier: 'local', aliases: ['咨询电话', '联系电话', '联系方式', '咨询途径', '电话', '服务电话'] },
  complain: { title: '监督投诉方式', en: 'Complaints', exchange: ['supervise_way'], kind: 'text', max: 500, required: 'list', tier: 'local', aliases: ['监督电话', '投诉电话', '监督投诉电话', '监督投诉渠道', '投诉方式', '监督方式', '投诉监督电话', '投诉途径', '监督投诉途径', '监督举报方式', '监督投诉'] },
  effectiveOn: { title: '计划生效日期', en: 'Effective on', exchange: ['plan_effective_date'], kind: 'date', tier: 'local', aliases: ['生效日期', '启用日期'] },
  cancelOn: { title: '计划取消日期', en: 'Cancelled on', exchange: ['plan_cancel_date'], kind: 'date', tier: 'local', aliases: ['取消日期', '停用日期'] },
  inHall: { title: '是否进驻政务大厅', en: 'In the service hall', exchange: ['is_entry_center'], kind: 'yesNo', required: 'list', tier: 'local', aliases: ['是否进驻大厅', '是否进驻', '进驻大厅', '是否进驻政务服务大厅'] },
  hallWindow: { title: '大厅窗口', en: 'Hall window', exchange: [], kind: 'window', required: 'inHall', tier: 'local', aliases: ['窗口', '窗口名称', '办理窗口', '受理窗口', '服务窗口'] },
  handleArea: { title: '通办范围', en: 'Area of handling', exchange: ['handle_area'], kind: 'table', table: 'handleArea', tier: 'bounded', better: 'wider', aliases: ['通办区域'] },
  jointAgencies: { title: '联办机构', en: 'Joint agencies', exchange: ['other_dept'], kind: 'texts', max: 1000, tier: 'standard', aliases: ['联办部门', '联合办理机构', '联合审批部门'] },
  intermediary: { title: '中介服务', en: 'Intermediary services', exchange: ['service_type'], kind: 'texts', max: 1000, tier: 'standard', better: 'fewer', aliases: ['中介服务事项', '涉及中介服务', '涉及的中介服务', '中介服务名称', '涉及中介服务事项'] },
  quota: { title: '数量限制', en: 'Quota', exchange: ['limit_explain'], kind: 'text', max: 1000, tier: 'standard', aliases: ['有无数量限制', '审批数量限制', '数量限制情况'] },
  resultType: { title: '审批结果类型', en: 'Result type', exchange: ['result_type'], kind: 'table', table: 'resultType', required: 'always', tier: 'standard', aliases: ['结果类型', '办理结果类型'] },
  resultName: { title: '审批结果名称', en: 'Result name', exchange: ['result_name'], kind: 'text', max: 500, required: 'always', tier: 'standard', aliases: ['办理结果', '结果名称', '审批结果', '办理结果名称', '证照名称', '办件结果', '结果', '办理结果名', '办结结果'] },
  resultSample: { title: '审批结果样本', en: 'Result sample', exchange: ['result_guid'], kind: 'text', max: 500, tier: 'standard', aliases: ['结果样本', '办理结果样本', '结果样本附件'] },
  bookable: { title: '是否支持预约办理', en: 'Bookable', exchange: ['is_schedule'], kind: 'yesNo', tier: 'bounded', better: 'yes', aliases: ['预约', '是否支持预约', '是否预约', '预约办理', '是否可预约', '可否预约', '是否支持网上预约'] },
  payOnline: { title: '是否支持网上支付', en: 'On-line payment', exchange: ['is_pay_online'], kind: 'yesNo', tier: 'bounded', better: 'yes', aliases: ['网上支付', '是否网上支付'] },
  express: { title: '是否支持物流快递', en: 'Courier', exchange: ['is_express'], kind: 'yesNo', tier: 'bounded', better: 'yes', aliases: ['快递', '物流快递', '是否支持快递'] },
  terminal: { title: '是否支持自助终端办理', en: 'Self-service terminal', exchange: ['is_service_terminals'], kind: 'yesNo', tier: 'bounded', better: 'yes', aliases: ['自助终端', '是否支持自助终端'] },
  topicsPerson: { title: '面向自然人主题分类', en: 'Topics (persons)', exchange: ['user_topic_type'], kind: 'codes', tier: 'standard', aliases: ['自然人主题分类', '个人主题', '主题分类自然人'] },
  topicsLegal: { title: '面向法人主题分类', en: 'Topics (legal persons)', exchange: ['corp_topic_type'], kind: 'codes', tier: 'standard', aliases: ['法人主题分类', '法人主题', '主题分类法人'] },
  townCode: { title: '乡镇街道代码', en: 'Township code', exchange: ['town_code'], kind: 'code', max: 12, required: 'township', tier: 'local', aliases: ['乡镇代码', '乡镇（街道）代码'] },
  villageCode: { title: '村居代码', en: 'Village code', exchange: ['village_code'], kind: 'code', max: 12, tier: 'local', aliases: ['村（社区）代码', '村社区代码'] },
  agentService: { title: '是否免费代办', en: 'Free agent service', exchange: [], kind: 'yesNo', tier: 'local', aliases: ['免费代办', '上门办理', '是否上门办理', '帮办代办', '代办', '委托代办', '是否代办'] },
  materials: { title: '申请材料', en: 'Materials', exchange: ['material_name'], kind: 'materials', required: 'always', tier: 'standard', better: 'fewer', aliases: ['申报材料', '办理材料', '所需材料', '提交材料', '材料名称', '申请材料名称', '材料清单', '申请材料目录', '申请材料清单', '申请需提交材料', '材料'] },
  questions: { title: '常见问题', en: 'Questions', exchange: ['question', 'answer'], kind: 'questions', tier: 'local', aliases: ['常见问题解答', '问题'] },
  reviewRules: { title: '审查细则', en: 'Review rules', exchange: ['accept_stand'], kind: 'text', max: 4000, tier: 'standard', aliases: ['审查标准', '审查要点', '受理标准'] },
} as const satisfies Record<string, ElementDefinition>;

export type ElementId = keyof typeof elements;

/** Ids in canonical order: the order of keys in every file, column and comparison. */
export const elementIds = Object.keys(elements) as readonly ElementId[];

/** The definition as its plain interface, for code that loops over any element. */
export const definitionOf = (id: ElementId): ElementDefinition => elements[id];
