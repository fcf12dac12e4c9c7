import type { WriteStyle } from './write-types.js';
import { escapeXml } from './xml.js';

export interface StyleTable {
  /** cell style index */
  indexOf(style: WriteStyle | undefined, quoted: boolean): number;
  /** index of a solid fill */
  fill(rgb: string): number;
  /** index of a cell style given as XML */
  cell(xf: string): number;
  /** the pieces that came on top of the base, in order */
  added(): Record<'formats' | 'fonts' | 'fills' | 'borders' | 'cells', readonly string[]>;
  xml(): string;
}

/** What a workbook has already: indexes go on from there. */
export interface StyleBase {
  fonts: number;
  fills: number;
  borders: number;
  cells: number;
  /** first free number format id */
  format: number;
}

/** A growing list of distinct XML pieces; indexes begin at `base`. */
const distinct = (first: readonly string[], base = 0) => {
  const list = [...first];
  const places = new Map(first.map((piece, index) => [piece, base + index]));
  return {
    list,
    place(piece: string): number {
      const known = places.get(piece);
      if (known !== undefined) return known;
      places.set(piece, base + list.length);
      list.push(piece);
      return base + list.length - 1;
    },
  };
};

const colour = (tag: string, rgb: string | undefined): string =>
  rgb === undefined ? '' : `<${tag} rgb="FF${/^[0-9A-Fa-f]{6}$/.test(rgb) ? rgb.toUpperCase() : '000000'}"/>`;

const line = (side: string): string => `<${side} style="thin"><color rgb="FFBFBFBF"/></${side}>`;

const DEFAULT_FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
];
const DEFAULT_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>';
const DEFAULT_CELL = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';

/** Styles as they are met; equal ones share an index. With a base, every style asked for is a new one on top of it. */
export const styleTable = (base?: StyleBase): StyleTable => {
  const isNew = base === undefined;
  const fonts = distinct(isNew ? [font({})] : [], base?.fonts);
  const fills = distinct(isNew ? DEFAULT_FILLS : [], base?.fills);
  const borders = distinct(isNew ? [DEFAULT_BORDER] : [], base?.borders);
  const formats = distinct([], base?.format ?? 164);
  const cells = distinct(isNew ? [DEFAULT_CELL] : [], base?.cells);
  const known = new Map<WriteStyle, [number, number]>();

  const fillOf = (rgb: string): number =>
    fills.place(
      `<fill><patternFill patternType="solid">${colour('fgColor', rgb)}<bgColor indexed="64"/></patternFill></fill>`,
    );
  const make = (style: WriteStyle, quoted: boolean): number => {
    const fill = style.fill === undefined ? 0 : fillOf(style.fill);
    const border = style.border
      ? borders.place(`<border>${['left', 'right', 'top', 'bottom'].map(line).join('')}<diagonal/></border>`)
      : 0;
    const format =
      style.format === undefined ? 0 : style.format === '@' ? 49 : formats.place(escapeXml(style.format));
    const fontId = fonts.place(font(style));
    const alignment = alignmentOf(style);
    const protection = style.unlocked ? '<protection locked="0"/>' : '';
    const attributes =
      `numFmtId="${format}" fontId="${fontId}" fillId="${fill}" borderId="${border}" xfId="0"` +
      (quoted ? ' quotePrefix="1"' : '') +
      (format === 0 ? '' : ' applyNumberFormat="1"') +
      (fontId === 0 ? '' : ' applyFont="1"') +
      (fill === 0 ? '' : ' applyFill="1"') +
      (border === 0 ? '' : ' applyBorder="1"') +
      (alignment === '' ? '' : ' applyAlignment="1"') +
      (protection === '' ? '' : ' applyProtection="1"');
    const inner = alignment + protection;
    return cells.place(inner === '' ? `<xf ${attributes}/>` : `<xf ${attributes}>${inner}</xf>`);
  };

  return {
    fill: fillOf,
    cell: (xf) => cells.place(xf),
    added: () => ({
      formats: formats.list.map((code, index) => formatXml(code, (base?.format ?? 164) + index)),
      fonts: fonts.list,
      fills: fills.list,
      borders: borders.list,
      cells: cells.list,
    }),
    indexOf(style, quoted) {
      if (style === undefined) return quoted ? make({}, true) : 0;
      const seen = known.get(style) ?? [-1, -1];
      const slot = quoted ? 1 : 0;
      if (seen[slot] === -1) {
        seen[slot] = make(style, quoted);
        known.set(style, seen);
      }
      return seen[slot]!;
    },
    xml: () =>
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
      (formats.list.length === 0
        ? ''
        : `<numFmts count="${formats.list.length}">${formats.list.map((code, index) => formatXml(code, 164 + index)).join('')}</numFmts>`) +
      counted('fonts', fonts.list) +
      counted('fills', fills.list) +
      counted('borders', borders.list) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      counted('cellXfs', cells.list) +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
  };
};

const formatXml = (code: string, id: number): string => `<numFmt numFmtId="${id}" formatCode="${code}"/>`;

const counted = (tag: string, list: readonly string[]): string =>
  `<${tag} count="${list.length}">${list.join('')}</${tag}>`;

const font = ({ bold, italic, underline, size, colour: rgb }: WriteStyle): string =>
  `<font>${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}${underline ? '<u/>' : ''}<sz val="${size ?? 11}"/>${colour(
    'color',
    rgb,
  )}<name val="宋体"/><family val="3"/><charset val="134"/></font>`;

const alignmentOf = ({ wrap, horizontal, vertical }: WriteStyle): string => {
  const attributes =
    (horizontal === undefined ? '' : ` horizontal="${horizontal}"`) +
    (vertical === undefined ? '' : ` vertical="${vertical}"`) +
    (wrap ? ' wrapText="1"' : '');
  return attributes === '' ? '' : `<alignment${attributes}/>`;
};
