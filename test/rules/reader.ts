import {
  type Agency,
  type Division,
  definitionOf,
  type ElementId,
  elementIds,
  type HandlingItem,
  type Item,
  type ItemValues,
  type Law,
  type LedgerEntry,
  type Limit,
  readCitations,
} from '../../src/core/model/index.js';

/** Case tables are written in Chinese, as an officer would write a form; this reads them. */
type Loose = Record<string, unknown>;

const idOfTitle = new Map<string, ElementId>(elementIds.map((id) => [definitionOf(id).title, id]));
const alias: Record<string, ElementId> = { 常见问题: 'questions' };

const materialKeys: Record<string, string> = {
  名称: 'name', 必要性: 'necessity', 类型: 'kind', 形式: 'form', 原件: 'originals', 复印件: 'copies', 规格: 'paper',
  来源: 'source', 来源说明: 'sourceNote', 填写说明: 'guide', 受理标准: 'standard', 依据: 'basis', 空白表: 'blankForm', 样本: 'sample',
}; // biome-ignore format: a table
const stepKeys = { 环节: 'step', 机构: 'agency', 角色: 'role', 天数: 'days', 并行: 'parallel' };
const feeKeys = { 名称: 'name', 标准: 'standard', 依据: 'basis', 可减免: 'reducible', 减免: 'reduction' };
const basisKeys = { 法律: 'law', 文号: 'number', 条款: 'article', 内容: 'text' };
const questionKeys = { 问: 'question', 答: 'answer' };
const windowKeys = { 大厅: 'hall', 窗口: 'window', 电话: 'phone' };

const renamed = (value: unknown, keys: Record<string, string>, nameKey: string): unknown => {
  if (typeof value === 'string') return { [nameKey]: value };
  return Object.fromEntries(
    Object.entries(value as Loose).map(([key, one]) => {
      const id = keys[key];
      if (id === undefined) throw new Error(`用例里的“${key}”不认识，可用：${Object.keys(keys).join(' ')}`);
      return [id, one === '是' ? true : one === '否' ? false : one];
    }),
  );
};

export const limitOf = (text: string): Limit | string => {
  if (text === '即办') return { days: 0, unit: '工作日' };
  const match = /^(\d+)个?(工作日|自然日)(?:（(.*)）)?$/.exec(text);
  if (match === null) return text;
  const limit: Limit = { days: Number(match[1]), unit: match[2] as Limit['unit'] };
  if (match[3] !== undefined) limit.note = match[3];
  return limit;
};

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

const cellValue = (id: ElementId, value: unknown): unknown => {
  switch (definitionOf(id).kind) {
    case 'yesNo':
      return value === '是' ? true : value === '否' ? false : value;
    case 'limit':
      return typeof value === 'string' ? limitOf(value) : value;
    case 'bases':
      return listOf(value).flatMap((one) =>
        typeof one === 'string' && one.includes('《') ? readCitations(one) : [renamed(one, basisKeys, 'law')],
      );
    case 'materials':
      return listOf(value).map((one) => renamed(one, materialKeys, 'name'));
    case 'steps':
      return listOf(value).map((one) => renamed(one, stepKeys, 'step'));
    case 'fees':
      return listOf(value).map((one) => renamed(one, feeKeys, 'name'));
    case 'questions':
      return listOf(value).map((one) => renamed(one, questionKeys, 'question'));
    case 'window':
      return renamed(value, windowKeys, 'window');
    case 'texts':
    case 'tables':
    case 'codes':
      return listOf(value).map(String);
    case 'integer':
      return value;
    default:
      return typeof value === 'number' ? String(value) : value;
  }
};

const apart = new Set(['种类', '区划', '标准', '业务办理项', '其他列', '表头', '机构']);

export const valuesOf = (raw: Loose): ItemValues => {
  const values: Loose = {};
  for (const [title, value] of Object.entries(raw)) {
    if (apart.has(title)) continue;
    const id = idOfTitle.get(title) ?? alias[title];
    if (id === undefined) throw new Error(`用例里的“${title}”不是要素名称`);
    values[id] = cellValue(id, value);
  }
  return values as ItemValues;
};

