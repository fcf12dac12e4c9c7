import { type LegalBasis, readCitations } from '../../model/index.js';
import type { ParseText } from './parsed.js';

/** 设定依据 → law, number, article and quoted text of each citation. What cites nothing stays as one basis in its own words. */
export const parseBases: ParseText<LegalBasis[]> = (text) => {
  // 没有书名号的键盘上，书名写成 <…> 或 〈…〉
  const value = readCitations(
    /[《》]/.test(text) ? text : text.replace(/[<〈]([^<>〈〉]{2,60})[>〉]/g, '《$1》'),
  );
  return value.length === 0 ? {} : { value };
};
