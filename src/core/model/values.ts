import type { ElementId, elements } from './elements.js';
import type { CodeTableId, LabelOf } from './tables.js';

/** A time limit; `即办` is 0 days. `note` keeps what the office wrote when it was not plain days (1个月). */
export interface Limit {
  days: number;
  unit: LabelOf<'limitUnit'>;
  note?: string;
}

/** One citation: 《law》（number）article, and the words quoted from it. */
export interface LegalBasis {
  law: string;
  number?: string;
  article?: string;
  text?: string;
}

/** One step of the procedure; parallel steps run beside the step before them. `days` are working days. */
export interface Step {
  step: string;
  agency?: string;
  role?: string;
  days?: number;
  parallel?: boolean;
}

export interface Fee {
  name: string;
  standard?: string;
  basis?: string;
  reducible?: boolean;
  reduction?: string;
}

export interface Question {
  question: string;
  answer: string;
}

export interface HallWindow {
  hall?: string;
  window?: string;
  phone?: string;
}

/** 材料: exchange columns material_name, is_need, material_type, material_format, page_num, page_format, source_type, fill_explain, accept_stand, by_law. */
export interface Material {
  name: string;
  necessity?: LabelOf<'materialNecessity'>;
  kind?: LabelOf<'materialKind'>;
  form?: LabelOf<'materialForm'>;
  originals?: number;
  copies?: number;
  paper?: string;
  source?: LabelOf<'materialSource'>;
  sourceNote?: string;
  guide?: string;
  standard?: string;
  basis?: string;
  blankForm?: string;
  sample?: string;
}

type Definition<K extends ElementId> = (typeof elements)[K];
type TableLabel<D> = D extends { table: infer T extends CodeTableId } ? LabelOf<T> : string;

interface PlainKinds {
  text: string;
  code: string;
  url: string;
  integer: number;
  yesNo: boolean;
  date: string;
  texts: string[];
  codes: string[];
  limit: Limit;
  bases: LegalBasis[];
  fees: Fee[];
  steps: Step[];
  materials: Material[];
  questions: Question[];
  window: HallWindow;
}

export type ValueOf<K extends ElementId> = Definition<K>['kind'] extends keyof PlainKinds
  ? PlainKinds[Definition<K>['kind']]
  : Definition<K>['kind'] extends 'tables'
    ? TableLabel<Definition<K>>[]
    : TableLabel<Definition<K>>;

/** The elements of one item, each absent until somebody filled it. Shapes follow the element table. */
export type ItemValues = { [K in ElementId]?: ValueOf<K> };
