import {
  definitionOf,
  type ElementId,
  type Fact,
  type HandlingItem,
  type ImportedRecord,
  type ImportResult,
  type ItemValues,
  type Place,
  recordOf,
} from '../model/index.js';
import { elementSchemas } from '../model/schema.js';
import { cellReader, ditto, isElementId, type ReadCell, senseOf } from './cellReader.js';
import { compounds, flatten, isObject, partNamed, type Raw, recordsOf, shown } from './dataShapes.js';
import { fact, type LooseFact } from './facts.js';
import { recogniseHeading, targetNamed } from './headings.js';
import type { ImportOptions } from './options.js';
import { parsePair } from './pairs.js';
import { entryOf, type Parts } from './parts.js';
import { divisionText } from './slots.js';

export interface DataOptions extends ImportOptions {
  /** 1-based line of each record of an .ndjson file */
  lines?: readonly number[];
}

/**
 * Records of .json, .ndjson or .yaml (already parsed) → items. Keys are element ids, titles or aliases; values are the model's own
 * shapes, or texts as an office writes them in a cell. Never throws for bad data.
 */
export const importData = (value: unknown, file: string, options: DataOptions = {}): ImportResult => {
  const reader = new DataReader(file, options);
  for (const [index, record] of recordsOf(value).entries()) reader.add(record, options.lines?.[index]);
  return reader.finish();
};

class DataReader {
  private readonly result: ImportResult = { records: [], facts: [], sheets: [] };
  private readonly readers = new Map<string, ReadCell>();
  private readonly headings = new Map<string, ReturnType<typeof recogniseHeading>>();
  private readonly digits = new Map<string, { fact: Fact; words: Set<string> }>();
  /** keys that are elements, shared by all records */
  private readonly known = new Set<string>();
  private position = 0;

  constructor(
    private readonly file: string,
    private readonly options: DataOptions,
  ) {}

  finish(): ImportResult {
    const { records, facts, sheets } = this.result;
    if (records.length === 0)
      facts.push(
        fact(
          'heading-missing',
          { file: this.file, element: 'name' },
          { heading: definitionOf('name').title },
        ),
      );
    const columns = [...this.headings].map(([heading, meaning]) => {
      const target = meaning?.target;
      const element = target === undefined ? null : isElementId(target) ? target : null;
      return {
        column: '',
        heading,
        element,
        how: meaning?.how ?? ('none' as const),
        ...(target !== undefined && target !== element && { part: target }),
      };
    });
    sheets.push({
      file: this.file,
      sheet: '',
      kind: records.length > 0 ? 'table' : 'skipped',
      headerRows: [],
      columns,
      rows: records.length,
      skipped: [],
    });
    return this.result;
  }

  add(raw: unknown, line: number | undefined): void {
    this.position += 1;
    if (!isObject(raw)) return;
    const record: ImportedRecord = {
      values: {},
      handling: [],
      extra: {},
      origin: { file: this.file, ...(line !== undefined && { line }), known: this.known },
    };
    const place: Place = { file: this.file, ...(line !== undefined && { line }) };
    const from = this.result.facts.length;
    let mainItem: string | undefined;
    for (const [key, value] of flatten(raw)) {
      if (value === null || value === undefined || value === '') continue;
      const meaning = this.meaning(key);
      const target = meaning?.target;
      if (key === 'handling' || key === 'handlingItems') this.handling(record, value, place);
      else if (target === 'handling.name') record.handling.push({ name: shown(value), values: {} });
      else if (target === 'handling.serial' && record.handling[0] !== undefined)
        record.handling[0].serial = shown(value).padStart(2, '0');
      else if (target === 'division') record.division = divisionText(shown(value));
      else if (target === 'mainItem') mainItem = shown(value);
      else if (target !== undefined && isElementId(target))
        if (typeof value === 'string' && meaning?.second !== undefined && isElementId(meaning.second))
          this.both(record, target, meaning.second, key, value, place);
        else this.take(record.values, record.extra, target, key, value, place);
      else if (target !== 'rowNumber') this.keep(record.extra, key, shown(value));
    }
    const values = record.values as Raw;
    const [only] = record.handling;
    values['name'] ??= mainItem ?? only?.name;
    if (values['name'] === undefined) delete values['name'];
    if (mainItem !== undefined && mainItem !== values['name']) record.mainItem = mainItem;
    if (Object.keys(values).length === 0) return;
    this.result.records.push(record);
    const name = recordOf({ kind: 'bare', values: record.values });
    if (name !== '') for (const said of this.result.facts.slice(from)) said.place.record ??= name;
  }

  private meaning(key: string): ReturnType<typeof recogniseHeading> {
    if (!this.headings.has(key)) {
      const word = this.options.mapping?.get(key);
      const target = word === undefined ? undefined : targetNamed(word);
      const meaning = target === undefined ? recogniseHeading(key) : { target, how: 'mapping' as const };
      this.headings.set(key, meaning);
      if (meaning !== undefined) this.known.add(key);
    }
    return this.headings.get(key);
  }

  private keep(extra: Record<string, string>, key: string, text: string): string {
    extra[key === '__proto__' ? '__proto__列' : key] = text;
    return text;
  }