const handlingOf = (raw: unknown): HandlingItem[] =>
  listOf(raw ?? []).map((one) => {
    const { 名称, 序号, 业务办理项编码, ...rest } = one as Loose;
    const item: HandlingItem = { name: String(名称), values: valuesOf(rest) };
    if (序号 !== undefined) item.serial = String(序号);
    if (业务办理项编码 !== undefined) item.handlingCode = String(业务办理项编码);
    return item;
  });

const kinds: Record<string, Item['kind']> = { 基本目录: 'directory', 实施清单: 'list', 单独的清单: 'bare' };

/** One item of a case table. 种类 defaults to 实施清单. A 标准 makes its values inherit, as a catalogue would. */
export const itemOf = (raw: Loose, row: number): Item => {
  const own = valuesOf(raw);
  const kind = kinds[String(raw['种类'] ?? '实施清单')]!;
  const standard = raw['标准'] as Loose | undefined;
  const item: Item = {
    kind,
    own,
    values: own,
    handling: handlingOf(raw['业务办理项']),
    origin: { file: '清单.xlsx', sheet: '清单', row: row + 2 },
  };
  if (standard !== undefined) {
    const values = valuesOf(standard);
    item.standard = { values, handling: handlingOf(standard['业务办理项']), origin: { file: '目录.yaml' } };
    const { status: _s, version: _v, effectiveOn: _e, cancelOn: _c, ...inherited } = values;
    item.values = { ...inherited, ...own };
  }
  if (raw['区划'] !== undefined) item.division = String(raw['区划']);
  if (raw['机构'] !== undefined) item.agency = agencyOf(raw['机构'] as Loose);
  if (raw['其他列'] !== undefined) item.extra = raw['其他列'] as Record<string, string>;
  if (raw['表头'] !== undefined)
    item.origin.columns = new Map(
      (raw['表头'] as string[]).map((title, i) => [idOfTitle.get(title)!, String.fromCharCode(65 + i)]),
    );
  return item;
};

export const agencyOf = (raw: Loose): Agency => {
  const agency: Agency = {
    creditCode: String(raw['编码']), name: String(raw['名称']), division: String(raw['区划'] ?? '410900'),
  }; // biome-ignore format: short
  if (raw['部门'] !== undefined) agency.department = String(raw['部门']);
  if (raw['别名'] !== undefined) agency.aliases = raw['别名'] as string[];
  return agency;
};

const levels: Record<string, Division['level']> = {
  省: 'province', 市: 'city', 县: 'county', 乡: 'township', 村: 'village',
}; // biome-ignore format: a table

export const divisionOf = (raw: Loose): Division => {
  const division: Division = {
    code: String(raw['代码']), name: String(raw['名称']), level: levels[String(raw['级别'] ?? '县')]!,
  }; // biome-ignore format: short
  if (raw['上级'] !== undefined) division.parent = String(raw['上级']);
  if (raw['停用'] !== undefined) {
    if (raw['停用'] === '是') division.retired = true;
    else division.retiredOn = String(raw['停用']);
  }
  return division;
};

export const lawOf = (raw: Loose): Law => {
  const law: Law = { title: String(raw['题名']), kind: (raw['类别'] ?? '法律') as Law['kind'] };
  if (raw['简称'] !== undefined) law.aliases = listOf(raw['简称']).map(String);
  if (raw['施行'] !== undefined) law.effectiveOn = String(raw['施行']);
  if (raw['失效'] === '是') law.repealed = true;
  else if (raw['失效'] !== undefined) law.repealedOn = String(raw['失效']);
  if (raw['替代'] !== undefined) law.replacedBy = String(raw['替代']);
  if (raw['末条'] !== undefined) law.lastArticle = Number(raw['末条']);
  return law;
};

export const ledgerOf = (raw: Loose): LedgerEntry => ({
  code: String(raw['编码']),
  kind: 'basic',
  name: String(raw['名称'] ?? ''),
  state: (raw['状态'] ?? '在用') as LedgerEntry['state'],
  since: '',
  until: String(raw['停用日期'] ?? ''),
  replacedBy: listOf(raw['替代编码'] ?? []).map(String),
  note: '',
});
