import type { Office, OfficeItem } from './office.js';
import type { Column, TableSpec } from './table.js';
import {
  basesWords,
  conditionsWords,
  type LimitWay,
  limitWords,
  materialsWords,
  yesNoWords,
} from './wording.js';

type ValueOfItem = Column['value'];

const sampleUrl: ValueOfItem = ({ values }, { agency }) =>
  values.online === true ? `https://zwfw.example.com/${agency.division}/${values.basicCode ?? 'xin'}` : '';
/** The bureau knows the codes of the national list, not those the city gives. */
const nationalCode = (code: string | undefined) => (code?.startsWith('00') === true ? code : undefined);
const powerSource: ValueOfItem = ({ itemType }) => (itemType === '公共服务' ? undefined : '法定本级行使');
const materials =
  (joint: '；' | '\n'): ValueOfItem =>
  (item) =>
    item.materials ?? materialsWords(item.values.materials, joint);
const conditions: ValueOfItem = (item) => item.conditions ?? conditionsWords(item.values.conditions);
const handlingName: ValueOfItem = (item, _office, row) => item.handling[row];
const same =
  (text: string): ValueOfItem =>
  () =>
    text;

/** One way after the other, as when several clerks filled one sheet. */
const mixedWays: readonly LimitWay[] = ['days', 'numeral', 'within'];
const wayOf = (item: OfficeItem, office: Office): LimitWay =>
  mixedWays[office.items.indexOf(item) % 3] ?? 'days';

const column = (
  key: string,
  heading: Column['heading'],
  width: number,
  value: ValueOfItem,
  everyRow = false,
): Column => ({ key, heading, width, value, ...(everyRow && { everyRow }) });

/** Title, 填表说明, unit; headings in two rows, merged; groups by type. */
export const marketSheet: TableSpec = {
  sheet: '市场监管局',
  title: '清丰县市场监督管理局政务服务事项实施清单（样例）',
  notes: [
    '填表说明：1.带*的为必填项；2.时限只填数字，单位为工作日，当场办结的填“即办”；3.一个事项有多个业务办理项的分行填写。',
    '填报单位：清丰县市场监督管理局',
  ],
  groups: true,
  columns: [
    column('serial', '序号', 6, () => undefined),
    column('name', '事项名称*', 30, ({ name }) => name),
    column('handling', '业务办理项名称', 24, handlingName, true),
    column('basicCode', '基本编码', 16, ({ values }) => nationalCode(values.basicCode)),
    column('legalBasis', '设定依据*', 40, ({ values }) => basesWords(values.legalBasis)),
    column('powerSource', '权力来源', 14, powerSource),
    column('agency', '实施主体*', 24, (_item, { agency }) => agency.name),
    column('agencyKind', '实施主体性质', 12, same('法定机关')),
    column('levels', '行使层级', 10, same('县级')),
    column('serviceObjects', '服务对象', 20, ({ values }) => values.serviceObjects?.join('、')),
    column('statutoryLimit', ['办理时限', '法定（工作日）'], 10, ({ values }) =>
      limitWords(values.statutoryLimit, 'bare'),
    ),
    column('promisedLimit', ['办理时限', '承诺（工作日）'], 10, ({ values }) =>
      limitWords(values.promisedLimit, 'bare'),
    ),
    column('caseType', '办件类型', 10, ({ values }) => values.caseType),
    column('conditions', '受理条件*', 40, conditions),
    column('materials', '申请材料*', 50, materials('；')),
    column('charged', '是否收费', 8, ({ values }) => yesNoWords(values.charged, false)),
    column('visits', '到现场次数', 8, ({ values }) => values.visits),
    column('online', '是否网办', 8, ({ values }) => yesNoWords(values.online, false)),
    column('onlineUrl', '在线办理地址', 30, sampleUrl),
    column('resultType', '结果类型', 10, ({ values }) => values.resultType),
    column('resultName', '办理结果', 20, ({ values }) => values.resultName),
    column('inHall', '是否进驻政务大厅', 10, same('是')),
    column('hallWindow', '大厅窗口', 24, same('清丰县政务服务中心市场监管窗口')),
    column('address', '办理地点', 30, (_item, { agency }) => agency.contact?.address),
    column('hours', '办理时间', 24, (_item, { agency }) => agency.contact?.hours),
    column('consult', ['联系方式', '咨询电话'], 14, (_item, { agency }) => agency.contact?.consult),
    column('complain', ['联系方式', '监督投诉电话'], 14, (_item, { agency }) => agency.contact?.complain),
    column('system', '业务系统名称', 18, same('清丰县市场监管业务系统（样例）')),
  ],
};

