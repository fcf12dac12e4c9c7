import { type WriteStyle, writeXlsx } from '../../formats/xlsx/write.js';
import type { Division, Item } from '../../model/index.js';
import { recordOf } from '../../model/index.js';
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

interface Column {
  title: string;
  width: number;
  style?: WriteStyle;
  value(item: Item, divisions: ReadonlyMap<string, Division>): string;
}

const column = (title: string, width: number, value: Column['value'], style: WriteStyle = body): Column => ({
  title,
  width,
  value,
  style,
});

/** Columns of the hall's list. `verify` reads them back by these titles. */
export const hallColumns: readonly Column[] = [
  column('实施编码', 36, (i) => recordOf(i), code),
  column('事项名称', 40, (i) => i.values.name ?? ''),
  column('事项类型', 12, (i) => i.values.itemType ?? ''),
  column('区划', 14, (i, d) => d.get(i.division ?? '')?.name ?? ''),
  column('实施主体', 26, (i) => i.values.agency ?? ''),
  column('大厅', 20, (i) => i.values.hallWindow?.hall ?? ''),
  column('窗口', 16, (i) => i.values.hallWindow?.window ?? ''),
  column('窗口电话', 16, (i) => i.values.hallWindow?.phone ?? '', code),
  column('办件类型', 10, (i) => i.values.caseType ?? ''),
  column('法定办结时限', 14, (i) =>
    i.values.statutoryLimit === undefined ? '' : limitInWords(i.values.statutoryLimit),
  ),
  column('承诺办结时限', 14, (i) =>
    i.values.promisedLimit === undefined ? '' : limitInWords(i.values.promisedLimit),
  ),
  column('收费', 16, (i) => feesInWords(i.values.charged, i.values.fees)),
  column('申请材料', 44, (i) => (i.values.materials ?? []).map((m, n) => `${n + 1}. ${m.name}`).join('\n')),
  column('到现场次数', 14, (i) => visitsInWords(i.values.visits)),
  column('是否网办', 10, (i) => (i.values.online === undefined ? '' : yesNo(i.values.online))),
  column('办理地点', 30, (i) => i.values.address ?? ''),
  column('办理时间', 26, (i) => i.values.hours ?? ''),
  column('咨询方式', 18, (i) => i.values.consult ?? '', code),
  column('监督投诉方式', 18, (i) => i.values.complain ?? '', code),
];

const inHall = (item: Item): boolean => item.values.inHall === true;

const byWindow = (a: Item, b: Item): number => {
  const key = (i: Item): string =>
    [i.division, i.values.hallWindow?.hall, i.values.hallWindow?.window, recordOf(i)].join('\u0000');
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
};

const sheetOf = (
  name: string,
  title: string,
  items: readonly Item[],
  divisions: ReadonlyMap<string, Division>,
) => ({
  name,
  columns: hallColumns.map((c) => ({ width: c.width })),
  frozen: { rows: 2, columns: 2 },
  merges: [{ top: 1, left: 1, bottom: 1, right: hallColumns.length }],
  orientation: 'landscape' as const,
  rows: [
    { cells: [{ value: title, style: { bold: true, size: 16, horizontal: 'center' as const } }], height: 28 },
    { cells: hallColumns.map((c) => ({ value: c.title, style: head })) },
    ...items.map((item) => ({
      cells: hallColumns.map((c) => ({ value: c.value(item, divisions), style: c.style ?? body })),
    })),
  ],
});

/** 窗口事项清单.xlsx: items at a window, ordered by window, and those not in the hall on a second sheet. */
export const hallWorkbook = (
  title: string,
  items: readonly Item[],
  divisions: ReadonlyMap<string, Division>,
): Uint8Array => {
  const at = items.filter(inHall).sort(byWindow);
  const away = items.filter((i) => !inHall(i));
  return writeXlsx(
    [
      sheetOf('窗口事项', `${title}·窗口事项清单`, at, divisions),
      sheetOf('未进驻大厅', `${title}·未进驻大厅的事项`, away, divisions),
    ],
    { neutralise: true },
  );
};
