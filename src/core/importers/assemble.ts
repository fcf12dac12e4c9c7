import {
  definitionOf,
  type ElementId,
  type Fact,
  type HandlingItem,
  type ImportedRecord,
  recordOf,
} from '../model/index.js';
import { fact, type LooseFact } from './facts.js';
import { differing, keyOf, same, settleCodes } from './identity.js';
import { entryOf } from './parts.js';
import type { RowReader } from './rowReader.js';
import type { RowReading } from './rowReading.js';

const lists = new Set(['texts', 'codes', 'bases', 'fees', 'steps', 'materials', 'questions', 'tables']);

interface Said {
  text: string;
  cell: string;
  /** how the row that says it is numbered */
  mark?: string;
}

/** What holds for every row below it: group rows and the lines above the headings. */
export interface Surroundings {
  agency?: Said;
  itemType?: Said;
  levels?: Said;
}

/** compound and entry */
type Entries = readonly (readonly [string, unknown])[];

/** Rows of one table → items: entries of compounds joined, handling items under their item, double rows told. */
export class Assembler {
  readonly records: ImportedRecord[] = [];
  readonly facts: Fact[] = [];
  readonly duplicates: { row: number; of: number }[] = [];
  /** the name of an item had to be taken from its handling items, which differ */
  namelessItems = 0;
  private readonly groups = new Map<string, ImportedRecord>();
  private current: ImportedRecord | undefined;

  constructor(
    private readonly reader: RowReader,
    private readonly place: { file: string; sheet: string },
    private readonly columns: ReadonlyMap<ElementId, string>,
    private readonly hasHandling: boolean,
    private readonly hasName: boolean,
  ) {}

  add(reading: RowReading, around: Surroundings): void {
    const entries = this.entries(reading);
    if (this.continues(reading, entries)) this.append(reading, entries);
    else this.begin(reading, entries, around);
    const record = this.current;
    if (reading.facts === undefined) return;
    const name = record === undefined ? '' : recordOf({ kind: 'bare', values: record.values });
    for (const said of reading.facts) {
      if (name !== '') said.place.record = name;
      this.facts.push(said);
    }
  }

  /** Compounds of this row; their parts are used up. */
  private entries(reading: RowReading): Entries {
    const entries: [string, unknown][] = [];
    for (const [key, parts] of reading.parts) {
      const [compound = key] = key.split(' ');
      const said: LooseFact[] = [];
      const entry = entryOf(compound, parts, said);
      for (const one of said) this.reader.reportPart(compound, reading.row, one, reading);
      if (entry !== undefined) entries.push([compound, entry]);
      else
        for (const [field, text] of parts)
          if (text !== '无') {
            reading.extra ??= {};
            reading.extra[`${compound}.${field}`] = text;
          }
    }
    return entries;
  }

  private continues(reading: RowReading, entries: Entries): boolean {
    if (this.current === undefined || reading.ownItem || reading.ownHandling) return false;
    if (reading.inheritedItem) return true;
    return (
      entries.length > 0 &&
      reading.handlingName === undefined &&
      Object.keys(reading.values).every((id) => reading.above?.has(id as ElementId) === true)
    );
  }

  private append(reading: RowReading, entries: Entries): void {
    const record = this.current!;
    const values = record.values as Record<string, unknown>;
    for (const [compound, entry] of entries) this.push(values, compound, entry);
    for (const [id, value] of Object.entries(reading.values)) {
      if (reading.above?.has(id as ElementId) === true) continue;
      const { kind } = definitionOf(id as ElementId);
      const before = values[id];
      if (before === undefined) values[id] = value;
      else if (lists.has(kind)) {
        const known = new Set((before as unknown[]).map((one) => JSON.stringify(one)));
        const more = (value as unknown[]).filter((one) => !known.has(JSON.stringify(one)));
        values[id] = [...(before as unknown[]), ...more];
      } else if (kind === 'text' && before !== value) values[id] = `${before as string}\n${value as string}`;
    }
    addExtra(record, reading.extra);
  }

  private push(values: Record<string, unknown>, compound: string, entry: unknown): void {
    if (compound === 'hallWindow') values[compound] ??= entry;
    else {
      const before = values[compound];
      values[compound] = Array.isArray(before) ? [...before, entry] : [entry];
    }
  }

  private begin(reading: RowReading, entries: Entries, around: Surroundings): void {
    const { values } = reading;
    for (const [compound, entry] of entries) this.push(values as Record<string, unknown>, compound, entry);
    if (values.name === undefined && this.hasName && reading.mainItem !== undefined)
      values.name = reading.mainItem;
    settleCodes(values);
    this.surround(reading, around);
    const bare =
      this.hasName &&
      values.name === undefined &&
      values.basicCode === undefined &&
      values.implementationCode === undefined;
    if (bare && reading.handlingName !== undefined && this.current !== undefined) {
      this.attach(this.current, reading);
      return;
    }
    if (this.hasHandling && reading.handlingName !== undefined) {
      this.handle(reading);
      return;
    }
    const before = this.doubleOf(reading);
    if (before !== undefined) {
      this.double(reading, before.origin.row ?? 0, values.name ?? '');
      return;
    }
    this.current = this.record(reading);
    this.records.push(this.current);
    if (reading.above !== undefined) this.reader.inherited(reading);
    this.remember(this.current);
  }

