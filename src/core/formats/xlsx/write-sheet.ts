import { isFormulaLike } from '../csv.js';
import { cellAddress, columnLetters, type Range } from '../sheet.js';
import type { Note } from './comment-parts.js';
import { LAST_COLUMN, LAST_ROW } from './rows.js';
import { overLimit } from './trouble.js';
import type { StyleTable } from './write-styles.js';
import type {
  DropDown,
  WriteCell,
  WriteOptions,
  WriteRow,
  WriteSheet,
  WriteStyle,
  WriteValue,
} from './write-types.js';
import { escapeCell, escapeXml } from './xml.js';
import type { PartWriter } from './zip-write.js';

/** Excel takes no more characters in a cell. */
export const LONGEST_CELL = 32_767;
const CUT = '……（超出 Excel 单元格上限，已截断）';

export interface SheetExtras {
  notes: Note[];
  /** addresses outside, in order of relationship id r1, r2 … */
  targets: string[];
}

/** Where a drop-down's values stand: written out, or a range on the sheet of options. */
export type ListFormula = (dropDown: DropDown) => string;

/** One worksheet part, row by row in schema order. */
export const writeSheetPart = (
  part: PartWriter,
  sheet: WriteSheet,
  styles: StyleTable,
  options: WriteOptions,
  listFormula: ListFormula,
): SheetExtras => {
  part.write(`${HEAD}${sheetStart(sheet, styles)}<sheetData>`);
  const extras: SheetExtras = { notes: [], targets: [] };
  const links: string[] = [];
  const columnStyles = (sheet.columns ?? []).map((column) => column.style);
  let row = 0;
  for (const entry of sheet.rows) {
    row += 1;
    if (row > LAST_ROW)
      throw overLimit(
        `工作表“${sheet.name}”的行数`,
        `number of rows of sheet “${sheet.name}”`,
        row,
        LAST_ROW,
      );
    part.write(rowXml(entry, row, columnStyles, styles, options, extras, links));
  }
  part.write('</sheetData>');
  part.write(sheetEnd(sheet, listFormula, links, extras));
  return extras;
};

const HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">';

const sheetStart = ({ tab, frozen, columns }: WriteSheet, styles: StyleTable): string => {
  const tabColour = tab === undefined ? '' : `<tabColor rgb="FF${tab}"/>`;
  let xml = `<sheetPr>${tabColour}<pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${paneXml(frozen)}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>`;
  if (columns !== undefined && columns.length > 0)
    xml += `<cols>${columns
      .map(({ width, hidden, style }, index) => {
        const styled = style === undefined ? '' : ` style="${styles.indexOf(style, false)}"`;
        return `<col min="${index + 1}" max="${index + 1}" width="${width ?? 12}"${styled}${hidden ? ' hidden="1"' : ''} customWidth="1"/>`;
      })
      .join('')}</cols>`;
  return xml;
};

const paneXml = (frozen: WriteSheet['frozen']): string => {
  const rows = frozen?.rows ?? 0;
  const columns = frozen?.columns ?? 0;
  if (rows === 0 && columns === 0) return '';
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  return `<pane${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''} topLeftCell="${cellAddress(rows + 1, columns + 1)}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/>`;
};

const isRow = (entry: readonly WriteValue[] | WriteRow): entry is WriteRow => !Array.isArray(entry);

const letters: string[] = [];
const lettersOf = (column: number): string => {
  letters[column] ??= columnLetters(column);
  return letters[column]!;
};

const rowXml = (
  entry: readonly WriteValue[] | WriteRow,
  row: number,
  columnStyles: readonly (WriteStyle | undefined)[],
  styles: StyleTable,
  options: WriteOptions,
  extras: SheetExtras,
  links: string[],
): string => {
  const { cells, height, hidden, style } = isRow(entry) ? entry : ({ cells: entry } as WriteRow);
  if (cells.length > LAST_COLUMN) throw overLimit('列数', 'number of columns', cells.length, LAST_COLUMN);
  let xml = '';
  for (let index = 0; index < cells.length; index += 1) {
    const given = cells[index];
    const cell: WriteCell | undefined = typeof given === 'object' && given !== null ? given : undefined;
    const value = cell === undefined ? (given as Exclude<WriteValue, WriteCell>) : cell.value;
    const cellStyle = cell?.style ?? style ?? columnStyles[index];
    xml += cellXml(lettersOf(index + 1) + row, value, cellStyle, styles, options);
    if (cell?.comment)
      extras.notes.push({ row, column: index + 1, cell: cellAddress(row, index + 1), text: cell.comment });
    if (cell?.link) addLink(cellAddress(row, index + 1), cell.link, extras, links);
  }
  const attributes =
    (height === undefined ? '' : ` ht="${height}" customHeight="1"`) + (hidden ? ' hidden="1"' : '');
  return xml === '' && attributes === '' ? '' : `<row r="${row}"${attributes}>${xml}</row>`;
};

