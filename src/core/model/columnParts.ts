import { type ElementId, elementIds, elements } from './elements.js';

interface PartTitle {
  title: string;
  en: string;
}

/** What a column can be besides an element: a part of one, the handling item, the main item, the division, a mark of the sheet. */
export const columnParts = {
  'handling.name': { title: '业务办理项名称', en: 'name of the handling item' },
  'handling.serial': { title: '业务办理项序号', en: 'number of the handling item' },
  mainItem: { title: '主项名称', en: 'main item' },
  division: { title: '行政区划', en: 'division' },
  rowNumber: { title: '序号', en: 'row number' },
  remark: { title: '备注', en: 'remark' },
  limits: { title: '法定和承诺时限（同一列）', en: 'both limits in one column' },
  'limits.unit': { title: '时限单位', en: 'unit of the limits' },
  'statutoryLimit.unit': { title: '法定办结时限单位', en: 'statutory limit: unit' },
  'statutoryLimit.note': { title: '法定办结时限说明', en: 'statutory limit: note' },
  'promisedLimit.unit': { title: '承诺办结时限单位', en: 'promised limit: unit' },
  'promisedLimit.note': { title: '承诺办结时限说明', en: 'promised limit: note' },
  'materials.name': { title: '材料名称', en: 'materials: name' },
  'materials.necessity': { title: '材料必要性', en: 'materials: whether needed' },
  'materials.kind': { title: '材料类型', en: 'materials: original or copy' },
  'materials.form': { title: '材料形式', en: 'materials: paper or electronic' },
  'materials.originals': { title: '原件份数', en: 'materials: originals' },
  'materials.copies': { title: '复印件份数', en: 'materials: copies' },
  'materials.count': { title: '材料份数', en: 'materials: count' },
  'materials.paper': { title: '纸张规格', en: 'materials: paper size' },
  'materials.source': { title: '材料来源', en: 'materials: source' },
  'materials.sourceNote': { title: '来源渠道说明', en: 'materials: note on the source' },
  'materials.guide': { title: '填报须知', en: 'materials: how to fill in' },
  'materials.standard': { title: '材料受理标准', en: 'materials: acceptance standard' },
  'materials.basis': { title: '材料依据', en: 'materials: legal basis' },
  'materials.blankForm': { title: '空白表格', en: 'materials: blank form' },
  'materials.sample': { title: '材料样本', en: 'materials: sample' },
  'fees.name': { title: '收费项目名称', en: 'fees: name' },
  'fees.standard': { title: '收费标准', en: 'fees: amount' },
  'fees.basis': { title: '收费项目依据', en: 'fees: legal basis' },
  'fees.reducible': { title: '是否允许减免', en: 'fees: whether reducible' },
  'fees.reduction': { title: '减免依据', en: 'fees: basis of reduction' },
  'questions.question': { title: '常见问题：问题', en: 'questions: question' },
  'questions.answer': { title: '常见问题：解答', en: 'questions: answer' },
  'hallWindow.hall': { title: '大厅名称', en: 'hall' },
  'hallWindow.window': { title: '窗口', en: 'window' },
  'hallWindow.phone': { title: '窗口电话', en: 'telephone of the window' },
  'process.step': { title: '环节名称', en: 'process: step' },
  'process.agency': { title: '环节责任部门', en: 'process: department' },
  'process.role': { title: '环节责任人', en: 'process: person' },
  'process.days': { title: '环节时限', en: 'process: limit' },
  'process.parallel': { title: '是否并行办理', en: 'process: in parallel' },
} as const satisfies Record<string, PartTitle>;

export type ColumnPart = keyof typeof columnParts;

/** What a person may say a column is. */
export type ColumnTarget = ElementId | ColumnPart;

export const columnPartIds = Object.keys(columnParts) as readonly ColumnPart[];
export const columnTargets: readonly ColumnTarget[] = [...elementIds, ...columnPartIds];
export const isColumnPart = (id: string): id is ColumnPart => Object.hasOwn(columnParts, id);

/** The title of what a column is, in both languages. */
export const targetTitle = (id: ColumnTarget): { zh: string; en: string } => {
  const { title, en } = isColumnPart(id) ? columnParts[id] : elements[id];
  return { zh: title, en };
};
