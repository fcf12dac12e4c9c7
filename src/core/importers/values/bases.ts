import { type LegalBasis, readCitations } from '../../model/index.js';
import type { ParseText } from './parsed.js';

/** 设定依据 → law, number, article and quoted text of each citation. What cites nothing stays as one basis in its own words. */
export const parseBases: ParseText<LegalBasis[]> = (text) => {
  const value = readCitations(text);
  return value.length === 0 ? {} : { value };
};
