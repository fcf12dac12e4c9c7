import { type Cell, cellAddress, columnLetters, type Row, type Sheet } from '../formats/sheet.js';
import {
  type ColumnReport,
  definitionOf,
  type ElementId,
  type Fact,
  type ImportedRecord,
} from '../model/index.js';
import { cellReader, isElementId, type ReadCell, senseOf } from './cellReader.js';
import { Draft, instruction } from './draft.js';
import { fact, skipReasons } from './facts.js';
import { materialsBlock, type SideBlock, sideBlocks, subLabels, valuesBeside } from './formBlocks.js';
import { type Merges, textAt } from './grid.js';
import { type FormShape, type Label, labelsOf } from './labels.js';
import type { ImportOptions } from './options.js';
import { parsePair } from './pairs.js';
import { divisionText, otherLimit } from './slots.js';
import type { SheetReading } from './tableReading.js';
import { namesBothLimits } from './values/limit.js';
import type { Parsed } from './values/parsed.js';

/** Reads a form sheet: one item, several below each other, or one a column. */
export const readForm = (
  sheet: Sheet,
  merges: Merges,
  shape: FormShape,
  file: string,
  options: ImportOptions,
): SheetReading => new FormReader(sheet, merges, shape, file, options).read();

class FormReader {
  private readonly records: ImportedRecord[] = [];
  private readonly facts: Fact[] = [];
  private readonly columns: ColumnReport[] = [];
  private readonly skipped: { row: number; why: string }[] = [];
  private readonly readers = new Map<string, ReadCell>();
  private readonly reported = new Set<string>();
  private drafts: Draft[] = [];
  private firstLabel: string | undefined;
  private sides: SideBlock[] = [];
  private above: Label | undefined;

  constructor(
    private readonly sheet: Sheet,
    private readonly merges: Merges,
    private readonly shape: FormShape,
    private readonly file: string,
    private readonly options: ImportOptions,
  ) {}

