import type { Bilingual, Impact } from '../model/index.js';

/** What each impact means to whom, for headings. */
export const impactWords: Record<Impact, { title: Bilingual; meaning: Bilingual }> = {
  breaking: {
    title: { zh: '断链', en: 'Breaking' },
    meaning: { zh: '持有编码或对接接口的人受影响', en: 'hurts those who hold codes or interfaces' },
  },
  burden: {
    title: { zh: '加重', en: 'Burden' },
    meaning: { zh: '公众要多做或多等', en: 'the public must do more or wait longer' },
  },
  risky: { title: { zh: '待定', en: 'Risky' }, meaning: { zh: '要人来判断', en: 'a person must judge' } },
  relief: {
    title: { zh: '减轻', en: 'Relief' },
    meaning: { zh: '公众少做或少等', en: 'the public must do less or waits less' },
  },
  neutral: {
    title: { zh: '一般', en: 'Neutral' },
    meaning: { zh: '本地细节，不影响要求', en: 'local detail, no requirement touched' },
  },
  editorial: {
    title: { zh: '文字', en: 'Editorial' },
    meaning: { zh: '只动标点、空格、次序', en: 'punctuation, spaces or order only' },
  },
};
