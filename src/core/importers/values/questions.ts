import type { Question } from '../../model/index.js';
import { withoutMark } from './lists.js';
import type { ParseText } from './parsed.js';

const mark = /(?:^|\n|[；;。？?\s])\s*(?:\d{1,2}[.、．]\s*)?(问题?|答案?|[QqAa])\s*\d{0,2}\s*[：:]\s*/g;

/** 问：… 答：… pairs; a question mark parts question and answer where no marks stand. What is neither keeps its words as the question. */
export const parseQuestions: ParseText<Question[]> = (text) => {
  const source = text.trim();
  const marks = [...source.matchAll(mark)];
  const value: Question[] = [];
  if (marks.some((m) => /^[问Qq]/.test(m[1]!)) && marks.some((m) => /^[答Aa]/.test(m[1]!))) {
    let question = '';
    for (const [index, m] of marks.entries()) {
      const ends = marks[index + 1];
      let until = ends?.index ?? source.length;
      // 标记前的问号、句号属于前一段
      if (ends !== undefined && /[？?。；;]/.test(source[until]!)) until += 1;
      const words = source.slice(m.index + m[0].length, until).trim();
      if (/^[问Qq]/.test(m[1]!)) question = words;
      else if (question !== '' && words !== '') {
        value.push({ question, answer: words });
        question = '';
      }
    }
    if (value.length > 0) return { value };
  }
  const halves = /^([\s\S]{4,200}?[？?])\s*([\s\S]+)$/.exec(withoutMark(source));
  if (halves?.[1] !== undefined && halves[2] !== undefined)
    return { value: [{ question: halves[1], answer: halves[2].trim() }] };
  return { rest: source };
};
