import { columnLetters, type Sheet, type Workbook } from '../formats/sheet.js';
import { elements, type Fact, type ImportResult } from '../model/index.js';
import { columnReports, planColumns } from './columns.js';
import { fact, skipReasons } from './facts.js';
import { readForm } from './forms.js';
import { filledColumns, type Merges, mergesOf, textAt } from './grid.js';
import { type HeaderBlock, shapedHeader } from './headers.js';
import { recogniseHeading } from './headings.js';
import { formShape } from './labels.js';
import type { ImportOptions } from './options.js';
import type { SheetReading } from './tableReading.js';
import { findHeader, readTables } from './tables.js';

const ranges = (numbers: readonly number[]): string => {
  const parts: string[] = [];
  for (let i = 0; i < numbers.length; i += 1) {
    const from = numbers[i]!;
    while (numbers[i + 1] === numbers[i]! + 1) i += 1;
    parts.push(from === numbers[i] ? String(from) : `${from}–${numbers[i]}`);
    if (parts.length === 8 && i < numbers.length - 1) return `${parts.join('、')}…`;
  }
  return parts.join('、');
};

/** Hidden things are read like the rest, and said once each. */
const hiddenFacts = (sheet: Sheet, file: string): Fact[] => {
  const place = { file, sheet: sheet.name };
  const facts: Fact[] = [];
  if (sheet.hidden) facts.push(fact('row-hidden', place, { why: '工作表', value: sheet.name, count: 1 }));
  const rows = sheet.rows.filter((r) => r.hidden === true).map((r) => r.number);
  if (rows.length > 0)
    facts.push(
      fact(
        'row-hidden',
        { ...place, line: rows[0]! },
        { why: '行', value: ranges(rows), count: rows.length },
      ),
    );
  const columns = [...sheet.hiddenColumns]
    .filter((c) => sheet.rows.some((r) => textAt(r, c) !== ''))
    .sort((a, b) => a - b);
  if (columns.length > 0)
    facts.push(
      fact('row-hidden', place, {
        why: '列',
        value: columns.map(columnLetters).join('、'),
        count: columns.length,
      }),
    );
  return facts;
};

/** A sheet that is no item list: its likely headings are reported, so that a mapping can be written for it. */
const skipped = (sheet: Sheet, file: string): SheetReading => {
  const index = shapedHeader(sheet);
  const row = index === undefined ? undefined : sheet.rows[index];
  const heads =
    row === undefined
      ? []
      : filledColumns(row).map((column) => {
          const heading = textAt(row, column);
          const meaning = recogniseHeading(heading, false);
          return { column, heading, leaf: heading, ...(meaning !== undefined && { meaning }) };
        });
  const { columns } = planColumns(heads, row?.number ?? 0, { file, sheet: sheet.name }, {});
  return {
    records: [],
    facts: [],
    report: {
      file,
      sheet: sheet.name,
      kind: 'skipped',
      headerRows: row === undefined ? [] : [row.number],
      columns: columnReports(columns),
      rows: 0,
      skipped: [],
    },
  };
};

/** Sheets whose name says that they hold no items. */
const aside = /说明|封面|目录$|字典|码表|代码表|填报要求|核查结果/;

/** The result sheet that `--annotate` added: the corrected copy comes back with it. */
const isOwnReport = ({ name, rows }: Sheet): boolean =>
  name === '核查结果' && rows[0] !== undefined && ['规则', 'rule'].includes(textAt(rows[0], 8));

/** A heading row that is known by nothing but the mapping. */
const mappedHeader = (sheet: Sheet, merges: Merges, options: ImportOptions): HeaderBlock | undefined => {
  const { mapping, headerRow } = options;
  if (mapping === undefined || mapping.size === 0 || headerRow !== undefined) return undefined;
  const index = shapedHeader(sheet);
  const row = index === undefined ? undefined : sheet.rows[index];
  if (row === undefined || !filledColumns(row).some((column) => mapping.has(textAt(row, column))))
    return undefined;
  return findHeader(sheet, merges, { ...options, headerRow: row.number });
};

/** What was said about one sheet goes before what was said about the file. */
const withOwn = (
  options: ImportOptions,
  own: Pick<ImportOptions, 'mapping' | 'headerRow'>,
): ImportOptions => ({
  ...options,
  ...own,
  mapping: new Map([...(options.mapping ?? []), ...(own.mapping ?? [])]),
});

const readSheet = (sheet: Sheet, file: string, options: ImportOptions): SheetReading => {
  const merges = mergesOf(sheet);
  const header = findHeader(sheet, merges, options) ?? mappedHeader(sheet, merges, options);
  const form = options.headerRow === undefined ? formShape(sheet) : undefined;
  const known = header?.heads.filter((h) => h.meaning !== undefined).length ?? 0;
  if (form !== undefined && form.score > known) return readForm(sheet, merges, form, file, options);
  if (header !== undefined) return readTables(sheet, merges, header, file, options);
  return skipped(sheet, file);
};

/**
 * An office's workbook → items, what was understood of each sheet, and facts about what the sheet did to the data. Never throws
 * for bad data. Every value keeps its cell through `Origin`. A file without any item list gives one finding.
 */
export const importWorkbook = (
  workbook: Workbook,
  file: string,
  options: ImportOptions = {},
): ImportResult => {
  const result: ImportResult = { records: [], facts: [], sheets: [] };
  const add = (reading: SheetReading) => {
    for (const record of reading.records) result.records.push(record);
    for (const said of reading.facts) result.facts.push(said);
    result.sheets.push(reading.report);
  };
  for (const note of workbook.notes)
    if (note.code === 'encoding-assumed')
      result.facts.push(
        fact(
          'encoding-assumed',
          { file },
          { value: String(note.params['encoding'] ?? workbook.encoding ?? '') },
        ),
      );
  const wanted = workbook.sheets.filter(
    (s) => !isOwnReport(s) && (options.sheets === undefined || options.sheets.includes(s.name)),
  );
  const passed: Sheet[] = [];
  for (const sheet of wanted) {
    const own = options.bySheet?.get(sheet.name);
    const reading = readSheet(sheet, file, own === undefined ? options : withOwn(options, own));
    add(reading);
    if (reading.report.kind !== 'skipped') result.facts.push(...hiddenFacts(sheet, file));
    else if (sheet.rows.length > 0) passed.push(sheet);
  }
  if (passed.length > 0 && passed.length === wanted.filter((s) => s.rows.length > 0).length)
    result.facts.push(
      fact(
        'heading-missing',
        { file, sheet: passed[0]!.name, element: 'name' },
        { heading: elements.name.title },
      ),
    );
  else
    for (const sheet of passed.filter((s) => !aside.test(s.name)))
      result.facts.push(
        fact('row-skipped', { file, sheet: sheet.name }, { sheet: sheet.name, why: skipReasons.noTable }),
      );
  return result;
};