/** One row of headings under other names, both limits in one column, ticks for yes and no. */
export const laborSheet: TableSpec = {
  sheet: '人社局',
  title: '清丰县人力资源和社会保障局政务服务事项清单（样例）',
  notes: ['填报单位：清丰县人力资源和社会保障局'],
  groups: false,
  columns: [
    column('serial', '序号', 6, () => undefined),
    column('name', '服务事项名称', 30, ({ name }) => name),
    column('handling', '业务办理项', 24, handlingName, true),
    column('itemType', '权力类别', 12, ({ itemType }) => itemType),
    column('legalBasis', '法律依据', 40, ({ values }) => basesWords(values.legalBasis)),
    column('powerSource', '职权来源', 14, powerSource),
    column('agency', '实施机构', 26, (_item, { agency }) => agency.name),
    column('agencyKind', '主体性质', 12, same('法定机关')),
    column('levels', '实施层级', 10, same('县级')),
    column('serviceObjects', '申请对象', 20, ({ values }) => values.serviceObjects?.join('、')),
    column('limits', '法定/承诺时限', 26, (item, office) => {
      const { statutoryLimit, promisedLimit } = item.values;
      const way = wayOf(item, office) === 'numeral' ? 'numeral' : 'days';
      const promised = limitWords(promisedLimit, way) ?? '';
      return statutoryLimit === undefined
        ? `承诺${promised}`
        : `法定${limitWords(statutoryLimit, way) ?? ''}，承诺${promised}`;
    }),
    column('conditions', '办理条件', 40, conditions),
    column('materials', '所需材料', 50, materials('\n')),
    column('charged', '收费', 6, ({ values }) => yesNoWords(values.charged, true)),
    column('visits', '跑动次数', 8, ({ values }) => values.visits),
    column('online', '网上办理', 8, ({ values }) => yesNoWords(values.online, true)),
    column('onlineUrl', '网办地址', 30, sampleUrl),
    column('inHall', '是否进驻大厅', 8, () => yesNoWords(true, true)),
    column('hallWindow', '受理窗口', 24, same('清丰县政务服务中心人社窗口')),
    column('address', '办理地址', 30, (_item, { agency }) => agency.contact?.address),
    column('hours', '受理时间', 24, (_item, { agency }) => agency.contact?.hours),
    column('consult', '咨询电话', 14, (_item, { agency }) => agency.contact?.consult),
    column('complain', '投诉电话', 14, (_item, { agency }) => agency.contact?.complain),
  ],
};

/** No codes, no basis; limits as each clerk writes them. */
export const civilSheet: TableSpec = {
  sheet: '民政局',
  title: '清丰县民政局权责事项和公共服务事项目录（样例）',
  notes: ['填报单位：清丰县民政局', '注：本表时限自受理之日起计算。'],
  groups: true,
  columns: [
    column('serial', '编号', 6, () => undefined),
    column('name', '事项名称', 34, ({ name }) => name),
    column('handling', '业务办理项名称', 24, handlingName, true),
    column('agency', '责任部门', 20, (_item, { agency }) => agency.name),
    column('agencyKind', '实施主体性质', 12, same('法定机关')),
    column('powerSource', '权力来源', 14, powerSource),
    column('serviceObjects', '办理对象', 16, ({ values }) => values.serviceObjects?.join('、')),
    column('statutoryLimit', '法定时限', 20, (item, office) =>
      limitWords(item.values.statutoryLimit, wayOf(item, office)),
    ),
    column('promisedLimit', '承诺时限', 20, (item, office) =>
      limitWords(item.values.promisedLimit, wayOf(item, office)),
    ),
    column('conditions', '申请条件', 40, conditions),
    column('materials', '申报材料', 50, materials('；')),
    column('charged', '是否收费', 8, ({ values }) => yesNoWords(values.charged, false)),
    column('online', '是否网上办理', 8, ({ values }) => yesNoWords(values.online, false)),
    column('onlineUrl', '网上办理地址', 30, sampleUrl),
    column('inHall', '是否进驻', 8, same('是')),
    column('hallWindow', '窗口名称', 24, same('清丰县政务服务中心民政窗口')),
    column('hours', '工作时间', 24, (_item, { agency }) => agency.contact?.hours),
    column('consult', '联系电话', 14, (_item, { agency }) => agency.contact?.consult),
    column('complain', '监督电话', 14, (_item, { agency }) => agency.contact?.complain),
  ],
};
