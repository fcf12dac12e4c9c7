import type { Material } from '../model/index.js';
import type { ChangeFact } from './facts.js';
import { partChanged } from './when.js';

/** A field of a material moved up or down an order of demands; `unranked` when one of its values has no place in it. */
export const ranked = <F extends 'necessity' | 'kind'>(
  fact: ChangeFact,
  part: F,
  order: readonly Exclude<Material[F], undefined>[],
  how: 'up' | 'down' | 'unranked',
): { material: string; before: string; after: string } | undefined =>
  partChanged(fact, 'materials', [part], (before, after, material) => {
    if (before === undefined || after === undefined) return undefined;
    const rank = (value: string) => (order as readonly string[]).indexOf(value);
    const [was, is] = [rank(before), rank(after)];
    const direction = was < 0 || is < 0 ? 'unranked' : is > was ? 'up' : 'down';
    return direction === how ? { material, before, after } : undefined;
  });
