import type { ElementId, Fee, ItemValues, LegalBasis, Limit, Material, Step } from '../model/index.js';

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
  // 光写“均可”，办事人不知道是什么均可
  if (material.form !== undefined) parts.push(material.form === '均可' ? '纸质或电子均可' : material.form);
  return parts.join('，');
};

export const visitsInWords = (visits: number | undefined): string =>
  visits === undefined ? '' : visits === 0 ? '不用到现场' : `最多到现场${visits}次`;

/** Any element's value in one line, for tables and for naming a difference; nothing when it is not filled. */
export const elementInWords = (id: ElementId, v: ItemValues): string => {
  switch (id) {
    case 'statutoryLimit':
    case 'promisedLimit':
      return v[id] === undefined ? '' : limitInWords(v[id]);
    case 'legalBasis':
      return v.legalBasis?.map(basisInWords).join('；') ?? '';
    case 'fees':
      return v.charged === undefined ? '' : feesInWords(v.charged, v.fees);
    case 'process':
      return v.process?.map(stepInWords).join(' → ') ?? '';
    case 'materials':
      return (
        v.materials?.map((m) => [m.name, copiesInWords(m)].filter((t) => t !== '').join('：')).join('；') ??
        ''
      );
    case 'questions':
      return v.questions?.map((q) => `${q.question} ${q.answer}`).join('；') ?? '';
    case 'hallWindow':
      return [v.hallWindow?.hall, v.hallWindow?.window, v.hallWindow?.phone]
        .filter((t) => t !== undefined)
        .join(' ');
    default: {
      const value = v[id];
      if (value === undefined) return '';
      if (typeof value === 'boolean') return yesNo(value);
      return Array.isArray(value) ? value.join('；') : String(value);
    }
  }
};
