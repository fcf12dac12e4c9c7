import { type CodeTableId, definitionOf, type ElementId } from '../../model/index.js';
import { type LooseFact, loose } from '../facts.js';

/** What a parser made of a text. `rest` is what it did not understand: it is kept beside the record, never dropped. */
export interface Parsed<T> {
  value?: T;
  facts?: readonly LooseFact[];
  rest?: string;
}

/** What is known about a column before its cells are read. */
export interface Sense {
  /** the office's own heading, for findings */
  heading: string;
  element: ElementId;
  unit?: '工作日' | '自然日';
  /** digits → label, when the table of the digits was named */
  digits?: ReadonlyMap<string, string>;
  /** the workbook counts dates from 1904 */
  date1904?: boolean;
  table?: CodeTableId;
}

export type ParseText<T> = (text: string, sense: Sense) => Parsed<T>;

export const titleOf = (sense: Sense): string => definitionOf(sense.element).title;

/** Not understood: one finding, and the text stays. */
export const malformed = (text: string, sense: Sense): Parsed<never> => ({
  facts: [loose('field-malformed', { element: titleOf(sense), value: text })],
  rest: text,
});
