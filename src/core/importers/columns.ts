import { columnLetters } from '../formats/sheet.js';
import { type ColumnReport, definitionOf, type ElementId, elements, type Fact } from '../model/index.js';
import { fact } from './facts.js';
import type { Head } from './headers.js';
import {
  headingKey,
  isOtherHeading,
  type Option,
  type Recognised,
  type Target,
  targetNamed,
} from './headings.js';
import type { ImportOptions } from './options.js';

/** What a column feeds, once the whole heading row is known. */
export interface Column {
  /** 1-based */
  index: number;
  letters: string;
  heading: string;
  /** nothing: kept as an extra column */
  target?: Target;
  second?: Target;
  how: ColumnReport['how'];
  unit?: '工作日' | '自然日';
  exchange?: boolean;
  /** ticks in the cells mean these words of the element */
  option?: Option;
  /** 材料1, 材料2 …: the entries of a row stand side by side, each with its own parts; 1-based */
  series?: number;
  /** another column feeds the same element first; this one fills its gaps */
  spare?: boolean;
  /** neither read nor kept (the user said so, or it is empty of meaning) */
  ignored?: boolean;
}

const isElement = (target: string): target is ElementId => Object.hasOwn(elements, target);
const order = { mapping: 0, exact: 1, alias: 2, near: 3, none: 4 } as const;

const leading: Readonly<Record<string, Target>> = {
  'materials.name': 'materials',
  'fees.name': 'fees',
  'fees.standard': 'fees',
  'questions.question': 'questions',
  'hallWindow.window': 'hallWindow',
  'process.step': 'process',
};
const namePart: Readonly<Record<string, Target>> = {
  materials: 'materials.name',
  fees: 'fees.name',
  questions: 'questions.question',
  hallWindow: 'hallWindow.window',
  process: 'process.step',
};

const fromMapping = (head: Head, options: ImportOptions): Recognised | 'skip' | undefined => {
  const word =
    options.mapping?.get(head.heading) ??
    options.mapping?.get(head.heading.replace(/\s+/g, '')) ??
    options.mapping?.get(columnLetters(head.column));
  if (word === undefined) return undefined;
  if (/^(?:跳过|skip|ignore|-)$/i.test(word)) return 'skip';
  const target = targetNamed(word);
  return target === undefined ? undefined : { target, how: 'mapping' };
};

const columnOf = (head: Head, options: ImportOptions): Column => {
  const base = { index: head.column, letters: columnLetters(head.column), heading: head.heading };
  const mapped = fromMapping(head, options);
  if (mapped === 'skip') return { ...base, how: 'mapping', ignored: true };
  const meaning = mapped ?? head.meaning;
  if (meaning === undefined) return { ...base, how: 'none' };
  const { target, how, second, unit, exchange, option } = meaning;
  return {
    ...base,
    target,
    how,
    ...(second !== undefined && { second }),
    ...(unit !== undefined && { unit }),
    ...(exchange === true && { exchange }),
    ...(option !== undefined && { option }),
  };
};

/** A compound's own column beside columns for its parts is the column of its name; a part alone is the whole. */
const settleParts = (columns: Column[]): void => {
  for (const compound of Object.keys(namePart)) {
    const parts = columns.filter((c) => c.target?.startsWith(`${compound}.`) === true);
    const wholes = columns.filter((c) => c.target === compound);
    const names = parts.filter((c) => c.target === namePart[compound]);
    if (parts.length === 0) continue;
    if (wholes.length > 0) {
      if (names.length === 0) for (const whole of wholes) whole.target = namePart[compound]!;
    } else if (names.length === 0 && parts.length > 0 && compound !== 'hallWindow') {
      const [first] = parts;
      const whole = first?.target === undefined ? undefined : leading[first.target];
      for (const part of parts) {
        if (part === first && whole !== undefined) part.target = whole;
        else if (parts.length === 1 || part !== first) {
          delete part.target;
          part.how = 'none';
        }
      }
    } else if (parts.length === 1 && names.length === 1) names[0]!.target = leading[names[0]!.target!]!;
  }
};

