import {
  type Agency,
  type Catalogue,
  type DirectoryItem,
  definitionOf,
  directoryItem,
  type ElementId,
  elementIds,
  type ImportedRecord,
  type Item,
  resolveEntry,
} from '../model/index.js';
import type { CodeReader } from '../rules/context.js';

/** Every item of a catalogue with its standard and agency: the directory first, then the lists in their order. */
export function* itemsOf(
  catalogue: Pick<Catalogue, 'directory' | 'lists' | 'agencies'>,
  codes: Pick<CodeReader, 'read'>,
): Generator<Item> {
  const standards = new Map<string, DirectoryItem>();
  for (const one of catalogue.directory) {
    if (one.values.basicCode !== undefined) standards.set(one.values.basicCode, one);
    yield directoryItem(one);
  }
  const agencies = new Map<string, Agency>(catalogue.agencies.map((one) => [one.creditCode, one]));
  for (const list of catalogue.lists) {
    const agency = agencies.get(list.agency);
    for (const entry of list.entries) {
      const { basicCode, implementationCode } = entry.own;
      const basic =
        basicCode ?? (implementationCode === undefined ? undefined : codes.read(implementationCode)?.basic);
      yield resolveEntry(entry, list, agency, basic === undefined ? undefined : standards.get(basic));
    }
  }
}

/** A row of a list outside a catalogue, as rules see it. */
export const bareItem = ({ values, handling, extra, origin }: ImportedRecord): Item => ({
  kind: 'bare',
  values,
  own: values,
  handling,
  extra,
  origin,
});

export type Life = 'coming' | 'active' | 'ended';

/** Whether an item is in force on a day, by its effective and cancel dates and its status. */
export const lifeOf = ({ values }: Pick<Item, 'values'>, today: string): Life => {
  const { effectiveOn, cancelOn, status } = values;
  if (effectiveOn !== undefined && effectiveOn > today) return 'coming';
  if (status === '取消' || (cancelOn !== undefined && cancelOn <= today)) return 'ended';
  return 'active';
};

/** What the records of a file without columns (json, yaml) have. */
export interface Present {
  /** elements that any record has */
  elements: Set<ElementId>;
  records: number;
  /**
   * Required elements, joined, that a whole group of records lacks together, and how many records those are: a system
   * writes two forms into one file, and what a form does not ask for nobody has left empty.
   */
  forms: Map<string, number>;
}

const everyones = elementIds.filter((id) => definitionOf(id).required === 'always');
/** Required elements of its file that a record lacks, joined. */
export const lackedOf = ({ own }: Pick<Item, 'own'>, elements: ReadonlySet<ElementId>): string =>
  everyones.filter((id) => own[id] === undefined && elements.has(id)).join(' ');

/** A form is told by three elements missing together in five records; less than that may be left empty by hand. */
const isForm = (lacked: string, records: number): boolean => records >= 5 && lacked.split(' ').length >= 3;

/** Of files without columns: the elements that any of their records has, how many records, and which forms they take. */
export const presentElements = (items: readonly Item[]): Map<string, Present> => {
  const files = new Map<string, Present>();
  const loose = items.filter(({ origin }) => origin.columns === undefined && origin.cells === undefined);
  for (const { own, origin } of loose) {
    let file = files.get(origin.file);
    if (file === undefined) {
      file = { elements: new Set(), records: 0, forms: new Map() };
      files.set(origin.file, file);
    }
    file.records++;
    for (const id in own) file.elements.add(id as ElementId);
  }
  for (const item of loose) {
    const { elements, forms } = files.get(item.origin.file)!;
    const lacked = lackedOf(item, elements);
    if (lacked !== '') forms.set(lacked, (forms.get(lacked) ?? 0) + 1);
  }
  for (const { forms } of files.values())
    for (const [lacked, records] of forms) if (!isForm(lacked, records)) forms.delete(lacked);
  return files;
};