  private surround(reading: RowReading, around: Surroundings): void {
    const { values } = reading;
    for (const element of ['agency', 'itemType', 'levels'] as const) {
      const said = around[element];
      if (said === undefined || values[element] !== undefined) continue;
      Object.assign(values, { [element]: element === 'levels' ? [said.text] : said.text });
      reading.cells ??= {};
      reading.cells[element] = said.cell;
    }
  }

  private record(reading: RowReading): ImportedRecord {
    const { file, sheet } = this.place;
    const record: ImportedRecord = {
      values: reading.values,
      handling: [],
      extra: reading.extra ?? noExtra,
      origin: { file, sheet, row: reading.row, columns: this.columns },
    };
    if (reading.division !== undefined) record.division = reading.division;
    if (reading.mainItem !== undefined && reading.mainItem !== reading.values.name)
      record.mainItem = reading.mainItem;
    if (reading.cells !== undefined) record.origin.cells = reading.cells;
    return record;
  }

  /** A handling item below the row of its item, where only its own cells are filled. */
  private attach(record: ImportedRecord, reading: RowReading): void {
    const { handlingCode, ...own } = reading.values;
    const item: HandlingItem = { name: reading.handlingName!, values: differing(own, record.values) };
    if (reading.handlingSerial !== undefined) item.serial = reading.handlingSerial;
    if (handlingCode !== undefined) item.handlingCode = handlingCode;
    record.handling.push(item);
    addExtra(record, reading.extra);
  }

  /** A row of a handling item: under its item when an earlier row began it. */
  private handle(reading: RowReading): void {
    const { values } = reading;
    const name = reading.handlingName!;
    const code = values.handlingCode;
    delete values.handlingCode;
    const nameless = values.name === undefined;
    const of = values.implementationCode ?? values.basicCode ?? '';
    const key =
      nameless && of === ''
        ? ''
        : [
            nameless ? '' : values.name,
            of,
            values.agencyCode ?? values.agency ?? '',
            reading.division ?? '',
          ].join('\u0000');
    const item: HandlingItem = { name, values: {} };
    if (reading.handlingSerial !== undefined) item.serial = reading.handlingSerial;
    if (code !== undefined) item.handlingCode = code;
    const before = key === '' ? undefined : this.groups.get(key);
    if (before !== undefined) {
      this.current = before;
      if (nameless && before.values.name !== name) this.namelessItems += 1;
      item.values = differing(values, before.values);
      const same = before.handling.find(
        (h) => h.name === name && h.serial === item.serial && h.handlingCode === item.handlingCode,
      );
      if (same !== undefined && Object.keys(item.values).length === 0) {
        this.double(reading, before.origin.row ?? 0, name);
        return;
      }
      before.handling.push(item);
      if (
        nameless &&
        item.serial !== undefined &&
        before.handling.every((h) => h === item || h.serial === undefined || h.serial > item.serial!)
      )
        before.values.name = name;
      addExtra(before, reading.extra);
      return;
    }
    if (nameless) values.name = name;
    const record = this.record(reading);
    if (reading.above !== undefined) this.reader.inherited(reading);
    record.handling.push(item);
    this.records.push(record);
    this.current = record;
    if (key !== '') this.groups.set(key, record);
  }

  /** The earlier item whose every cell this row repeats, if there is one. */
  private doubleOf(reading: RowReading): ImportedRecord | undefined {
    const { values } = reading;
    const first = values.name === undefined ? undefined : this.names.get(values.name);
    if (first === undefined) return undefined;
    if (same(first, reading)) return first;
    const other = this.namesakes.get(keyOf(values));
    return other !== undefined && same(other, reading) ? other : undefined;
  }

  /** By name; items that share one by name, code and agency, so that long lists of namesakes stay cheap. */
  private remember(record: ImportedRecord): void {
    const { name } = record.values;
    if (name === undefined) return;
    if (!this.names.has(name)) this.names.set(name, record);
    else {
      const key = keyOf(record.values);
      if (!this.namesakes.has(key)) this.namesakes.set(key, record);
    }
  }
  private readonly names = new Map<string, ImportedRecord>();
  private readonly namesakes = new Map<string, ImportedRecord>();

  private double(reading: RowReading, of: number, value: string): void {
    this.duplicates.push({ row: reading.row, of });
    this.facts.push(
      fact(
        'row-duplicated',
        { ...this.place, line: reading.row, ...(value !== '' && { record: value }) },
        { row: of, value },
      ),
    );
    delete reading.facts;
  }
}

/** Shared by every record without columns of its own; nobody writes into it. */
const noExtra: Record<string, string> = Object.freeze({});

const addExtra = (record: ImportedRecord, from: Readonly<Record<string, string>> = noExtra): void => {
  for (const [key, text] of Object.entries(from)) {
    if (record.extra === noExtra) record.extra = {};
    const before = record.extra[key];
    if (before === undefined) record.extra[key] = text;
    else if (before !== text && !before.split('\n').includes(text)) record.extra[key] = `${before}\n${text}`;
  }
};
