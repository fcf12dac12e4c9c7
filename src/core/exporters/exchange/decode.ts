import {
  type CodeTableId,
  type ElementId,
  type Fee,
  findByCode,
  type ItemValues,
  type Limit,
  type Material,
  type Question,
} from '../../model/index.js';
import { parseBasis, parseLines, parsePromise, parseStep } from './phrases.js';

/** Cells of one row by column name, as text; empty ones absent. */
export type TextCells = Readonly<Record<string, string | undefined>>;

/** The rows of one item, table by table. */
export interface ItemRows {
  basic: TextCells;
  extend: TextCells;
  materials: readonly TextCells[];
  fees: readonly TextCells[];
  questions: readonly TextCells[];
}

const label = (table: CodeTableId, code: string | undefined): string | undefined =>
  code === undefined ? undefined : findByCode(table, code)?.label;
const labels = (table: CodeTableId, codes: string | undefined): string[] | undefined =>
  codes?.split(',').flatMap((c) => label(table, c.trim()) ?? []);
const whole = (text: string | undefined): number | undefined =>
  text !== undefined && /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
const yes = (text: string | undefined): boolean | undefined =>
  text === '1' ? true : text === '0' ? false : undefined;
/** 0 stands for “no” and for “nobody said”, which the tables cannot tell apart: an outspoken “no” is in the supplement. */
const yesOnly = (text: string | undefined): true | undefined => (text === '1' ? true : undefined);
const split = (text: string | undefined, mark: string): string[] | undefined =>
  text?.split(mark).filter((t) => t !== '');
const date = (text: string | undefined): string | undefined => text?.slice(0, 10);

const unitOf = (code: string | undefined): Limit['unit'] => (code === '2' ? '自然日' : '工作日');

const statutory = (b: TextCells): Limit | undefined => {
  const days = whole(b['anticipate_day']);
  if (days === undefined) return undefined;
  const note = b['anticipate_explain'];
  return { days, unit: unitOf(b['anticipate_type']), ...(note !== undefined && { note }) };
};

const promised = (b: TextCells): Limit | undefined => {
  const days = whole(b['promise_day']);
  return days === undefined
    ? undefined
    : parsePromise(days, unitOf(b['promise_type']), b['promise_explain'] ?? '');
};

/** Only what is filled; keys keep their order. */
const filled = <T extends object>(value: Record<string, unknown>): T =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T;

const material = (m: TextCells): Material => {
  const kind = label('materialKind', m['material_type']);
  const pages = whole(m['page_num']);
  return filled<Material>({
    name: m['material_name'] ?? '',
    necessity: label('materialNecessity', m['is_need']),
    kind,
    form: label('materialForm', m['material_format']),
    originals: kind === '复印件' ? undefined : pages,
    copies: kind === '复印件' ? pages : undefined,
    paper: m['page_format'],
    source: label('materialSource', m['source_type']),
    sourceNote: m['source_explain'],
    guide: m['fill_explain'],
    standard: m['accept_stand'],
    basis: m['by_law'],
    blankForm: m['form_guid'],
    sample: m['example_guid'],
  });
};

const fee = (f: TextCells): Fee =>
  filled<Fee>({
    name: f['fee_name'] ?? '',
    standard: f['fee_stand'],
    basis: f['by_law'],
    reducible: yes(f['is_desc']),
    reduction: f['desc_explain'],
  });

const question = (q: TextCells): Question => ({ question: q['question'] ?? '', answer: q['answer'] ?? '' });

const some = <T>(list: readonly T[]): readonly T[] | undefined => (list.length === 0 ? undefined : list);

/** Cells → values, the way back of `cells.ts`. What the columns cannot hold is not here. */
export const valuesOfRows = ({ basic: b, extend: e, materials, fees, questions }: ItemRows): ItemValues => {
  const special = b['special_procedure'];
  const values: Record<ElementId, unknown> = {
    name: b['task_name'],
    basicCode: b['catalog_code'],
    localBasicCode: b['local_catalog_code'],
    implementationCode: b['task_code'],
    handlingCode: b['task_handle_item'],
    itemType: label('itemType', b['task_type']),
    status: label('status', b['task_state']),
    version: whole(b['task_version']),
    legalBasis: b['by_law'] === undefined ? undefined : parseLines(b['by_law']).map(parseBasis),
    powerSource: label('powerSource', b['power_source']),
    levels: labels('level', b['use_level']),
    agency: b['dept_name'],
    agencyKind: label('agencyKind', b['dept_type']),
    agencyCode: b['dept_code'],
    entrustedBy: b['entrust_name'],
    statutoryLimit: statutory(b),
    promisedLimit: promised(b),
    conditions: b['accept_condition'] === undefined ? undefined : parseLines(b['accept_condition']),
    process: b['handle_flow'] === undefined ? undefined : parseLines(b['handle_flow']).map(parseStep),
    charged: yes(b['is_fee']),
    feeBasis: b['fee_basis'],
    fees: some(fees.map(fee)),
    serviceObjects: labels('serviceObject', b['server_type']),
    caseType: label('caseType', b['project_type']),
    channels: labels('channel', b['handle_type']),
    visits: whole(b['limit_scene_num']),
    visitReason: e['limit_scene_explain'],
    specialProcedure: special === '无' ? undefined : special,
    onlineUrl: b['link_addr'],
    mobileUrl: b['mobile_terminal_url'],
    online: yes(e['is_online']),
    onlineDepth: label('onlineDepth', e['online_handle_depth']),
    singleLogin: yesOnly(b['is_single_login']),
    address: b['transact_addr'],
    hours: b['transact_time'],
    consult: b['link_way'],
    complain: b['supervise_way'],
    effectiveOn: date(b['plan_effective_date']),
    cancelOn: date(b['plan_cancel_date']),
    inHall: yes(e['is_entry_center']),
    hallWindow: undefined,
    handleArea: label('handleArea', e['handle_area']),
    jointAgencies: split(e['other_dept'], '；'),
    intermediary: split(e['service_type'], '；'),
    quota: e['limit_explain'],
    resultType: label('resultType', e['result_type']),
    resultName: e['result_name'],
    resultSample: e['result_guid'],
    bookable: yes(e['is_schedule']),
    payOnline: yesOnly(e['is_pay_online']),
    express: yesOnly(e['is_express']),
    terminal: yes(e['is_service_terminals']),
    topicsPerson: split(e['user_topic_type'], ','),
    topicsLegal: split(e['corp_topic_type'], ','),
    townCode: e['town_code'],
    villageCode: e['village_code'],
    agentService: undefined,
    materials: some(materials.map(material)),
    questions: some(questions.map(question)),
    reviewRules: undefined,
  };
  return filled<ItemValues>(values);
};
