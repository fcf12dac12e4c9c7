import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { docxBytes } from '../docxBytes.js';
import type { Block, Guide } from '../guide.js';
import { stepInWords } from '../words.js';

const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: 'Times New Roman' };

const listReference = 'list';

const line = (text: string): Paragraph => new Paragraph({ children: runs(text), spacing: { after: 60 } });

const runs = (text: string, bold = false): TextRun[] =>
  text.split(/\r?\n/).map((part, i) => new TextRun({ text: part, bold, ...(i > 0 && { break: 1 }) }));

/** Counts lists of a document: each starts again at 1. */
interface Numbering {
  lists: number;
}

const numbered = (texts: readonly string[], numbering: Numbering): Paragraph[] => {
  if (texts.length === 1) return [line(texts[0] ?? '')];
  const instance = ++numbering.lists;
  return texts.map(
    (text) =>
      new Paragraph({
        children: runs(text),
        numbering: { reference: listReference, level: 0, instance },
        spacing: { after: 60 },
      }),
  );
};

const cell = (text: string, bold = false): TableCell =>
  new TableCell({ children: [new Paragraph({ children: runs(text, bold) })] });

const tableOf = (head: readonly string[], rows: readonly string[][]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: head.map((t) => cell(t, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((t) => cell(t)) })),
    ],
  });

const content = (block: Block, numbering: Numbering): (Paragraph | Table)[] => {
  switch (block.kind) {
    case 'fact':
      return [line(block.label === undefined ? block.text : `${block.label}：${block.text}`)];
    case 'list':
      return numbered(block.texts, numbering);
    case 'table':
      return [tableOf(block.head, block.rows), line('')];
    case 'steps':
      return numbered(block.steps.map(stepInWords), numbering);
    case 'questions':
      return block.questions.flatMap((q) => [
        new Paragraph({ children: runs(q.question, true), keepNext: true }),
        line(q.answer),
      ]);
  }
};

const sections = (guide: Guide, numbering: Numbering): (Paragraph | Table)[] =>
  guide.sections.flatMap((section) => [
    new Paragraph({ text: section.title, heading: HeadingLevel.HEADING_2 }),
    ...section.blocks.flatMap((block) => content(block, numbering)),
  ]);

const documentOf = (guide: Guide): Document =>
  new Document({
    title: `${guide.name}办事指南`,
    creator: 'santong',
    subject: guide.id,
    numbering: {
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
    },
    styles: {
      default: {
        document: { run: { font, size: 24 } },
        heading1: {
          run: { font: { ...font, eastAsia: '黑体' }, size: 36, bold: true, color: '000000' },
          paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 200 } },
        },
        heading2: {
          run: { font: { ...font, eastAsia: '黑体' }, size: 26, bold: true, color: '1F3864' },
          paragraph: { spacing: { before: 200, after: 80 } },
        },
      },
    },
    sections: [
      {
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [new TextRun({ text: guide.id, size: 18 })],
              }),
            ],
          }),
        },
        footers: {
          default: new Footer({
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
          }),
        },
        children: [
          new Paragraph({ text: guide.name, heading: HeadingLevel.HEADING_1 }),
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun(`办事指南 · ${guide.division.name} · ${guide.agency.name}`)],
          }),
          ...sections(guide, { lists: 0 }),
        ],
      },
    ],
  });

/** 办事指南 as .docx: headings, table of materials, header with the code, page numbers. */
export const guideDocx = async (guide: Guide, date: string): Promise<Uint8Array> =>
  docxBytes(documentOf(guide), date);
