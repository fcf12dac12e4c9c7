import { halfWidth, numberOf } from './characters.js';
import { malformed, type ParseText } from './parsed.js';

/** Whole numbers: 1, １, 1次, 最多1次, 一次, 零次, V1.0 of a version. */
export const parseInteger: ParseText<number> = (text, sense) => {
  const half = halfWidth(text).trim();
  const plain =
    /^(?:V|v|第|(?:最多|至多|不超过|只需|只|仅需)?(?:跑|到现场)?)?\s*(\d{1,6}|[零〇一二两三四五六七八九十百]+)(?:\.0+)?\s*(?:次|个|份|版|件|趟)?[。.]?$/.exec(
      half,
    );
  const value = plain?.[1] === undefined ? undefined : numberOf(plain[1]);
  if (value !== undefined) return { value };
  if (/^(?:无需|不用|不需要?)(?:到|跑|现场)/.test(half) || half === '零跑动' || half === '全程网办')
    return { value: 0 };
  return malformed(text, sense);
};
