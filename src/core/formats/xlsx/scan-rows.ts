import type { RowCollector } from './rows.js';
import { afterTag, NeedsStrictReader, type ScannedText, scanRichText, scanText } from './text-scan.js';

const out: ScannedText = { text: '', next: 0 };
const tag = { column: 0, style: 0, type: '', row: 0, hidden: false, selfClosed: false, next: 0 };

/**
 * Rows between `from` and `end` of sheet XML as every spreadsheet program writes it: no prefixes, comments or CDATA. Anything
 * else throws NeedsStrictReader, and the strict reader starts over.
 */
export const scanRows = (buffer: string, from: number, end: number, rows: RowCollector): void => {
  let at = from;
  for (;;) {
    at = buffer.indexOf('<', at);
    if (at === -1 || at >= end) return;
    if (!buffer.startsWith('<row', at)) throw new NeedsStrictReader();
    scanTag(buffer, at + 4);
    rows.openRow(tag.row === 0 ? undefined : tag.row, tag.hidden);
    at = tag.selfClosed ? tag.next : scanCells(buffer, tag.next, rows);
    rows.closeRow();
  }
};

/** Cells up to `</row>`; gives the position after it. */
const scanCells = (buffer: string, from: number, rows: RowCollector): number => {
  let at = from;
  for (;;) {
    at = buffer.indexOf('<', at);
    if (at === -1) throw new NeedsStrictReader();
    const first = buffer.charCodeAt(at + 1);
    if (first === 99) {
      scanTag(buffer, at + 2);
      const { column, style, type } = tag;
      if (tag.selfClosed) {
        rows.cell(column, style, type, undefined, false);
        at = tag.next;
      } else at = scanContent(buffer, tag.next, rows, column, style, type);
    } else if (first === 47 && buffer.startsWith('</row>', at)) return at + 6;
    else if (first === 101 && buffer.startsWith('<extLst', at)) at = skipTo(buffer, at, '</extLst>');
    else throw new NeedsStrictReader();
  }
};

/** What stands between `<c>` and `</c>`; gives the position after it. */
const scanContent = (
  buffer: string,
  from: number,
  rows: RowCollector,
  column: number,
  style: number,
  type: string,
): number => {
  let at = from;
  let raw: string | undefined;
  let formula = false;
  for (;;) {
    at = buffer.indexOf('<', at);
    if (at === -1) throw new NeedsStrictReader();
    const first = buffer.charCodeAt(at + 1);
    const second = buffer.charCodeAt(at + 2);
    if (first === 118 && (second === 62 || second === 32 || second === 47)) {
      const open = afterTag(buffer, at);
      if (open < 0) at = -open;
      else {
        scanText(buffer, open, out);
        raw = out.text;
        if (!buffer.startsWith('</v>', out.next)) throw new NeedsStrictReader();
        at = out.next + 4;
      }
    } else if (first === 102) {
      formula = true;
      at = skipTo(buffer, at, '</f>');
    } else if (first === 105 && second === 115) {
      const open = afterTag(buffer, at);
      if (open < 0) at = -open;
      else {
        scanRichText(buffer, open, out);
        raw = out.text;
        if (!buffer.startsWith('</is>', out.next)) throw new NeedsStrictReader();
        at = out.next + 5;
      }
    } else if (first === 47 && second === 99) {
      rows.cell(column, style, type, raw, formula);
      return at + 4;
    } else if (first === 101 && buffer.startsWith('<extLst', at)) at = skipTo(buffer, at, '</extLst>');
    else throw new NeedsStrictReader();
  }
};

const skipTo = (buffer: string, at: number, end: string): number => {
  const open = afterTag(buffer, at);
  if (open < 0) return -open;
  const close = buffer.indexOf(end, open);
  if (close === -1) throw new NeedsStrictReader();
  return close + end.length;
};

/** Attributes of `<row` or `<c`, into `tag`: r, s, t, hidden. The rest is passed over. */
const scanTag = (buffer: string, from: number): void => {
  tag.column = 0;
  tag.style = 0;
  tag.type = '';
  tag.row = 0;
  tag.hidden = false;
  let at = from;
  for (;;) {
    let code = buffer.charCodeAt(at);
    while (code === 32 || code === 10 || code === 13 || code === 9) code = buffer.charCodeAt(++at);
    if (code === 62) {
      tag.selfClosed = false;
      tag.next = at + 1;
      return;
    }
    if (code === 47) {
      tag.selfClosed = true;
      tag.next = at + 2;
      return;
    }
    const equals = buffer.indexOf('=', at);
    if (equals === -1 || equals - at > 40) throw new NeedsStrictReader();
    const quote = buffer.charCodeAt(equals + 1);
    if (quote !== 34 && quote !== 39) throw new NeedsStrictReader();
    const close = buffer.indexOf(quote === 34 ? '"' : "'", equals + 2);
    if (close === -1) throw new NeedsStrictReader();
    if (equals === at + 1) {
      if (code === 114) scanReference(buffer, equals + 2, close);
      else if (code === 115) tag.style = wholeNumber(buffer, equals + 2, close);
      else if (code === 116) tag.type = typeName(buffer, equals + 2, close);
    } else if (code === 104 && equals === at + 6 && buffer.startsWith('hidden', at))
      tag.hidden = buffer.charCodeAt(equals + 2) === 49 || buffer.startsWith('true', equals + 2);
    at = close + 1;
  }
};

/** `B12` or `12` → column and row. */
const scanReference = (buffer: string, from: number, end: number): void => {
  let at = from;
  let column = 0;
  for (; at < end; at += 1) {
    const code = buffer.charCodeAt(at);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  tag.column = column;
  tag.row = wholeNumber(buffer, at, end);
  if (tag.row === 0) throw new NeedsStrictReader();
};

const wholeNumber = (buffer: string, from: number, end: number): number => {
  if (end - from > 9) throw new NeedsStrictReader();
  let value = 0;
  for (let at = from; at < end; at += 1) {
    const digit = buffer.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) throw new NeedsStrictReader();
    value = value * 10 + digit;
  }
  return value;
};

const typeName = (buffer: string, from: number, end: number): string => {
  if (end === from + 1) {
    const code = buffer.charCodeAt(from);
    if (code === 115) return 's';
    if (code === 110) return 'n';
  }
  return buffer.slice(from, end);
};
