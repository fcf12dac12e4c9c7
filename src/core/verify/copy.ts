import type { Catalogue, Division, ElementId, Fact, Item, Place } from '../model/index.js';

/** One file as it was found at the publisher's. */
export interface PublishedFile {
  path: string;
  bytes: Uint8Array;
}

export type SurfaceId = 'portal' | 'hall' | 'kiosk' | 'exchange' | 'page' | 'word' | 'opendata';

/** One thing a copy says of an item. Equal texts say the same. */
export interface Facet {
  /** absent where no element is meant (the division's name) */
  element: ElementId | undefined;
  text: string;
  /** as people would read it, when `text` is not for people */
  shown?: string;
  /** what it is called when it is no element */
  title?: string;
  /** a row that comes or goes as a whole: its loss is told once */
  group?: string;
}

export interface PublishedFacet extends Facet {
  cell?: string;
  /** when it stands in another file than its record */
  file?: string;
}

export interface PublishedRecord {
  id: string;
  name: string;
  place: Place;
  facets: ReadonlyMap<string, PublishedFacet>;
}

/** What one surface showed of all items it holds. */
export interface PublishedCopy {
  surface: SurfaceId;
  file: string;
  records: PublishedRecord[];
  /** what went wrong while reading */
  facts: Fact[];
  /** absent: one page, of which no full list is asked */
  whole: boolean;
  /** several pages may show one item */
  repeats?: boolean;
  scope?: PublishedScope;
}

/** What a bundle says of its own extent. */
export interface PublishedScope {
  division?: string;
  level?: string;
}

/** A text of a guide with its element, to find out which of a section's texts was changed. */
export interface ExpectedFacet extends Facet {
  pieces?: readonly { element: ElementId; text: string }[];
  /** not every page of this surface shows it; where it stands, it must be right */
  optional?: boolean;
}

export interface ExpectedRecord {
  id: string;
  name: string;
  item?: Item;
  division?: string;
  agency?: string;
  facets(): ReadonlyMap<string, ExpectedFacet>;
}

/** What the catalogue publishes on the day. */
export interface World {
  catalogue: Catalogue;
  divisions: ReadonlyMap<string, Division>;
  /** in force, of the scope asked for */
  items: readonly Item[];
  ids: ReadonlyMap<Item, string>;
}

/** A way of publishing: reads its own copies, and says what they ought to hold. */
export interface Surface {
  id: SurfaceId;
  /** what people call it; fixed words, translated by messages */
  where: string;
  expect(world: World): Map<string, ExpectedRecord>;
}

/** An item of the world as a record of a surface. */
export const expectedOf = (
  item: Item,
  id: string,
  facets: () => ReadonlyMap<string, ExpectedFacet>,
): ExpectedRecord => {
  const record: ExpectedRecord = { id, name: item.values.name ?? '', item, facets };
  if (item.division !== undefined) record.division = item.division;
  const agency = item.values.agency ?? item.agency?.name;
  if (agency !== undefined) record.agency = agency;
  return record;
};
