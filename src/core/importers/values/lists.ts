const mark =
  /^\s*(?:[（(]?\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[)）]\s*[、.．]?|\d{1,2}\s*[.．、:：](?!\d)|[一二三四五六七八九十]{1,3}\s*[、.．]|[①-⑳㈠-㈩⑴-⒇⒈-⒛]\s*[、.．]?|第[一二三四五六七八九十]{1,3}[，、：:]|[•·●◆■▪○◇□-]\s+)/;

const inlineMark =
  /(?:[（(]\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*[)）]|(?<![\d.第（(])\d{1,2}\s*[.．、](?!\d)|(?<=^|[；;。\s])[一二三四五六七八九十]{1,3}、|[①-⑳㈠-㈩⑴-⒇⒈-⒛])/g;

/** Characters a mark can begin with; a look at one character spares most entries the pattern. */
const markStarts = new Set(
  ' \t\u3000（(0123456789一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛第•·●◆■▪○◇□-',
);

/** The mark at the head of a list entry taken off: 1. （一） ① … */
export const withoutMark = (text: string): string =>
  markStarts.has(text[0] ?? '') ? text.replace(mark, '').trim() : text.trim();

const tidy = (text: string): string => {
  const last = text.charCodeAt(text.length - 1);
  return last === 0xff1b || last === 0x3b ? text.replace(/[；;]+$/, '').trim() : text;
};

/** Serial value of a mark, to see whether marks count up; nothing for bullets. */
const ordinal = (text: string): number | undefined => {
  const digits = /\d{1,2}/.exec(text)?.[0];
  if (digits !== undefined) return Number(digits);
  const circled = /[①-⑳]/.exec(text)?.[0];
  if (circled !== undefined) return circled.charCodeAt(0) - 0x245f;
  const chinese = /[一二三四五六七八九十]{1,3}/.exec(text)?.[0];
  if (chinese === undefined) return undefined;
  const order = '一二三四五六七八九十';
  if (chinese.length === 1) return order.indexOf(chinese) + 1;
  if (chinese.startsWith('十')) return 10 + order.indexOf(chinese[1]!) + 1;
  return (
    (order.indexOf(chinese[0]!) + 1) * 10 + (chinese[2] === undefined ? 0 : order.indexOf(chinese[2]) + 1)
  );
};

/** Cuts a text where inline marks count 1, 2, 3 …; one mark alone is a mention, no list. */
const byInlineMarks = (text: string): string[] | undefined => {
  if (!/[1一①⑴⒈㈠]/.test(text) || !/[2二②⑵⒉㈡]/.test(text)) return undefined;
  const cuts: number[] = [];
  let next = 1;
  for (const match of text.matchAll(inlineMark)) {
    if (ordinal(match[0]) !== next) continue;
    cuts.push(match.index);
    next += 1;
  }
  if (cuts.length < 2) return undefined;
  const head = text.slice(0, cuts[0]).trim();
  const parts = cuts.map((cut, index) => text.slice(cut, cuts[index + 1]));
  return head === '' || /[:：]$/.test(head) ? parts : [head, ...parts];
};

/** One entry with its mark in front, and no second one: whatever ； it holds are its own. */
const startsAtOne = (text: string): boolean => {
  if (!markStarts.has(text[0] ?? '')) return false;
  const found = mark.exec(text)?.[0];
  return found !== undefined && ordinal(found) === 1;
};

/** The text in pieces at ；(and ; where asked) that stands outside brackets and quotation marks. */
export const splitOutside = (text: string, separators: string): string[] => {
  let found = false;
  for (const separator of separators) if (text.includes(separator)) found = true;
  if (!found) return [text];
  if (!/[（(《“【[]/.test(text)) return splitAt(text, separators);
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    const step = depthStep.get(text.charCodeAt(i));
    if (step !== undefined) depth = Math.max(0, depth + step);
    else if (depth === 0 && separators.includes(text[i]!)) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
};

/** Cuts at any of the characters. */
const splitAt = (text: string, separators: string): string[] => {
  let parts = [text];
  for (const separator of separators)
    if (text.includes(separator))
      parts = parts.length === 1 ? text.split(separator) : parts.flatMap((part) => part.split(separator));
  return parts;
};

const depthStep = new Map<number, 1 | -1>([
  ...[...'（(《“【['].map((c) => [c.charCodeAt(0), 1] as const),
  ...[...'）)》”】]'].map((c) => [c.charCodeAt(0), -1] as const),
]);

/**
 * A cell that lists: by lines, else by marks that count up (1. （一） ①), else by ；. Marks come off; a line without a
 * mark below a marked one belongs to it.
 */
export const splitList = (text: string): string[] => {
  const lines = /[\r\n\u2028]/.test(text)
    ? text
        .split(/\r\n|[\r\n\u2028]/)
        .map((line) => line.trim())
        .filter((line) => line !== '')
    : [text.trim()];
  if (lines.length > 1) {
    const marked = lines.map((line) => mark.test(line));
    const entries: string[] = [];
    if (marked[0] === true && marked.filter(Boolean).length > 1)
      for (const [index, line] of lines.entries()) {
        if (marked[index] === true) entries.push(line);
        else entries[entries.length - 1] += `\n${line}`;
      }
    else entries.push(...lines);
    return entries.map((e) => tidy(withoutMark(e))).filter((e) => e !== '');
  }
  const line = lines[0];
  if (line === undefined || line === '') return [];
  const parts = byInlineMarks(line) ?? (startsAtOne(line) ? [line] : splitOutside(line, '；;'));
  const entries: string[] = [];
  for (const part of parts) {
    const entry = tidy(withoutMark(part));
    if (entry !== '') entries.push(entry);
  }
  return entries;
};
