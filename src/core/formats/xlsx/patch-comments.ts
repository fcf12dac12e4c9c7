import {
  commentsXml,
  commentXml,
  type Note,
  SHAPE_TYPE,
  shapeType,
  shapeXml,
  vmlXml,
} from './comment-parts.js';
import type { Dialect, EditablePackage } from './parts.js';
import { legacyDrawingEdit } from './patch-sheet.js';
import {
  appendEdit,
  applyEdits,
  attributeOf,
  type Edit,
  eachTag,
  findElements,
  prefixAt,
  type Tag,
  withPrefix,
} from './tags.js';
import { MAIN_TYPE } from './write.js';
import { escapeCell, escapeXml } from './xml.js';

/**
 * Adds comments to a sheet: appended to what it has, made whole where it has none. A comment that stands already is
 * lengthened; cells with a discussion (threaded comments) are left alone. Gives the sheet's new text.
 */
export const addComments = (
  edit: EditablePackage,
  sheetPart: string,
  sheetText: string,
  notes: readonly Note[],
  author: string,
  dialect: Dialect,
): string => {
  const related = edit.relationships(sheetPart);
  const discussed = new Set<string>();
  for (const { type, target } of related)
    if (type === 'threadedComment')
      for (const cell of threadCells(edit.read(target) ?? '')) discussed.add(cell);
  const wanted = notes.filter((note) => !discussed.has(note.cell));
  if (wanted.length === 0) return sheetText;

  const comments = related.find(({ type }) => type === 'comments')?.target;
  const commentsText = comments === undefined ? undefined : edit.read(comments);
  let fresh: readonly Note[] = wanted;
  if (comments !== undefined && commentsText !== undefined) {
    const result = extended(commentsText, wanted, author);
    edit.write(comments, result.text);
    fresh = result.fresh;
  } else {
    const part = edit.freshName('xl/comments', '.xml');
    edit.write(part, commentsXml(wanted, author).replace(MAIN_NAMESPACE, dialect.main));
    edit.declareType(part, `${MAIN_TYPE}.comments+xml`);
    edit.relate(sheetPart, dialect, 'comments', part);
  }
  return fresh.length === 0 ? sheetText : addShapes(edit, sheetPart, sheetText, fresh, dialect);
};

const MAIN_NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const threadCells = (text: string): string[] => {
  const cells: string[] = [];
  eachTag(text, (tag) => {
    if (tag.local !== 'threadedComment' || tag.kind === 'close') return;
    const cell = attributeOf(text, tag, 'ref')?.value;
    if (cell !== undefined) cells.push(cell);
  });
  return cells;
};

const extended = (text: string, notes: readonly Note[], author: string): { text: string; fresh: Note[] } => {
  const edits: Edit[] = [];
  const known = new Map<string, { start: number; end: number }>();
  let open: { cell: string; start: number } | undefined;
  eachTag(text, (tag) => {
    if (tag.local !== 'comment') return;
    if (tag.kind === 'open') open = { cell: attributeOf(text, tag, 'ref')?.value ?? '', start: tag.start };
    else if (tag.kind === 'close' && open !== undefined)
      known.set(open.cell, { start: open.start, end: tag.end });
  });
  const fresh: Note[] = [];
  for (const note of notes) {
    const place = known.get(note.cell);
    if (place === undefined) fresh.push(note);
    else edits.push(...lengthened(text, place, note.text));
  }
  if (fresh.length > 0) {
    const elements = findElements(text, ['authors', 'commentList', 'comments']);
    const prefix = prefixAt(text, elements.get('comments')?.start ?? 0);
    const { index, edit } = authorOf(text, author, prefix);
    if (edit !== undefined) edits.push(edit);
    const xml = withPrefix(fresh.map((note) => commentXml(note, index)).join(''), prefix);
    const list = elements.get('commentList');
    if (list !== undefined) edits.push(appendEdit(list, xml));
    else
      edits.push(
        appendEdit(
          elements.get('comments')!,
          withPrefix(`<commentList>`, prefix) + xml + withPrefix('</commentList>', prefix),
        ),
      );
  }
  return { text: applyEdits(text, edits), fresh };
};

const authorOf = (text: string, author: string, prefix: string): { index: number; edit?: Edit } => {
  const names: string[] = [];
  let start = 0;
  eachTag(text, (tag) => {
    if (tag.local !== 'author') return;
    if (tag.kind === 'open') start = tag.end;
    else names.push(tag.kind === 'empty' ? '' : text.slice(start, tag.start));
  });
  const known = names.indexOf(escapeXml(author));
  if (known !== -1) return { index: known };
  const authors = findElements(text, ['authors']).get('authors');
  if (authors === undefined) return { index: 0 };
  return {
    index: names.length,
    edit: appendEdit(authors, withPrefix(`<author>${escapeXml(author)}</author>`, prefix)),
  };
};

