import { type Cell, cellAddress, type Row, shownText } from '../formats/sheet.js';
import {
  definitionOf,
  type ElementId,
  elements,
  type Fact,
  type ItemValues,
  type Limit,
  type Place,
} from '../model/index.js';
import { ditto, isElementId, isPlainCode, tidy } from './cellReader.js';
import type { Column } from './columns.js';
import { fact, type LooseFact, loose } from './facts.js';
import type { Merges } from './grid.js';
import type { ImportOptions } from './options.js';
import type { Parts } from './parts.js';
import { type Carry, divisionText, joins, namesOf, type Slot, slotOf, unitWord } from './slots.js';
import { halfWidth, isFiller } from './values/characters.js';
import { namesBothLimits, splitLimits } from './values/limit.js';
import type { Parsed } from './values/parsed.js';
import { splitByLabels } from './values/text.js';

/** What one row says, before it is known whether it begins an item or goes on with one. */
export interface RowReading {
  row: number;
  values: ItemValues;
  /** compound element → fields of this row's entry */
  parts: ReadonlyMap<string, Parts>;
  extra?: Record<string, string>;
  /** cells of elements that do not stand in their own column of this row */
  cells?: { [K in ElementId]?: string };
  /** elements whose value stands in a merge that began above */
  above?: Set<ElementId>;
  handlingName?: string;
  handlingSerial?: string;
  division?: string;
  mainItem?: string;
  /** the row itself (no merge above) names an item, a handling item or a code */
  ownItem: boolean;
  ownHandling: boolean;
  /** an item's name or code comes from a merge that began above */
  inheritedItem: boolean;
  facts?: Fact[];
}

const noParts: ReadonlyMap<string, Parts> = new Map();

const say = (reading: RowReading, said: Fact): void => {
  reading.facts ??= [];
  reading.facts.push(said);
};

/** Reads rows of one table: columns, merges that come from above, and what each cell's damage is. */
export class RowReader {
  private readonly slots: Slot[];
  private readonly conflicts = new Map<Slot, number>();
  private readonly merged: boolean;
  readonly facts: Fact[] = [];

  constructor(
    columns: readonly Column[],
    private readonly merges: Merges,
    private readonly place: { file: string; sheet: string },
    options: ImportOptions,
    date1904: boolean,
  ) {
    this.merged = merges.any;
    // 备用列在后，主列先填
    this.slots = [...columns]
      .sort((a, b) => Number(a.spare === true) - Number(b.spare === true))
      .map((column) => slotOf(column, columns, options, date1904))
      .filter((slot) => slot !== undefined);
  }

  /** The row's reading; `record` of its facts is set by the caller once the item's code is known. */
  read(row: Row): RowReading {
    const values: ItemValues = { ...this.template };
    const reading: RowReading = {
      row: row.number,
      values,
      parts: noParts,
      ownItem: false,
      ownHandling: false,
      inheritedItem: false,
    };
    this.filled = 0;
    const { cells } = row;
    for (const slot of this.slots) {
      const cell = cells[slot.at];
      if (slot.plain !== undefined && typeof cell === 'string' && cell.length > 4 && !this.merged) {
        const text = tidy(cell);
        if (text.length > 4 && text.charCodeAt(0) !== 0x23 && (slot.plain === 'text' || isPlainCode(text))) {
          (values as Record<string, unknown>)[slot.element!] = text;
          this.filled += slot.shaped === true ? 1 : 1000;
          slot.lastText = text;
          if (slot.identity === true) reading.ownItem = true;
          continue;
        }
      }
      if (slot.direct === true && typeof cell === 'string' && cell !== '' && !this.merged) {
        const parsed = slot.read!(cell);
        if (parsed.value !== undefined && parsed.facts === undefined && parsed.rest === undefined) {
          (values as Record<string, unknown>)[slot.element!] = parsed.value;
          this.filled += slot.shaped === true ? 1 : 1000;
          slot.last = parsed;
          if (slot.identity === true) reading.ownItem = true;
          continue;
        }
      }
      if (cell === undefined || cell === '') {
        if (slot.carry !== undefined && slot.carry.until >= row.number)
          this.inherit(slot, slot.carry, reading);
        continue;
      }
      this.take(slot, cell, row, reading);
    }
    this.settle(reading);
    return reading;
  }

