import { definitionOf, type ElementId, type Item } from '../../model/index.js';
import { itemRule } from '../define.js';
import { isDemanded } from '../structure.js';

/**
 * Eleven of the twelve kinds. 告知承诺 is left out for a reason: neither the national exchange tables nor GB/T 39046 has an
 * element for it, and which items it applies to is in no register we hold. A text that does not mention it may say so
 * because it does not apply; to report that would turn every item red. 容缺受理 is read from each material's necessity.
 */
const kinds: readonly { title: string; elements: readonly ElementId[]; has(item: Item): boolean }[] = [
  { title: '受理单位', elements: ['agency'], has: ({ values }) => values.agency !== undefined },
  { title: '设定依据', elements: ['legalBasis'], has: ({ values }) => (values.legalBasis?.length ?? 0) > 0 },
  { title: '办理条件', elements: ['conditions'], has: ({ values }) => (values.conditions?.length ?? 0) > 0 },
  { title: '申请材料', elements: ['materials'], has: ({ values }) => (values.materials?.length ?? 0) > 0 },
  { title: '办理程序', elements: ['process'], has: ({ values }) => (values.process?.length ?? 0) > 0 },
  { title: '审查标准', elements: ['reviewRules'], has: ({ values }) => values.reviewRules !== undefined },
  { title: '办结时限', elements: ['promisedLimit'], has: ({ values }) => values.promisedLimit !== undefined },
  { title: '收费标准', elements: ['charged'], has: ({ values }) => values.charged !== undefined },
  { title: '联系方式', elements: ['consult'], has: ({ values }) => values.consult !== undefined },
  { title: '投诉渠道', elements: ['complain'], has: ({ values }) => values.complain !== undefined },
  {
    title: '容缺受理',
    elements: ['materials'],
    has: ({ kind, values }) =>
      kind === 'bare' ||
      (values.materials ?? []).length === 0 ||
      (values.materials ?? []).some((one) => one.necessity !== undefined),
  },
];

/** What the standard should say is told at the standard, what the office should say at its list. */
export const guideContentMissing = itemRule({
  id: 'guide-content-missing',
  severity: 'error',
  title: '办事指南缺少规定的内容',
  message: '办事指南没有写{contents}',
  remedy: '在基本目录或清单中补齐；容缺受理在材料的“必要性”里写明。',
  basis:
    '《河南省优化营商环境条例》第二十八条（办事指南的十二项内容；要素表没有“告知承诺”，写没写看不出来，只核对其余十一项）',
  elements: ['reviewRules', 'promisedLimit', 'materials', 'conditions', 'process', 'consult'],
  profile: 'henan',
  check(item, { asked, report }) {
    const standardSpeaks = item.kind === 'list' && item.standard !== undefined;
    const contents: string[] = [];
    for (const { title, elements, has } of kinds) {
      if (has(item)) continue;
      const [element] = elements;
      if (element === undefined || !asked(item, element)) continue;
      const local = definitionOf(element).tier === 'local';
      if (local ? item.kind === 'directory' : standardSpeaks) continue;
      if (item.values[element] === undefined && isDemanded(item, element)) continue;
      contents.push(title);
    }
    if (contents.length > 0) report({ contents });
  },
});