/** The lower of two levels of items: 主项 户口登记, 子项 出生登记. */
const subItemHeading = /(?:^|\/)(?:事项)?(?:子项|小项|二级事项|子项目|分项)(?:名称|事项)?(?:\([^()]*\))?$/;

/** 主项 names the item where no other column does; beside 业务办理项 it is the item as well. */
const settleNames = (columns: Column[]): void => {
  const subItem = columns.find(
    (c) => c.target === undefined && c.ignored !== true && subItemHeading.test(headingKey(c.heading)),
  );
  const over = columns.find((c) => c.target === 'mainItem') ?? columns.find((c) => c.target === 'name');
  if (subItem !== undefined && over !== undefined) {
    over.target = 'mainItem';
    subItem.target = 'name';
    subItem.how = 'near';
    for (const column of columns)
      if (column !== subItem && column.target === 'name') column.target = 'mainItem';
    return;
  }
  const names = columns.filter((c) => c.target === 'name');
  const mains = columns.filter((c) => c.target === 'mainItem');
  if (names.length === 0 && mains.length > 0) mains[0]!.target = 'name';
  const [main, sub] = names;
  if (
    names.length > 1 &&
    mains.length === 0 &&
    main !== undefined &&
    sub !== undefined &&
    /主|一级|大项/.test(main.heading)
  )
    main.target = 'mainItem';
};

const limitOf = (target: Target | undefined): 'statutoryLimit' | 'promisedLimit' | undefined =>
  target === 'statutoryLimit' || target === 'promisedLimit' ? target : undefined;
const unitHeading = /^(?:时限|期限|时间|计量)?单位$/;

