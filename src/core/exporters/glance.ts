import type { ElementId, ItemValues } from '../model/index.js';
import { feesInWords, limitInWords, visitsInWords } from './words.js';

export interface GlanceFact {
  element: ElementId;
  label: string;
  text: string;
}

/** What an applicant asks first, above the sections of a page; what is not known is left out. */
export const atGlance = (v: ItemValues): GlanceFact[] =>
  (
    [
      ['caseType', '办件类型', v.caseType ?? ''],
      [
        'promisedLimit',
        '承诺时限',
        v.promisedLimit === undefined
          ? ''
          : limitInWords({ days: v.promisedLimit.days, unit: v.promisedLimit.unit }),
      ],
      ['visits', '到现场', visitsInWords(v.visits)],
      ['charged', '收费', v.charged === undefined ? '' : v.charged ? '收费' : feesInWords(v.charged)],
      [
        'materials',
        '材料',
        v.materials === undefined ? '' : v.materials.length === 0 ? '不用提交' : `${v.materials.length} 份`,
      ],
    ] as [ElementId, string, string][]
  )
    .filter(([, , text]) => text !== '')
    .map(([element, label, text]) => ({ element, label, text }));
