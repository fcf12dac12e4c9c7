import { type Cell, type Row, shownText } from '../formats/sheet.js';
import { definitionOf } from '../model/index.js';
import { loose } from './facts.js';
import type { Option } from './headings.js';
import { parsePair } from './pairs.js';
import { otherLimit, type Slot, unitWord } from './slots.js';
import { isFiller } from './values/characters.js';
import type { Parsed } from './values/parsed.js';
import { isMark, parseYesNo } from './values/yesNo.js';

/** A tick below a word of the element; anything else but a cross is kept and said. */
const readTick = (slot: Slot, text: string): Parsed<Option> => {
  const { value } = isMark(text)
    ? parseYesNo(text, { heading: slot.column.heading, element: slot.element! })
    : {};
  if (value !== undefined) return value ? { value: slot.option! } : {};
  if (text === '' || text === '○' || isFiller(text)) return {};
  return {
    facts: [loose('value-not-listed', { element: definitionOf(slot.element!).title, value: text, count: 1 })],
    rest: text,
  };
};

/** What the cell says by the role of its column. */
export const parseSlot = (slot: Slot, cell: Cell, row: Row): Parsed<unknown> => {
  if (slot.role === 'element') {
    if (slot.foreign !== undefined && shownText(cell).includes(slot.foreign))
      return parsePair({ ...slot, second: otherLimit(slot.element!)! }, cell);
    if (slot.byUnit === undefined) return slot.read!(cell);
    const unit = unitWord(shownText(row.cells[slot.byUnit.at]).trim());
    return ((unit === undefined ? undefined : slot.byUnit.readers.get(unit)) ?? slot.read!)(cell);
  }
  if (slot.role === 'pair') return parsePair(slot, cell);
  if (slot.role === 'option') return readTick(slot, shownText(cell).trim());
  const text = shownText(cell).trim();
  if (text === '') return {};
  if (typeof cell !== 'string' && cell.kind === 'error')
    return { facts: [loose('formula-error', { heading: slot.column.heading, value: text })], rest: text };
  // 乡镇一栏里的 √ 是“有”，不是地名
  if (slot.role === 'division' && text.length <= 2 && isMark(text)) return { rest: text };
  return { value: text };
};
