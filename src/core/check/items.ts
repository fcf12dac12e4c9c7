import {
  type Agency,
  type Catalogue,
  type DirectoryItem,
  directoryItem,
  type ElementId,
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

/** Of files without columns (json, yaml): the elements that any of their records has, and how many records there are. */
export const presentElements = (
  items: readonly Item[],
): Map<string, { elements: Set<ElementId>; records: number }> => {
  const files = new Map<string, { elements: Set<ElementId>; records: number }>();
  for (const { own, origin } of items) {
    if (origin.columns !== undefined || origin.cells !== undefined) continue;
    let file = files.get(origin.file);
    if (file === undefined) {
      file = { elements: new Set(), records: 0 };
      files.set(origin.file, file);
    }
    file.records++;
    for (const id in own) file.elements.add(id as ElementId);
  }
  return files;
};
