import type { Division, Item, LegalBasis, Material, Question, Step } from '../model/index.js';
import { recordOf } from '../model/index.js';
import { basisInWords, feesInWords, limitInWords, visitsInWords, yesNo } from './words.js';

/** One section of a guide: text lines, or one of the shaped blocks. */
export type Section =
  | { id: SectionId; title: string; kind: 'lines'; lines: string[] }
  | { id: SectionId; title: string; kind: 'materials'; materials: Material[] }
  | { id: SectionId; title: string; kind: 'steps'; steps: Step[] }
  | { id: SectionId; title: string; kind: 'bases'; bases: LegalBasis[] }
  | { id: SectionId; title: string; kind: 'questions'; questions: Question[] };

export type SectionId =
  | 'code'
  | 'scope'
  | 'type'
  | 'basis'
  | 'intake'
  | 'decision'
  | 'conditions'
  | 'materials'
  | 'channels'
  | 'process'
  | 'limit'
  | 'fees'
  | 'result'
  | 'remedies'
  | 'consult'
  | 'complain'
  | 'place'
  | 'progress'
  | 'intermediary'
  | 'review'
  | 'questions';

/**
 * What is published of one item: the sections a Henan county template prints, in its order, in words.
 * Portal, hall and verify all read this one model, so they cannot say different things.
 */
export interface Guide {
  /** implementation code, else basic code */
  id: string;
  name: string;
  itemType: string;
  basicCode: string;
  implementationCode: string;
  division: { code: string; name: string };
  agency: { code: string; name: string };
  sections: Section[];
}

const lines = (id: SectionId, title: string, ...texts: (string | undefined)[]): Section => ({
  id,
  title,
  kind: 'lines',
  lines: texts.filter((t): t is string => t !== undefined && t !== ''),
});

const labelled = (label: string, value: string | undefined): string | undefined =>
  value === undefined || value === '' ? undefined : `${label}：${value}`;

/** The guide of one resolved item. `divisions` gives the division's name. */
export const guideOf = (item: Item, divisions: ReadonlyMap<string, Division>): Guide => {
  const v = item.values;
  const agency = v.agency ?? item.agency?.name ?? '';
  const division = item.division ?? '';
  const window = v.hallWindow;
  const sections: Section[] = [
    lines('code', '事项编码', labelled('基本编码', v.basicCode), labelled('实施编码', v.implementationCode)),
    lines('scope', '适用范围', v.serviceObjects?.join('、'), labelled('通办范围', v.handleArea)),
    lines(
      'type',
      '事项类型',
      v.itemType,
      labelled('办件类型', v.caseType),
      labelled('行使层级', v.levels?.join('、')),
    ),
    { id: 'basis', title: '设定依据', kind: 'bases', bases: v.legalBasis ?? [] },
    lines('intake', '受理机构', agency, labelled('联办机构', v.jointAgencies?.join('、'))),
    lines('decision', '决定机构', agency),
    lines('conditions', '办理条件', ...(v.conditions ?? []), labelled('数量限制', v.quota)),
    { id: 'materials', title: '申请材料', kind: 'materials', materials: v.materials ?? [] },
    lines(
      'channels',
      '受理方式',
      v.channels?.join('、'),
      visitsInWords(v.visits),
      labelled('必须到现场的原因', v.visitReason),
      labelled('网上办理', v.online === undefined ? undefined : yesNo(v.online)),
      labelled('网上办理深度', v.onlineDepth),
      labelled('网上办理地址', v.onlineUrl),
      labelled('移动端办理地址', v.mobileUrl),
      labelled('免费代办', v.agentService === undefined ? undefined : yesNo(v.agentService)),
    ),
    { id: 'process', title: '办理流程', kind: 'steps', steps: v.process ?? [] },
    lines(
      'limit',
      '办理时限',
      labelled('法定办结时限', v.statutoryLimit === undefined ? undefined : limitInWords(v.statutoryLimit)),
      labelled('承诺办结时限', v.promisedLimit === undefined ? undefined : limitInWords(v.promisedLimit)),
      labelled('特别程序', v.specialProcedure),
    ),
    lines('fees', '收费依据及标准', feesInWords(v.charged, v.fees), labelled('收费依据', v.feeBasis)),
    lines(
      'result',
      '办理结果',
      labelled('结果类型', v.resultType),
      labelled('结果名称', v.resultName),
      labelled('结果样本', v.resultSample),
      labelled('送达', v.express === true ? '可快递送达' : undefined),
    ),
    lines(
      'remedies',
      '行政救济',
      v.itemType === '公共服务' ? undefined : '对办理结果不服的，可以依法申请行政复议或者提起行政诉讼',
    ),
    lines('consult', '咨询方式', v.consult),
    lines('complain', '监督投诉渠道', v.complain),
    lines(
      'place',
      '办理地址和时间',
      v.address,
      v.hours,
      labelled('窗口', [window?.hall, window?.window].filter((t) => t !== undefined).join(' ')),
      labelled('窗口电话', window?.phone),
    ),
    lines(
      'progress',
      '办理进程和结果查询',
      v.consult === undefined ? undefined : `可向受理窗口或拨打${v.consult}查询`,
    ),
    lines('intermediary', '中介服务', ...(v.intermediary ?? [])),
    lines('review', '审查细则', v.reviewRules),
    { id: 'questions', title: '常见问题', kind: 'questions', questions: v.questions ?? [] },
  ];
  return {
    id: recordOf(item),
    name: v.name ?? '',
    itemType: v.itemType ?? '',
    basicCode: v.basicCode ?? '',
    implementationCode: v.implementationCode ?? '',
    division: { code: division, name: divisions.get(division)?.name ?? division },
    agency: { code: v.agencyCode ?? item.agency?.creditCode ?? '', name: agency },
    sections,
  };
};

/** A section as plain lines, for surfaces without tables and for comparing copies. */
export const sectionLines = (section: Section): string[] => {
  switch (section.kind) {
    case 'lines':
      return section.lines;
    case 'bases':
      return section.bases.map(basisInWords);
    case 'materials':
      return section.materials.map((m) => m.name);
    case 'steps':
      return section.steps.map((s) => s.step);
    case 'questions':
      return section.questions.flatMap((q) => [q.question, q.answer]);
  }
};
