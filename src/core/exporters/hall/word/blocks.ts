import type { Block, Guide } from '../../guide.js';
import { stepInWords } from '../../words.js';
import { type Content, heading, line } from './frame.js';
import { paragraph, run, table } from './markup.js';

/** Counts the lists of a document: each starts again at 1. */
export interface Numbering {
  lists: number;
}

const numbered = (texts: readonly string[], numbering: Numbering): Content[] => {
  if (texts.length === 1) return [line(texts[0] ?? '')];
  const list = ++numbering.lists;
  return texts.map((text) => paragraph(run(text), { list, after: 60 }));
};

/** Parts of the width, by number of columns: materials are a number, a name and short words. */
const shares: Readonly<Record<number, readonly number[]>> = {
  6: [1, 4, 1.6, 2.6, 2.4, 2.6],
  4: [2, 3, 3, 2],
};

const content = (block: Block, numbering: Numbering): Content[] => {
  switch (block.kind) {
    case 'fact':
      return [line(block.label === undefined ? block.text : `${block.label}：${block.text}`)];
    case 'list':
      return numbered(block.texts, numbering);
    case 'table':
      return [table(block.head, block.rows, shares[block.head.length]), line('')];
    case 'steps':
      return numbered(block.steps.map(stepInWords), numbering);
    case 'questions':
      return block.questions.flatMap((q) => [
        paragraph(run(q.question, { bold: true }), { keepNext: true }),
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
