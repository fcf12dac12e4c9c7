import { readdir } from 'node:fs/promises';
import type { Derived } from './derive.js';
import { exportNameOf } from './ruleIndex.js';

const room = 'src/core/diff/changes';

/** The text of src/core/diff/changes/index.ts. */
export const changeIndexText = (ids: readonly string[]): string => {
  const sorted = [...ids].sort();
  const kinds = sorted.filter((id) => id !== 'unclassified');
  return `// biome-ignore-all format: written by src/gen/changeIndex.ts
// biome-ignore-all assist: written by src/gen/changeIndex.ts
import type { ChangeKind } from '../define.js';
${sorted.map((id) => `import { ${exportNameOf(id)} } from './${id}.js';`).join('\n')}

// Written by src/gen/changeIndex.ts from the folder; never by hand.

const all = [
${kinds.map((id) => `  ${exportNameOf(id)},`).join('\n')}
] as const;

export { unclassified };

export type ChangeKindId = (typeof all)[number]['id'] | typeof unclassified.id;

/** Every kind of change but the one for what nobody claims. */
export const changeKinds: readonly ChangeKind[] = all;

const byId = new Map<string, ChangeKind>([...changeKinds, unclassified].map((kind) => [kind.id, kind]));

/** The kind of an id; undefined for an id nobody has. */
export const changeKindOf = (id: string): ChangeKind | undefined => byId.get(id);
`;
};

/** The index of the kinds of change, from the files that are there. */
export const deriveChangeIndex = async (): Promise<Derived[]> => {
  const names = await readdir(room);
  const ids = names
    .filter((name) => name.endsWith('.ts') && name !== 'index.ts')
    .map((name) => name.slice(0, -3));
  return [{ path: `${room}/index.ts`, text: changeIndexText(ids) }];
};
