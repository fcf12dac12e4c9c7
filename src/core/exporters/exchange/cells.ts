import {
  type CodeTableId,
  type DirectoryItem,
  findByLabel,
  type Item,
  type ItemValues,
  type Limit,
} from '../../model/index.js';
import { basisText, linesText, promiseText, stepText } from './phrases.js';

export type ExchangeCell = string | number;

/** Label → digit of the national code table; several are joined by commas. */
export const digit = (table: CodeTableId, label: string | undefined): string | undefined =>
  label === undefined ? undefined : findByLabel(table, label)?.code;

export const digits = (table: CodeTableId, labels: readonly string[] | undefined): string | undefined =>
  labels
    ?.map((l) => digit(table, l) ?? '')
    .filter((d) => d !== '')
    .join(',') || undefined;

const flag = (value: boolean | undefined): string | undefined =>
  value === undefined ? undefined : value ? '1' : '0';

const limitUnit = (limit: Limit | undefined): string | undefined => digit('limitUnit', limit?.unit);

type Cells = Record<string, ExchangeCell | undefined>;

/** Columns that directory and list tables share. */
export const directoryCells = (values: ItemValues): Cells => ({
  catalog_code: values.basicCode,
  local_catalog_code: values.localBasicCode,
  task_name: values.name,
  task_type: digit('itemType', values.itemType),
  by_law: linesText(values.legalBasis?.map(basisText)),
  use_level: digits('level', values.levels),
  task_state: digit('status', values.status),
  task_version: values.version,
  plan_effective_date: values.effectiveOn,
  plan_cancel_date: values.cancelOn,
});

/**
 * Columns of the basic tables. The tables want 特别程序, 单点登录 and a promise in words of every item: what nobody stated
 * is written as “无”, “0” and the limit itself, which say the same.
 */
export const basicCells = ({ values: v }: Item): Cells => ({
  ...directoryCells(v),
  task_code: v.implementationCode,
  task_handle_item: v.handlingCode,
  dept_name: v.agency,
  dept_code: v.agencyCode,
  dept_type: digit('agencyKind', v.agencyKind),
  entrust_name: v.entrustedBy,
  anticipate_day: v.statutoryLimit?.days,
  anticipate_type: limitUnit(v.statutoryLimit),
  anticipate_explain: v.statutoryLimit?.note,
  promise_day: v.promisedLimit?.days,
  promise_type: limitUnit(v.promisedLimit),
  promise_explain: v.promisedLimit === undefined ? undefined : promiseText(v.promisedLimit),
  accept_condition: linesText(v.conditions),
  handle_flow: linesText(v.process?.map(stepText)),
  is_fee: flag(v.charged),
  fee_basis: v.feeBasis,
  server_type: digits('serviceObject', v.serviceObjects),
  project_type: digit('caseType', v.caseType),
  handle_type: digits('channel', v.channels),
  limit_scene_num: v.visits,
  special_procedure: v.specialProcedure ?? '无',
  link_addr: v.onlineUrl,
  mobile_terminal_url: v.mobileUrl,
  is_single_login: flag(v.singleLogin ?? false),
  app_is_single_login: flag(v.singleLogin ?? false),
  transact_addr: v.address,
  transact_time: v.hours,
  link_way: v.consult,
  supervise_way: v.complain,
  power_source: digit('powerSource', v.powerSource),
});

export const extendCells = ({ values: v }: Item): Cells => ({
  limit_scene_explain: v.visitReason,
  is_online: flag(v.online),
  online_handle_depth: digit('onlineDepth', v.onlineDepth),
  online_handle_url: v.onlineUrl,
  is_entry_center: flag(v.inHall),
  handle_area: digit('handleArea', v.handleArea),
  other_dept: v.jointAgencies?.join('；'),
  service_type: v.intermediary?.join('；'),
  limit_explain: v.quota,
  result_type: digit('resultType', v.resultType),
  result_name: v.resultName,
  result_guid: v.resultSample,
  is_schedule: flag(v.bookable),
  is_pay_online: flag(v.payOnline ?? false),
  is_express: flag(v.express ?? false),
  is_service_terminals: flag(v.terminal),
  user_topic_type: v.topicsPerson?.join(','),
  corp_topic_type: v.topicsLegal?.join(','),
  town_code: v.townCode,
  village_code: v.villageCode,
});

export const materialCells = ({ values }: Item): Cells[] =>
  (values.materials ?? []).map((m, i) => ({
    order_num: i + 1,
    material_name: m.name,
    is_need: digit('materialNecessity', m.necessity),
    material_type: digit('materialKind', m.kind),
    material_format: digit('materialForm', m.form),
    page_num:
      m.originals === undefined && m.copies === undefined ? undefined : (m.originals ?? 0) + (m.copies ?? 0),
    page_format: m.paper,
    source_type: digit('materialSource', m.source),
    source_explain: m.sourceNote,
    fill_explain: m.guide,
    accept_stand: m.standard,
    by_law: m.basis,
    form_guid: m.blankForm,
    example_guid: m.sample,
  }));

export const feeCells = ({ values }: Item): Cells[] =>
  (values.fees ?? []).map((f, i) => ({
    order_num: i + 1,
    fee_name: f.name,
    fee_stand: f.standard,
    by_law: f.basis,
    is_desc: flag(f.reducible),
    desc_explain: f.reduction,
  }));

export const questionCells = ({ values }: Item): Cells[] =>
  (values.questions ?? []).map((q, i) => ({ order_num: i + 1, question: q.question, answer: q.answer }));

export const standardCells = (standard: DirectoryItem): Cells => directoryCells(standard.values);

export const isPublicService = (values: ItemValues): boolean => values.itemType === '公共服务';
