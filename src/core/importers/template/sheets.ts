import type { WriteCell, WriteSheet, WriteStyle } from '../../formats/xlsx/write-types.js';
import type { ImportedRecord } from '../../model/index.js';
import { type TemplateColumn, templateColumns } from './columns.js';
import { rowsOfRecord } from './rows.js';
import { sampleRecord } from './sample.js';

const heading: WriteStyle = {
  bold: true,
  fill: 'DDE7F3',
  border: true,
  wrap: true,
  vertical: 'center',
  horizontal: 'center',
};
const asked: WriteStyle = { ...heading, fill: 'FCE4D6' };
const text: WriteStyle = { format: '@', wrap: true, vertical: 'top' };
const sample: WriteStyle = { ...text, italic: true, colour: '7F7F7F' };

/** Rows that the drop-downs reach. */
const lastRow = 2000;

const dropDowns = (columns: readonly TemplateColumn[], itemTypes: readonly string[]) =>
  columns.flatMap(({ target, choices, several, heading: title, note }, i) => {
    const values = target === 'itemType' ? itemTypes : choices;
    if (values.length === 0) return [];
    return [
      {
        ranges: [{ top: 2, left: i + 1, bottom: lastRow, right: i + 1 }],
        values,
        strict: !several && target !== 'itemType',
        promptTitle: title.slice(0, 30),
        prompt: note.slice(0, 250),
      },
    ];
  });

const itemSheet = (
  name: string,
  powers: boolean,
  itemTypes: readonly string[],
  records: readonly ImportedRecord[],
  withSample: boolean,
): WriteSheet => {
  const columns = templateColumns(powers);
  const head: WriteCell[] = columns.map((c) => ({
    value: c.heading,
    style: c.required ? asked : heading,
    comment: c.note,
  }));
  const example = withSample ? rowsOfRecord(sampleRecord(powers), columns, '示例') : [];
  // 示例的续行也标“示例”，免得被当作上一个事项的材料
  for (const row of example) row[0] = '示例';
  const filled = records.flatMap((record, i) => rowsOfRecord(record, columns, String(i + 1)));
  return {
    name,
    columns: columns.map(({ width }) => ({ width, style: text })),
    frozen: { rows: 1, columns: 2 },
    dropDowns: dropDowns(columns, itemTypes),
    rows: [
      { cells: head, height: 36 },
      ...example.map((cells) => ({
        cells: cells.map((value) => (value === '' ? undefined : value)),
        style: sample,
      })),
      ...filled.map((cells) => ({
        cells: cells.map((value) => (value === '' ? undefined : value)),
        style: text,
      })),
    ],
  };
};

const notes = [
  '一、一个事项一行。橙色表头（带 *）必填，蓝色按实际情况填写；指向表头可看到填法。',
  '二、申请材料、办理环节、收费项目、常见问题有几个就写几行：第一个写在事项所在的行，其余写在下面的行，事项名称留空。',
  '三、业务办理项写在事项下面的行里，事项名称留空，只填与事项不同的内容。',
  '四、编码、电话等列已设为文本，照样录入，不会丢失前面的 0；没有编码的留空，导入后由系统赋码。',
  '五、标“示例”的行不会被读取，可以删掉，也可以留着。',
  '六、不要改表头。需要增加的内容加在最右边，会原样保留。',
];

const noteSheet: WriteSheet = {
  name: '填表说明',
  columns: [{ width: 100 }],
  rows: [
    [{ value: '政务服务事项清单填表说明', style: { bold: true, size: 14 } }],
    ...notes.map((value) => [{ value, style: { wrap: true } }]),
  ],
};

const powerTypes = [
  '行政许可',
  '行政处罚',
  '行政强制',
  '行政征收',
  '行政给付',
  '行政检查',
  '行政确认',
  '行政奖励',
  '行政裁决',
  '其他类别',
] as const;

export interface TemplateOptions {
  /** only the sheet for this item type */
  itemType?: string;
  /** items to fill in: the sheet as a department would hand it in */
  records?: readonly ImportedRecord[];
  /** default true */
  sample?: boolean;
}

/** The workbook for departments: one sheet for administrative powers, one for public services, and how to fill them in. */
export const templateSheets = ({
  itemType,
  records = [],
  sample: withSample = true,
}: TemplateOptions = {}): WriteSheet[] => {
  const isService = (type: string | undefined) => type === '公共服务';
  const powers = records.filter((r) => !isService(r.values.itemType));
  const services = records.filter((r) => isService(r.values.itemType));
  const sheets: WriteSheet[] = [];
  if (!isService(itemType))
    sheets.push(
      itemSheet('行政权力事项', true, itemType === undefined ? powerTypes : [itemType], powers, withSample),
    );
  if (itemType === undefined || isService(itemType))
    sheets.push(itemSheet('公共服务事项', false, ['公共服务'], services, withSample));
  return [...sheets, noteSheet];
};
