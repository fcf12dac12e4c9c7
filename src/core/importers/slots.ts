import { definitionOf, type ElementId, type Fact } from '../model/index.js';
import { cellReader, isElementId, type ReadCell, senseOf } from './cellReader.js';
import type { Column } from './columns.js';
import type { Option } from './headings.js';
import type { ImportOptions } from './options.js';
import { halfWidth } from './values/characters.js';
import type { Parsed } from './values/parsed.js';

export interface Carry {
  until: number;
  from: number;
  parsed: Parsed<unknown>;
  text: string;
  address: string;
  used: number;
}

export interface Slot {
  column: Column;
  at: number;
  role:
    | 'element'
    | 'pair'
    | 'part'
    | 'name'
    | 'serial'
    | 'main'
    | 'division'
    | 'note'
    | 'number'
    | 'option'
    | 'extra';
  element?: ElementId;
  second?: ElementId;
  read?: ReadCell;
  /** readers by the unit that another column of the row names */
  byUnit?: { at: number; readers: Map<string, ReadCell> };
  readSecond?: ReadCell;
  /** a word that names the other limit: a cell with it may tell both (办理时限: 法定20个工作日，承诺5个工作日) */
  foreign?: string;
  compound?: string;
  field?: string;
  key: string;
  carry?: Carry;
  last?: Parsed<unknown>;
  lastText?: string | undefined;
  /** plain texts and whole codes need no parser */
  plain?: 'text' | 'code';
  /** its own column and nothing else decides the value */
  direct?: boolean;
  identity?: boolean;
  /** a column of fees in a table without 是否收费: 不收费 in it says that nothing is charged */
  free?: boolean;
  /** the words that a tick means */
  option?: Option;
  /** the shape that rows begin with has its element */
  shaped?: boolean;
  digits?: { fact: Fact; words: Set<string> };
}

const blank: { [K in keyof Required<Slot>]: undefined } = {
  column: undefined,
  at: undefined,
  role: undefined,
  element: undefined,
  second: undefined,
  read: undefined,
  byUnit: undefined,
  readSecond: undefined,
  foreign: undefined,
  compound: undefined,
  field: undefined,
  key: undefined,
  carry: undefined,
  last: undefined,
  lastText: undefined,
  plain: undefined,
  direct: undefined,
  identity: undefined,
  free: undefined,
  option: undefined,
  shaped: undefined,
  digits: undefined,
};

/** The slot with all fields, filled or not: rows are read much faster when every slot has the same inner shape. */
export const evenSlot = (slot: Slot): Slot => Object.assign({ ...blank } as unknown as Slot, slot);

export const identityElements = new Set<ElementId>([
  'name',
  'basicCode',
  'implementationCode',
  'handlingCode',
]);
export const joins = new Set<ElementId>(['consult', 'complain']);

