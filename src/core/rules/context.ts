import type {
  Agency,
  Bilingual,
  CatalogueInfo,
  DirectoryItem,
  Division,
  ElementId,
  Intermediaries,
  Item,
  LedgerEntry,
  Origin,
} from '../model/index.js';
import type { LawRegister } from './laws.js';
import type { TextAt } from './texts.js';

/** What a code says about itself, whatever its scheme; parts a scheme does not carry are absent. */
export interface CodeParts {
  readonly scheme: string;
  readonly kind: 'basic' | 'implementation' | 'handling' | 'other';
  /** 10 and 24 characters of GB/T 39046-2020: accepted, not checked further */
  readonly legacy?: true;
  /** the basic code inside it */
  readonly basic?: string;
  /** basic code without the sub-item: what main item it belongs to */
  readonly main?: string;
  readonly prefix?: string;
  /** label of the item type, 行政许可 … */
  readonly itemType?: string;
  readonly department?: string;
  readonly subItem?: string;
  readonly creditCode?: string;
  /** label of the exercise level, 县级 … */
  readonly level?: string;
  readonly implementation?: string;
  readonly handlingSerial?: string;
  /** a handling serial or sub-item that marks a parent row (00Y) */
  readonly parent?: true;
}

/** Lent by the codes room; results are to be treated as constants (they are remembered). */
export interface CodeReader {
  /** scheme of the catalogue, or the one recognised in a bare list */
  readonly scheme: string;
  /** nothing when the text is no code of the scheme; `why` says where it breaks */
  read(code: string): CodeParts | undefined;
  why(code: string): Bilingual | undefined;
  credit(code: string): { shape: boolean; check: boolean; organisation: boolean; why?: Bilingual };
}

/** A compact reminder of an item: enough to point at it and to name who must act. */
export interface Mark {
  readonly origin: Origin;
  readonly record: string;
  readonly name?: string;
  readonly division?: string;
  readonly agency?: string;
}

export interface NearPair {
  /** places in the list of names handed in */
  readonly a: number;
  readonly b: number;
  readonly reason: Bilingual;
}

/** What is known around the items; a part that is absent silences the rules that need it. */
export interface RuleContext {
  /** YYYY-MM-DD */
  readonly today: string;
  readonly info?: CatalogueInfo;
  readonly codes?: CodeReader;
  readonly divisions?: ReadonlyMap<string, Division>;
  readonly agencies?: ReadonlyMap<string, Agency>;
  readonly directory?: ReadonlyMap<string, DirectoryItem>;
  readonly ledger?: ReadonlyMap<string, LedgerEntry>;
  readonly intermediaries?: Intermediaries;
  readonly laws?: LawRegister;
  /** pairs of names that likely mean one item; lent by the matching room, linear in the names */
  readonly nearDuplicates?: (names: readonly string[]) => NearPair[];
  /** elements a profile requires beyond the element table */
  readonly required: ReadonlySet<ElementId>;
  /** whether the sheet had a place for the element: what nobody was asked for is not missing */
  asked(item: Item, element: ElementId): boolean;
  /** the texts the item states itself that may hold a secret; remembered for the item at hand */
  texts(item: Item): readonly TextAt[];
}
