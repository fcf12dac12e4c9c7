import type { Fact, Params, Place } from '../model/index.js';

/**
 * What an importer may report and the slots it fills: rule → params. The rules of subject `sheet` carry the sentences
 * with the same slots. A `repair` is the value that was taken instead; an empty one means it cannot be recovered.
 */
export interface SheetFacts {
  /** no column of the sheet is this element; once a sheet, its consequences are to be suppressed */
  'heading-missing': { heading: string };
  /** a column no element took; kept as it came */
  'heading-unknown': { heading: string; column: string };
  /** two columns for one element that contradict each other in `count` rows */
  'heading-duplicated': { heading: string; element: string; column: string; count: number };
  'digits-lost': { heading: string; value: string };
  'number-scientific': { heading: string; value: string; repair: string };
  'leading-zero-lost': { heading: string; value: string; repair: string };
  'number-dated': { heading: string; value: string; repair: string };
  'full-width-digits': { heading: string; value: string; repair: string };
  'filler-value': { heading: string; value: string };
  'formula-error': { heading: string; value: string };
  /** one merged cell stands for `count` rows */
  'merged-value-inherited': { heading: string; value: string; count: number };
  /** hidden rows, columns or a sheet that were read all the same; `why` 行 列 工作表, `value` which */
  'row-hidden': { why: string; value: string; count: number };
  /** a row that is no item, or a whole sheet that holds none; `why` is one of `skipReasons` */
  'row-skipped': { why: string } & ({ row: number } | { sheet: string });
  'encoding-assumed': { value: string };
  /** says the same in every cell as an earlier row, and is not read twice */
  'row-duplicated': { row: number; value: string };
  'field-malformed': { element: string; value: string };
  /** `value` is no label of the element's code table; digits of an unnamed table too. `count` cells say so */
  'value-not-listed': { element: string; value: string; count: number };
}

export type SheetRule = keyof SheetFacts;

/** Why a row was passed over, as reports show it. */
export const skipReasons = {
  title: '标题',
  note: '说明',
  subtotal: '小计或合计',
  group: '分组',
  heading: '重复的表头',
  sample: '示例',
  duplicate: '重复',
  blankForm: '未填写',
  noTable: '不是事项表',
} as const;
export type SkipReason = keyof typeof skipReasons;

/** A fact without its place, as value parsers give it. */
export interface LooseFact {
  rule: SheetRule;
  params: Params;
}

export const loose = <R extends SheetRule>(rule: R, params: SheetFacts[R]): LooseFact => ({
  rule,
  params: params as unknown as Params,
});

export const fact = <R extends SheetRule>(rule: R, place: Place, params: SheetFacts[R]): Fact => ({
  rule,
  place,
  params: params as unknown as Params,
});
