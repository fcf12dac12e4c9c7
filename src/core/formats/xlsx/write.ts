import { columnLetters, type Range } from '../sheet.js';
import { commentsXml, vmlXml } from './comment-parts.js';
import { type ListFormula, type SheetExtras, writeSheetPart } from './write-sheet.js';
import { styleTable } from './write-styles.js';
import type { DropDown, WriteOptions, WriteSheet } from './write-types.js';
import { escapeXml } from './xml.js';
import { collectingSink, type Sink, type ZipWriter, zipWriter } from './zip-write.js';

export type * from './write-types.js';

/** Sheets → .xlsx bytes; the same sheets give the same bytes. Sheet names are made fit for Excel and distinct. */
export const writeXlsx = (sheets: readonly WriteSheet[], options: WriteOptions = {}): Uint8Array => {
  const { sink, whole } = collectingSink();
  streamXlsx(sheets, sink, options);
  return whole();
};

/** As `writeXlsx`, handing out bytes as they are made: rows may come from a generator, nothing is kept but packed sheets. */
export const streamXlsx = (sheets: readonly WriteSheet[], sink: Sink, options: WriteOptions = {}): void => {
  const zip = zipWriter(sink, options.level ?? 6);
  zip.text('_rels/.rels', relsXml([{ id: 'r1', type: 'officeDocument', target: 'xl/workbook.xml' }]));
  const styles = styleTable();
  const names = distinctNames([...sheets.map((sheet) => sheet.name), '选项']);
  const lists = optionLists(names.at(-1)!);
  const all: WriteSheet[] = sheets.map((sheet, index) => ({ ...sheet, name: names[index]! }));
  const extras = all.map((sheet, index) =>
    writeOne(zip, index + 1, (part) => writeSheetPart(part, sheet, styles, options, lists.formula)),
  );
  if (lists.used()) {
    const sheet = lists.sheet();
    all.push(sheet);
    extras.push(writeOne(zip, all.length, (part) => writeSheetPart(part, sheet, styles, {}, lists.formula)));
  }
  for (const [index, extra] of extras.entries()) writeExtras(zip, extra, index + 1, options.author ?? '核查');
  zip.text('xl/workbook.xml', workbookXml(all));
  zip.text('xl/_rels/workbook.xml.rels', workbookRels(all.length));
  zip.text('xl/styles.xml', styles.xml());
  zip.text('[Content_Types].xml', contentTypes(extras));
  zip.end();
};

const writeOne = (
  zip: ZipWriter,
  number: number,
  write: (part: ReturnType<ZipWriter['part']>) => SheetExtras,
): SheetExtras => {
  const part = zip.part(`xl/worksheets/sheet${number}.xml`);
  const extras = write(part);
  part.end();
  return extras;
};

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

interface Rel {
  id: string;
  type: string;
  target: string;
  external?: boolean;
}

