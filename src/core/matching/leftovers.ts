import { interchange } from './lexicon/interchange.js';

/** A stretch that the other name lacks, with the characters beside it. */
export interface Stretch {
  text: string;
  /** the same stretch cut one place on, where its ends allow it (矿产资源|矿业 for 矿|产资源矿|业) */
  slid: string[];
  before: string;
  after: string;
}

/** What two objects keep for themselves once all stretches that both have are set aside, wherever these stand. */
export interface Leftovers {
  a: Stretch[];
  b: Stretch[];
  /** stretches in common */
  blocks: number;
  /** characters in common */
  shared: number;
}

/** Longer names than this are left to a person; the work is quadratic. */
const longest = 90;
const [goneA, goneB] = ['\u0001', '\u0002'];

const longestCommon = (a: string, b: string): { a: number; b: number; length: number } => {
  const best = { a: 0, b: 0, length: 0 };
  let row = new Uint8Array(b.length + 1);
  let last = new Uint8Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    [row, last] = [last, row];
    const c = a.charCodeAt(i);
    for (let j = 0; j < b.length; j++) {
      const length = c === b.charCodeAt(j) ? last[j]! + 1 : 0;
      row[j + 1] = length;
      if (length > best.length) Object.assign(best, { a: i + 1 - length, b: j + 1 - length, length });
    }
  }
  return best;
};

const slides = (whole: string, start: number, end: number): string[] => {
  const found: string[] = [];
  for (let [i, j] = [start, end]; i > 0 && whole[i - 1] === whole[j - 1]; i--, j--)
    found.push(whole.slice(i - 1, j - 1));
  for (let [i, j] = [start, end]; j < whole.length && whole[i] === whole[j]; i++, j++)
    found.push(whole.slice(i + 1, j + 1));
  return found;
};

const stretches = (rest: string, whole: string, gone: string): Stretch[] => {
  const found: Stretch[] = [];
  for (let i = 0; i < rest.length; i++) {
    if (rest[i] === gone) continue;
    let end = i;
    while (end < rest.length && rest[end] !== gone) end++;
    found.push({
      text: whole.slice(i, end),
      slid: slides(whole, i, end),
      before: whole.slice(Math.max(0, i - 2), i),
      after: whole.slice(end, end + 2),
    });
    i = end;
  }
  return found;
};

/** Takes common stretches of two characters and more away, longest first; `undefined` when the names are too long. */
export const leftoversOf = (a: string, b: string): Leftovers | undefined => {
  if (a.length > longest || b.length > longest) return undefined;
  let [restA, restB] = [a, b];
  let [blocks, shared] = [0, 0];
  for (;;) {
    const { a: at, b: bt, length } = longestCommon(restA, restB);
    if (length < 2) break;
    restA = restA.slice(0, at) + goneA.repeat(length) + restA.slice(at + length);
    restB = restB.slice(0, bt) + goneB.repeat(length) + restB.slice(bt + length);
    blocks++;
    shared += length;
  }
  return { a: stretches(restA, a, goneA), b: stretches(restB, b, goneB), blocks, shared };
};

const besides = ({ before, after }: Stretch): [string, string][] => [
  ['', after.slice(0, 1)],
  [before.slice(-1), ''],
  ['', after],
  [before, ''],
];

/** 使|用 for 利|用: a common character may belong to the words that differ. */
const standsFor = (x: Stretch, y: Stretch): boolean => {
  if (x.text === y.text || interchange(x.text, y.text)) return true;
  const own = besides(y);
  return besides(x).some(
    ([before, after], i) =>
      before + after !== '' &&
      before === own[i]?.[0] &&
      after === own[i]?.[1] &&
      interchange(before + x.text + after, before + y.text + after),
  );
};

/** 检定人员 for 检定员, 建设工程 for 工程: the word beside it holds the rest. */
const swallowed = (x: Stretch): boolean =>
  besides(x).some(
    ([before, after]) => before + after !== '' && interchange(before + x.text + after, before + after),
  );

/** 蜂|蚕种 for 蜂种|蚕种: a short stretch inside one of the other side leaves only what that one adds. */
const takeInside = (stretches: Stretch[], others: Stretch[]): Stretch[] =>
  stretches.filter(({ text }) => {
    const at = others.findIndex(
      (y) => y.text.length > text.length && (y.text.startsWith(text) || y.text.endsWith(text)),
    );
    const whole = others[at];
    if (whole === undefined) return true;
    const rest = whole.text.startsWith(text)
      ? whole.text.slice(text.length)
      : whole.text.slice(0, -text.length);
    others[at] = { text: rest, slid: [], before: '', after: '' };
    return false;
  });

/** Sets aside what stands for one another; what remains on each side says something of its own. */
export const withoutInterchange = ({ a, b }: Leftovers): { a: Stretch[]; b: Stretch[] } => {
  const others = [...b];
  const own: Stretch[] = [];
  for (const x of a) {
    const at = others.findIndex((y) => standsFor(x, y));
    if (at < 0) own.push(x);
    else others.splice(at, 1);
  }
  const [left, right] = [own.filter((x) => !swallowed(x)), others.filter((x) => !swallowed(x))];
  const kept = takeInside(left, right);
  return { a: kept, b: takeInside(right, kept) };
};
