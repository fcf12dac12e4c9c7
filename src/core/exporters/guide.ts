import type { Division, ElementId, Item, Question, Step } from '../model/index.js';
import { recordOf } from '../model/index.js';
import { placeName } from './published.js';
import {
  basisInWords,
  copiesInWords,
  feesInWords,
  limitInWords,
  stepInWords,
  visitsInWords,
  yesNo,
} from './words.js';

/** What stands in a section. Every surface prints these blocks and nothing else; each knows its element. */
export type Block =
  | { kind: 'fact'; element: ElementId; label?: string; text: string }
  | { kind: 'list'; element: ElementId; texts: string[] }
  | { kind: 'table'; element: ElementId; head: string[]; rows: string[][] }
  | { kind: 'steps'; element: ElementId; steps: Step[] }
  | { kind: 'questions'; element: ElementId; questions: Question[] };

/** A section of a guide; one without blocks is not printed. */
export interface Section {
  id: SectionId;
  title: string;
  blocks: Block[];
}

/** Titles of the sections, in the order of the template. */
export const sectionTitles = {
  code: '事项编码',
  scope: '适用范围',
  type: '事项类型',
  basis: '设定依据',
  intake: '受理机构',
  decision: '决定机构',
  conditions: '办理条件',
  materials: '申请材料',
  channels: '受理方式',
  process: '办理流程',
  limit: '办理时限',
  fees: '收费依据及标准',
  result: '办理结果',
  remedies: '行政救济',
  consult: '咨询方式',
  complain: '监督投诉渠道',
  place: '办理地址和时间',
  progress: '办理进程和结果查询',
  intermediary: '中介服务',
  review: '审查细则',
  questions: '常见问题',
} as const;

export type SectionId = keyof typeof sectionTitles;

/**
 * What is published of one item: the sections a Henan county template prints, in its order, in words.
 * Portal, hall and verify all read this one model, so they cannot say different things.
 */
export interface Guide {
  /** unique among what is published together (`publishedIds`) */
  id: string;
  name: string;
  itemType: string;
  basicCode: string;
  implementationCode: string;
  division: { code: string; name: string };
  agency: { code: string; name: string };
  sections: Section[];
}

const labelled = (element: ElementId, label: string, text: string | undefined): Block[] =>
  text === undefined || text === '' ? [] : [{ kind: 'fact', element, label, text }];
const plain = (element: ElementId, text: string | undefined): Block[] =>
  text === undefined || text === '' ? [] : [{ kind: 'fact', element, text }];
const list = (element: ElementId, texts: readonly string[] | undefined): Block[] =>
  texts === undefined || texts.length === 0 ? [] : [{ kind: 'list', element, texts: [...texts] }];
const answer = (value: boolean | undefined): string | undefined =>
  value === undefined ? undefined : yesNo(value);

const materialHead = ['序号', '材料名称', '必要性', '份数与形式', '来源', '说明'];

const materials = ({ values: { materials: all = [] } }: Item): Block[] =>
  all.length === 0
    ? plain('materials', '无需提交材料')
    : [
        {
          kind: 'table',
          element: 'materials',
          head: materialHead,
          rows: all.map((m, i) => [
            String(i + 1),
            m.name,
            m.necessity ?? '',
            copiesInWords(m),
            [m.source, m.sourceNote].filter((t) => t !== undefined).join('：'),
            [m.paper, m.guide, m.standard, m.basis].filter((t) => t !== undefined).join('；'),
          ]),
        },
      ];

const fees = ({ values: { charged, fees: all = [] } }: Item): Block[] =>
  charged !== true || all.length === 0
    ? plain('charged', feesInWords(charged, all))
    : [
        {
          kind: 'table',
          element: 'fees',
          head: ['收费项目', '收费标准', '收费依据', '减免'],
          rows: all.map((f) => [
            f.name,
            f.standard ?? '',
            f.basis ?? '',
            f.reducible === true ? (f.reduction ?? '可以减免') : f.reducible === false ? '不减免' : '',
          ]),
        },
      ];

const section = (id: SectionId, ...blocks: Block[][]): Section => ({
  id,
  title: sectionTitles[id],
  blocks: blocks.flat(),
});

