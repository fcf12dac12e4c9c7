import type { ReadLimits } from '../limits.js';
import { detach, needsDetaching } from './detach.js';
import type { Package } from './package.js';
import { afterTag, NeedsStrictReader, type ScannedText, scanRichText } from './text-scan.js';
import { overLimit } from './trouble.js';
import { unescapeCell, xmlFeed } from './xml.js';
import type { ZipEntry } from './zip-directory.js';

type TextLimits = Pick<ReadLimits, 'cells' | 'characters' | 'cellCharacters'>;

const LONGEST_ITEM = 1 << 24;

/** The shared string table, in order. Rich text is joined, phonetic guides are left out. */
export const readSharedStrings = (pack: Package, entry: ZipEntry, limits: TextLimits): string[] => {
  try {
    return readFast(pack, entry, limits);
  } catch (error) {
    if (error instanceof NeedsStrictReader) return readStrictly(pack, entry, limits);
    throw error;
  }
};

const collector = (limits: TextLimits) => {
  const table: string[] = [];
  let characters = 0;
  return {
    table,
    add: (text: string): void => {
      characters += text.length;
      if (text.length > limits.cellCharacters)
        throw overLimit('单元格字数', 'length of one cell', text.length, limits.cellCharacters);
      if (characters > limits.characters)
        throw overLimit('总字数', 'number of characters', characters, limits.characters);
      if (table.length >= limits.cells)
        throw overLimit('单元格数', 'number of cells', table.length + 1, limits.cells);
      table.push(text);
    },
  };
};

const readFast = (pack: Package, entry: ZipEntry, limits: TextLimits): string[] => {
  const { table, add } = collector(limits);
  const out: ScannedText = { text: '', next: 0 };
  let rest = '';
  let started = false;
  let settled = 0;
  const settle = (): void => {
    const cut: number[] = [];
    for (; settled < table.length; settled += 1) if (needsDetaching(table[settled]!)) cut.push(settled);
    detach(
      cut.map((index) => table[index]!),
      (index, text) => {
        table[cut[index]!] = text;
      },
    );
  };
  pack.stream(entry, (piece) => {
    let buffer = rest + piece;
    if (!started) {
      if (!/<sst[\s>]/.test(buffer) || /<!|<\w+:sst/.test(buffer.slice(0, 2000)))
        throw new NeedsStrictReader();
      started = true;
    }
    const cut = buffer.lastIndexOf('<si');
    if (cut === -1) rest = buffer;
    else {
      scanItems(buffer, cut, out, add);
      settle();
      buffer = buffer.slice(cut);
      rest = buffer;
    }
    if (rest.length > LONGEST_ITEM + piece.length) throw new NeedsStrictReader();
  });
  scanItems(rest, rest.length, out, add);
  settle();
  return table;
};

const scanItems = (buffer: string, end: number, out: ScannedText, add: (text: string) => void): void => {
  let at = 0;
  for (;;) {
    at = buffer.indexOf('<', at);
    if (at === -1 || at >= end) return;
    if (buffer.startsWith('<si', at)) {
      const open = afterTag(buffer, at);
      if (open < 0) {
        add('');
        at = -open;
      } else {
        scanRichText(buffer, open, out);
        if (!buffer.startsWith('</si>', out.next)) throw new NeedsStrictReader();
        add(out.text);
        at = out.next + 5;
      }
    } else if (
      buffer.startsWith('<sst', at) ||
      buffer.startsWith('</sst', at) ||
      buffer.startsWith('<?xml', at)
    ) {
      at += 4;
    } else if (buffer.startsWith('<extLst', at)) return;
    else throw new NeedsStrictReader();
  }
};

const readStrictly = (pack: Package, entry: ZipEntry, limits: TextLimits): string[] => {
  const { table, add } = collector(limits);
  let text = '';
  let phonetic = 0;
  let inText = false;
  const feed = xmlFeed(entry.name, {
    open(local) {
      if (local === 'si') text = '';
      else if (local === 'rPh') phonetic += 1;
      else if (local === 't') inText = phonetic === 0;
    },
    close(local) {
      if (local === 'si') add(unescapeCell(text));
      else if (local === 'rPh') phonetic -= 1;
      else if (local === 't') inText = false;
    },
    text(piece) {
      if (!inText) return;
      text += piece;
      if (text.length > limits.cellCharacters * 8)
        throw overLimit('单元格字数', 'length of one cell', text.length, limits.cellCharacters);
    },
  });
  pack.stream(entry, (piece) => feed.write(piece));
  feed.end();
  return table;
};
