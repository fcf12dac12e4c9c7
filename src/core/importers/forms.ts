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
import { materialsBlock } from './formBlocks.js';
import { filledColumns, type Merges, textAt } from './grid.js';
import { type FormShape, type Label, labelsOf } from './labels.js';
import type { ImportOptions } from './options.js';
import { divisionText } from './slots.js';
import type { SheetReading } from './tables.js';

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

  constructor(
    private readonly sheet: Sheet,
    private readonly merges: Merges,
    private readonly shape: FormShape,
    private readonly file: string,
    private readonly options: ImportOptions,
  ) {}

  read(): SheetReading {
    const { rows } = this.sheet;
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
      const labels = labelsOf(row, this.shape);
      if (labels.length === 0) {
        this.skip(row.number, 'note');
        continue;
      }
      for (const [i, label] of labels.entries()) this.takeLabel(row, label, labels[i + 1]?.column);
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

  /** Cells beside a label, up to the next label. */
  private valuesBeside(row: Row, label: Label, next: number | undefined): { column: number; cell: Cell }[] {
    const until = next ?? Number.POSITIVE_INFINITY;
    if (this.shape.value !== undefined) {
      const cell = row.cells[this.shape.value - 1];
      return cell === undefined || cell === '' ? [] : [{ column: this.shape.value, cell }];
    }
    return filledColumns(row)
      .filter((c) => c > label.column && c < until)
      .map((column) => ({ column, cell: row.cells[column - 1]! }));
  }

  private takeLabel(row: Row, label: Label, next: number | undefined): void {
    const mapped = this.options.mapping?.get(label.text);
    const target = label.meaning?.target;
    if (target === 'rowNumber' && mapped === undefined) return;
    const beside = this.valuesBeside(row, label, next);
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
    const parsed = this.reader(label, target)(cell);
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
    } else if (target === 'consult' || target === 'complain')
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