const sectionsOf = (item: Item, agency: string): Section[] => {
  const v = item.values;
  const { hall, window, phone } = v.hallWindow ?? {};
  return [
    section(
      'code',
      labelled('basicCode', '基本编码', v.basicCode),
      labelled('implementationCode', '实施编码', v.implementationCode),
      ...item.handling.map((h) =>
        labelled(
          'handlingCode',
          '业务办理项',
          [h.name, h.handlingCode].filter((t) => t !== undefined).join(' '),
        ),
      ),
    ),
    section(
      'scope',
      plain('serviceObjects', v.serviceObjects?.join('、')),
      labelled('handleArea', '通办范围', v.handleArea),
    ),
    section(
      'type',
      plain('itemType', v.itemType),
      labelled('caseType', '办件类型', v.caseType),
      labelled('levels', '行使层级', v.levels?.join('、')),
      labelled('powerSource', '权力来源', v.powerSource),
    ),
    section('basis', list('legalBasis', v.legalBasis?.map(basisInWords))),
    section(
      'intake',
      plain('agency', agency),
      labelled('entrustedBy', '委托部门', v.entrustedBy),
      labelled('jointAgencies', '联办机构', v.jointAgencies?.join('、')),
    ),
    section('decision', plain('agency', agency)),
    section('conditions', list('conditions', v.conditions), labelled('quota', '数量限制', v.quota)),
    section('materials', materials(item)),
    section(
      'channels',
      plain('channels', v.channels?.join('、')),
      plain('visits', visitsInWords(v.visits)),
      labelled('visitReason', '必须到现场的原因', v.visitReason),
      labelled('online', '网上办理', answer(v.online)),
      labelled('onlineDepth', '网上办理深度', v.onlineDepth),
      labelled('onlineUrl', '网上办理地址', v.onlineUrl),
      labelled('mobileUrl', '移动端办理地址', v.mobileUrl),
      labelled('bookable', '预约办理', answer(v.bookable)),
      labelled('terminal', '自助终端办理', answer(v.terminal)),
      labelled('agentService', '免费代办', answer(v.agentService)),
    ),
    section(
      'process',
      v.process === undefined || v.process.length === 0
        ? []
        : [{ kind: 'steps', element: 'process', steps: [...v.process] }],
    ),
    section(
      'limit',
      labelled('statutoryLimit', '法定办结时限', v.statutoryLimit && limitInWords(v.statutoryLimit)),
      labelled('promisedLimit', '承诺办结时限', v.promisedLimit && limitInWords(v.promisedLimit)),
      labelled('specialProcedure', '特别程序', v.specialProcedure),
    ),
    section(
      'fees',
      fees(item),
      labelled('feeBasis', '收费依据', v.feeBasis),
      labelled('payOnline', '网上支付', answer(v.payOnline)),
    ),
    section(
      'result',
      labelled('resultType', '结果类型', v.resultType),
      labelled('resultName', '结果名称', v.resultName),
      labelled('resultSample', '结果样本', v.resultSample),
      labelled('express', '快递送达', answer(v.express)),
    ),
    section(
      'remedies',
      plain(
        'itemType',
        v.itemType === '公共服务' ? undefined : '对办理结果不服的，可以依法申请行政复议或者提起行政诉讼',
      ),
    ),
    section('consult', plain('consult', v.consult)),
    section('complain', plain('complain', v.complain)),
    section(
      'place',
      plain('address', v.address),
      plain('hours', v.hours),
      labelled('hallWindow', '窗口', [hall, window].filter((t) => t !== undefined).join(' ')),
      labelled('hallWindow', '窗口电话', phone),
    ),
    section(
      'progress',
      plain('consult', v.consult === undefined ? undefined : `可向受理窗口或拨打${v.consult}查询`),
    ),
    section('intermediary', list('intermediary', v.intermediary)),
    section('review', plain('reviewRules', v.reviewRules)),
    section(
      'questions',
      v.questions === undefined || v.questions.length === 0
        ? []
        : [{ kind: 'questions', element: 'questions', questions: [...v.questions] }],
    ),
  ].filter(({ blocks }) => blocks.length > 0);
};

/** The guide of one resolved item. `divisions` gives the division's name; `id` its place among what is published. */
export const guideOf = (item: Item, divisions: ReadonlyMap<string, Division>, id = recordOf(item)): Guide => {
  const v = item.values;
  const agency = v.agency ?? item.agency?.name ?? '';
  const division = item.division ?? '';
  return {
    id,
    name: v.name ?? '',
    itemType: v.itemType ?? '',
    basicCode: v.basicCode ?? '',
    implementationCode: v.implementationCode ?? '',
    division: { code: division, name: placeName(divisions, division) },
    agency: { code: v.agencyCode ?? item.agency?.creditCode ?? '', name: agency },
    sections: sectionsOf(item, agency),
  };
};

/** One printed text and the element it shows. */
export interface Piece {
  element: ElementId;
  text: string;
}

/** Every text of a block in the order surfaces print it; tables cell by cell, without headings. */
export const piecesOf = (block: Block): Piece[] => {
  const { element } = block;
  const piece = (text: string): Piece => ({ element, text });
  switch (block.kind) {
    case 'fact':
      return [piece(block.label === undefined ? block.text : `${block.label}：${block.text}`)];
    case 'list':
      return block.texts.map(piece);
    case 'table':
      return block.rows.flat().map(piece);
    case 'steps':
      return block.steps.map((s) => piece(stepInWords(s)));
    case 'questions':
      return block.questions.flatMap((q) => [piece(q.question), piece(q.answer)]);
  }
};

/** A section as plain lines, for surfaces without tables: one line a table row. */
export const sectionLines = (section: Section): string[] =>
  section.blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.map((row) => row.filter((cell) => cell !== '').join('，'))
      : piecesOf(block).map((p) => p.text),
  );