export const relsXml = (relations: readonly Rel[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations
    .map(relXml)
    .join('')}</Relationships>`;

export const relXml = ({ id, type, target, external }: Rel): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${escapeXml(target)}"${external ? ' TargetMode="External"' : ''}/>`;

const writeExtras = (
  zip: ZipWriter,
  { notes, targets }: SheetExtras,
  number: number,
  author: string,
): void => {
  const relations: Rel[] = targets.map((target, index) => ({
    id: `r${index + 1}`,
    type: 'hyperlink',
    target,
    external: true,
  }));
  if (notes.length > 0) {
    zip.text(`xl/comments${number}.xml`, commentsXml(notes, author));
    zip.text(`xl/drawings/vmlDrawing${number}.vml`, vmlXml(notes, number));
    relations.push({ id: 'rv', type: 'vmlDrawing', target: `../drawings/vmlDrawing${number}.vml` });
    relations.push({ id: 'rc', type: 'comments', target: `../comments${number}.xml` });
  }
  if (relations.length > 0) zip.text(`xl/worksheets/_rels/sheet${number}.xml.rels`, relsXml(relations));
};

const workbookXml = (sheets: readonly WriteSheet[]): string => {
  const entries = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="r${index + 1}"/>`,
  );
  const active = Math.max(
    sheets.findIndex((sheet) => !sheet.hidden),
    0,
  );
  const defined = sheets.flatMap((sheet, index) => definedNames(sheet, index));
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="${active}"/></bookViews><sheets>${entries.join('')}</sheets>${
    defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`
  }</workbook>`;
};

const absolute = ({ top, left, bottom, right }: Range): string =>
  `$${columnLetters(left)}$${top}:$${columnLetters(right)}$${bottom}`;

const definedNames = ({ name, filter, frozen }: WriteSheet, index: number): string[] => {
  const defined: string[] = [];
  const quoted = escapeXml(quotedName(name));
  if (filter !== undefined)
    defined.push(
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${quoted}!${absolute(filter)}</definedName>`,
    );
  if ((frozen?.rows ?? 0) > 0)
    defined.push(
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${quoted}!$1:$${frozen!.rows}</definedName>`,
    );
  return defined;
};

/** A sheet's name as formulas and links spell it. */
export const quotedName = (name: string): string => `'${name.replaceAll("'", "''")}'`;

const workbookRels = (count: number): string =>
  relsXml([
    ...Array.from({ length: count }, (_, index) => ({
      id: `r${index + 1}`,
      type: 'worksheet',
      target: `worksheets/sheet${index + 1}.xml`,
    })),
    { id: 'rs', type: 'styles', target: 'styles.xml' },
  ]);

export const MAIN_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const contentTypes = (extras: readonly SheetExtras[]): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
  `<Override PartName="/xl/workbook.xml" ContentType="${MAIN_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${MAIN_TYPE}.styles+xml"/>${extras
    .map(
      ({ notes }, index) =>
        `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${MAIN_TYPE}.worksheet+xml"/>${
          notes.length === 0
            ? ''
            : `<Override PartName="/xl/comments${index + 1}.xml" ContentType="${MAIN_TYPE}.comments+xml"/>`
        }`,
    )
    .join('')}</Types>`;

/** Names Excel accepts: at most 31 characters, none of []:*?/\, no ' at the ends, no two alike. */
export const distinctNames = (names: readonly string[]): string[] => {
  const taken = new Set<string>();
  return names.map((name) => {
    const clean = name.replace(/[[\]:*?/\\\u0000-\u001f]/g, '_').replace(/^'+|'+$/g, '_') || '工作表';
    let candidate = clean.slice(0, 31);
    for (let number = 2; taken.has(candidate.toLowerCase()); number += 1) {
      const suffix = `(${number})`;
      candidate = clean.slice(0, 31 - suffix.length) + suffix;
    }
    taken.add(candidate.toLowerCase());
    return candidate;
  });
};

/** Short lists are written out; long ones, or with a comma or quote in a value, stand on a hidden sheet. */
const optionLists = (name: string) => {
  const columns: (readonly string[])[] = [];
  const places = new Map<string, number>();
  const formula: ListFormula = ({ values }: DropDown) => {
    const written = values.join(',');
    if (written.length <= 250 && !values.some((value) => /[,"]|^[=\s]|\s$/.test(value)))
      return `"${written}"`;
    const key = JSON.stringify(values);
    let column = places.get(key);
    if (column === undefined) {
      columns.push(values);
      column = columns.length;
      places.set(key, column);
    }
    const letter = columnLetters(column);
    return `${quotedName(name)}!$${letter}$1:$${letter}$${values.length}`;
  };
  const sheet = (): WriteSheet => ({
    name,
    hidden: true,
    rows: Array.from({ length: Math.max(...columns.map((values) => values.length)) }, (_, row) =>
      columns.map((values) => values[row]),
    ),
  });
  return { formula, used: () => columns.length > 0, sheet };
};
