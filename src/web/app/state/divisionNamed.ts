import type { CatalogueView, FileView } from '../engine.js';

type Division = CatalogueView['divisions'][number];

/** The one division that the files name in their own names, the narrowest; nothing when they name several or none. */
export const divisionNamed = (
  files: readonly FileView[],
  divisions: readonly Division[],
): Division | undefined => {
  const found = files.map(({ name }) => {
    const named = divisions.filter((division) => division.name !== '' && name.includes(division.name));
    return named.sort((a, b) => b.name.length - a.name.length || b.code.localeCompare(a.code))[0];
  });
  const [first] = found;
  return first !== undefined && found.every((one) => one?.code === first.code) ? first : undefined;
};
