import { escapeCell, escapeXml } from './xml.js';

export interface Note {
  /** 1-based */
  row: number;
  column: number;
  cell: string;
  text: string;
}

/** Content of comments1.xml. */
export const commentsXml = (notes: readonly Note[], author: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>${escapeXml(author)}</author></authors><commentList>${notes
    .map((note) => commentXml(note, 0))
    .join('')}</commentList></comments>`;

export const commentXml = ({ cell, text }: Note, author: number): string =>
  `<comment ref="${cell}" authorId="${author}"><text><r><rPr><sz val="9"/><color indexed="81"/><rFont val="宋体"/><family val="3"/><charset val="134"/></rPr><t xml:space="preserve">${escapeCell(text)}</t></r></text></comment>`;

/** Content of vmlDrawing1.vml: the boxes that Excel draws comments in. */
export const vmlXml = (notes: readonly Note[], sheet: number): string =>
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  `<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${sheet}"/></o:shapelayout>${shapeType}${notes
    .map((note, index) => shapeXml(note, sheet * 1024 + 1 + index))
    .join('')}</xml>`;

export const SHAPE_TYPE = '_x0000_t202';

export const shapeType =
  `<v:shapetype id="${SHAPE_TYPE}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">` +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** One hidden box beside its cell, tall enough for its text. */
export const shapeXml = ({ row, column, text }: Note, id: number): string => {
  const lines = text.split('\n').reduce((total, line) => total + Math.max(1, Math.ceil(line.length / 18)), 0);
  const bottom = row + Math.min(Math.max(lines, 3), 20);
  return (
    `<v:shape id="_x0000_s${id}" type="#${SHAPE_TYPE}" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column}, 12, ${Math.max(row - 2, 0)}, 4, ${column + 4}, 20, ${bottom}, 4</x:Anchor>` +
    `<x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column - 1}</x:Column></x:ClientData></v:shape>`
  );
};
