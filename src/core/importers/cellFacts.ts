import { cellAddress } from '../formats/sheet.js';
import { definitionOf, type Fact, type Place } from '../model/index.js';
import { isElementId } from './cellReader.js';
import { fact, type LooseFact } from './facts.js';
import type { RowReading } from './rowReading.js';
import type { Carry, Slot } from './slots.js';

const say = (reading: RowReading, said: Fact): void => {
  reading.facts ??= [];
  reading.facts.push(said);
};

/** Facts of one table: those of a row wait for its item's code, those of a whole column or merge are said once. */
export class CellFacts {
  readonly facts: Fact[] = [];
  private readonly conflicts = new Map<Slot, number>();
  private readonly inheritedFacts = new Map<Carry, Fact>();

  constructor(private readonly place: { file: string; sheet: string }) {}

  /** A fact about one cell of the row. */
  report(slot: Slot, row: number, said: LooseFact, reading: RowReading): void {
    const words = said.params['value'];
    // 未说明码表的数字：整列一条，不逐格重复
    if (
      said.rule === 'value-not-listed' &&
      typeof words === 'string' &&
      /^[\d、,，;；|/\s]+$/.test(words) &&
      slot.role === 'element'
    )
      this.countDigits(slot, row, said, words);
    else say(reading, this.at(slot, row, said));
  }

  private countDigits(slot: Slot, row: number, said: LooseFact, words: string): void {
    if (slot.digits === undefined) {
      slot.digits = { fact: this.at(slot, row, said), words: new Set() };
      this.facts.push(slot.digits.fact);
    } else slot.digits.fact.params['count'] = (slot.digits.fact.params['count'] as number) + 1;
    for (const word of words.split(/[^\d]+/)) if (slot.digits.words.size < 20) slot.digits.words.add(word);
    slot.digits.fact.params['value'] = [...slot.digits.words].join('、');
  }

  private at(slot: Slot, row: number, said: LooseFact): Fact {
    const place: Place = { ...this.place, cell: cellAddress(row, slot.column.index), line: row };
    const element =
      slot.element ?? (slot.compound !== undefined && isElementId(slot.compound) ? slot.compound : undefined);
    if (element !== undefined) place.element = element;
    return { rule: said.rule, place, params: { ...said.params } };
  }

  /** One more item that takes its value from a merge above. */
  inherited(slot: Slot, carry: Carry): void {
    const known = this.inheritedFacts.get(carry);
    if (known !== undefined) {
      known.params['count'] = (known.params['count'] as number) + 1;
      return;
    }
    const place: Place = { ...this.place, cell: carry.address, line: carry.from };
    if (slot.element !== undefined) place.element = slot.element;
    const { heading } = slot.column;
    const said = fact('merged-value-inherited', place, { heading, value: carry.text, count: 1 });
    this.inheritedFacts.set(carry, said);
    this.facts.push(said);
  }

  /** A second column says something else than the first. */
  conflict(slot: Slot): void {
    this.conflicts.set(slot, (this.conflicts.get(slot) ?? 0) + 1);
  }

  /** Everything that is said once a table, when it is read. */
  finish(headerRow: number): Fact[] {
    for (const [slot, count] of this.conflicts) {
      const { heading, letters } = slot.column;
      const element = slot.element!;
      const place = { ...this.place, cell: `${letters}${headerRow}`, line: headerRow, element };
      this.facts.push(
        fact('heading-duplicated', place, {
          heading,
          element: definitionOf(element).title,
          column: letters,
          count,
        }),
      );
    }
    return this.facts;
  }
}
