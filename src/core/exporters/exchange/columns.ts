/**
 * Columns of the national exchange tables (names, types, NOT NULL and titles as published DDL of a running system has
 * them; element identifiers agree with shared/domain/elements.md). `from` says what fills a column.
 */
export type ColumnType = 'int' | 'text' | 'datetime' | `varchar(${number})`;

export interface ExchangeColumn {
  name: string;
  title: string;
  type: ColumnType;
  required: boolean;
}

const column = (name: string, type: ColumnType, title: string): ExchangeColumn => ({
  name,
  title,
  type,
  required: false,
});
const must = (name: string, type: ColumnType, title: string): ExchangeColumn => ({
  name,
  title,
  type,
  required: true,
});

const technical: ExchangeColumn[] = [
  must('row_guid', 'varchar(50)', '记录唯一标识'),
  must('cd_batch', 'varchar(32)', '批次号'),
  must('cd_operation', 'varchar(2)', '同步类型'),
  must('cd_time', 'datetime', '同步时间'),
  must('data_source', 'varchar(3)', '数据来源'),
];

const ofItem: ExchangeColumn[] = [
  must('task_guid', 'varchar(36)', '事项唯一标识'),
  must('task_code', 'varchar(36)', '实施编码'),
  column('task_handle_item', 'varchar(50)', '业务办理项编码'),
];

const directory: ExchangeColumn[] = [
  must('catalog_code', 'varchar(12)', '基本编码'),
  column('local_catalog_code', 'varchar(50)', '地方基本编码'),
  must('task_name', 'varchar(1000)', '事项名称'),
  must('task_type', 'varchar(2)', '事项类型'),
  must('by_law', 'text', '设定依据'),
  must('use_level', 'varchar(11)', '行使层级'),
  must('task_state', 'varchar(2)', '事项状态'),
  must('task_version', 'int', '事项版本'),
  column('plan_effective_date', 'datetime', '计划生效日期'),
  column('plan_cancel_date', 'datetime', '计划取消日期'),
];

const basic: ExchangeColumn[] = [
  ...directory,
  must('task_code', 'varchar(36)', '实施编码'),
  column('task_handle_item', 'varchar(50)', '业务办理项编码'),
  must('dept_name', 'varchar(200)', '实施主体'),
  must('dept_code', 'varchar(50)', '实施主体编码'),
  must('dept_type', 'varchar(2)', '实施主体性质'),
  column('entrust_name', 'varchar(100)', '委托部门'),
  must('anticipate_day', 'int', '法定办结时限'),
  must('anticipate_type', 'varchar(2)', '法定办结时限单位'),
  column('anticipate_explain', 'text', '法定办结时限说明'),
  must('promise_day', 'int', '承诺办结时限'),
  must('promise_type', 'varchar(2)', '承诺办结时限单位'),
  must('promise_explain', 'text', '承诺办结时限说明'),
  must('accept_condition', 'text', '受理条件'),
  must('handle_flow', 'text', '办理流程'),
  must('is_fee', 'varchar(2)', '是否收费'),
  column('fee_basis', 'text', '收费依据'),
  must('server_type', 'varchar(32)', '服务对象'),
  must('project_type', 'varchar(2)', '办件类型'),
  column('handle_type', 'varchar(5)', '办理形式'),
  must('limit_scene_num', 'int', '到办事现场次数'),
  must('special_procedure', 'varchar(500)', '特别程序'),
  column('link_addr', 'text', '计算机端在线办理跳转地址'),
  column('mobile_terminal_url', 'text', '移动端办理地址'),
  must('is_single_login', 'varchar(2)', '计算机端是否对接单点登录'),
  must('app_is_single_login', 'varchar(2)', '移动端是否对接单点登录'),
  must('transact_addr', 'varchar(500)', '办理地点'),
  must('transact_time', 'varchar(500)', '办理时间'),
  must('link_way', 'text', '咨询方式'),
  must('supervise_way', 'text', '监督投诉方式'),
];

