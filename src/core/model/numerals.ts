const digitOf = new Map<string, number>([
  ...[...'〇一二三四五六七八九'].map((c, i): [string, number] => [c, i]),
  ...[...'０１２３４５６７８９'].map((c, i): [string, number] => [c, i]),
  ...[...'0123456789'].map((c, i): [string, number] => [c, i]),
  ['零', 0],
  ['两', 2],
]);
const powerOf = new Map<string, number>([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** 一百二十三, 二〇一七, 123 or １２３ → number; nothing for other text. Up to 9,999 in words. */
export const numberOfNumeral = (text: string): number | undefined => {
  if (text === '') return undefined;
  let total = 0;
  let digits = 0;
  let pending = false;
  for (const c of text) {
    const digit = digitOf.get(c);
    const power = powerOf.get(c);
    if (digit !== undefined) {
      digits = pending ? digits * 10 + digit : digit;
      pending = true;
    } else if (power !== undefined) {
      total += (pending ? digits : 1) * power;
      digits = 0;
      pending = false;
    } else return undefined;
  }
  return total + digits;
};

const words = '零一二三四五六七八九';

/** 1–9,999 → 一千二百六十, as laws number their articles (12 → 十二). */
export const numeralOfNumber = (value: number): string => {
  let rest = Math.trunc(value);
  let text = '';
  let gap = false;
  for (const [power, word] of [
    [1000, '千'],
    [100, '百'],
    [10, '十'],
    [1, ''],
  ] as const) {
    const digit = Math.floor(rest / power);
    rest %= power;
    if (digit === 0) gap = text !== '';
    else {
      text += (gap ? '零' : '') + words[digit] + word;
      gap = false;
    }
  }
  return text.replace(/^一十/, '十') || '零';
};
