import type { Cell } from '../formats/sheet.js';
import { type ElementId, type Fact, type ImportedRecord, type ItemValues, recordOf } from '../model/index.js';
import type { LooseFact } from './facts.js';
import { entryOf, type Parts } from './parts.js';

/** What the blank form says where a value goes. */
export const instruction =
  /^(?:必填|选填|非必填|自动生成|不用填写|无需填写|不需要?填写|手动填写|如果?有则填写|示例[:：]|（?此处填写)/;

/** One item as it is collected from a form; parts of compounds may stand in several columns. */
export class Draft {
  readonly values: ItemValues = {};
  readonly cells: { [K in ElementId]?: string } = {};
  readonly extra: Record<string, string> = {};
  readonly facts: Fact[] = [];
  handlingName?: string;
  mainItem?: string;
  division?: string;
  /** an instruction of the blank form still stands where the name goes */
  blank = false;
  private readonly parts = new Map<string, Parts[]>();
  /** compound → column of its first entry and how many entries stood before it */
  private readonly starts = new Map<string, { column: number; base: number }>();
  private readonly notes = new Map<string, string>();

  constructor(readonly row: number) {}

  partsOf(compound: string): Parts[] {
    let list = this.parts.get(compound);
    if (list === undefined) {
      list = [];
      this.parts.set(compound, list);
    }
    return list;
  }

  /** A part of a compound beside its label; a repeated first part begins the next entry, further columns are entries beside it. */
  takePart(target: string, cell: Cell, column: number): void {
    const [compound, field] = target.split('.') as [string, string];
    const text = (typeof cell === 'string' ? cell : cell.text).trim();
    if (text === '' || instruction.test(text)) return;
    if (target === 'handling.name') {
      this.handlingName ??= text;
      return;
    }
    if (field === 'note') {
      this.notes.set(compound, text);
      return;
    }
    if (compound === 'handling' || field === 'unit') {
      this.keep(target, text);
      return;
    }
    const list = this.partsOf(compound);
    const leading = field === 'name' || field === 'question' || field === 'step' || field === 'window';
    let start = this.starts.get(compound);
    const again =
      leading && start !== undefined && column === start.column && list[start.base]?.has(field) === true;
    if (start === undefined || again) {
      start = { column, base: list.length };
      this.starts.set(compound, start);
    }
    const at = start.base + Math.max(0, column - start.column);
    while (list.length <= at) list.push(new Map());
    list[at]!.set(field, text);
  }

  /** Text no element took, under its label. */
  keep(heading: string, text: string): void {
    if (text === '' || instruction.test(text)) return;
    const key = heading === '__proto__' ? '__proto__列' : heading;
    const before = this.extra[key];
    this.extra[key] = before === undefined || before === text ? text : `${before}\n${text}`;
  }

  private settle(said: LooseFact[]): void {
    const values = this.values as Record<string, unknown>;
    for (const [compound, list] of this.parts) {
      const entries = list.map((parts) => entryOf(compound, parts, said)).filter((e) => e !== undefined);
      if (entries.length === 0) continue;
      if (compound === 'hallWindow') values[compound] ??= entries[0];
      else values[compound] = [...((values[compound] as unknown[] | undefined) ?? []), ...entries];
    }
    for (const id of ['statutoryLimit', 'promisedLimit'] as const) {
      const note = this.notes.get(id);
      const limit = this.values[id];
      if (note !== undefined && limit !== undefined) this.values[id] = { ...limit, note };
      else if (note !== undefined) this.keep(`${id}.note`, note);
    }
    values['name'] ??= this.mainItem;
    if (values['name'] === undefined) delete values['name'];
  }

  /** The item and its facts; nothing when the form was not filled in. */
  finish(place: { file: string; sheet: string }): { record: ImportedRecord; facts: Fact[] } | undefined {
    const said: LooseFact[] = [];
    this.settle(said);
    const { values, handlingName, mainItem } = this;
    const nothing = Object.keys(values).length === 0 && handlingName === undefined;
    if (nothing || (this.blank && values.name === undefined && handlingName === undefined)) return undefined;
    if (values.name === undefined && handlingName !== undefined) values.name = handlingName;
    const record: ImportedRecord = {
      values,
      handling: handlingName === undefined ? [] : [{ name: handlingName, values: {} }],
      extra: this.extra,
      origin: { ...place, row: this.row, cells: this.cells },
    };
    if (this.division !== undefined) record.division = this.division;
    if (mainItem !== undefined && mainItem !== values.name) record.mainItem = mainItem;
    const name = recordOf({ kind: 'bare', values });
    const facts = [
      ...this.facts,
      ...said.map(
        ({ rule, params }): Fact => ({
          rule,
          place: { ...place, line: this.row, element: 'materials' },
          params: { ...params },
        }),
      ),
    ];
    if (name !== '') for (const one of facts) one.place.record = name;
    return { record, facts };
  }
}
