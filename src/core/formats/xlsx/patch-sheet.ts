import { cellAddress } from '../sheet.js';
import { appendEdit, attributeOf, type Edit, eachTag, findElements, prefixAt, type Tag } from './tags.js';

/** Base style of a cell → the style with the mark's fill. */
export type Restyle = (base: number, column: number, row: number) => number;

interface MarkedRow {
  /** columns still to be placed, ascending */
  left: number[];
  style: number;
  spans?: { start: number; end: number };
  open?: { start: number; end: number; empty: boolean; name: string };
}

/**
 * Edits that give cells of a sheet another style. Missing rows and cells are inserted in order; everything else in the part
 * stays as it is. `cells` is row → columns.
 */
export const restyleEdits = (
  text: string,
  cells: ReadonlyMap<number, readonly number[]>,
  restyle: Restyle,
): Edit[] => {
  const edits: Edit[] = [];
  const waiting = [...cells.keys()].sort((a, b) => a - b);
  const columnStyles = readColumnStyles(text);
  const prefix = prefixAt(text, findElements(text, ['sheetData']).get('sheetData')?.start ?? 0);
  const fresh = (row: number, column: number, base: number): string =>
    `<${prefix}c r="${cellAddress(row, column)}" s="${restyle(base, column, row)}"/>`;
  const freshRow = (row: number): string =>
    `<${prefix}row r="${row}">${ascending(cells.get(row)!)
      .map((column) => fresh(row, column, columnStyles(column)))
      .join('')}</${prefix}row>`;
  const placeRowsBefore = (row: number, at: number): void => {
    while (waiting.length > 0 && waiting[0]! < row)
      edits.push({ start: at, end: at, put: freshRow(waiting.shift()!) });
  };

  let inData = false;
  let row = 0;
  let column = 0;
  let marked: MarkedRow | undefined;
  const insertCells = (before: number, at: number): void => {
    if (marked === undefined) return;
    let inserted = '';
    while (marked.left.length > 0 && marked.left[0]! < before) {
      const next = marked.left.shift()!;
      inserted += fresh(row, next, marked.style === 0 ? columnStyles(next) : marked.style);
    }
    if (inserted === '') return;
    if (marked.spans !== undefined) {
      edits.push({ ...marked.spans, put: '' });
      delete marked.spans;
    }
    edits.push({ start: at, end: at, put: inserted });
  };

  const openRow = (tag: Tag): void => {
    row = Number(attributeOf(text, tag, 'r')?.value ?? row + 1);
    column = 0;
    placeRowsBefore(row, tag.start);
    marked = undefined;
    if (waiting[0] !== row) return;
    waiting.shift();
    const style = Number(attributeOf(text, tag, 's')?.value ?? 0);
    marked = { left: ascending(cells.get(row)!), style };
    const spans = attributeOf(text, tag, 'spans');
    if (spans !== undefined) marked.spans = { start: spans.start, end: spans.end };
    if (tag.kind !== 'empty') return;
    if (marked.spans !== undefined) edits.push({ ...marked.spans, put: '' });
    const name = `${prefixAt(text, tag.start)}row`;
    const content = marked.left
      .map((next) => fresh(row, next, style === 0 ? columnStyles(next) : style))
      .join('');
    edits.push({ start: tag.end - 2, end: tag.end, put: `>${content}</${name}>` });
    marked = undefined;
  };

  const openCell = (tag: Tag): void => {
    const reference = /^[A-Z]+/.exec(attributeOf(text, tag, 'r')?.value ?? '')?.[0];
    column = reference === undefined ? column + 1 : columnNumber(reference);
    insertCells(column, tag.start);
    if (marked?.left[0] !== column) return;
    marked.left.shift();
    const style = attributeOf(text, tag, 's');
    const put = ` s="${restyle(Number(style?.value ?? 0), column, row)}"`;
    const at = tag.start + 1 + prefixAt(text, tag.start).length + 1;
    edits.push(
      style === undefined ? { start: at, end: at, put } : { start: style.start, end: style.end, put },
    );
  };

  eachTag(text, (tag) => {
    if (tag.local === 'sheetData') {
      inData = tag.kind === 'open';
      if (tag.kind === 'close') placeRowsBefore(Number.POSITIVE_INFINITY, tag.start);
    } else if (!inData) return;
    else if (tag.local === 'row') {
      if (tag.kind !== 'close') openRow(tag);
      else {
        insertCells(Number.POSITIVE_INFINITY, tag.start);
        marked = undefined;
      }
    } else if (tag.local === 'c' && tag.kind !== 'close' && marked !== undefined) openCell(tag);
  });
  const data = findElements(text, ['sheetData']).get('sheetData');
  if (data?.empty && waiting.length > 0) edits.push(appendEdit(data, waiting.map(freshRow).join('')));
  return edits;
};

const ascending = (columns: readonly number[]): number[] => [...new Set(columns)].sort((a, b) => a - b);

const columnNumber = (letters: string): number => {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
};

const readColumnStyles = (text: string): ((column: number) => number) => {
  const ranges: { min: number; max: number; style: number }[] = [];
  const head = text.slice(0, text.search(/<[\w.-]*:?sheetData[\s/>]/));
  eachTag(head.slice(0, head.lastIndexOf('>') + 1), (tag) => {
    if (tag.local !== 'col' || tag.kind === 'close') return;
    const style = Number(attributeOf(head, tag, 'style')?.value ?? 0);
    if (style === 0) return;
    const min = Number(attributeOf(head, tag, 'min')?.value);
    ranges.push({ min, max: Number(attributeOf(head, tag, 'max')?.value), style });
  });
  return (column) => ranges.find(({ min, max }) => min <= column && column <= max)?.style ?? 0;
};

/** Elements that stand after `<legacyDrawing>` in a worksheet (ECMA-376 Part 1, 18.3.1.99). */
const afterLegacyDrawing = new Set([
  'legacyDrawingHF',
  'drawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
  'AlternateContent',
]);

/** The edit that names the VML part, at its place in schema order. */
export const legacyDrawingEdit = (text: string, id: string, office: string): Edit => {
  let at = -1;
  let prefix = '';
  let declared: string | undefined;
  let dataSeen = false;
  eachTag(text, (tag) => {
    if (tag.depth === 0 && tag.kind !== 'close') {
      prefix = prefixAt(text, tag.start);
      declared = prefixOf(text.slice(tag.start, tag.end), office);
    }
    if (tag.local === 'sheetData') dataSeen = true;
    const isEnd = tag.depth === 0 && tag.kind === 'close';
    if (
      at === -1 &&
      (isEnd || (dataSeen && tag.depth === 1 && tag.kind !== 'close' && afterLegacyDrawing.has(tag.local)))
    )
      at = tag.start;
  });
  const attribute = declared === undefined ? `xmlns:r="${office}" r:id="${id}"` : `${declared}:id="${id}"`;
  return { start: at, end: at, put: `<${prefix}legacyDrawing ${attribute}/>` };
};

/** The prefix a root tag binds to a namespace. */
export const prefixOf = (root: string, namespace: string): string | undefined => {
  for (const match of root.matchAll(/\sxmlns:([\w.-]+)\s*=\s*["']([^"']*)["']/g))
    if (match[2] === namespace) return match[1];
  return undefined;
};
