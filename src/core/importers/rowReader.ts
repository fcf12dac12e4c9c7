import { type Cell, cellAddress, type Row, shownText } from '../formats/sheet.js';
import type { ElementId, Fact, Limit } from '../model/index.js';
import { CellFacts } from './cellFacts.js';
import { ditto, isPlainCode, tidy } from './cellReader.js';
import type { Column } from './columns.js';
import { type LooseFact, loose } from './facts.js';
import type { Merges } from './grid.js';
import type { ImportOptions } from './options.js';
import type { Parts } from './parts.js';
import type { RowReading } from './rowReading.js';
import { ValueShape } from './shape.js';
import { parseSlot } from './slotParse.js';
import {
  type Carry,
  divisionText,
  evenSlot,
  isRowNumber,
  joins,
  type Slot,
  serialOf,
  slotOf,
} from './slots.js';
import { isFiller } from './values/characters.js';
import { saysFree } from './values/fees.js';
import type { Parsed } from './values/parsed.js';

const noParts: ReadonlyMap<string, Parts> = new Map();

/** Reads rows of one table: columns, merges that come from above, and what each cell's damage is. */
export class RowReader {
  private readonly slots: Slot[];
  private readonly merged: boolean;
  private readonly said: CellFacts;
  private readonly shape = new ValueShape();

  constructor(
    columns: readonly Column[],
    private readonly merges: Merges,
    place: { file: string; sheet: string },
    options: ImportOptions,
    date1904: boolean,
  ) {
    this.said = new CellFacts(place);
    this.merged = merges.any;
    // 备用列在后，主列先填
    this.slots = [...columns]
      .sort((a, b) => Number(a.spare === true) - Number(b.spare === true))
      .map((column) => slotOf(column, columns, options, date1904))
      .filter((slot) => slot !== undefined)
      .map(evenSlot);
  }

  /** The row's reading; `record` of its facts is set by the caller once the item's code is known. */
  read(row: Row): RowReading {
    const values = this.shape.begin();
    const reading: RowReading = {
      row: row.number,
      values,
      parts: noParts,
      ownItem: false,
      ownHandling: false,
      inheritedItem: false,
    };
    for (const slot of this.slots) {
      const cell = row.cells[slot.at];
      if (slot.plain !== undefined && typeof cell === 'string' && cell.length > 4 && !this.merged) {
        const text = tidy(cell);
        if (text.length > 4 && text.charCodeAt(0) !== 0x23 && (slot.plain === 'text' || isPlainCode(text))) {
          (values as Record<string, unknown>)[slot.element!] = text;
          this.shape.count(slot.shaped === true);
          slot.lastText = text;
          if (slot.identity === true) reading.ownItem = true;
          continue;
        }
      }
      if (
        slot.direct === true &&
        typeof cell === 'string' &&
        cell !== '' &&
        !this.merged &&
        !(slot.foreign !== undefined && cell.includes(slot.foreign))
      ) {
        const parsed = slot.read!(cell);
        if (parsed.value !== undefined && parsed.facts === undefined && parsed.rest === undefined) {
          (values as Record<string, unknown>)[slot.element!] = parsed.value;
          this.shape.count(slot.shaped === true);
          slot.last = parsed;
          if (slot.identity === true) reading.ownItem = true;
          continue;
        }
      }
      if (slot.role === 'extra' && typeof cell === 'string' && cell !== '' && !this.merged) {
        const text = tidy(cell);
        if (text !== '') this.keep(reading, slot.key, text);
        continue;
      }
      if (cell === undefined || cell === '') {
        if (slot.carry !== undefined && slot.carry.until >= row.number)
          this.inherit(slot, slot.carry, reading);
        continue;
      }
      this.take(slot, cell, row, reading);
    }
    const settled = this.shape.settle(values);
    if (settled !== values) {
      reading.values = settled;
      for (const slot of this.slots) slot.shaped = slot.element !== undefined && this.shape.has(slot.element);
    }
    return reading;
  }

  private take(slot: Slot, cell: Cell, row: Row, reading: RowReading): void {
    let parsed = parseSlot(slot, cell, row);
    if (parsed === ditto) {
      const value = shownText(cell).trim();
      this.said.report(
        slot,
        row.number,
        loose('filler-value', { heading: slot.column.heading, value }),
        reading,
      );
      const { facts: _, ...above } = slot.last ?? {};
      parsed = slot.lastText === undefined ? above : { value: slot.lastText };
    } else {
      slot.last = parsed;
      slot.lastText = undefined;
    }
    if (parsed.facts !== undefined)
      for (const each of parsed.facts) this.said.report(slot, row.number, each, reading);
    if (slot.foreign !== undefined && shownText(cell).includes(slot.foreign))
      this.putBoth(slot, parsed, row.number, reading);
    else this.put(slot, parsed, row.number, reading);
    if (slot.free === true && parsed.value === undefined && saysFree.test(shownText(cell).trim()))
      this.setValue(slot, 'charged', false, row.number, reading, cellAddress(row.number, slot.column.index));
    if (slot.identity === true && parsed.value !== undefined) reading.ownItem = true;
    else if ((slot.role === 'name' || slot.role === 'serial') && parsed.value !== undefined)
      reading.ownHandling = true;
    if (!this.merged) return;
    const bottom = this.merges.bottomAt(row.number, slot.column.index);
    if (bottom !== undefined)
      slot.carry = {
        until: bottom,
        from: row.number,
        parsed,
        text: shownText(cell).trim(),
        address: cellAddress(row.number, slot.column.index),
        used: 0,
      };
  }

