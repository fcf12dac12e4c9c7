/** WordprocessingML of the few things a guide is made of, as strings: a thousand times cheaper than an object tree. */

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML may hold it: escaped, signs XML has no place for left out. */
export const xmlText = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '')
    .replace(/[&<>"]/g, (c) => entities[c] ?? c);

export interface RunStyle {
  bold?: boolean;
  /** half points */
  size?: number;
}

/** A run; line breaks and tabs of the text are kept. */
export const run = (text: string, { bold, size }: RunStyle = {}): string => {
  const style = `${bold === true ? '<w:b/>' : ''}${size === undefined ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`}`;
  const body = text
    .split(/(\r?\n|\t)/)
    .map((part) =>
      part === '\t'
        ? '<w:tab/>'
        : /^\r?\n$/.test(part)
          ? '<w:br/>'
          : part === ''
            ? ''
            : `<w:t xml:space="preserve">${xmlText(part)}</w:t>`,
    )
    .join('');
  return `<w:r>${style === '' ? '' : `<w:rPr>${style}</w:rPr>`}${body}</w:r>`;
};

export interface ParagraphStyle {
  style?: 'Title' | 'Heading1' | 'Heading2';
  align?: 'center' | 'right';
  keepNext?: boolean;
  newPage?: boolean;
  /** number of a list in numbering.xml */
  list?: number;
  /** twentieths of a point */
  after?: number;
  /** a tab at the right margin, led by dots */
  dots?: boolean;
}

/** A paragraph of runs; its properties in the order the schema has them. */
export const paragraph = (runs: string, p: ParagraphStyle = {}): string => {
  const properties = [
    p.style === undefined ? '' : `<w:pStyle w:val="${p.style}"/>`,
    p.keepNext === true ? '<w:keepNext/>' : '',
    p.newPage === true ? '<w:pageBreakBefore/>' : '',
    p.list === undefined ? '' : `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${p.list}"/></w:numPr>`,
    p.dots === true ? '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs>' : '',
    p.after === undefined ? '' : `<w:spacing w:after="${p.after}"/>`,
    p.align === undefined ? '' : `<w:jc w:val="${p.align}"/>`,
  ].join('');
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
};

/** Width of the text on an A4 page, in twentieths of a point. */
const textWidth = 9106;

const border = (side: string): string => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="666666"/>`;
const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border).join('');

/** A table with a heading row that repeats on every page; `shares` are the columns' parts of the width. */
export const table = (
  head: readonly string[],
  rows: readonly (readonly string[])[],
  shares: readonly number[] = [],
): string => {
  const parts = head.map((_, i) => shares[i] ?? 1);
  const whole = parts.reduce((a, b) => a + b, 0);
  const widths = parts.map((part) => Math.round((textWidth * part) / whole));
  const cell = (text: string, i: number, bold: boolean): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${widths[i] ?? 0}" w:type="dxa"/>${bold ? '<w:shd w:val="clear" w:color="auto" w:fill="E8EEF7"/>' : ''}</w:tcPr>${paragraph(run(text, bold ? { bold } : {}))}</w:tc>`;
  const row = (cells: readonly string[], bold: boolean): string =>
    `<w:tr><w:trPr><w:cantSplit/>${bold ? '<w:tblHeader/>' : ''}</w:trPr>${cells.map((c, i) => cell(c, i, bold)).join('')}</w:tr>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="90" w:type="dxa"/><w:right w:w="90" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${widths.map((w) => `<w:gridCol w:w="${w}"/>`).join('')}</w:tblGrid>${row(head, true)}${rows.map((r) => row(r, false)).join('')}</w:tbl>`;
};

/** A field whose value the program works out: PAGE, NUMPAGES, PAGEREF name. */
export const field = (instruction: string, shown: string, style: RunStyle = {}): string =>
  `<w:fldSimple w:instr=" ${xmlText(instruction)} ">${run(shown, style)}</w:fldSimple>`;

export const bookmark = (name: string, id: number, runs: string): string =>
  `<w:bookmarkStart w:id="${id}" w:name="${name}"/>${runs}<w:bookmarkEnd w:id="${id}"/>`;

export const linkTo = (name: string, runs: string): string =>
  `<w:hyperlink w:anchor="${name}" w:history="1">${runs}</w:hyperlink>`;

/** English Metric Units of one millimetre. */
const emu = 36_000;

/** The document's one picture (`rIdPicture`), square, `side` in millimetres. */
export const picture = (side: number, description: string): string => {
  const size = side * emu;
  const text = xmlText(description);
  return `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="${size}" cy="${size}"/><wp:docPr id="1" name="QR" descr="${text}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="1" name="QR" descr="${text}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdPicture"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${size}" cy="${size}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
};
