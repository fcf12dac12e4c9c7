import type { Row } from '../sheet.js';
import type { Package } from './package.js';
import { collectRows, type RowCollector, type SheetContext } from './rows.js';
import { scanRows } from './scan-rows.js';
import { type SheetFrame, sheetFrame } from './sheet-frame.js';
import { NeedsStrictReader } from './text-scan.js';
import { overLimit } from './trouble.js';
import { type Attributes, isTrue, unescapeCell, type XmlFeed, xmlFeed } from './xml.js';
import type { ZipEntry } from './zip-directory.js';

export interface SheetPart extends SheetFrame {
  rows: Row[];
}

/** One worksheet part. The rows are read by a scanner made for them; what it does not speak, the strict reader reads. */
export const readSheetPart = (pack: Package, entry: ZipEntry, context: SheetContext): SheetPart => {
  const before = { ...context.used };
  try {
    return readFast(pack, entry, context);
  } catch (error) {
    if (!(error instanceof NeedsStrictReader)) throw error;
    Object.assign(context.used, before);
    return readStrictly(pack, entry, context);
  }
};

/** People hide all columns up to XFD; only those with content say anything. */
const framed = (frame: SheetFrame, rows: Row[]): SheetPart => {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  for (const { min, max } of frame.hiddenRanges)
    for (let column = Math.max(1, min); column <= Math.min(max, width); column += 1)
      frame.hiddenColumns.add(column);
  return { ...frame, rows };
};

const LONGEST_ROW = 1 << 25;

const readFast = (pack: Package, entry: ZipEntry, context: SheetContext): SheetPart => {
  const collector = collectRows(context);
  const { frame, handler } = sheetFrame(context.limits);
  const feed = xmlFeed(entry.name, handler);
  let phase: 'head' | 'rows' | 'tail' = 'head';
  let rest = '';
  pack.stream(entry, (piece) => {
    let buffer = rest + piece;
    if (phase === 'head') {
      const open = startOfRows(buffer);
      if (open === undefined) {
        if (buffer.length > LONGEST_ROW) throw new NeedsStrictReader();
        rest = buffer;
        return;
      }
      feed.write(buffer.slice(0, open.end));
      buffer = buffer.slice(open.end);
      phase = open.empty ? 'tail' : 'rows';
    }
    if (phase === 'rows') {
      const end = buffer.indexOf('</sheetData>');
      const cut = end === -1 ? buffer.lastIndexOf('<row') : end;
      if (cut > 0) {
        scanRows(buffer, 0, cut, collector);
        collector.settle();
      }
      buffer = cut > 0 ? buffer.slice(cut) : buffer;
      if (end === -1) {
        if (buffer.length > LONGEST_ROW) throw new NeedsStrictReader();
        rest = buffer;
        return;
      }
      phase = 'tail';
    }
    feed.write(buffer);
    rest = '';
  });
  finish(feed, rest, phase);
  return framed(frame(), collector.rows());
};

const finish = (feed: XmlFeed, rest: string, phase: string): void => {
  if (phase === 'rows') throw new NeedsStrictReader();
  if (phase === 'head') feed.write(rest);
  feed.end();
};

/** Where the tag `<sheetData>` ends; a prefixed one belongs to the strict reader. */
const startOfRows = (buffer: string): { end: number; empty: boolean } | undefined => {
  const at = buffer.indexOf('<sheetData');
  if (at === -1) {
    if (/<[\w.-]+:(?:sheetData|worksheet)[\s>]/.test(buffer)) throw new NeedsStrictReader();
    return undefined;
  }
  const end = buffer.indexOf('>', at);
  if (end === -1) return undefined;
  if (buffer.lastIndexOf('<!--', at) !== -1) throw new NeedsStrictReader();
  return { end: end + 1, empty: buffer.charCodeAt(end - 1) === 47 };
};

const readStrictly = (pack: Package, entry: ZipEntry, context: SheetContext): SheetPart => {
  const collector = collectRows(context);
  const { frame, handler } = sheetFrame(context.limits);
  let inRows = false;
  const cells = cellHandler(collector, context.limits.cellCharacters * 8);
  const feed = xmlFeed(entry.name, {
    open(local, attributes) {
      if (inRows) cells.open(local, attributes);
      else handler.open?.(local, attributes);
      if (local === 'sheetData') inRows = true;
    },
    close(local) {
      if (local === 'sheetData') inRows = false;
      if (inRows) cells.close(local);
      else handler.close?.(local);
    },
    text(text) {
      if (inRows) cells.text(text);
      else handler.text?.(text);
    },
  });
  pack.stream(entry, (piece) => feed.write(piece));
  feed.end();
  return framed(frame(), collector.rows());
};

const cellHandler = (collector: RowCollector, longest: number) => {
  let column = 0;
  let style = 0;
  let type = '';
  let raw: string | undefined;
  let formula = false;
  let taking = false;
  let phonetic = 0;
  return {
    open(local: string, attributes: Attributes): void {
      if (local === 'row') {
        const number = attributes.get('r');
        collector.openRow(
          number === undefined ? undefined : Number(number),
          isTrue(attributes.get('hidden')),
        );
      } else if (local === 'c') {
        column = columnOf(attributes.get('r'));
        style = Number(attributes.get('s') ?? 0);
        type = attributes.get('t') ?? '';
        raw = undefined;
        formula = false;
      } else if (local === 'f') formula = true;
      else if (local === 'rPh') phonetic += 1;
      else if (local === 'v' || (local === 't' && phonetic === 0)) {
        raw ??= '';
        taking = true;
      }
    },
    close(local: string): void {
      if (local === 'row') collector.closeRow();
      else if (local === 'c')
        collector.cell(column, style, type, raw === undefined ? raw : unescapeCell(raw), formula);
      else if (local === 'rPh') phonetic -= 1;
      else if (local === 'v' || local === 't') taking = false;
    },
    text(text: string): void {
      if (!taking) return;
      raw += text;
      if (raw!.length > longest) throw overLimit('单元格字数', 'length of one cell', raw!.length, longest);
    },
  };
};

const columnOf = (reference: string | undefined): number => {
  let column = 0;
  for (const letter of /^\$?([A-Z]{1,4})/.exec(reference ?? '')?.[1] ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
};