  /** Values begin as a copy of the last row's shape, which spares growing them key by key; what stayed empty goes. */
  private settle(reading: RowReading): void {
    this.rows += 1;
    // 引擎会随值的种类改写对象的内部形状，过一阵按新的形状重做样板，否则每次复制都走慢路
    if ((this.rows & (this.rows - 1)) === 0) {
      const template: Record<string, unknown> = {};
      for (const key of this.shape) template[key] = undefined;
      this.template = template;
    }
    if (this.filled === this.shape.size) return;
    const values = reading.values as Record<string, unknown>;
    const filled: Record<string, unknown> = {};
    const template: Record<string, unknown> = {};
    this.shape.clear();
    for (const key in values)
      if (values[key] !== undefined) {
        filled[key] = values[key];
        template[key] = undefined;
        this.shape.add(key);
      }
    reading.values = filled as ItemValues;
    this.template = template;
    for (const slot of this.slots) slot.shaped = slot.element !== undefined && this.shape.has(slot.element);
  }
  private rows = 0;
  private template: Record<string, unknown> = {};
  private readonly shape = new Set<string>();
  /** keys of the shape that the row has filled; off the mark when another key was */
  private filled = 0;

  private take(slot: Slot, cell: Cell, row: Row, reading: RowReading): void {
    let parsed = this.parse(slot, cell, row);
    if (parsed === ditto) {
      say(
        reading,
        this.at(
          slot,
          row.number,
          loose('filler-value', { heading: slot.column.heading, value: shownText(cell).trim() }),
        ),
      );
      parsed = slot.lastText !== undefined ? { value: slot.lastText } : (slot.last ?? {});
    } else {
      slot.last = parsed;
      delete slot.lastText;
    }
    if (parsed.facts !== undefined)
      for (const each of parsed.facts) this.report(slot, row.number, each, reading);
    this.put(slot, parsed, row.number, reading);
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

  private parse(slot: Slot, cell: Cell, row: Row): Parsed<unknown> {
    if (slot.role === 'element') {
      if (slot.byUnit === undefined) return slot.read!(cell);
      const unit = unitWord(shownText(row.cells[slot.byUnit.at]).trim());
      return ((unit === undefined ? undefined : slot.byUnit.readers.get(unit)) ?? slot.read!)(cell);
    }
    if (slot.role === 'pair') return this.parsePair(slot, cell);
    const text = shownText(cell).trim();
    if (text === '') return {};
    if (typeof cell !== 'string' && cell.kind === 'error')
      return { facts: [loose('formula-error', { heading: slot.column.heading, value: text })], rest: text };
    return { value: text };
  }

  private parsePair(slot: Slot, cell: Cell): Parsed<unknown> {
    const text = shownText(cell).trim();
    const limits = definitionOf(slot.element!).kind === 'limit';
    const halves = limits
      ? splitLimits(text)
      : splitByLabels(text, namesOf(slot.element!), namesOf(slot.second!));
    if (halves === undefined) {
      if (limits) {
        const parsed = slot.read!(cell);
        const alone = namesBothLimits(text) || /法定/.test(text) === (slot.element === 'statutoryLimit');
        return { ...parsed, value: alone ? [parsed.value, undefined] : [undefined, parsed.value] };
      }
      return {
        facts: [loose('field-malformed', { element: elements[slot.element!].title, value: text })],
        rest: text,
      };
    }
    const swapped =
      limits &&
      /法定/.test(text) &&
      /承诺/.test(text) &&
      /法定/.test(text.slice(0, text.indexOf('承诺'))) !== (slot.element === 'statutoryLimit');
    const first = slot.read!(swapped ? halves[1] : halves[0]);
    const second = slot.readSecond!(swapped ? halves[0] : halves[1]);
    return { value: [first.value, second.value], facts: [...(first.facts ?? []), ...(second.facts ?? [])] };
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
      const known = this.inheritedFacts.get(carry);
      if (known !== undefined) known.params['count'] = (known.params['count'] as number) + 1;
      else {
        const place: Place = { ...this.place, cell: carry.address, line: carry.from };
        if (slot.element !== undefined) place.element = slot.element;
        const said = fact('merged-value-inherited', place, {
          heading: slot.column.heading,
          value: carry.text,
          count: 1,
        });
        this.inheritedFacts.set(carry, said);
        this.facts.push(said);
      }
    }
  }
  private readonly inheritedFacts = new Map<Carry, Fact>();

