import type { Row } from '../formats/sheet.js';
import type { SkipReason } from './facts.js';
import { filledColumns, textAt } from './grid.js';
import { labelOf } from './values/table.js';

const subtotal =
  /^(?:小\s*计|合\s*计|总\s*计|共\s*计|累\s*计|总\s*数|本页小计|以上合计)(?:[:：（(]|\s|$|\d|共)/;
const total = /^(?:共|总共|合计|总计|小计)[计有:：]?\s*\d+\s*[项个条件所家]/;
const note =
  /^(?:注|备注|说明|填表说明|填报说明|填写说明|编制说明|资料来源|数据来源|来源|单位|填报单位|(?:制表|填表|填报|审核|审批|复核|校对|录入)人?员?|联系人|联系电话|负责人|经办人|日期|填报日期|填表日期|制表日期|制表单位|打印时间|附件|附)\s*\d*\s*[:：]/;
const sample = /^[（(【[]?(?:示例|样例|例子|填写示例|填表示例|举例|例)[）)】\]]?(?:\d+|[:：].*)?$/;
const pageMark = /^(?:[-—第]\s*\d{1,4}\s*[-—页](?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?|\d{1,4}\s*\/\s*\d{1,4})$/;
const signed = /^(?:制表|填表|填报|审核|复核|审批|录入|经办|校对)人?[签名]*$/;
const ordinalOnly = /^[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?$/;
const numbering = /^[（(]?(?:[一二三四五六七八九十]{1,3}|[IVXⅠ-Ⅻ]{1,4})[、.．）)]/;
const counted = /[（(]\s*共?\s*\d+\s*[项个条件所家]\s*[）)]$/;

/** Row of column numbers under the headings: 1 2 3 4 … or 甲 乙 1 2 …. */
const isColumnNumbers = (row: Row, columns: readonly number[]): boolean => {
  if (columns.length < 3) return false;
  const texts = columns.map((c) => textAt(row, c)).filter((t) => !/^[甲乙丙丁]$/.test(t));
  return (
    texts.length >= 2 &&
    texts.every(
      (t, i) =>
        /^[（(]?\d{1,2}[)）]?$/.test(t) &&
        (i === 0 || Number(/\d+/.exec(t)![0]) === Number(/\d+/.exec(texts[i - 1]!)![0]) + 1),
    )
  );
};

export interface Group {
  itemType?: string;
  agency?: string;
  levels?: string;
  column: number;
  label: string;
  /** how the row is numbered: a later group numbered the same way ends this one */
  mark?: '一、' | '（一）';
}

const agencyName = /(?:局|委|委员会|办|办公室|厅|院|中心|队|社|会|部|政府|行|公司|站|所|处|署)$/;

const markOf = (text: string): Pick<Group, 'mark'> =>
  !numbering.test(text) ? {} : { mark: /^[（(]/.test(text) ? '（一）' : '一、' };

/** What a group row says of the items below it: 一、行政许可 · 县公安局（25项）. */
export const groupOf = (text: string, column: number): Group => {
  const label = text
    .replace(numbering, '')
    .replace(counted, '')
    .replace(/^[（(【[]|[）)】\]]$/g, '')
    .replace(/[:：]$/, '')
    .trim();
  const group: Group = { column, label, ...markOf(text) };
  const type = labelOf('itemType', label);
  if (type !== undefined) return { ...group, itemType: type };
  const level = /^[一-龥]{1,4}级(?:事项|权限)?$/.test(label) ? labelOf('level', label) : undefined;
  if (level !== undefined) return { ...group, levels: level };
  const agency = agencyName.test(label) && label.length >= 3 && label.length <= 30;
  return agency ? { ...group, agency: label } : group;
};

export type RowKind = { kind: 'item' } | { kind: 'skip'; why: SkipReason } | { kind: 'group'; group: Group };
const item: RowKind = { kind: 'item' };

/** Where names and other things stand in the table, to tell an item from the rows around it. */
export interface TableShape {
  /** 1-based columns that name an item or hold its code */
  identity: readonly number[];
  /** columns of the steps: 审核 there is a step, elsewhere the label of a signature */
  steps: readonly number[];
  /** columns in the heading row */
  width: number;
  /** widest merge of the row, in columns */
  mergedWidth(row: number): number;
}

const hasMoreCells = (row: Row, than: number): boolean => {
  let filled = 0;
  for (const cell of row.cells)
    if (cell !== undefined && cell !== '') {
      filled += 1;
      if (filled > than) return true;
    }
  return false;
};

/** Item, or one of the rows offices put between: totals, groups, notes, samples, column numbers. */
export const rowKind = (row: Row, shape: TableShape): RowKind => {
  const cells = row.cells;
  let at = 0;
  while (at < cells.length && (cells[at] === undefined || cells[at] === '')) at += 1;
  const head = cells[at];
  const text = typeof head === 'string' ? head : (head?.text ?? '');
  if (text.length <= 24) {
    const short = text.trim();
    if (subtotal.test(short) || total.test(short)) return { kind: 'skip', why: 'subtotal' };
    if (sample.test(short)) return { kind: 'skip', why: 'sample' };
  }
  if (hasMoreCells(row, Math.max(4, shape.width / 4))) {
    if (text.length > 3 || !isColumnNumbers(row, filledColumns(row))) return item;
    return { kind: 'skip', why: 'heading' };
  }
  const columns = filledColumns(row);
  if (columns.length === 0) return { kind: 'skip', why: 'note' };
  if (isColumnNumbers(row, columns)) return { kind: 'skip', why: 'heading' };
  const named = shape.identity.some((c) => textAt(row, c) !== '');
  const start = columns[0]!;
  const words = textAt(row, start);
  const signature = columns.length <= 4 && signed.test(words) && !shape.steps.includes(start);
  if (signature || (columns.length === 1 && pageMark.test(words))) return { kind: 'skip', why: 'note' };
  // 序号栏写“一”、名称栏写“政策咨询类”：分组行
  if (columns.length === 2 && shape.width > 3 && ordinalOnly.test(words)) {
    const group = groupOf(textAt(row, columns[1]!), columns[1]!);
    if (
      group.itemType !== undefined ||
      group.agency !== undefined ||
      group.levels !== undefined ||
      /(?:类|方面|事项|业务|职权)$/.test(group.label)
    )
      return { kind: 'group', group };
  }
  if (columns.some((c) => subtotal.test(textAt(row, c))) && columns.length <= 4)
    return { kind: 'skip', why: 'subtotal' };
  if (
    note.test(words) &&
    (!shape.identity.includes(start) || columns.every((c) => /[:：]/.test(textAt(row, c))))
  )
    return { kind: 'skip', why: 'note' };
  if (columns.length > 1) return item;
  if (note.test(words)) return { kind: 'skip', why: 'note' };
  const wide = shape.mergedWidth(row.number) >= Math.max(2, shape.width / 2);
  const grouping = numbering.test(words) || counted.test(words);
  if (words.length <= 40 && shape.width > 2 && (wide || grouping || !named) && !/^\d+$/.test(words)) {
    if (wide || grouping || start === 1 || groupOf(words, start).itemType !== undefined)
      return { kind: 'group', group: groupOf(words, start) };
  }
  if (wide || (!named && words.length > 40)) return { kind: 'skip', why: 'note' };
  return item;
};

const agencyLine =
  /(?:填报|编制|报送|实施|责任|编报|制表|主管)?(?:单位|部门|机关|主体)(?:名称)?\s*(?:[（(](?:盖章|公章|章)[）)])?\s*[:：]\s*([一-龥]{3,30})/;

/** 填报单位：清丰县公安局 above the headings. */
export const agencyOfTitle = (text: string): string | undefined => {
  const name = agencyLine.exec(text)?.[1];
  return name !== undefined && agencyName.test(name) ? name : undefined;
};

export const titleReason = (text: string): SkipReason =>
  note.test(text) || text.length > 60 ? 'note' : 'title';
