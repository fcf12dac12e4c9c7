import { defaultLimits } from '../../../formats/limits.js';
import { openPackage } from '../../../formats/xlsx/package.js';
import { type CopiedPart, collectingSink, zipWriter } from '../../../formats/xlsx/zip-write.js';
import { qrBitmap } from '../../qr.js';
import { paragraph, picture, run, xmlText } from './markup.js';
import { constantParts, coreXml, documentRels, documentXml, header, numbering } from './parts.js';

/** Paragraphs and tables, as markup. */
export type Content = string;

export interface WordParts {
  title: string;
  /** what the document is about, for `verify`; kept as the document's subject */
  item?: string;
  header: string;
  content: readonly Content[];
  /** lists used, numbered from 1 */
  lists: number;
  /** a web address whose QR code the content shows */
  scan?: string;
}

/** Parts that never change are packed once and copied. */
let packed: readonly CopiedPart[] | undefined;
const packedParts = (): readonly CopiedPart[] => {
  if (packed !== undefined) return packed;
  const { sink, whole } = collectingSink();
  const zip = zipWriter(sink);
  for (const [name, text] of constantParts) zip.text(name, text);
  zip.end();
  const bytes = whole();
  packed = openPackage(bytes, defaultLimits).directory.entries.map((entry) => ({
    name: entry.name,
    method: entry.method,
    crc: entry.crc,
    size: entry.size,
    packed: bytes.slice(entry.dataOffset, entry.dataOffset + entry.packedSize),
  }));
  return packed;
};

/** The bytes of a Word document (.docx, ECMA-376 transitional); the same content on the same date gives the same bytes. */
export const wordFile = (parts: WordParts, date: string): Uint8Array => {
  const { sink, whole } = collectingSink();
  const zip = zipWriter(sink, 3);
  for (const part of packedParts()) zip.copy(part);
  zip.text('docProps/core.xml', coreXml(xmlText(parts.title), xmlText(parts.item ?? ''), date));
  zip.text('word/document.xml', documentXml(parts.content.join('')));
  zip.text('word/_rels/document.xml.rels', documentRels(parts.scan !== undefined));
  zip.text('word/numbering.xml', numbering(parts.lists));
  zip.text('word/header1.xml', header(parts.header));
  if (parts.scan !== undefined) {
    const media = zip.part('word/media/qr.bmp');
    media.writeBytes(qrBitmap(parts.scan).bytes);
    media.end();
  }
  zip.end();
  return whole();
};

export const line = (text: string, after = 60): Content => paragraph(run(text), { after });
export const centred = (text: string): Content => paragraph(run(text), { align: 'center', after: 120 });
export const heading = (text: string, level: 1 | 2, newPage = false): Content =>
  paragraph(run(text), { style: `Heading${level}`, newPage });

/** The QR code of the document's address with what it is for beside it. */
export const scanCode = (address: string, caption: string): Content =>
  paragraph(`${run(`${caption} `, { size: 18 })}${picture(26, `${caption}：${address}`)}`, {
    align: 'right',
  });
