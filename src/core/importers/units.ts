import type { Row, Sheet } from '../formats/sheet.js';
import { filledColumns, textAt } from './grid.js';
import type { HeaderBlock } from './headers.js';
import { recogniseHeading } from './headings.js';

const unit =
  /^(?:单位[:：])?(?:个?工作日|自然日|天|日|万?元|份|次|项|个|张|件|人|岁|分钟|小时|%)(?:\/[一-龥]{1,4})?$/;
const bracketed = /^[（(【[]([^（()）【】[\]]{1,10})[)）】\]]$/;

/** （工作日） 元/本 （份） below the headings and nothing else. */
const isUnitRow = (row: Row, columns: readonly number[]): boolean =>
  columns.length > 0 &&
  columns.every((c) => {
    const text = textAt(row, c);
    return unit.test(bracketed.exec(text)?.[1] ?? text);
  });

/** The block with the row of units that stands below its headings; each unit goes to the heading over it. */
export const withUnits = (sheet: Sheet, block: HeaderBlock): HeaderBlock => {
  const row = sheet.rows[block.last + 1];
  if (row === undefined || row.number !== sheet.rows[block.last]!.number + 1) return block;
  const columns = filledColumns(row);
  if (!isUnitRow(row, columns)) return block;
  if (!columns.every((c) => block.heads.some((h) => h.column === c))) return block;
  const heads = block.heads.map((head) => {
    const text = textAt(row, head.column);
    if (text === '') return head;
    const inner = bracketed.exec(text)?.[1] ?? text;
    const heading = `${head.heading}（${inner}）`;
    const named = recogniseHeading(`${head.leaf}（${inner}）`, false)?.unit;
    const meaning = head.meaning && { ...head.meaning, ...(named !== undefined && { unit: named }) };
    return { ...head, heading, ...(meaning !== undefined && { meaning }) };
  });
  return { ...block, last: block.last + 1, heads };
};