/** What reads a column; nothing for columns that are not read. */
export const slotOf = (
  column: Column,
  columns: readonly Column[],
  options: ImportOptions,
  date1904: boolean,
): Slot | undefined => {
  if (column.ignored === true) return undefined;
  const { target } = column;
  const key =
    column.heading === ''
      ? `${column.letters}列`
      : column.heading === '__proto__'
        ? '__proto__列'
        : column.heading;
  const slot: Slot = { column, at: column.index - 1, role: 'extra', key };
  if (target === undefined || target === 'remark' || target.startsWith('form.') || target === 'limits')
    return slot;
  const reader = (element: ElementId, unit?: Column['unit']) =>
    cellReader(
      senseOf(
        element,
        {
          heading: column.heading,
          ...(unit !== undefined && { unit }),
          ...(column.exchange === true && { exchange: true }),
        },
        options,
        date1904,
      ),
    );
  if (isElementId(target) && column.option !== undefined)
    return { ...slot, role: 'option', element: target, option: column.option };
  if (isElementId(target)) {
    Object.assign(slot, {
      role: 'element',
      element: target,
      read: reader(target, column.unit),
      identity: identityElements.has(target),
    });
    const { kind } = definitionOf(target);
    if ((kind === 'text' || kind === 'code') && column.spare !== true) slot.plain = kind;
    if (column.spare !== true && column.second === undefined && column.series === undefined)
      slot.direct = true;
    const unitColumn =
      columns.find((c) => c.target === `${target}.unit`) ?? columns.find((c) => c.target === 'limits.unit');
    if (kind === 'limit' && unitColumn !== undefined) slot.direct = false;
    if (kind === 'limit' && unitColumn !== undefined)
      slot.byUnit = {
        at: unitColumn.index - 1,
        readers: new Map([
          ['工作日', reader(target, '工作日')],
          ['自然日', reader(target, '自然日')],
        ]),
      };
    if (target === 'fees' && !columns.some((c) => c.target === 'charged')) slot.free = true;
    const other = otherLimit(target);
    if (other !== undefined && column.second === undefined && column.spare !== true) {
      slot.foreign = target === 'promisedLimit' ? '法定' : '承诺';
      slot.readSecond = reader(other, column.unit);
      if (!columns.some((c) => c.target === other || c.second === other)) slot.second = other;
    }
    if (column.second !== undefined && isElementId(column.second))
      Object.assign(slot, {
        role: 'pair',
        second: column.second,
        readSecond: reader(column.second, column.unit),
      });
    return slot;
  }
  if (target === 'handling.name') return { ...slot, role: 'name' };
  if (target === 'handling.serial') return { ...slot, role: 'serial' };
  if (target === 'mainItem') return { ...slot, role: 'main' };
  if (target === 'division') return { ...slot, role: 'division' };
  if (target === 'rowNumber') return { ...slot, role: 'number' };
  const [compound, field] = target.split('.') as [string, string];
  if (field === 'unit') return undefined;
  if (field === 'note' && isElementId(compound)) return { ...slot, role: 'note', element: compound };
  return { ...slot, role: 'part', compound, field };
};

/** The limit that stands beside a limit. */
export const otherLimit = (target: string): 'statutoryLimit' | 'promisedLimit' | undefined =>
  target === 'promisedLimit' ? 'statutoryLimit' : target === 'statutoryLimit' ? 'promisedLimit' : undefined;

export const unitWord = (text: string): string | undefined =>
  /工作日/.test(text) || text === 'G' || text === '1'
    ? '工作日'
    : /自然日|日历|^天$|^日$/.test(text) || text === 'Z' || text === '2'
      ? '自然日'
      : undefined;

/** Serial number of a handling item in two digits; nothing when the text is none. */
export const serialOf = (text: string): string | undefined => {
  const digits = halfWidth(text).replace(/\.0+$/, '');
  return /^\d{1,2}$/.test(digits) ? digits.padStart(2, '0') : undefined;
};

/** 1, (1), 1.2, 一: the running number of a row, no content. */
export const isRowNumber = (text: string): boolean =>
  /^[(（]?\d{1,6}(?:[.-]\d{1,4}){0,3}[)）.、]?$|^[一二三四五六七八九十百]{1,4}$/.test(text);

/** Division as given: trailing zeros of the statistical code go, a name stays a name. */
export const divisionText = (text: string): string => {
  const digits = halfWidth(text).replace(/\s+/g, '');
  if (/^\d{12}$/.test(digits))
    return digits.endsWith('000000')
      ? digits.slice(0, 6)
      : digits.endsWith('000')
        ? digits.slice(0, 9)
        : digits;
  if (/^\d{9}$/.test(digits)) return digits.endsWith('000') ? digits.slice(0, 6) : digits;
  return /^\d{6}$/.test(digits) ? digits : text;
};

export const namesOf = (element: ElementId): string[] => {
  const { title, aliases } = definitionOf(element);
  return [title, ...aliases, title.slice(0, 2)];
};