  private handling(record: ImportedRecord, value: unknown, place: Place): void {
    if (!Array.isArray(value)) return;
    for (const one of value) {
      if (!isObject(one)) continue;
      const { name, serial, handlingCode, values, ...rest } = one;
      const item: HandlingItem = { name: shown(name ?? ''), values: {} };
      if (serial !== undefined) item.serial = shown(serial).padStart(2, '0');
      if (typeof handlingCode === 'string') item.handlingCode = handlingCode;
      for (const [key, inner] of Object.entries({ ...rest, ...(isObject(values) ? values : {}) })) {
        const target = this.meaning(key)?.target;
        if (target !== undefined && isElementId(target))
          this.take(item.values, record.extra, target, key, inner, place);
        else this.keep(record.extra, key, shown(inner));
      }
      record.handling.push(item);
    }
  }

  private take(
    values: ItemValues,
    extra: Record<string, string>,
    element: ElementId,
    key: string,
    value: unknown,
    place: Place,
  ): void {
    const target = values as Raw;
    const put = (taken: unknown) => {
      if (target[element] === undefined) target[element] = taken;
      else if (JSON.stringify(target[element]) !== JSON.stringify(taken)) this.keep(extra, key, shown(value));
    };
    if (typeof value !== 'string' && elementSchemas.get(element)?.safeParse(value).success === true) {
      put(value);
      return;
    }
    const { kind } = definitionOf(element);
    if (Array.isArray(value) && value.length > 0 && value.every(isObject) && compounds.has(element)) {
      put(value.map((one) => this.entry(element, one, extra, key, place)).filter((one) => one !== undefined));
      return;
    }
    const listed = Array.isArray(value) && value.every((v) => typeof v === 'string' || typeof v === 'number');
    if (kind === 'texts' && listed) {
      put(value.map(String));
      return;
    }
    const text = listed ? value.join(kind === 'codes' || kind === 'tables' ? '、' : '\n') : shown(value);
    const cell = typeof value === 'number' ? ({ kind: 'number', value, text: String(value) } as const) : text;
    const parsed = this.reader(element, key)(cell);
    if (parsed === ditto) return;
    for (const said of parsed.facts ?? [])
      this.report({ rule: said.rule, place: { ...place, element }, params: { ...said.params } }, key);
    if (parsed.rest !== undefined) this.keep(extra, key, parsed.rest);
    if (parsed.value !== undefined) put(parsed.value);
  }

  /** One key for two elements: 法定/承诺时限. */
  private both(
    record: ImportedRecord,
    first: ElementId,
    second: ElementId,
    key: string,
    text: string,
    place: Place,
  ): void {
    const parsed = parsePair(
      { element: first, second, read: this.reader(first, key), readSecond: this.reader(second, key) },
      text,
    );
    const [a, b] = (Array.isArray(parsed.value) ? parsed.value : []) as [unknown?, unknown?];
    for (const said of parsed.facts ?? [])
      this.report({ rule: said.rule, place: { ...place, element: first }, params: { ...said.params } }, key);
    if (parsed.rest !== undefined) this.keep(record.extra, key, parsed.rest);
    Object.assign(record.values, a !== undefined && { [first]: a }, b !== undefined && { [second]: b });
  }

  /** An entry of a compound whose keys are headings as in a sheet: {材料名称: …, 份数: …}. */
  private entry(
    element: ElementId,
    one: Raw,
    extra: Record<string, string>,
    key: string,
    place: Place,
  ): unknown {
    const parts: Parts = new Map();
    for (const [name, value] of Object.entries(one)) {
      if (value === null || value === undefined || value === '') continue;
      const field = partNamed(element, name);
      if (field !== undefined) parts.set(field, shown(value));
      else this.keep(extra, `${key}.${name}`, shown(value));
    }
    const said: LooseFact[] = [];
    const entry = entryOf(element, parts, said);
    for (const { rule, params } of said)
      this.result.facts.push({ rule, place: { ...place, element }, params: { ...params } });
    if (entry === undefined) this.keep(extra, key, shown(one));
    return entry;
  }

  /** Digits of a table nobody named are said once a key. */
  private report(said: Fact, key: string): void {
    const words = said.params['value'];
    if (said.rule !== 'value-not-listed' || typeof words !== 'string' || !/^[\d、,，;；|/\s]+$/.test(words)) {
      this.result.facts.push(said);
      return;
    }
    let known = this.digits.get(key);
    if (known === undefined) {
      known = { fact: said, words: new Set() };
      this.digits.set(key, known);
      this.result.facts.push(said);
    } else known.fact.params['count'] = (known.fact.params['count'] as number) + 1;
    for (const word of words.split(/[^\d]+/)) if (known.words.size < 20) known.words.add(word);
    known.fact.params['value'] = [...known.words].join('、');
  }

  private reader(element: ElementId, key: string): ReadCell {
    const id = `${element}\u0000${key}`;
    let reader = this.readers.get(id);
    if (reader === undefined) {
      const meaning = this.headings.get(key);
      const source = {
        heading: key,
        ...(meaning?.unit !== undefined && { unit: meaning.unit }),
        ...(meaning?.exchange === true && { exchange: true }),
      };
      reader = cellReader(senseOf(element, source, this.options, false));
      this.readers.set(id, reader);
    }
    return reader;
  }
}
