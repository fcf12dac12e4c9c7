import type { Package } from './package.js';
import { readXml, unescapeCell } from './xml.js';

/** Comments of a sheet by A1 address: the plain ones, or where people answered each other the whole thread. */
export const readComments = (pack: Package, sheetPart: string): Map<string, string> => {
  const comments = new Map<string, string>();
  const related = pack.relationships(sheetPart);
  for (const { type, target } of related) if (type === 'comments') readNotes(pack, target, comments);
  const threads = new Map<string, string>();
  for (const { type, target } of related) if (type === 'threadedComment') readNotes(pack, target, threads);
  for (const [cell, text] of threads) comments.set(cell, text);
  return comments;
};

const readNotes = (pack: Package, part: string, into: Map<string, string>): void => {
  const entry = pack.find(part);
  if (entry === undefined) return;
  let cell = '';
  let text = '';
  let phonetic = 0;
  let taking = false;
  readXml(entry.name, pack.text(entry), {
    open(local, attributes) {
      if (local === 'comment' || local === 'threadedComment') {
        cell = attributes.get('ref') ?? '';
        text = '';
      } else if (local === 'rPh') phonetic += 1;
      else if (local === 't' || (local === 'text' && part.includes('hreaded'))) taking = phonetic === 0;
    },
    close(local) {
      if (local === 'rPh') phonetic -= 1;
      else if (local === 't' || local === 'text') taking = false;
      else if (local === 'comment' || local === 'threadedComment') {
        const before = into.get(cell);
        const own = unescapeCell(text);
        into.set(cell, before === undefined ? own : `${before}\n${own}`);
      }
    },
    text(piece) {
      if (taking) text += piece;
    },
  });
};