  private inherit(slot: Slot, carry: Carry, reading: RowReading): void {
    if (slot.role === 'part' || slot.role === 'number' || slot.role === 'note') return;
    carry.used += 1;
    this.put(slot, carry.parsed, reading.row, reading, carry.address);
    reading.above ??= new Set();
    if (slot.element !== undefined) reading.above.add(slot.element);
    if (slot.second !== undefined) reading.above.add(slot.second);
    if (slot.identity === true) reading.inheritedItem = true;
  }

  /** Says of each merge how many items took its value; called when a row began an item of its own. */
  inherited(reading: RowReading): void {
    for (const slot of this.slots) {
      const { carry } = slot;
      if (
        carry === undefined ||
        carry.until < reading.row ||
        carry.from === reading.row ||
        slot.role === 'number' ||
        carry.used === 0
      )
        continue;
      this.said.inherited(slot, carry);
    }
  }

  /** A cell of one limit that names the other: both are taken, the other only where no column of its own tells it. */
  private putBoth(slot: Slot, parsed: Parsed<unknown>, row: number, reading: RowReading): void {
    const [own, other] = (Array.isArray(parsed.value) ? parsed.value : []) as [unknown?, unknown?];
    this.put(slot, { ...parsed, value: own }, row, reading);
    if (other === undefined || slot.second === undefined) return;
    this.setValue(slot, slot.second, other, row, reading, cellAddress(row, slot.column.index));
  }

  private put(slot: Slot, parsed: Parsed<unknown>, row: number, reading: RowReading, from?: string): void {
    const { value } = parsed;
    if (parsed.rest !== undefined) this.keep(reading, slot.key, parsed.rest);
    if (value === undefined) return;
    switch (slot.role) {
      case 'element':
        this.setValue(slot, slot.element!, value, row, reading, from);
        break;
      case 'option': {
        const values = reading.values as Record<string, unknown>;
        const before = values[slot.element!];
        if (before === undefined || before === value)
          this.setValue(slot, slot.element!, value, row, reading, from);
        else if (Array.isArray(value))
          values[slot.element!] = [...new Set([...(before as string[]), ...value])];
        else {
          // 只能选一个的，勾了两个
          this.said.conflict(slot);
          this.keep(reading, slot.key, '√');
        }
        break;
      }
      case 'pair': {
        const [first, second] = value as [unknown, unknown];
        if (first !== undefined) this.setValue(slot, slot.element!, first, row, reading, from);
        if (second !== undefined) {
          this.setValue(slot, slot.second!, second, row, reading, from);
          reading.cells ??= {};
          reading.cells[slot.second!] = from ?? cellAddress(row, slot.column.index);
        }
        break;
      }
      case 'part': {
        if (reading.parts === noParts) reading.parts = new Map();
        // 并排的第二份材料另成一份
        const key = `${slot.compound!}${(slot.column.series ?? 1) > 1 ? ` ${slot.column.series}` : ''}`;
        const parts: Parts = reading.parts.get(key) ?? new Map();
        (reading.parts as Map<string, Parts>).set(key, parts);
        const before = parts.get(slot.field!);
        parts.set(slot.field!, before === undefined ? (value as string) : `${before}；${value as string}`);
        break;
      }
      case 'name':
        if (!isFiller(value as string)) reading.handlingName ??= value as string;
        break;
      case 'serial': {
        const serial = serialOf(value as string);
        if (serial !== undefined) reading.handlingSerial = serial;
        else if (!isFiller(value as string)) this.keep(reading, slot.key, value as string);
        break;
      }
      case 'main':
        reading.mainItem = value as string;
        break;
      case 'division':
        reading.division = divisionText(value as string);
        break;
      case 'note': {
        const limit = reading.values[slot.element as 'statutoryLimit'] as Limit | undefined;
        if (limit !== undefined && !isFiller(value as string))
          reading.values[slot.element as 'statutoryLimit'] = { ...limit, note: value as string };
        else if (!isFiller(value as string)) this.keep(reading, slot.key, value as string);
        break;
      }
      case 'number':
        if (!isRowNumber(value as string)) this.keep(reading, slot.key, value as string);
        break;
      default:
        this.keep(reading, slot.key, value as string);
    }
  }

  private keep(reading: RowReading, key: string, text: string): void {
    reading.extra ??= {};
    const before = reading.extra[key];
    reading.extra[key] = before === undefined || before === text ? text : `${before}\n${text}`;
  }

  private setValue(
    slot: Slot,
    element: ElementId,
    value: unknown,
    row: number,
    reading: RowReading,
    from?: string,
  ): void {
    const values = reading.values as Record<string, unknown>;
    const before = values[element];
    if (before === undefined) this.shape.count(this.shape.has(element));
    if (before === undefined || (slot.column.spare !== true && slot.column.series === undefined)) {
      values[element] = value;
      if (from !== undefined || slot.column.spare === true) {
        reading.cells ??= {};
        reading.cells[element] = from ?? cellAddress(row, slot.column.index);
      }
      return;
    }
    if (slot.column.series !== undefined) {
      values[element] = [...(before as readonly unknown[]), ...(value as readonly unknown[])];
      return;
    }
    if (before === value || JSON.stringify(before) === JSON.stringify(value)) return;
    if (joins.has(element)) {
      values[element] = `${before as string}；${value as string}`;
      return;
    }
    this.said.conflict(slot);
    this.keep(reading, slot.key, typeof value === 'string' ? value : JSON.stringify(value));
  }

  /** Facts about a part of a compound, said once the entry is put together. */
  reportPart(compound: string, row: number, said: LooseFact, reading: RowReading): void {
    const slot = this.slots.find((s) => s.compound === compound);
    if (slot !== undefined) this.said.report(slot, row, said, reading);
  }

  finish(headerRow: number): Fact[] {
    return this.said.finish(headerRow);
  }
}
