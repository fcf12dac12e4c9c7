import {
  AlignmentType,
  Document,
  Footer,
  HeadingLevel,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { docxBytes } from '../../../core/exporters/docxBytes.js';
import { safeFileName } from '../../../core/exporters/output.js';
import type { FindingsResult, Lang, RenderedFinding } from '../../../core/model/index.js';
import { groupBy, itemOf, officeOf, severityWords, where } from './where.js';

const font = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋', cs: 'Times New Roman' };

const words: Record<Lang, Record<string, string>> = {
  zh: {
    title: '政务服务事项核查整改通知',
    to: '责任单位',
    unnamed: '未注明单位',
    due: '整改期限',
    heads: '序号|级别|要改什么|怎么改|位置|依据',
    left: '逾期未改或认为不需要改的，在期限前向发出单位书面说明理由。',
    date: '核查日期',
  },
  en: {
    title: 'Notice of corrections',
    to: 'Responsible office',
    unnamed: 'unnamed office',
    due: 'Due',
    heads: 'no.|grade|what is wrong|what to do|where|basis',
    left: 'Where nothing needs correcting, give the reasons in writing before the due day.',
    date: 'Checked on',
  },
};

const cell = (text: string, bold = false): TableCell =>
  new TableCell({
    margins: { left: 60, right: 60 },
    children: [new Paragraph({ children: [new TextRun({ text, bold, size: 20 })] })],
  });

const table = (findings: readonly RenderedFinding[], lang: Lang): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        tableHeader: true,
        children: (words[lang]['heads'] ?? '').split('|').map((t) => cell(t, true)),
      }),
      ...findings.map(
        (f, i) =>
          new TableRow({
            cantSplit: true,
            children: [
              String(i + 1),
              severityWords[f.severity][lang],
              f.message,
              f.remedy,
              where(f.place),
              f.basis,
            ].map((t) => cell(t)),
          }),
      ),
    ],
  });

const letter = (
  office: string,
  findings: readonly RenderedFinding[],
  result: FindingsResult,
  due: string,
  lang: Lang,
): Document => {
  const w = words[lang];
  const errors = findings.filter((f) => f.severity === 'error').length;
  const count =
    lang === 'zh'
      ? `共 ${findings.length} 处，其中错误 ${errors} 处`
      : `${findings.length} places, ${errors} of them errors`;
  const items = [...groupBy(findings, itemOf)];
  return new Document({
    title: `${w['title']} ${office}`,
    creator: 'santong',
    styles: {
      default: {
        document: { run: { font, size: 24 } },
        heading1: {
          run: { font, size: 36, bold: true, color: '000000' },
          paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 200 } },
        },
        heading2: {
          run: { font, size: 26, bold: true, color: '000000' },
          paragraph: { spacing: { before: 200, after: 80 } },
        },
      },
    },
    sections: [
      {
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 18 }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ text: w['title'] ?? '', heading: HeadingLevel.HEADING_1 }),
          ...[`${w['to']}：${office}`, `${w['date']}：${result.date}　${w['due']}：${due}`, count].map(
            (t) => new Paragraph({ children: [new TextRun(t)] }),
          ),
          ...items.flatMap(([item, list]) => [
            new Paragraph({ text: item === '' ? '—' : item, heading: HeadingLevel.HEADING_2 }),
            table(list, lang),
          ]),
          new Paragraph({ children: [new TextRun('')] }),
          new Paragraph({ children: [new TextRun(w['left'] ?? '')] }),
        ],
      },
    ],
  });
};

/** One letter (.docx) a responsible office: what to correct, item by item, why, and the day it is due. */
export const printLetters = async (
  result: FindingsResult,
  due: string,
  lang: Lang,
): Promise<Map<string, Uint8Array>> => {
  const files = new Map<string, Uint8Array>();
  for (const [office, findings] of groupBy(result.findings, officeOf)) {
    const name = office === '' ? (words[lang]['unnamed'] ?? '') : office;
    let file = `${safeFileName(name)}.docx`;
    for (let n = 2; files.has(file); n++) file = `${safeFileName(name)} ${n}.docx`;
    files.set(file, await docxBytes(letter(name, findings, result, due, lang), result.date));
  }
  return files;
};