  private put(slot: Slot, parsed: Parsed<unknown>, row: number, reading: RowReading, from?: string): void {
    const { value } = parsed;
    if (parsed.rest !== undefined) this.keep(reading, slot.key, parsed.rest);
    if (value === undefined) return;
    switch (slot.role) {
      case 'element':
        this.setValue(slot, slot.element!, value, row, reading, from);
        break;
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
        const parts: Parts = reading.parts.get(slot.compound!) ?? new Map();
        (reading.parts as Map<string, Parts>).set(slot.compound!, parts);
        const before = parts.get(slot.field!);
        parts.set(slot.field!, before === undefined ? (value as string) : `${before}；${value as string}`);
        break;
      }
      case 'name':
        if (!isFiller(value as string)) reading.handlingName ??= value as string;
        break;
      case 'serial': {
        const digits = halfWidth(value as string).replace(/\.0+$/, '');
        if (/^\d{1,2}$/.test(digits)) reading.handlingSerial = digits.padStart(2, '0');
        else if (!isFiller(digits)) this.keep(reading, slot.key, value as string);
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
        if (
          !/^[(（]?\d{1,6}(?:[.-]\d{1,4}){0,3}[)）.、]?$|^[一二三四五六七八九十百]{1,4}$/.test(
            value as string,
          )
        )
          this.keep(reading, slot.key, value as string);
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
    if (before === undefined) this.filled += this.shape.has(element) ? 1 : 1000;
    if (before === undefined || slot.column.spare !== true) {
      values[element] = value;
      if (from !== undefined || slot.column.spare === true) {
        reading.cells ??= {};
        reading.cells[element] = from ?? cellAddress(row, slot.column.index);
      }
      return;
    }
    if (before === value || JSON.stringify(before) === JSON.stringify(value)) return;
    if (joins.has(element)) {
      values[element] = `${before as string}；${value as string}`;
      return;
    }
    this.conflicts.set(slot, (this.conflicts.get(slot) ?? 0) + 1);
    this.keep(reading, slot.key, typeof value === 'string' ? value : JSON.stringify(value));
  }

  private at(slot: Slot, row: number, said: LooseFact): Fact {
    const place: Place = { ...this.place, cell: cellAddress(row, slot.column.index), line: row };
    const element =
      slot.element ?? (slot.compound !== undefined && isElementId(slot.compound) ? slot.compound : undefined);
    if (element !== undefined) place.element = element;
    return { rule: said.rule, place, params: { ...said.params } };
  }

  /** Facts about a part of a compound, said once the entry is put together. */
  reportPart(compound: string, row: number, said: LooseFact, reading: RowReading): void {
    const slot = this.slots.find((s) => s.compound === compound);
    if (slot !== undefined) say(reading, this.at(slot, row, said));
  }

  private report(slot: Slot, row: number, said: LooseFact, reading: RowReading): void {
    const words = said.params['value'];
    // 未说明码表的数字：整列一条，不逐格重复
    if (
      said.rule === 'value-not-listed' &&
      typeof words === 'string' &&
      /^[\d、,，;；|/\s]+$/.test(words) &&
      slot.role === 'element'
    ) {
      if (slot.digits === undefined) {
        slot.digits = { fact: this.at(slot, row, said), words: new Set() };
        this.facts.push(slot.digits.fact);
      } else slot.digits.fact.params['count'] = (slot.digits.fact.params['count'] as number) + 1;
      for (const word of words.split(/[^\d]+/)) if (slot.digits.words.size < 20) slot.digits.words.add(word);
      slot.digits.fact.params['value'] = [...slot.digits.words].join('、');
      return;
    }
    say(reading, this.at(slot, row, said));
  }

  /** Columns that contradict each other, once the table is read. */
  finish(headerRow: number): Fact[] {
    for (const [slot, count] of this.conflicts) {
      const { heading, letters } = slot.column;
      const element = slot.element!;
      this.facts.push(
        fact(
          'heading-duplicated',
          { ...this.place, cell: `${letters}${headerRow}`, line: headerRow, element },
          { heading, element: definitionOf(element).title, column: letters, count },
        ),
      );
    }
    return this.facts;
  }
}