  read(): SheetReading {
    const { rows } = this.sheet;
    this.sides = sideBlocks(rows, this.shape, this.merges);
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index]!;
      if (row.number === this.shape.headerRow) continue;
      if (index < this.shape.first) {
        this.skip(row.number, 'title');
        continue;
      }
      const block = materialsBlock(rows, index, this.merges);
      if (block !== undefined && this.drafts[0] !== undefined) {
        for (const { compound, parts } of block.entries) this.drafts[0].partsOf(compound).push(parts);
        for (const column of block.columns)
          this.reportColumn(column.column, column.text, column.compound as ElementId, 'near');
        index = block.last;
        continue;
      }
      const labels = this.withSubLabels(row, labelsOf(row, this.shape));
      const side = this.sides.find((s) => s.from < row.number && row.number <= s.until);
      if (labels.length === 0 && side === undefined) {
        this.skip(row.number, 'note');
        continue;
      }
      for (const [i, label] of labels.entries()) this.takeLabel(row, label, labels[i + 1]?.column);
      if (side !== undefined) this.takeSide(side);
    }
    this.flush();
    return {
      records: this.records,
      facts: this.facts,
      report: {
        file: this.file,
        sheet: this.sheet.name,
        kind: 'form',
        headerRows: this.shape.headerRow === undefined ? [] : [this.shape.headerRow],
        columns: this.columns,
        rows: this.records.length,
        skipped: this.skipped,
      },
    };
  }

  /** 办理时限 | 法定 | 20个工作日, and below it 承诺 | 5个工作日: the names beside the label are the labels. */
  private withSubLabels(row: Row, labels: Label[]): Label[] {
    const [only] = labels;
    if (labels.length > 1) {
      this.above = undefined;
      return labels;
    }
    if (only !== undefined) this.above = only;
    const below = this.above === undefined ? [] : subLabels(row, this.above);
    return below.length > 0 ? below : labels;
  }

  /** The table to the right belongs to the item whose rows it stands beside. */
  private takeSide(side: SideBlock): void {
    const [draft] = this.drafts;
    if (draft === undefined) return;
    for (const { compound, parts } of side.entries.splice(0)) draft.partsOf(compound).push(parts);
    for (const { column, text, compound } of side.columns)
      this.reportColumn(column, text, compound as ElementId, 'near');
  }

  private skip(row: number, why: keyof typeof skipReasons): void {
    this.skipped.push({ row, why: skipReasons[why] });
    this.facts.push(
      fact(
        'row-skipped',
        { file: this.file, sheet: this.sheet.name, line: row },
        { row, why: skipReasons[why] },
      ),
    );
  }

  private reportColumn(
    column: number,
    heading: string,
    element: ElementId | null,
    how: ColumnReport['how'],
    part?: string,
  ): void {
    const key = `${column}\u0000${heading}`;
    if (this.reported.has(key)) return;
    this.reported.add(key);
    this.columns.push({
      column: columnLetters(column),
      heading,
      element,
      how,
      ...(part !== undefined && { part }),
    });
  }

  private takeLabel(row: Row, label: Label, next: number | undefined): void {
    const mapped = this.options.mapping?.get(label.text);
    const target = label.meaning?.target;
    if (target === 'rowNumber' && mapped === undefined) return;
    const side = this.sides.find((s) => s.from <= row.number && row.number <= s.until);
    const until = Math.min(next ?? Number.POSITIVE_INFINITY, side?.left ?? Number.POSITIVE_INFINITY);
    const beside = valuesBeside(row, label, until, this.shape);
    this.firstLabel ??= label.text;
    if (label.text === this.firstLabel || target === 'name') {
      const begun = this.drafts[0];
      const again =
        begun !== undefined &&
        (target === 'name' ? begun.values.name !== undefined || begun.blank : begun.row !== row.number);
      if (again) this.flush();
    }
    if (this.drafts.length === 0) this.drafts = [new Draft(row.number)];
    if (target === 'name' && beside.length > 1)
      while (this.drafts.length < beside.length) this.drafts.push(new Draft(row.number));
    const element =
      target === undefined
        ? null
        : isElementId(target)
          ? target
          : isElementId(target.split('.')[0]!)
            ? (target.split('.')[0] as ElementId)
            : null;
    this.reportColumn(
      label.column,
      label.text,
      element,
      label.meaning?.how ?? 'none',
      target !== undefined && target !== element ? target : undefined,
    );
    const several = this.drafts.length > 1;
    for (const [i, { column, cell }] of beside.entries()) {
      const draft = several ? this.drafts[Math.min(i, this.drafts.length - 1)]! : this.drafts[0]!;
      if (target?.includes('.') === true && !several) draft.takePart(target, cell, column);
      else if (i > 0 && !several)
        draft.keep(`${label.text}（${columnLetters(column)}列）`, textAt(row, column));
      else this.takeValue(draft, label, cell, row.number, column);
    }
  }

  private takeValue(draft: Draft, label: Label, cell: Cell, row: number, column: number): void {
    const text = (typeof cell === 'string' ? cell : cell.text).trim();
    const target = label.meaning?.target;
    if (instruction.test(text)) {
      if (target === 'name' || target === 'mainItem' || target === 'handling.name') draft.blank = true;
      return;
    }
    if (target === 'mainItem') draft.mainItem = text;
    if (target === 'division') draft.division = divisionText(text);
    if (target === undefined || !isElementId(target)) {
      if (target !== 'division' && target !== 'mainItem') draft.keep(label.text, text);
      return;
    }
    const other = otherLimit(target);
    const second = label.meaning?.second ?? other;
    if (
      second !== undefined &&
      isElementId(second) &&
      (label.meaning?.second !== undefined ||
        namesBothLimits(text) ||
        (other !== undefined && text.includes(target === 'promisedLimit' ? '法定' : '承诺')))
    ) {
      this.takePair(draft, label, target, second, cell, row, column);
      return;
    }
    this.put(draft, label, target, this.reader(label, target)(cell), text, row, column);
  }

  /** One label for two elements, or a limit whose cell tells both. */
  private takePair(
    draft: Draft,
    label: Label,
    element: ElementId,
    second: ElementId,
    cell: Cell,
    row: number,
    column: number,
  ): void {
    const read = this.reader(label, element);
    const parsed = parsePair({ element, second, read, readSecond: this.reader(label, second) }, cell);
    const { value, ...said } = parsed;
    const [a, b] = (Array.isArray(value) ? value : []) as [unknown?, unknown?];
    const text = (typeof cell === 'string' ? cell : cell.text).trim();
    this.put(draft, label, element, a === undefined ? said : { ...said, value: a }, text, row, column);
    if (b !== undefined) this.put(draft, label, second, { value: b }, text, row, column);
  }

  private put(
    draft: Draft,
    label: Label,
    target: ElementId,
    parsed: Parsed<unknown>,
    text: string,
    row: number,
    column: number,
  ): void {
    const address = cellAddress(row, column);
    const place = { file: this.file, sheet: this.sheet.name, cell: address, line: row, element: target };
    for (const said of parsed.facts ?? [])
      draft.facts.push({ rule: said.rule, place: { ...place }, params: { ...said.params } });
    if (parsed.rest !== undefined) draft.keep(label.text, parsed.rest);
    if (parsed.value === undefined) return;
    const values = draft.values as Record<string, unknown>;
    if (values[target] === undefined) {
      values[target] = parsed.value;
      draft.cells[target] = address;
    } else if (target === 'materials')
      values[target] = [...(values[target] as unknown[]), ...(parsed.value as unknown[])];
    else if (target === 'consult' || target === 'complain')
      values[target] = `${values[target] as string}；${parsed.value as string}`;
    else if (JSON.stringify(values[target]) !== JSON.stringify(parsed.value)) {
      draft.facts.push(
        fact('heading-duplicated', place, {
          heading: label.text,
          element: definitionOf(target).title,
          column: columnLetters(column),
          count: 1,
        }),
      );
      draft.keep(label.text, text);
    }
  }

  private reader(label: Label, element: ElementId): ReadCell {
    const key = `${element}\u0000${label.text}`;
    let reader = this.readers.get(key);
    if (reader === undefined) {
      const { unit, exchange } = label.meaning ?? {};
      const source = {
        heading: label.text,
        ...(unit !== undefined && { unit }),
        ...(exchange === true && { exchange }),
      };
      reader = cellReader(senseOf(element, source, this.options, this.sheet.date1904 === true));
      this.readers.set(key, reader);
    }
    return reader;
  }

  private flush(): void {
    for (const draft of this.drafts) this.finish(draft);
    this.drafts = [];
  }

  private finish(draft: Draft): void {
    const finished = draft.finish({ file: this.file, sheet: this.sheet.name });
    if (finished === undefined) {
      this.skip(draft.row, 'blankForm');
      return;
    }
    this.records.push(finished.record);
    this.facts.push(...finished.facts);
  }
}
