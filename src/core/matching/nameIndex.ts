import { type Anatomy, anatomyOf } from './anatomy.js';
import { bracketStems, impliedItems } from './impliedItems.js';
import type { StandardEntry } from './types.js';

/** One name under which a standard can be found. */
export interface Form {
  readonly anatomy: Anatomy;
  /** place of its standard in `entries` */
  readonly entry: number;
  readonly role: 'name' | 'alias' | 'handling' | 'implied';
  /** bigrams of the whole name, act and case included */
  readonly textGrams: Int32Array;
}

/** Standards by name, by object and by code. Build once, ask often. */
export interface MatchIndex {
  readonly entries: readonly (StandardEntry & { key: string })[];
  readonly forms: readonly Form[];
  /** the names of each entry, by its place */
  readonly named: readonly (readonly Anatomy[])[];
  /** bigram → forms that have it */
  readonly postings: ReadonlyMap<number, Int32Array>;
  /** sorted letters of the object → forms */
  readonly byLetters: ReadonlyMap<string, number[]>;
  readonly byCode: ReadonlyMap<string, number>;
  readonly byKey: ReadonlyMap<string, number>;
  /** bigrams of all objects, form after form, each ascending; form i has those from `starts[i]` to `starts[i + 1]` */
  readonly grams: Int32Array;
  readonly starts: Int32Array;
  /** sum of the weights of a form's bigrams */
  readonly totals: Float64Array;
  /** weight of a bigram that no form has */
  readonly rarest: number;
  readonly weights: ReadonlyMap<number, number>;
  readonly divisions: readonly string[];
  /** scratch of `findForms`, all zero between two calls: one number a form */
  readonly sums: Float64Array;
}

/** The pairs of neighbouring characters of a text as numbers, ascending, once each. A lone character pairs with itself. */
export const gramsOf = (text: string): Int32Array => {
  const found: number[] = [];
  for (let i = 0; i + 1 < text.length; i++) found.push((text.charCodeAt(i) << 16) | text.charCodeAt(i + 1));
  if (text.length === 1) found.push((text.charCodeAt(0) << 16) | text.charCodeAt(0));
  const sorted = Int32Array.from(found).sort();
  let n = 0;
  for (let i = 0; i < sorted.length; i++)
    if (i === 0 || sorted[i] !== sorted[i - 1]) sorted[n++] = sorted[i] ?? 0;
  return sorted.slice(0, n);
};

const namesOf = (entry: StandardEntry): [string, Form['role']][] => {
  const names = new Map<string, Form['role']>([[entry.name, 'name']]);
  for (const alias of entry.aliases ?? []) if (!names.has(alias)) names.set(alias, 'alias');
  for (const handling of entry.handling ?? []) if (!names.has(handling)) names.set(handling, 'handling');
  return [...names].filter(([name]) => name.trim() !== '');
};

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * An index of standard items. The order of `standards` does not matter. `divisions`: names of the catalogue's divisions,
 * set aside at the front of names (濮阳市).
 */
export const buildIndex = (
  standards: readonly StandardEntry[],
  divisions: readonly string[] = [],
): MatchIndex => {
  const longestFirst = [...new Set(divisions)]
    .filter((d) => d.length > 2)
    .sort((a, b) => b.length - a.length || compare(a, b));
  const entries = standards
    .map((s) => ({ ...s, key: s.key ?? s.basicCode ?? s.name }))
    .sort((a, b) => compare(a.key, b.key) || compare(a.name, b.name));
  const forms: Form[] = [];
  const rows: Int32Array[] = [];
  const named = new Map<number, Anatomy[]>();
  const lists = new Map<number, number[]>();
  const byLetters = new Map<string, number[]>();
  const addForm = (anatomy: Anatomy, entry: number, role: Form['role']): void => {
    const grams = gramsOf(anatomy.object);
    const textGrams = gramsOf(anatomy.text);
    const at = forms.push({ anatomy, entry, role, textGrams }) - 1;
    rows.push(grams);
    add(named, entry, anatomy);
    for (const gram of grams) add(lists, gram, at);
    add(byLetters, anatomy.letters, at);
  };
  const add = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
    const row = map.get(key);
    if (row === undefined) map.set(key, [value]);
    else row.push(value);
  };
  for (const [entry, standard] of entries.entries()) {
    const own = namesOf(standard).map(([name, role]) => ({ anatomy: anatomyOf(name, longestFirst), role }));
    for (const { anatomy, role } of own) addForm(anatomy, entry, role);
    for (const stem of bracketStems(own.map((form) => form.anatomy.name)))
      addForm({ ...anatomyOf(stem, longestFirst), name: '' }, entry, 'implied');
    for (const anatomy of impliedItems(own.map((form) => form.anatomy))) addForm(anatomy, entry, 'implied');
  }
  const weights = new Map<number, number>();
  const postings = new Map<number, Int32Array>();
  for (const [gram, row] of lists) {
    weights.set(gram, Math.log(1 + forms.length / row.length));
    postings.set(gram, Int32Array.from(row));
  }
  const starts = new Int32Array(forms.length + 1);
  const totals = new Float64Array(forms.length);
  for (const [i, row] of rows.entries()) starts[i + 1] = starts[i]! + row.length;
  const grams = new Int32Array(starts[forms.length]!);
  for (const [i, row] of rows.entries()) {
    grams.set(row, starts[i]);
    for (const gram of row) totals[i]! += weights.get(gram) ?? 0;
  }
  const byCode = new Map<string, number>();
  const byKey = new Map<string, number>();
  for (const [i, entry] of entries.entries()) {
    if (entry.basicCode !== undefined) byCode.set(entry.basicCode, i);
    if (!byKey.has(entry.key)) byKey.set(entry.key, i);
  }
  return {
    entries,
    forms,
    named: entries.map((_, i) => named.get(i) ?? []),
    postings,
    byLetters,
    byCode,
    byKey,
    weights,
    grams,
    starts,
    totals,
    rarest: Math.log(1 + forms.length),
    divisions: longestFirst,
    sums: new Float64Array(forms.length),
  };
};
