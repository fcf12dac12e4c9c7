import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { docxBytes } from '../../exporters/docxBytes.js';
import { safeFileName } from '../../exporters/output.js';
import type { Finding } from '../../model/index.js';
import { type LetterWords, letterWords } from './letterWords.js';
import type { Report } from './report.js';
import { oneLine, shorten } from './safeText.js';
import { countGrade, gravestFirst, groupBy, itemOf, officeOf, severityWords, where } from './where.js';

const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋', cs: 'Times New Roman' };
const titleFont = { ...font, eastAsia: '宋体' };

/** A letter stays readable; what is beyond stands in the other reports, and the letter says so. */
const mostInLetter = 500;

/** Twips of an A4 page between its margins: no., grade, what, to do, where, basis. */
const columns = [500, 650, 2900, 2300, 1900, 1400];

const cell = (text: string, width: number, bold = false): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { left: 60, right: 60, top: 30, bottom: 30 },
    children: [new Paragraph({ children: [new TextRun({ text: oneLine(text), bold, size: 20 })] })],
  });

const line = (texts: readonly string[], bold = false): TableRow =>
  new TableRow({
    cantSplit: true,
    tableHeader: bold,
    children: texts.map((text, i) => cell(text, columns[i] ?? 0, bold)),
  });

const table = (
  findings: readonly Finding[],
  firstNumber: number,
  words: LetterWords,
  report: Report,
): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: columns,
    rows: [
      line(words.heads, true),
      ...findings.map((finding, i) => {
        const f = report.render(finding);
        const grade = severityWords[f.severity][report.lang];
        return line([
          String(firstNumber + i),
          grade,
          f.message,
          f.remedy,
          where(f.place, report.lang),
          f.basis,
        ]);
      }),
    ],
  });

const paragraph = (text: string): Paragraph =>
  new Paragraph({ spacing: { line: 360 }, children: [new TextRun(oneLine(text))] });

/** Item by item in the order of the list, the gravest first within an item; numbered through the letter. */
const itemParts = (
  findings: readonly Finding[],
  words: LetterWords,
  report: Report,
): (Paragraph | Table)[] => {
  let next = 1;
  return [...groupBy(findings, itemOf)].flatMap(([item, list]) => {
    const first = next;
    next += list.length;
    const name = item === '' ? words.whole : oneLine(shorten(item, 160));
    return [
      new Paragraph({ text: name, heading: HeadingLevel.HEADING_2, keepNext: true }),
      table(gravestFirst(list), first, words, report),
    ];
  });
};

const styles = {
  default: {
    document: { run: { font, size: 24 } },
    heading1: {
      run: { font: titleFont, size: 40, bold: true, color: '000000' },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 240 } },
    },
    heading2: {
      run: { font, size: 26, bold: true, color: '000000' },
      paragraph: { spacing: { before: 240, after: 80 } },
    },
  },
};

const pageNumbers = (): Footer => {
  const run = new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 18 });
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })] });
};

const letter = (office: string, findings: readonly Finding[], report: Report, due: string): Document => {
  const words = letterWords[report.lang];
  const listed = findings.slice(0, mostInLetter);
  const [errors, warnings, notes] = (['error', 'warning', 'info'] as const).map((s) =>
    countGrade(findings, s),
  );
  const counts = { all: findings.length, errors: errors ?? 0, warnings: warnings ?? 0, notes: notes ?? 0 };
  const caps = [
    ...(listed.length < findings.length ? [words.cut(listed.length, findings.length)] : []),
    ...((report.head.omitted ?? 0) > 0 ? [words.omitted(report.head.omitted ?? 0)] : []),
  ];
  return new Document({
    title: `${words.title} ${oneLine(office)}`,
    creator: 'santong',
    styles,
    sections: [
      {
        properties: { page: { margin: { top: 1440, bottom: 1200, left: 1130, right: 1130 } } },
        footers: { default: pageNumbers() },
        children: [
          new Paragraph({ text: words.title, heading: HeadingLevel.HEADING_1 }),
          ...words.opening(office, report.head.date, due, counts).map(paragraph),
          ...caps.map(paragraph),
          ...itemParts(listed, words, report),
          paragraph(''),
          paragraph(words.left),
        ],
      },
    ],
  });
};

/** One letter (.docx) a responsible office: what to correct, item by item, why, and the day it is due. */
export const printLetters = async (report: Report, due: string): Promise<Map<string, Uint8Array>> => {
  const files = new Map<string, Uint8Array>();
  const taken = new Set<string>();
  for (const [office, findings] of groupBy(report.findings, (f) => officeOf(f, report))) {
    const name = office === '' ? letterWords[report.lang].unnamed : office;
    const stem = safeFileName(name);
    let file = `${stem}.docx`;
    for (let n = 2; taken.has(file.toLowerCase()); n++) file = `${stem} ${n}.docx`;
    taken.add(file.toLowerCase());
    files.set(file, await docxBytes(letter(name, findings, report, due), report.head.date));
  }
  return files;
};
