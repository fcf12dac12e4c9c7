import { basename } from 'node:path';
import { type Snapshot, type SnapshotItem, snapshotOfRecords } from '../../../core/diff/snapshot.js';
import { type Row, type Sheet, shownText } from '../../../core/formats/sheet.js';
import { readWorkbook } from '../../../core/formats/workbook.js';
import { elements, type ItemValues, UserError } from '../../../core/model/index.js';
import { readBytes } from '../../../node/files.js';
import { legacyReader } from '../../../node/legacyReader.js';
import { fromHere } from '../../catalogue.js';
import type { CommandContext } from '../../command.js';

/** Headings under which tables of other makers keep the name. */
const nameHeadings: ReadonlySet<string> = new Set([
  elements.name.title,
  ...elements.name.aliases,
  'name',
  'title',
  'description',
]);

const texts = ({ cells }: Row): string[] => Array.from(cells, (cell) => shownText(cell).trim());

const records = (sheet: Sheet, heading: string, file: string): SnapshotItem[] => {
  const top = sheet.rows.findIndex((row) => texts(row).includes(heading));
  const first = sheet.rows[top];
  if (first === undefined) return [];
  const headings = texts(first);
  const keyAt = headings.indexOf(heading);
  const nameAt = headings.findIndex((text) => nameHeadings.has(text.toLowerCase()));
  return sheet.rows.slice(top + 1).map((row): SnapshotItem => {
    const cells = texts(row);
    const key = cells[keyAt] ?? '';
    const name = nameAt < 0 ? '' : (cells[nameAt] ?? '');
    const values: ItemValues = { name: name === '' ? `${heading} ${key}` : name, localBasicCode: key };
    const extra = new Map<string, string>();
    for (const [i, title] of headings.entries()) {
      const text = cells[i] ?? '';
      if (i !== keyAt && i !== nameAt && title !== '' && text !== '') extra.set(title, text);
    }
    const origin = { file, sheet: sheet.name, row: row.number };
    return { kind: 'bare', values, own: values, handling: [], extra: Object.fromEntries(extra), origin };
  });
};

/** A table of anybody’s making, told apart by the column with this heading. Throws UserError `key-heading-missing`. */
export const readTable = async (
  context: CommandContext,
  path: string,
  heading: string,
): Promise<Snapshot> => {
  const workbook = await readWorkbook(await readBytes(fromHere(context, path)), {
    name: basename(path),
    legacy: legacyReader,
  });
  const items = workbook.sheets.flatMap((sheet) => records(sheet, heading, path));
  if (items.length > 0) return { ...snapshotOfRecords([], path), items };
  const near = workbook.sheets.flatMap((sheet) => (sheet.rows[0] === undefined ? [] : texts(sheet.rows[0])));
  throw new UserError('key-heading-missing', {
    zh: `“${path}”里没有“${heading}”这一列，也没有这个要素；第一行有：${near.join('、')}`,
    en: `“${path}” has no column “${heading}”, and there is no such element; its first row has: ${near.join(', ')}`,
  });
};
