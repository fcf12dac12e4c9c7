import type { LegalBasis, Limit, Material } from '../../core/model/index.js';
import { numeralOfNumber } from '../../core/model/numerals.js';

/** How offices write a value into one cell. Every way here is one that real sheets use. */
export type LimitWay = 'bare' | 'days' | 'numeral' | 'within';

/** 20 · 20个工作日 · 二十个工作日 · 自受理之日起20个工作日内; no days at all is 即办 in every office. */
export const limitWords = (limit: Limit | undefined, way: LimitWay): string | number | undefined => {
  if (limit === undefined) return undefined;
  if (limit.days === 0) return '即办';
  if (limit.unit === '自然日') return `${limit.days}个自然日`;
  if (way === 'bare') return limit.days;
  const unit = `个${limit.unit}`;
  if (way === 'numeral') return `${numeralOfNumber(limit.days)}${unit}`;
  return way === 'within' ? `自受理之日起${limit.days}${unit}内` : `${limit.days}${unit}`;
};

const copiesWords = ({ kind, originals, copies, necessity }: Material): string => {
  const counted = [
    originals === undefined ? '' : kind === '申请表格文书' ? `${originals}份` : `原件${originals}份`,
    copies === undefined ? '' : `复印件${copies}份`,
    necessity === '非必要' ? '非必要' : '',
  ].filter((word) => word !== '');
  return counted.length === 0 ? '' : `（${counted.join('，')}）`;
};

export const materialWords = (material: Material): string => `${material.name}${copiesWords(material)}`;

/** All materials in one cell: 1.身份证（原件1份）；2.… or one a line. */
export const materialsWords = (materials: readonly Material[] | undefined, joint: '；' | '\n'): string => {
  if (materials === undefined || materials.length === 0) return '无';
  return materials.map((material, i) => `${i + 1}.${materialWords(material)}`).join(joint);
};

export const conditionsWords = (conditions: readonly string[] | undefined): string =>
  (conditions ?? []).map((condition, i) => `${i + 1}.${condition}`).join('；\n');

export const basesWords = (bases: readonly LegalBasis[] | undefined): string =>
  (bases ?? [])
    .map(
      ({ law, number, article }) =>
        `《${law}》${number === undefined ? '' : `（${number}）`}${article ?? ''}`,
    )
    .join('；');

export const yesNoWords = (value: boolean | undefined, ticks: boolean): string =>
  value === undefined ? '' : ticks ? (value ? '√' : '×') : value ? '是' : '否';
