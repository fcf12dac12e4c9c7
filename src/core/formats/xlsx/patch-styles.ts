import {
  appendEdit,
  applyEdits,
  attributeOf,
  type Edit,
  type ElementSpan,
  eachTag,
  findElements,
  prefixAt,
  withPrefix,
} from './tags.js';
import { type StyleBase, type StyleTable, styleTable } from './write-styles.js';

/** Styles added to a workbook's own: fills on top of cell styles, and whole new styles for a new sheet. */
export interface StylePatch {
  /** the style `base` with this fill behind it */
  filled(base: number, rgb: string): number;
  table: StyleTable;
  /** the part's new text; the old one when nothing was asked for */
  text(): string;
}

const order = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
];

export const patchStyles = (text: string): StylePatch => {
  const { cells, base } = readBase(text);
  const table = styleTable(base);
  const clones = new Map<string, number>();
  const filled = (style: number, rgb: string): number => {
    const key = `${style}/${rgb}`;
    const known = clones.get(key);
    if (known !== undefined) return known;
    const fill = table.fill(rgb);
    const index = table.cell(withFill(cells[style] ?? cells[0] ?? '<xf/>', fill));
    clones.set(key, index);
    return index;
  };
  return {
    filled,
    table,
    text: () => {
      const lists = table.added();
      const edits = [
        ...appendList(text, 'numFmts', lists.formats, ''),
        ...appendList(text, 'fonts', lists.fonts, DEFAULT_FONT),
        ...appendList(text, 'fills', lists.fills, DEFAULT_FILLS),
        ...appendList(text, 'borders', lists.borders, DEFAULT_BORDER),
        ...appendList(text, 'cellXfs', lists.cells, DEFAULT_CELL),
      ];
      return edits.length === 0 ? text : applyEdits(text, edits);
    },
  };
};

const DEFAULT_FONT = '<font><sz val="11"/><name val="宋体"/></font>';
const DEFAULT_FILLS =
  '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>';
const DEFAULT_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>';
const DEFAULT_CELL = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';

/** How many of each there are, and the raw text of every cell style (without prefix). */
const readBase = (text: string): { cells: string[]; base: StyleBase } => {
  const base: StyleBase = { fonts: 0, fills: 0, borders: 0, cells: 0, format: 164 };
  const cells: string[] = [];
  let list = '';
  let start = 0;
  let prefix = '';
  eachTag(text, (tag) => {
    if (tag.depth === 0 && tag.kind !== 'close') prefix = prefixAt(text, tag.start);
    if (tag.depth === 1) list = tag.kind === 'open' ? tag.local : '';
    if (tag.depth !== 2) return;
    if (tag.kind !== 'close') start = tag.start;
    const ends = tag.kind !== 'open';
    if (list === 'numFmts' && tag.kind !== 'close')
      base.format = Math.max(base.format, Number(attributeOf(text, tag, 'numFmtId')?.value ?? 0) + 1);
    if (!ends) return;
    if (list === 'fonts') base.fonts += 1;
    else if (list === 'fills') base.fills += 1;
    else if (list === 'borders') base.borders += 1;
    else if (list === 'cellXfs') {
      base.cells += 1;
      const raw = text.slice(start, tag.end);
      cells.push(prefix === '' ? raw : raw.replaceAll(`<${prefix}`, '<').replaceAll(`</${prefix}`, '</'));
    }
  });
  base.fonts ||= 1;
  base.fills ||= 2;
  base.borders ||= 1;
  base.cells ||= 1;
  return { cells, base };
};

const withFill = (xf: string, fill: number): string => {
  const end = xf.indexOf('>') + 1;
  const open = xf.slice(0, end).replace(/\s(?:fillId|applyFill)\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
  return open.replace(/^<xf/, `<xf fillId="${fill}" applyFill="1"`) + xf.slice(end);
};

/** Pieces at the end of a list, its count kept right; a list that is missing is made at its place in schema order. */
const appendList = (text: string, name: string, pieces: readonly string[], reserved: string): Edit[] => {
  if (pieces.length === 0) return [];
  const elements = findElements(text, [name, 'styleSheet', ...order]);
  const root = elements.get('styleSheet');
  const prefix = root === undefined ? '' : root.name.slice(0, -'styleSheet'.length);
  const list = elements.get(name);
  if (list !== undefined)
    return [...countEdit(text, list, pieces.length), appendEdit(list, withPrefix(pieces.join(''), prefix))];
  const xml = withPrefix(`<${name}>${reserved}${pieces.join('')}</${name}>`, prefix);
  const later = order
    .slice(order.indexOf(name) + 1)
    .map((next) => elements.get(next))
    .find((next) => next !== undefined);
  if (later !== undefined) return [{ start: later.start, end: later.start, put: xml }];
  return root === undefined ? [] : [appendEdit(root, xml)];
};

const countEdit = (text: string, list: ElementSpan, added: number): Edit[] => {
  const count = attributeOf(text, list, 'count');
  if (count === undefined) return [];
  return [{ start: count.start, end: count.end, put: ` count="${Number(count.value) + added}"` }];
};
