import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { docxBytes } from '../docxBytes.js';
import type { Guide, Section } from '../guide.js';
import { basisInWords, copiesInWords, stepInWords } from '../words.js';

const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体', cs: 'Times New Roman' };

const line = (text: string): Paragraph =>
  new Paragraph({ children: [new TextRun(text)], spacing: { after: 60 } });

const numbered = (texts: readonly string[]): Paragraph[] =>
  texts.length === 1 ? [line(texts[0] ?? '')] : texts.map((t, i) => line(`${i + 1}. ${t}`));

const cell = (text: string, bold = false): TableCell =>
  new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, bold })] })] });

const materialsTable = (section: Section & { kind: 'materials' }): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        tableHeader: true,
        children: ['序号', '材料名称', '必要性', '份数与形式', '来源'].map((t) => cell(t, true)),
      }),
      ...section.materials.map(
        (m, i) =>
          new TableRow({
            children: [String(i + 1), m.name, m.necessity ?? '', copiesInWords(m), m.source ?? ''].map((t) =>
              cell(t),
            ),
          }),
      ),
    ],
  });

const content = (section: Section): (Paragraph | Table)[] => {
  switch (section.kind) {
    case 'lines':
      return numbered(section.lines);
    case 'materials':
      return section.materials.length === 0 ? [line('无需提交材料')] : [materialsTable(section), line('')];
    case 'steps':
      return numbered(section.steps.map(stepInWords));
    case 'bases':
      return numbered(section.bases.map(basisInWords));
    case 'questions':
      return section.questions.flatMap((q) => [
        new Paragraph({ children: [new TextRun({ text: `问：${q.question}`, bold: true })] }),
        line(`答：${q.answer}`),
      ]);
  }
};

const sections = (guide: Guide): (Paragraph | Table)[] =>
  guide.sections
    .map((section) => ({ section, body: content(section) }))
    .filter(({ body }) => body.length > 0)
    .flatMap(({ section, body }, i) => [
      new Paragraph({ text: `${i + 1}　${section.title}`, heading: HeadingLevel.HEADING_2 }),
      ...body,
    ]);

const documentOf = (guide: Guide): Document =>
  new Document({
    title: `${guide.name}办事指南`,
    creator: 'santong',
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
          ...sections(guide),
        ],
      },
    ],
  });

/** 办事指南 as .docx: headings, table of materials, header with the code, page numbers. */
export const guideDocx = async (guide: Guide, date: string): Promise<Uint8Array> =>
  docxBytes(documentOf(guide), date);
