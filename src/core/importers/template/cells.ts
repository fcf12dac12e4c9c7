import { definitionOf, type ElementId, type LegalBasis, type Limit } from '../../model/index.js';

const numbered = (entries: readonly string[]): string => {
  const [only] = entries;
  if (entries.length === 1 && only !== undefined && !/[；;\n]/.test(only)) return only;
  return entries.map((entry, i) => `${i + 1}. ${entry}`).join('\n');
};

const limitText = ({ days, unit }: Limit): string =>
  days === 0 && unit === '工作日' ? '即办' : `${days}个${unit}`;

const basisText = ({ law, number, article, text }: LegalBasis): string =>
  `《${law}》${number === undefined ? '' : `（${number}）`}${article ?? ''}${text === undefined ? '' : `：${text}`}`;

/**
 * A value as the template's cell holds it: what the importer reads back as the same value. Compounds that have columns for their
 * parts (materials, fees, questions, windows, steps) are not written here.
 */
export const cellText = (element: ElementId, value: unknown): string => {
  if (value === undefined) return '';
  switch (definitionOf(element).kind) {
    case 'yesNo':
      return value === true ? '是' : '否';
    case 'tables':
    case 'codes':
      return (value as string[]).join('、');
    case 'texts':
      return numbered(value as string[]);
    case 'limit':
      return limitText(value as Limit);
    case 'bases':
      return (value as LegalBasis[]).map(basisText).join('\n');
    default:
      return String(value);
  }
};
