import { commonCharacters } from './common-characters.js';

export type Encoding = 'utf-8' | 'gb18030' | 'big5' | 'utf-16le' | 'utf-16be';

export interface Decoded {
  text: string;
  encoding: Encoding;
  /** neither a byte order mark nor valid UTF-8 said so: chosen by how the text reads */
  assumed: boolean;
  /** characters that could not be decoded and now read U+FFFD */
  broken: number;
}

const SAMPLE = 65_536;

/**
 * Bytes of a text file → text, decoded once and whole. Order: byte order mark; strict UTF-8 (so valid UTF-8 is never
 * taken for anything else); else the candidate whose text is most like Chinese, counted by common characters.
 */
export const decode = (bytes: Uint8Array): Decoded => {
  const marked = markedEncoding(bytes);
  if (marked !== undefined) return decodeAs(bytes, marked, false);
  const wide = bareWideEncoding(bytes);
  if (wide !== undefined) return decodeAs(bytes, wide, true);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return { text, encoding: 'utf-8', assumed: false, broken: 0 };
  } catch {
    return decodeAs(bytes, mostLikely(sampleOf(bytes)), true);
  }
};

const decodeAs = (bytes: Uint8Array, encoding: Encoding, assumed: boolean): Decoded => {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, assumed, broken: count(text, '\uFFFD') };
};

const markedEncoding = (bytes: Uint8Array): Encoding | undefined => {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  if (a === 0x84 && b === 0x31 && c === 0x95 && d === 0x33) return 'gb18030';
  return undefined;
};

/** UTF-16 without a mark whose ASCII half shows: zero bytes on one side only, and many. No human UTF-8 text looks so. */
const bareWideEncoding = (bytes: Uint8Array): Encoding | undefined => {
  if (bytes.length % 2 !== 0 || bytes.length < 4) return undefined;
  const zeros = [0, 0];
  const end = Math.min(bytes.length, SAMPLE);
  for (let i = 0; i < end; i += 1) if (bytes[i] === 0) zeros[i & 1]! += 1;
  const enough = end / 2 / 8;
  if (zeros[1]! > enough && zeros[0] === 0) return 'utf-16le';
  if (zeros[0]! > enough && zeros[1] === 0) return 'utf-16be';
  return undefined;
};

/** A file cut anywhere still has whole characters for at least one candidate: a sample is taken up to a line end. */
const sampleOf = (bytes: Uint8Array): Uint8Array => {
  if (bytes.length <= SAMPLE) return bytes;
  const lineEnd = bytes.lastIndexOf(0x0a, SAMPLE);
  return bytes.subarray(0, lineEnd > SAMPLE / 2 ? lineEnd : SAMPLE);
};

const candidates: readonly Encoding[] = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'];

const mostLikely = (sample: Uint8Array): Encoding => {
  let best: Encoding = 'gb18030';
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const encoding of candidates) {
    const score = likeness(new TextDecoder(encoding).decode(sample));
    if (score > bestScore) {
      best = encoding;
      bestScore = score;
    }
  }
  return best;
};

/** How much a text reads like Chinese, per character that is not ASCII: common 1, broken −4, control or private −2. */
const likeness = (text: string): number => {
  let seen = 0;
  let score = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code >= 0x20 && code < 0x7f) continue;
    if (code === 0x0a || code === 0x0d || code === 0x09) continue;
    seen += 1;
    if (code === 0xfffd) score -= 4;
    else if (code < 0xa0 || (code >= 0xe000 && code <= 0xf8ff) || code > 0x2ffff) score -= 2;
    else if (commonCharacters.has(character) || isChinesePunctuation(code)) score += 1;
    else if (code >= 0x4e00 && code <= 0x9fff) score += 0.05;
    else score -= 0.25;
  }
  return seen === 0 ? 0 : score / seen;
};

const isChinesePunctuation = (code: number): boolean =>
  (code >= 0x3001 && code <= 0x3011) ||
  (code >= 0xff01 && code <= 0xff5e) ||
  (code >= 0x2014 && code <= 0x201d);

const count = (text: string, character: string): number => {
  let total = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) total += 1;
  return total;
};
