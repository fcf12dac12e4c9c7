import { type WriteStyle, writeXlsx } from '../../formats/xlsx/write.js';
import type { Division, ElementId, Item } from '../../model/index.js';
import { neutralCell } from '../output.js';
import { placeName } from '../published.js';
import { feesInWords, limitInWords, visitsInWords, yesNo } from '../words.js';

const head: WriteStyle = {
  bold: true,
  fill: 'DDE7F3',
  wrap: true,
  border: true,
  vertical: 'center',
  horizontal: 'center',
};
const body: WriteStyle = { wrap: true, border: true, vertical: 'top' };
const code: WriteStyle = { ...body, format: '@' };

/** An item and what it is published as. */
export interface HallRow {
  id: string;
  item: Item;
  divisionName: string;
}

interface Column {
  title: string;
  /** the element it shows; the division has none */
  element: ElementId | undefined;
  width: number;
  style: WriteStyle;
  value(row: HallRow): string;
}

const column = (
  title: string,
  element: ElementId | undefined,
  width: number,
  value: (item: Item, row: HallRow) => string,
  style: WriteStyle = body,
): Column => ({ title, element, width, value: (row) => value(row.item, row), style });

/** Columns of the hall's list. `verify` reads them back by these titles. */
export const hallColumns: readonly Column[] = [
  column('实施编码', 'implementationCode', 36, (_, { id }) => id, code),
  column('事项名称', 'name', 40, (i) => i.values.name ?? ''),
  column('事项类型', 'itemType', 12, (i) => i.values.itemType ?? ''),
  column('区划', undefined, 14, (_, { divisionName }) => divisionName),
  column('实施主体', 'agency', 26, (i) => i.values.agency ?? ''),
  column('大厅', 'hallWindow', 20, (i) => i.values.hallWindow?.hall ?? ''),
  column('窗口', 'hallWindow', 16, (i) => i.values.hallWindow?.window ?? ''),
  column('窗口电话', 'hallWindow', 16, (i) => i.values.hallWindow?.phone ?? '', code),
  column('办件类型', 'caseType', 10, (i) => i.values.caseType ?? ''),
  column('法定办结时限', 'statutoryLimit', 14, (i) =>
    i.values.statutoryLimit === undefined ? '' : limitInWords(i.values.statutoryLimit),
  ),
  column('承诺办结时限', 'promisedLimit', 14, (i) =>
    i.values.promisedLimit === undefined ? '' : limitInWords(i.values.promisedLimit),
  ),
  column('收费', 'charged', 16, (i) => feesInWords(i.values.charged, i.values.fees)),
  column('申请材料', 'materials', 44, (i) =>
    (i.values.materials ?? []).map((m, n) => `${n + 1}. ${m.name}`).join('\n'),
  ),
  column('到现场次数', 'visits', 14, (i) => visitsInWords(i.values.visits)),
  column('是否网办', 'online', 10, (i) => (i.values.online === undefined ? '' : yesNo(i.values.online))),
  column('办理地点', 'address', 30, (i) => i.values.address ?? ''),
  column('办理时间', 'hours', 26, (i) => i.values.hours ?? ''),
  column('咨询方式', 'consult', 18, (i) => i.values.consult ?? '', code),
  column('监督投诉方式', 'complain', 18, (i) => i.values.complain ?? '', code),
];

const inHall = ({ item }: HallRow): boolean => item.values.inHall === true;

const byWindow = (rows: readonly HallRow[]): HallRow[] => {
  const keyed = rows.map((row) => {
    const { hall, window } = row.item.values.hallWindow ?? {};
    return { row, key: [row.item.division, hall, window, row.id].join('\u0000') };
  });
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ row }) => row);
};

const sheetOf = (name: string, title: string, rows: readonly HallRow[]) => ({
  name,
  columns: hallColumns.map((c) => ({ width: c.width })),
  frozen: { rows: 2, columns: 2 },
  merges: [{ top: 1, left: 1, bottom: 1, right: hallColumns.length }],
  orientation: 'landscape' as const,
  rows: [
    { cells: [{ value: title, style: { bold: true, size: 16, horizontal: 'center' as const } }], height: 28 },
    { cells: hallColumns.map((c) => ({ value: c.title, style: head })) },
    ...rows.map((row) => ({
      cells: hallColumns.map((c) => ({ value: neutralCell(c.value(row)), style: c.style })),
    })),
  ],
});

/** 窗口事项清单.xlsx: items at a window, ordered by window, and those not in the hall on a second sheet. */
export const hallWorkbook = (title: string, rows: readonly HallRow[]): Uint8Array =>
  writeXlsx([
    sheetOf('窗口事项', `${title}·窗口事项清单`, byWindow(rows.filter(inHall))),
    sheetOf(
      '未进驻大厅',
      `${title}·未进驻大厅的事项`,
      rows.filter((row) => !inHall(row)),
    ),
  ]);

/** How the list calls the item's place: needed to read its own rows back. */
export const hallRow = (item: Item, id: string, divisions: ReadonlyMap<string, Division>): HallRow => ({
  id,
  item,
  divisionName: placeName(divisions, item.division),
});
