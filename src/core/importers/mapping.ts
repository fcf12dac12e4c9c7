import { type ColumnTarget, type ElementId, elements } from '../model/index.js';
import { UserError } from '../model/trouble.js';
import { targetNamed } from './headings.js';
import type { ImportOptions } from './options.js';

type Raw = Record<string, unknown>;
const isObject = (value: unknown): value is Raw =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const bad = (zh: string, en: string): UserError => new UserError('mapping-wrong', { zh, en });

const isSkip = (word: string): boolean => /^(?:跳过|skip|ignore|-)$/i.test(word);

const readColumns = (value: unknown): ReadonlyMap<string, string> => {
  if (!isObject(value))
    throw bad(
      '对照文件的 columns 不是“表头: 要素”的对照。',
      'columns of the mapping is no list of "heading: element".',
    );
  const columns = new Map<string, string>();
  for (const [heading, word] of Object.entries(value)) {
    if (typeof word !== 'string' || (!isSkip(word) && targetNamed(word) === undefined))
      throw bad(
        `对照文件里“${heading}”对应的“${String(word)}”不是要素。写要素名称（如 事项名称）、标识（如 name）或“跳过”。`,
        `"${String(word)}" (for "${heading}") is no element. Write a title, an id such as name, or skip.`,
      );
    columns.set(heading, word);
  }
  return columns;
};

const readTables = (value: unknown): NonNullable<ImportOptions['codeTables']> => {
  if (!isObject(value))
    throw bad(
      '对照文件的 codeTables 不是“要素: 码表”的对照。',
      'codeTables of the mapping is no list of "element: table".',
    );
  const tables = new Map<string, ReadonlyMap<string, string> | 'standard'>();
  for (const [word, table] of Object.entries(value)) {
    const element = targetNamed(word);
    if (element === undefined || !Object.hasOwn(elements, element))
      throw bad(`对照文件 codeTables 里的“${word}”不是要素。`, `"${word}" in codeTables is no element.`);
    if (table === 'standard' || table === '标准') tables.set(element as ElementId, 'standard');
    else if (isObject(table))
      tables.set(
        element as ElementId,
        new Map(Object.entries(table).map(([code, label]) => [code, String(label)])),
      );
    else
      throw bad(
        `对照文件里“${word}”的码表不是“标准”，也不是“数字: 名称”的对照。`,
        `The code table of "${word}" is neither "standard" nor a list of "digit: label".`,
      );
  }
  return tables;
};

/**
 * A mapping file (parsed YAML): `columns` heading or column letters → element, `codeTables` element → standard or digits → label,
 * `headerRow`, `sheets`. Unknown keys and words throw UserError `mapping-wrong`.
 */
export const parseMapping = (value: unknown): ImportOptions => {
  if (!isObject(value))
    throw bad(
      '对照文件是空的，或不是“键: 值”的形式。',
      'The mapping file is empty or no "key: value" document.',
    );
  const options: ImportOptions = {};
  for (const [key, part] of Object.entries(value)) {
    if (key === 'columns') options.mapping = readColumns(part);
    else if (key === 'codeTables') options.codeTables = readTables(part);
    else if (key === 'headerRow' && typeof part === 'number') options.headerRow = part;
    else if (key === 'sheets' && Array.isArray(part)) options.sheets = part.map(String);
    else
      throw bad(
        `对照文件里不认识“${key}”。可以写 columns、codeTables、headerRow、sheets。`,
        `Unknown key "${key}" in the mapping. Use columns, codeTables, headerRow, sheets.`,
      );
  }
  return options;
};

/** Choices made on a picture of the sheet, by sheet → what `importWorkbook` takes; `null` leaves a column aside. */
export const sheetMappings = (
  choices: ReadonlyMap<
    string,
    { headerRow?: number; columns: Readonly<Record<string, ColumnTarget | null>> }
  >,
): NonNullable<ImportOptions['bySheet']> =>
  new Map(
    [...choices].map(([sheet, { headerRow, columns }]) => [
      sheet,
      {
        mapping: new Map(Object.entries(columns).map(([heading, element]) => [heading, element ?? 'skip'])),
        ...(headerRow !== undefined && { headerRow }),
      },
    ]),
  );
