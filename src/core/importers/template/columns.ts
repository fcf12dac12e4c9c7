import {
  type CodeTableId,
  definitionOf,
  type ElementDefinition,
  type ElementId,
  elementIds,
  type Required,
  tableEntries,
} from '../../model/index.js';
import type { Target } from '../headings.js';
import { type PartTarget, partHeadings } from '../partHeadings.js';

/** One column of the blank workbook. */
export interface TemplateColumn {
  target: Target;
  /** as the importer knows it, with * where it must be filled */
  heading: string;
  required: boolean;
  /** how to fill it: shown when the heading is pointed at */
  note: string;
  /** choices of the drop-down */
  choices: readonly string[];
  /** more than one choice may stand in the cell */
  several: boolean;
  width: number;
  /** several rows of one item */
  rows: boolean;
}

/** Compounds whose parts have columns of their own, so that nothing has to be squeezed into one cell. */
const parts: { readonly [K in ElementId]?: readonly PartTarget[] } = {
  process: ['process.step', 'process.agency', 'process.role', 'process.days', 'process.parallel'],
  fees: ['fees.name', 'fees.standard', 'fees.basis', 'fees.reducible', 'fees.reduction'],
  hallWindow: ['hallWindow.hall', 'hallWindow.window', 'hallWindow.phone'],
  materials: ['materials.name', 'materials.necessity', 'materials.kind', 'materials.form', 'materials.originals', 'materials.copies', 'materials.paper', 'materials.source', 'materials.sourceNote', 'materials.guide', 'materials.standard', 'materials.basis', 'materials.blankForm', 'materials.sample'],
  questions: ['questions.question', 'questions.answer'],
}; // biome-ignore format: one compound a line

const partTables: { readonly [K in PartTarget]?: CodeTableId } = {
  'materials.necessity': 'materialNecessity',
  'materials.kind': 'materialKind',
  'materials.form': 'materialForm',
  'materials.source': 'materialSource',
};

const whenWords: Record<Required, string> = {
  always: '必填。',
  list: '必填。',
  powers: '行政权力事项必填。',
  charged: '收费的必填。',
  entrusted: '委托行使的必填。',
  visits: '要到现场的必填。',
  online: '可网办的必填。',
  inHall: '进驻大厅的必填。',
  township: '乡镇清单必填。',
};

const howWords: Record<ElementDefinition['kind'], string> = {
  text: '照实填写文字。',
  code: '按文本填写，不要让表格软件改成数字；没有编码的留空，由系统赋码。',
  url: '完整网址，以 http:// 或 https:// 开头。',
  integer: '填整数，如 1。',
  yesNo: '填 是 或 否。',
  date: '如 2017-06-16。',
  table: '从下拉列表里选一项。',
  tables: '可以填几项，用“、”隔开。',
  texts: '一条一行。',
  codes: '主题分类的三位代码，可以填几个，用“、”隔开。',
  limit: '如 20个工作日、7个自然日；当场办结的填 即办。',
  bases: '一条依据一行，写明法律名称、文号和条款，如 《某某法》第十条。',
  fees: '一个收费项目一行。',
  steps: '一个环节一行。',
  materials: '一份材料一行。',
  questions: '一个问题一行。',
  window: '大厅、窗口、电话分列填写。',
};

const isRequired = (required: Required | undefined, powers: boolean): boolean =>
  required === 'always' || required === 'list' || (required === 'powers' && powers);

const codesGivenLater = new Set<ElementId>(['basicCode', 'implementationCode', 'handlingCode']);

const elementColumn = (id: ElementId, powers: boolean): TemplateColumn => {
  const { title, kind, table, required, max } = definitionOf(id);
  const needed = isRequired(required, powers) && !codesGivenLater.has(id);
  const choices =
    kind === 'yesNo' ? ['是', '否'] : table === undefined ? [] : tableEntries(table).map((e) => e.label);
  const listed = choices.length > 0 && kind === 'tables' ? `可选：${choices.join('、')}。` : '';
  return {
    target: id,
    heading: needed ? `${title}*` : title,
    required: needed,
    note: `${required === undefined || codesGivenLater.has(id) ? '' : whenWords[required]}${howWords[kind]}${listed}`,
    choices,
    several: kind === 'tables',
    width:
      kind === 'bases' || kind === 'texts' ? 40 : (max ?? 0) >= 500 ? 28 : Math.max(12, title.length * 2 + 2),
    rows: false,
  };
};

const partColumn = (target: PartTarget, id: ElementId, first: boolean, powers: boolean): TemplateColumn => {
  const heading = partHeadings[target][0];
  const table = partTables[target];
  const yesNo = target === 'fees.reducible' || target === 'process.parallel';
  const needed = first && isRequired(definitionOf(id).required, powers);
  const choices = yesNo ? ['是', '否'] : table === undefined ? [] : tableEntries(table).map((e) => e.label);
  const required = definitionOf(id).required;
  return {
    target,
    heading: needed ? `${heading}*` : heading,
    required: needed,
    note: `${first && required !== undefined ? whenWords[required] : ''}${howWords[definitionOf(id).kind]}${choices.length > 0 ? '从下拉列表里选一项。' : ''}`,
    choices,
    several: false,
    width: first ? 30 : Math.max(12, heading.length * 2 + 2),
    rows: id !== 'hallWindow',
  };
};

const markColumn = (target: PartTarget, note: string, width: number, rows = false): TemplateColumn => ({
  target,
  heading: partHeadings[target][0],
  required: false,
  note,
  choices: [],
  several: false,
  width,
  rows,
});

/** The columns for items of a kind, in the order of the element table; parts of compounds stand beside each other. */
export const templateColumns = (powers: boolean): TemplateColumn[] => {
  const columns: TemplateColumn[] = [markColumn('rowNumber', '从 1 起编号；标“示例”的行不会被读取。', 8)];
  for (const id of elementIds) {
    if (id === 'handlingCode') continue;
    const own = parts[id];
    if (own === undefined) columns.push(elementColumn(id, powers));
    else columns.push(...own.map((target, i) => partColumn(target, id, i === 0, powers)));
    if (id === 'name') columns.push(markColumn('mainItem', '有子项的，填它所属的主项名称。', 24));
    if (id === 'statutoryLimit')
      columns.push(markColumn('statutoryLimit.note', '时限不是简单天数的，在这里说明，如 1个月。', 18));
    if (id === 'promisedLimit')
      columns.push(markColumn('promisedLimit.note', '时限不是简单天数的，在这里说明，如 1个月。', 18));
  }
  columns.push(
    markColumn('handling.name', '一个业务办理项一行，写在事项下面的行里，其他列只填与事项不同的。', 30, true),
    markColumn('handling.serial', '两位数字，如 01；由系统编的留空。', 14, true),
    { ...elementColumn('handlingCode', powers), rows: true },
  );
  return columns;
};
