import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  type IPropertiesOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import { defaultLimits } from '../../../formats/limits.js';
import { openPackage } from '../../../formats/xlsx/package.js';
import { zipWriter } from '../../../formats/xlsx/zip-write.js';
import { qrBitmap } from '../../qr.js';

/** 宋体 and 黑体, as official papers are set; the Latin part in Times New Roman. */
const latin = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman' };
const song = { ...latin, eastAsia: '宋体' };
const hei = { ...latin, eastAsia: '黑体' };

export const listReference = 'list';
export type Content = Paragraph | Table;

export interface WordParts {
  title: string;
  /** what the document is about, for `verify`; kept as the document's subject */
  item?: string;
  header: string;
  content: readonly Content[];
}

const small = (text: string, alignment: (typeof AlignmentType)[keyof typeof AlignmentType]): Paragraph =>
  new Paragraph({ alignment, children: [new TextRun({ text, size: 18 })] });

const pageNumbers = (): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            children: ['第 ', PageNumber.CURRENT, ' 页，共 ', PageNumber.TOTAL_PAGES, ' 页'],
            size: 18,
          }),
        ],
      }),
    ],
  });

const styles: NonNullable<IPropertiesOptions['styles']> = {
  default: {
    document: { run: { font: song, size: 24 } },
    title: {
      run: { font: hei, size: 52, bold: true, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 3600, after: 600 } },
    },
    heading1: {
      run: { font: hei, size: 36, bold: true, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 200 } },
    },
    heading2: {
      run: { font: hei, size: 26, bold: true, color: '1F3864' },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
    },
  },
};

const numbering: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    {
      reference: listReference,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: 480, hanging: 480 } } },
        },
      ],
    },
  ],
};

/** The bytes of a Word document; the same content on the same date gives the same bytes. */
export const wordFile = async (parts: WordParts, date: string): Promise<Uint8Array> => {
  const document = new Document({
    title: parts.title,
    creator: 'santong',
    ...(parts.item !== undefined && { subject: parts.item }),
    numbering,
    styles,
    sections: [
      {
        properties: { page: { margin: { top: 1300, bottom: 1200, left: 1400, right: 1400 } } },
        headers: { default: new Header({ children: [small(parts.header, AlignmentType.RIGHT)] }) },
        footers: { default: pageNumbers() },
        children: [...parts.content],
      },
    ],
  });
  return reproducible(new Uint8Array(await Packer.toArrayBuffer(document)), date);
};

const fixedDates = (xml: string, date: string): string =>
  xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`);

/** The library's clock is taken out of core.xml and out of the zip. */
const reproducible = (bytes: Uint8Array, date: string): Uint8Array => {
  const source = openPackage(bytes, defaultLimits);
  const chunks: Uint8Array[] = [];
  const zip = zipWriter((chunk) => chunks.push(chunk));
  for (const entry of source.directory.entries) {
    if (entry.name.endsWith('/')) continue;
    if (entry.name === 'docProps/core.xml') zip.text(entry.name, fixedDates(source.text(entry), date));
    else
      zip.copy({
        name: entry.name,
        method: entry.method,
        crc: entry.crc,
        size: entry.size,
        packed: bytes.subarray(entry.dataOffset, entry.dataOffset + entry.packedSize),
      });
  }
  zip.end();
  const whole = new Uint8Array(chunks.reduce((n, c) => n + c.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};

/** A text as runs, its line breaks kept. */
export const runs = (text: string, bold = false): TextRun[] =>
  text.split(/\r?\n/).map((part, i) => new TextRun({ text: part, bold, ...(i > 0 && { break: 1 }) }));

export const line = (text: string, after = 60): Paragraph =>
  new Paragraph({ children: runs(text), spacing: { after } });

export const centred = (text: string): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, children: runs(text), spacing: { after: 120 } });

export const heading = (text: string, level: 1 | 2, newPage = false): Paragraph =>
  new Paragraph({
    text,
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    pageBreakBefore: newPage,
  });

/** A QR code of a web address with what it is for beside it. */
export const scanCode = (address: string, caption: string): Paragraph => {
  const { bytes, modules } = qrBitmap(address);
  const side = modules * 3;
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [
      new TextRun({ text: `${caption} `, size: 18 }),
      new ImageRun({
        type: 'bmp',
        data: bytes,
        transformation: { width: side, height: side },
        altText: { title: caption, description: address, name: 'QR' },
      }),
    ],
  });
};