/** 法定时限 单位 承诺时限 单位: a column of units right behind a limit is that limit's. */
const settleUnits = (columns: readonly Column[]): void => {
  for (const column of columns) {
    if (column.target !== undefined && column.target !== 'limits.unit') continue;
    if (column.ignored === true || !unitHeading.test(headingKey(column.heading).replace(/^.*\//, '')))
      continue;
    const limit = limitOf(columns.find((c) => c.index === column.index - 1)?.target);
    if (limit === undefined || columns.some((c) => c.target === `${limit}.unit`)) continue;
    // 只有一栏单位时管两个时限
    if (column.target === 'limits.unit' && columns.filter((c) => c.target === 'limits.unit').length < 2)
      continue;
    column.target = `${limit}.unit`;
    column.how = 'near';
  }
};

/** 单位 before the names is the office, where no other column tells it. */
const settleAgency = (columns: readonly Column[]): void => {
  if (columns.some((c) => c.target === 'agency' || c.target === 'agencyCode')) return;
  const name = columns.find((c) => c.target === 'name');
  const office = columns.find(
    (c) => c.target === undefined && c.ignored !== true && /^单位(?:名称)?$/.test(headingKey(c.heading)),
  );
  if (name === undefined || office === undefined || office.index > name.index) return;
  office.target = 'agency';
  office.how = 'near';
};

const listKinds = new Set(['materials', 'texts', 'bases', 'fees', 'steps', 'questions']);
const numbered = /(?:[\d一二三四五六七八九十]{1,2}|[①-⑳])$/;
const unnumbered = (heading: string): string => headingKey(heading).replace(numbered, '');

/** 材料1 材料2 材料3, or 材料名称 份数 材料名称 份数: entries side by side. */
const settleSeries = (columns: readonly Column[]): void => {
  for (const [compound, name] of Object.entries(namePart)) {
    if (compound === 'hallWindow') continue;
    const parts = columns.filter((c) => c.target?.startsWith(`${compound}.`) === true);
    if (parts[0]?.target !== name || parts.filter((c) => c.target === name).length < 2) continue;
    let series = 0;
    for (const part of parts) {
      if (part.target === name) series += 1;
      part.series = series;
    }
  }
  const seen = new Map<string, Column[]>();
  for (const column of columns) {
    const { target, heading } = column;
    if (target === undefined || !isElement(target) || !listKinds.has(definitionOf(target).kind)) continue;
    if (!numbered.test(headingKey(heading))) continue;
    const key = `${target} ${unnumbered(heading)}`;
    seen.set(key, [...(seen.get(key) ?? []), column]);
  }
  for (const same of seen.values())
    if (same.length > 1) for (const [index, column] of same.entries()) column.series = index + 1;
};

/** Columns that add to their element and compete with none. */
const besides = (column: Column): boolean => column.option !== undefined || (column.series ?? 1) > 1;

const settleDoubles = (columns: Column[]): void => {
  const byTarget = new Map<Target, Column[]>();
  for (const column of columns)
    if (column.target !== undefined && column.target !== 'remark' && !besides(column))
      byTarget.set(column.target, [...(byTarget.get(column.target) ?? []), column]);
  for (const doubles of byTarget.values()) {
    if (doubles.length < 2) continue;
    const [best] = [...doubles].sort((a, b) => order[a.how] - order[b.how] || a.index - b.index);
    for (const column of doubles) if (column !== best) column.spare = true;
  }
};

export interface ColumnPlan {
  columns: Column[];
  facts: Fact[];
}

/** Which column feeds what; names the columns nothing takes. `place` gives the sheet, `row` the heading row. */
export const planColumns = (
  heads: readonly Head[],
  row: number,
  place: { file: string; sheet: string },
  options: ImportOptions,
): ColumnPlan => {
  const columns = heads.map((head) => columnOf(head, options));
  settleNames(columns);
  settleParts(columns);
  settleUnits(columns);
  settleAgency(columns);
  settleSeries(columns);
  settleDoubles(columns);
  const facts: Fact[] = [];
  for (const column of columns)
    if (column.target === undefined && column.ignored !== true && !isOtherHeading(column.heading))
      facts.push(
        fact(
          'heading-unknown',
          { ...place, cell: `${column.letters}${row}`, line: row },
          { heading: column.heading, column: column.letters },
        ),
      );
  return { columns, facts };
};

/** What every list is asked for, less what is given another way (codes, agency, state of a new item). */
const askedElsewhere = new Set<ElementId>(['status', 'version', 'implementationCode']);
export const requiredHeadings = (options: ImportOptions): readonly ElementId[] =>
  options.required ??
  (Object.keys(elements) as ElementId[]).filter((id) => {
    const { required } = definitionOf(id);
    return (required === 'always' || required === 'list') && !askedElsewhere.has(id);
  });

const covers = (column: Column, element: ElementId): boolean =>
  [column.target, column.second].some(
    (t) => t !== undefined && (t === element || t.startsWith(`${element}.`)) && t !== 'limits.unit',
  ) ||
  (element === 'name' && (column.target === 'handling.name' || column.target === 'mainItem'));

export const missingHeadings = (
  columns: readonly Column[],
  row: number,
  place: { file: string; sheet: string },
  options: ImportOptions,
  given: ReadonlySet<string>,
): Fact[] =>
  requiredHeadings(options)
    .filter((id) => !given.has(id) && !columns.some((c) => covers(c, id)))
    .map((id) =>
      fact('heading-missing', { ...place, line: row, element: id }, { heading: definitionOf(id).title }),
    );

export const columnReports = (columns: readonly Column[]): ColumnReport[] =>
  columns.map(({ letters, heading, target, how }) => {
    const element =
      target === undefined
        ? null
        : isElement(target)
          ? target
          : isElement(target.split('.')[0]!)
            ? (target.split('.')[0] as ElementId)
            : null;
    return {
      column: letters,
      heading,
      element,
      how,
      ...(target !== undefined && target !== element && { part: target }),
    };
  });