/** Our words at the end of a comment somebody wrote; nothing when they stand there already. */
const lengthened = (text: string, { start, end }: { start: number; end: number }, words: string): Edit[] => {
  const raw = text.slice(start, end);
  const escaped = escapeCell(words);
  if (raw.includes(escaped)) return [];
  const span = findElements(raw, ['text', 'rPh', 'phoneticPr', 't', 'r']);
  const body = span.get('text');
  if (body === undefined) return [];
  const prefix = prefixAt(raw, body.start);
  const run = withPrefix(`<r><t xml:space="preserve">\n———\n${escaped}</t></r>`, prefix);
  if (body.empty) return [shift(appendEdit(body, run), start)];
  const edits: Edit[] = [];
  const plain = span.get('t');
  if (plain !== undefined && !span.has('r')) {
    const close = plain.empty ? plain.end : plain.closeStart + plain.name.length + 3;
    edits.push(
      { start: plain.start, end: plain.start, put: `<${prefix}r>` },
      { start: close, end: close, put: `</${prefix}r>` },
    );
  }
  const at = span.get('rPh')?.start ?? span.get('phoneticPr')?.start ?? body.closeStart;
  edits.push({ start: at, end: at, put: run });
  return edits.map((edit) => shift(edit, start));
};

const shift = ({ start, end, put }: Edit, by: number): Edit => ({ start: start + by, end: end + by, put });

const VML_TYPE = 'application/vnd.openxmlformats-officedocument.vmlDrawing';

const addShapes = (
  edit: EditablePackage,
  sheetPart: string,
  sheetText: string,
  notes: readonly Note[],
  dialect: Dialect,
): string => {
  const drawing = legacyDrawingOf(edit, sheetPart, sheetText);
  const vml = drawing === undefined ? undefined : edit.read(drawing);
  const cluster = freeCluster(edit);
  if (drawing !== undefined && vml !== undefined) {
    edit.write(drawing, withShapes(vml, notes, cluster));
    return sheetText;
  }
  const part = edit.freshName('xl/drawings/vmlDrawing', '.vml');
  edit.write(part, vmlXml(notes, cluster));
  edit.declareExtension('vml', VML_TYPE);
  const id = edit.relate(sheetPart, dialect, 'vmlDrawing', part);
  return applyEdits(sheetText, [legacyDrawingEdit(sheetText, id, dialect.office)]);
};

/** The VML part the sheet names itself; another one (headers and footers) may be related too. */
const legacyDrawingOf = (edit: EditablePackage, sheetPart: string, sheetText: string): string | undefined => {
  let id: string | undefined;
  eachTag(sheetText, (tag: Tag) => {
    if (tag.local === 'legacyDrawing' && tag.kind !== 'close')
      id = attributeOf(sheetText, tag, '*:id')?.value;
  });
  return id === undefined
    ? undefined
    : edit.relationships(sheetPart).find((relation) => relation.id === id)?.target;
};

/** Shape ids come in clusters of 1,024; the first cluster no drawing of the workbook has used. */
const freeCluster = (edit: EditablePackage): number => {
  let highest = 0;
  for (const { name } of edit.pack.directory.entries) {
    if (!/\.vml$/i.test(name)) continue;
    for (const match of (edit.read(name) ?? '').matchAll(/_x0000_s(\d{1,9})/g))
      highest = Math.max(highest, Number(match[1]));
  }
  return Math.floor(highest / 1024) + 1;
};

const withShapes = (vml: string, notes: readonly Note[], cluster: number): string => {
  const type = vml.includes(`id="${SHAPE_TYPE}"`) || vml.includes(`id='${SHAPE_TYPE}'`) ? '' : shapeType;
  const shapes = type + notes.map((note, index) => shapeXml(note, cluster * 1024 + 1 + index)).join('');
  const end = vml.lastIndexOf('</xml');
  const at = end === -1 ? vml.length : end;
  const clusters = Array.from(
    { length: Math.floor(notes.length / 1024) + 1 },
    (_, index) => cluster + index,
  ).join(',');
  const head = vml
    .slice(0, at)
    .replace(
      /(<o:idmap\b[^>]*\bdata=["'])([\d,]*)/,
      (_, before, data) => `${before}${data === '' ? '' : `${data},`}${clusters}`,
    );
  return declaredVml(head) + shapes + vml.slice(at);
};

/** Our shapes use three prefixes; a drawing made by another program may not have declared them all. */
const declaredVml = (head: string): string =>
  head.replace(/<xml\b[^>]*>/, (root) => {
    let declared = root;
    for (const [prefix, namespace] of vmlNamespaces)
      if (!new RegExp(`xmlns:${prefix}\\s*=`).test(declared))
        declared = declared.replace(/^<xml/, `<xml xmlns:${prefix}="${namespace}"`);
    return declared;
  });

const vmlNamespaces = [
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['o', 'urn:schemas-microsoft-com:office:office'],
  ['x', 'urn:schemas-microsoft-com:office:excel'],
] as const;
