import { unescapeCell, unescapeXml } from './xml.js';

/** Thrown by the fast scanners when a part uses XML they do not speak (prefixes, CDATA, comments): the strict reader takes over. */
export class NeedsStrictReader extends Error {}

const LT = 60;
const AMP = 38;
const UNDERSCORE = 95;
const CR = 13;

export interface ScannedText {
  text: string;
  /** where the next tag begins */
  next: number;
}

/** Character data from `from` up to the next tag. One pass decides whether anything has to be unescaped at all. */
export const scanText = (buffer: string, from: number, out: ScannedText): void => {
  let at = from;
  let careful = 0;
  for (;;) {
    const code = buffer.charCodeAt(at);
    if (code === LT) break;
    if (code === AMP || code === CR) careful |= 1;
    else if (code === UNDERSCORE) careful |= 2;
    else if (Number.isNaN(code)) throw new NeedsStrictReader();
    at += 1;
  }
  let text = buffer.slice(from, at);
  if (careful & 1) text = unescapeXml(text);
  if (careful & 2) text = unescapeCell(text);
  out.text = text;
  out.next = at;
};

/** Position after the `>` of the tag that begins at `at`; negative when the tag closes itself. */
export const afterTag = (buffer: string, at: number): number => {
  const end = buffer.indexOf('>', at);
  if (end === -1) throw new NeedsStrictReader();
  return buffer.charCodeAt(end - 1) === 47 ? -(end + 1) : end + 1;
};

const skipElement = (buffer: string, at: number, end: string): number => {
  const open = afterTag(buffer, at);
  if (open < 0) return -open;
  const close = buffer.indexOf(end, open);
  if (close === -1) throw new NeedsStrictReader();
  return close + end.length;
};

const scratch: ScannedText = { text: '', next: 0 };

/**
 * The text of a `<si>` or `<is>` whose content begins at `from`: all `<t>` runs joined, phonetic guides left out. Ends at the
 * closing tag of the element, whose position goes to `out.next`.
 */
export const scanRichText = (buffer: string, from: number, out: ScannedText): void => {
  let joined = '';
  let at = from;
  for (;;) {
    at = buffer.indexOf('<', at);
    if (at === -1) throw new NeedsStrictReader();
    const first = buffer.charCodeAt(at + 1);
    const second = buffer.charCodeAt(at + 2);
    if (first === 116 && (second === 62 || second === 32 || second === 47)) {
      const open = afterTag(buffer, at);
      if (open < 0) at = -open;
      else {
        scanText(buffer, open, scratch);
        joined = joined === '' ? scratch.text : joined + scratch.text;
        if (!buffer.startsWith('</t>', scratch.next)) throw new NeedsStrictReader();
        at = scratch.next + 4;
      }
    } else if (first === 114 && second === 80) {
      if (buffer.startsWith('<rPh', at)) at = skipElement(buffer, at, '</rPh>');
      else at = skipElement(buffer, at, '</rPr>');
    } else if (first === 114 && second === 62) at += 3;
    else if (first === 112 && buffer.startsWith('<phoneticPr', at)) {
      const open = afterTag(buffer, at);
      at = open < 0 ? -open : skipElement(buffer, at, '</phoneticPr>');
    } else if (first === 47) {
      if (second === 114 && buffer.charCodeAt(at + 3) === 62) at += 4;
      else {
        out.text = joined;
        out.next = at;
        return;
      }
    } else throw new NeedsStrictReader();
  }
};
