import {
  definitionOf,
  type ElementId,
  type ElementKind,
  elementIds,
  type Item,
  type Required,
  tableEntries,
} from '../model/index.js';
import { ofSheet } from './columns.js';
import { catalogueRule, itemRule } from './define.js';

/** Administrative powers, as against public services. An item without a type is not held to what only powers need. */
const isPower = (item: Item): boolean => {
  const { itemType } = item.values;
  return itemType !== undefined && itemType !== '公共服务';
};

const isTownship = (item: Item): boolean => item.division?.length === 9;

/** When each condition of the element table holds for an item. */
const needs: Record<Required, (item: Item) => boolean> = {
  always: () => true,
  list: (item) => item.kind !== 'directory',
  powers: isPower,
  charged: ({ values }) => values.charged === true,
  entrusted: ({ values }) => values.powerSource === '上级委托' || values.powerSource === '同级委托',
  visits: ({ values }) => (values.visits ?? 0) > 0,
  online: ({ values, kind }) => kind !== 'directory' && values.online === true,
  inHall: ({ values }) => values.inHall === true,
  township: isTownship,
};

/** These have rules of their own that say more than “missing”. */
const elsewhere = new Set<ElementId>(['visitReason', 'onlineUrl', 'townCode', 'feeBasis', 'fees']);

const demanded = elementIds.flatMap((id) => {
  const { required, tier } = definitionOf(id);
  if (required === undefined || elsewhere.has(id)) return [];
  const officesOwn = tier === 'local' && required !== 'always';
  const needed =
    id === 'basicCode' || id === 'implementationCode'
      ? (item: Item) => item.kind !== 'bare' && needs[required](item)
      : (item: Item) => !(officesOwn && item.kind === 'directory') && needs[required](item);
  return [{ id, needed }];
});

const demandOf = new Map(demanded.map(({ id, needed }) => [id, needed]));

/** Whether the element table asks this of the item, so that `field-missing` speaks up. */
export const isDemanded = (item: Item, element: ElementId): boolean => demandOf.get(element)?.(item) === true;

/** In a list outside a catalogue one code of any kind is enough. */
const isUncoded = ({ values }: Item): boolean =>
  values.implementationCode === undefined &&
  values.handlingCode === undefined &&
  values.basicCode === undefined &&
  values.localBasicCode === undefined;

/** Where a column is missing, that is said once; nothing is asked there. */
const demandedOfSheet = ofSheet(demanded, ({ id }) => id);

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);

export const fieldMissing = itemRule({
  id: 'field-missing',
  severity: 'error',
  title: '必填要素未填写',
  message: '“{element}”没有填写',
  remedy: '补填这个要素；确实没有内容的，按填表说明写明“无”或“不收费”等规定写法。',
  basis: '全国一体化政务服务平台事项要素表（必填项）；GB/T 39046-2020 表4',
  elements: [...elementIds],
  check(item, { report, asked, required }) {
    const { values } = item;
    for (const { id, needed } of demandedOfSheet(item))
      if (isEmpty(values[id]) && needed(item) && asked(item, id)) report({ element: id }, id);
    for (const id of required)
      if (isEmpty(values[id]) && !demanded.some((d) => d.id === id && d.needed(item)) && asked(item, id))
        report({ element: id }, id);
    if (item.kind === 'bare' && isUncoded(item)) {
      const code = asked(item, 'implementationCode') ? 'implementationCode' : 'basicCode';
      if (asked(item, code)) report({ element: code }, code);
    }
  },
});

const isDate = (text: string): boolean => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [, year, month, day] = match.map(Number);
  const date = new Date(Date.UTC(year!, month! - 1, day));
  return date.getUTCMonth() === month! - 1 && date.getUTCDate() === day;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isWhole = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;