const extend: ExchangeColumn[] = [
  ...ofItem,
  column('limit_scene_explain', 'varchar(1000)', '必须现场办理原因说明'),
  must('is_online', 'varchar(2)', '是否网办'),
  column('online_handle_depth', 'varchar(20)', '网上办理深度'),
  column('online_handle_url', 'text', '网办地址'),
  must('is_entry_center', 'varchar(2)', '是否进驻政务大厅'),
  column('handle_area', 'varchar(2)', '通办范围'),
  column('other_dept', 'varchar(200)', '联办机构'),
  column('service_type', 'varchar(200)', '中介服务'),
  column('limit_explain', 'text', '数量限制'),
  must('result_type', 'varchar(30)', '审批结果类型'),
  column('result_name', 'varchar(200)', '审批结果名称'),
  column('result_guid', 'varchar(256)', '审批结果样本'),
  column('is_schedule', 'varchar(2)', '是否支持预约办理'),
  must('is_pay_online', 'varchar(2)', '是否支持网上支付'),
  must('is_express', 'varchar(2)', '是否支持物流快递'),
  column('is_service_terminals', 'varchar(2)', '是否支持终端办理'),
  column('user_topic_type', 'varchar(40)', '面向自然人事项主题分类'),
  column('corp_topic_type', 'varchar(40)', '面向法人事项主题分类'),
  column('town_code', 'varchar(18)', '乡镇街道代码'),
  column('village_code', 'varchar(18)', '村居社区代码'),
];

const material: ExchangeColumn[] = [
  ...ofItem,
  must('order_num', 'int', '排序'),
  must('material_name', 'varchar(200)', '材料名称'),
  column('is_need', 'varchar(2)', '材料必要性'),
  column('material_type', 'varchar(2)', '材料类型'),
  column('material_format', 'varchar(2)', '材料形式'),
  column('page_num', 'int', '纸质材料份数'),
  column('page_format', 'varchar(200)', '纸质材料规格'),
  column('source_type', 'varchar(2)', '来源渠道'),
  column('source_explain', 'varchar(500)', '来源渠道说明'),
  column('fill_explain', 'varchar(500)', '填报须知'),
  column('accept_stand', 'text', '受理标准'),
  column('by_law', 'text', '要求提供材料的依据'),
  column('form_guid', 'varchar(256)', '空白表格'),
  column('example_guid', 'varchar(256)', '示例样表'),
];

const fee: ExchangeColumn[] = [
  ...ofItem,
  must('order_num', 'int', '排序'),
  must('fee_name', 'varchar(200)', '收费项目名称'),
  must('fee_stand', 'text', '收费标准'),
  column('by_law', 'text', '收费依据'),
  column('is_desc', 'varchar(2)', '是否允许减免'),
  column('desc_explain', 'text', '允许减免依据'),
];

const questions: ExchangeColumn[] = [
  ...ofItem,
  must('order_num', 'int', '排序'),
  must('question', 'varchar(1000)', '问题'),
  must('answer', 'text', '答案'),
];

const organization: ExchangeColumn[] = [
  must('credit_code', 'varchar(18)', '统一社会信用代码'),
  column('org_code', 'varchar(9)', '组织机构代码'),
  must('org_name', 'varchar(100)', '部门名称'),
  must('org_short_name', 'varchar(50)', '部门简称'),
  must('exist_task', 'varchar(2)', '部门是否存在并且行使政务服务事项'),
  must('order_num', 'int', '排序'),
];

/** What the national columns cannot carry (窗口, 免费代办, 办理项 …), so that nothing is lost on the way; a table of ours. */
const supplement: ExchangeColumn[] = [
  ...ofItem,
  must('element', 'varchar(40)', '要素'),
  column('value', 'text', '值（JSON）'),
];

/** Public-service tables have no 权力来源; the others are the same. */
const powerSource = must('power_source', 'varchar(2)', '权力来源');

export const exchangeTables = {
  up_task_directory: [...technical, ...directory],
  up_task_general_basic: [...technical, ...basic, powerSource],
  up_task_general_extend: [...technical, ...extend],
  up_task_general_material: [...technical, ...material],
  up_task_general_fee_project: [...technical, ...fee],
  up_task_general_questions: [...technical, ...questions],
  up_task_public_basic: [...technical, ...basic],
  up_task_public_extend: [...technical, ...extend],
  up_task_public_material: [...technical, ...material],
  up_task_public_fee_project: [...technical, ...fee],
  up_task_public_questions: [...technical, ...questions],
  santong_supplement: [...technical, ...supplement],
  up_zone_organization: [...technical, ...organization],
} as const satisfies Record<string, ExchangeColumn[]>;

export type ExchangeTable = keyof typeof exchangeTables;
