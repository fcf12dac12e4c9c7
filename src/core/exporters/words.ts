import type { Fee, LegalBasis, Limit, Material, Step } from '../model/index.js';

/** Values in the words a guide uses. One wording for portal and hall, so that they cannot differ. */

/** 即办 (never “0 天”), “5个工作日”, and what the office wrote beside it. */
export const limitInWords = (limit: Limit): string => {
  if (limit.days === 0) return '即办';
  const plain = limit.unit === '工作日' ? `${limit.days}个工作日` : `${limit.days}个自然日`;
  return limit.note === undefined || limit.note === plain ? plain : `${plain}（${limit.note}）`;
};

export const yesNo = (value: boolean): string => (value ? '是' : '否');

/** 《…》（〔2017〕22号）第十二条 */
export const basisInWords = (basis: LegalBasis): string => {
  const title = /^[《〈]/.test(basis.law) ? basis.law : `《${basis.law}》`;
  return `${title}${basis.number === undefined ? '' : `（${basis.number}）`}${basis.article ?? ''}${basis.text === undefined ? '' : `：${basis.text}`}`;
};

/** 不收费 (never “无”, never blank), else each fee with its standard. */
export const feesInWords = (charged: boolean | undefined, fees: readonly Fee[] = []): string => {
  if (charged !== true) return '不收费';
  const named = fees.map((f) => [f.name, f.standard].filter((t) => t !== undefined).join('：'));
  return named.length > 0 ? named.join('；') : '收费，标准见收费依据';
};

export const stepInWords = (step: Step): string => {
  const who = [step.agency, step.role].filter((t) => t !== undefined).join(' ');
  const days = step.days === undefined ? '' : step.days === 0 ? '（当场）' : `（${step.days}个工作日）`;
  return `${step.step}${who === '' ? '' : `·${who}`}${days}${step.parallel === true ? '（并行）' : ''}`;
};

/** 原件1份，复印件2份，纸质 */
export const copiesInWords = (material: Material): string => {
  const parts: string[] = [];
  if (material.originals !== undefined && material.originals > 0) parts.push(`原件${material.originals}份`);
  if (material.copies !== undefined && material.copies > 0) parts.push(`复印件${material.copies}份`);
  if (parts.length === 0 && material.kind !== undefined) parts.push(material.kind);
  if (material.form !== undefined) parts.push(material.form);
  return parts.join('，');
};

export const visitsInWords = (visits: number | undefined): string =>
  visits === undefined ? '' : visits === 0 ? '不用到现场' : `最多到现场${visits}次`;