const cellXml = (
  address: string,
  value: string | number | boolean | null | undefined,
  style: WriteStyle | undefined,
  styles: StyleTable,
  options: WriteOptions,
): string => {
  const isText = typeof value === 'string' && value !== '';
  const index = styles.indexOf(style, isText && options.neutralise === true && isFormulaLike(value));
  const styled = index === 0 ? '' : ` s="${index}"`;
  if (isText) return `<c r="${address}"${styled} t="inlineStr"><is>${textXml(value)}</is></c>`;
  if (typeof value === 'number' && Number.isFinite(value))
    return `<c r="${address}"${styled}><v>${value}</v></c>`;
  if (typeof value === 'number') return `<c r="${address}"${styled} t="e"><v>#NUM!</v></c>`;
  if (typeof value === 'boolean') return `<c r="${address}"${styled} t="b"><v>${value ? 1 : 0}</v></c>`;
  return index === 0 ? '' : `<c r="${address}"${styled}/>`;
};

export const textXml = (text: string): string => {
  const fitting = text.length > LONGEST_CELL ? text.slice(0, LONGEST_CELL - CUT.length) + CUT : text;
  const spaced = /^\s|\s$|[\n\t]| {2}/.test(fitting) ? ' xml:space="preserve"' : '';
  return `<t${spaced}>${escapeCell(fitting)}</t>`;
};

const addLink = (cell: string, link: string, extras: SheetExtras, links: string[]): void => {
  if (link.startsWith('#')) links.push(`<hyperlink ref="${cell}" location="${escapeXml(link.slice(1))}"/>`);
  else if (/^(https?:\/\/|mailto:)[^\s<>"]+$/i.test(link) && link.length < 2000) {
    extras.targets.push(link);
    links.push(`<hyperlink ref="${cell}" r:id="r${extras.targets.length}"/>`);
  }
};

const rangeText = ({ top, left, bottom, right }: Range): string =>
  top === bottom && left === right
    ? cellAddress(top, left)
    : `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;

const sheetEnd = (
  sheet: WriteSheet,
  listFormula: ListFormula,
  links: readonly string[],
  extras: SheetExtras,
): string => {
  const { filter, merges = [], dropDowns = [], orientation = 'landscape' } = sheet;
  let xml = filter === undefined ? '' : `<autoFilter ref="${rangeText(filter)}"/>`;
  if (merges.length > 0)
    xml += `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${rangeText(range)}"/>`).join('')}</mergeCells>`;
  const lists = dropDowns.filter((list) => list.ranges.length > 0 && list.values.length > 0);
  if (lists.length > 0)
    xml += `<dataValidations count="${lists.length}">${lists.map((list) => dropDownXml(list, listFormula(list))).join('')}</dataValidations>`;
  if (links.length > 0) xml += `<hyperlinks>${links.join('')}</hyperlinks>`;
  xml += `<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${orientation}" fitToHeight="0"/>`;
  if (extras.notes.length > 0) xml += '<legacyDrawing r:id="rv"/>';
  return `${xml}</worksheet>`;
};

const dropDownXml = ({ ranges, strict = true, promptTitle, prompt }: DropDown, formula: string): string => {
  const hint =
    prompt === undefined
      ? ''
      : ` showInputMessage="1" promptTitle="${escapeXml((promptTitle ?? '填写说明').slice(0, 32))}" prompt="${escapeXml(prompt.slice(0, 255))}"`;
  const refusal = ` errorStyle="${strict ? 'stop' : 'warning'}" errorTitle="不在可选值中" error="从下拉列表中选择一项"`;
  return `<dataValidation type="list"${refusal} allowBlank="1" showErrorMessage="1"${hint} sqref="${ranges.map(rangeText).join(' ')}"><formula1>${escapeXml(formula)}</formula1></dataValidation>`;
};
