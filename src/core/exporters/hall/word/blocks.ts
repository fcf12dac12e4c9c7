import { Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import type { Block, Guide } from '../../guide.js';
import { stepInWords } from '../../words.js';
import { type Content, heading, line, listReference, runs } from './frame.js';

/** Counts the lists of a document: each starts again at 1. */
export interface Numbering {
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

export const tableOf = (head: readonly string[], rows: readonly (readonly string[])[]): Table =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: head.map((t) => cell(t, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((t) => cell(t)) })),
    ],
  });

const content = (block: Block, numbering: Numbering): Content[] => {
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

/** Every section of a guide: its title as a heading, its blocks below. */
export const guideSections = (guide: Guide, numbering: Numbering): Content[] =>
  guide.sections.flatMap((section) => [
    heading(section.title, 2),
    ...section.blocks.flatMap((block) => content(block, numbering)),
  ]);