const isText = (value: unknown): value is string => typeof value === 'string';
const listOf = (value: unknown, test: (one: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(test);
const named = (key: string) => (one: unknown) => isRecord(one) && isText(one[key]) && one[key] !== '';

/** Rows of a sheet went through an importer, which said cell by cell what it could not read. */
const wasRead = ({ kind, origin }: Item): boolean => kind === 'bare' && origin.columns !== undefined;

/** What a well-formed value of each kind is. */
const fits: Record<ElementKind, (value: unknown) => boolean> = {
  text: isText,
  code: (v) => isText(v) && /^[0-9A-Za-z._-]+$/.test(v),
  url: (v) => isText(v) && /^https?:\/\/./i.test(v) && !/\s/.test(v),
  integer: isWhole,
  yesNo: (v) => typeof v === 'boolean',
  date: (v) => isText(v) && isDate(v),
  table: isText,
  tables: (v) => listOf(v, isText),
  texts: (v) => listOf(v, isText),
  codes: (v) => listOf(v, isText),
  limit: (v) =>
    isRecord(v) &&
    typeof v['days'] === 'number' &&
    v['days'] >= 0 &&
    v['days'] < 100_000 &&
    isText(v['unit']),
  bases: (v) => listOf(v, (one) => isRecord(one) && isText(one['law'])),
  fees: (v) => listOf(v, named('name')),
  steps: (v) => listOf(v, named('step')),
  materials: (v) => listOf(v, named('name')),
  questions: (v) => listOf(v, named('question')),
  window: isRecord,
};

const kinds = elementIds.map((id) => ({ element: id, kind: definitionOf(id).kind }));
/** Compound values found well-formed before; importers share equal ones. */
const sound = new WeakSet<object>();

const shown = (value: unknown): string =>
  typeof value === 'string' ? value : value === true ? '是' : value === false ? '否' : JSON.stringify(value);

export const fieldMalformed = itemRule({
  id: 'field-malformed',
  severity: 'error',
  title: '要素格式不对',
  message: '“{element}”的值“{value}”读不懂[，要求是{expected}]',
  remedy: '按要求的格式改写这个值。',
  basis: '全国一体化政务服务平台事项要素表（数据类型）',
  elements: [...elementIds],
  check(item, { report }) {
    if (wasRead(item)) return;
    const { own } = item;
    for (const { element, kind } of kinds) {
      const value: unknown = own[element];
      if (value === undefined || (kind === 'text' && typeof value === 'string')) continue;
      const compound = typeof value === 'object' && value !== null;
      if (compound && sound.has(value)) continue;
      if (!fits[kind](value)) report({ element, value: shown(value), expected: kind }, element);
      else if (compound) sound.add(value);
    }
  },
});

/** A code of the wrong length is the business of the rules of codes. */
const bounded = elementIds.flatMap((id) => {
  const { max, kind } = definitionOf(id);
  return max === undefined || kind === 'code' ? [] : [{ id, max }];
});
const boundedOfSheet = ofSheet(bounded, ({ id }) => id);

export const fieldTooLong = itemRule({
  id: 'field-too-long',
  severity: 'warning',
  title: '要素超过允许长度',
  message: '“{element}”有 {length} 个字，超过 {max} 个字',
  remedy: '精简文字，或把详细内容放进审查细则、常见问题或附件。',
  basis: '全国一体化政务服务平台事项要素表（字段长度）',
  elements: [...elementIds],
  check(item, { report }) {
    for (const { id, max } of boundedOfSheet(item)) {
      const value: unknown = item.own[id];
      if (typeof value === 'string') {
        if (value.length > max) report({ element: id, length: value.length, max }, id);
      } else if (Array.isArray(value)) {
        let length = 0;
        for (const one of value as unknown[]) if (typeof one === 'string') length += one.length;
        if (length > max) report({ element: id, length, max }, id);
      }
    }
  },
});

const listed = elementIds.flatMap((id) => {
  const { table } = definitionOf(id);
  if (table === undefined) return [];
  const labels = tableEntries(table).map((e) => e.label as string);
  return [{ id, known: new Set(labels), labels: labels.join('、') }];
});

export const valueNotListed = itemRule({
  id: 'value-not-listed',
  severity: 'error',
  title: '值不在代码表中',
  message: '“{element}”的值“{value}”不在代码表中[，共 {count} 处][，可填：{allowed}]',
  remedy: '改成代码表中的一项；拿不准对应哪一项的，不要猜，问填报单位。',
  basis: 'GB/T 39046-2020 附录A；全国一体化政务服务平台代码表',
  elements: [...elementIds],
  check(item, { report }) {
    if (wasRead(item)) return;
    const { own } = item;
    for (const { id, known, labels } of listed) {
      const value: unknown = own[id];
      if (value === undefined) continue;
      if (typeof value === 'string') {
        if (value !== '' && !known.has(value)) report({ element: id, value, allowed: labels }, id);
      } else if (Array.isArray(value)) {
        for (const one of value as unknown[])
          if (typeof one === 'string' && one !== '' && !known.has(one))
            report({ element: id, value: one, allowed: labels }, id);
      }
    }
  },
});

export const fieldUnknown = catalogueRule({
  id: 'field-unknown',
  severity: 'warning',
  title: '有认不出的要素',
  message: '“{field}”不是已知要素，{records} 条记录带有它，原样保留',
  remedy: '核对要素名；确属本地要素的可以保留，写错了的改成标准名称。',
  basis: '全国一体化政务服务平台事项要素表',
  elements: ['name'],
  check({ report, mark }) {
    const seen = new Map<string, { first: ReturnType<typeof mark>; field: string; records: number }>();
    return {
      see(item) {
        if (item.extra === undefined || item.origin.columns !== undefined) return;
        for (const field of Object.keys(item.extra)) {
          if (item.origin.known?.has(field) === true) continue;
          const key = `${item.origin.file}\n${field}`;
          const known = seen.get(key);
          if (known === undefined) seen.set(key, { first: mark(item), field, records: 1 });
          else known.records++;
        }
      },
      finish() {
        for (const { first, field, records } of seen.values()) report(first, { field, records });
      },
    };
  },
});
