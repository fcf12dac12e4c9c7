import type { StoredCatalogue } from '../../../core/index.js';
import type { CatalogueView } from '../engine.js';
import type { StoreFiles } from './stores/store.js';

/** What the page shows of a catalogue: its name, its size, its places and offices. */
export const viewOf = ({ catalogue, sha256 }: StoredCatalogue, store: StoreFiles): CatalogueView => {
  const { id, title, division, scheme, profile } = catalogue.info;
  const { place, host, embedded, readOnly } = store;
  return {
    id,
    title,
    division,
    scheme,
    profile,
    sha256,
    readOnly,
    host,
    place,
    embedded,
    standards: catalogue.directory.length,
    entries: catalogue.lists.reduce((sum, list) => sum + list.entries.length, 0),
    divisions: catalogue.divisions.map(({ code, name, level, parent }) => ({
      code,
      name,
      level,
      ...(parent !== undefined && { parent }),
    })),
    agencies: catalogue.agencies.map(({ creditCode, name, division }) => ({ creditCode, name, division })),
  };
};
