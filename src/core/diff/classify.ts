import type { ElementId, Params } from '../model/index.js';
import { changeKinds, unclassified } from './changes/index.js';
import type { ChangeKind } from './define.js';
import type { ChangeFact } from './facts.js';

const turns = { first: 0, last: 2 } as const;
const ordered: readonly ChangeKind[] = [...changeKinds].sort(
  (a, b) => (a.turn ? turns[a.turn] : 1) - (b.turn ? turns[b.turn] : 1),
);

const byElement = new Map<ElementId | undefined, readonly ChangeKind[]>();

/** Only the kinds that look at the element are asked. */
const candidates = (element: ElementId | undefined): readonly ChangeKind[] => {
  const known = byElement.get(element);
  if (known !== undefined) return known;
  const found = ordered.filter((kind) =>
    element === undefined
      ? kind.elements === undefined
      : (kind.elements?.includes(element) ?? kind.turn !== undefined),
  );
  byElement.set(element, found);
  return found;
};

export interface Judgement {
  kind: ChangeKind;
  params: Params;
}

/** The first kind that claims the fact names it; nobody does → `unclassified`, risky. */
export const classify = (fact: ChangeFact): Judgement => {
  for (const kind of candidates('element' in fact ? fact.element : undefined)) {
    const params = kind.match(fact);
    if (params !== undefined) return { kind, params };
  }
  return { kind: unclassified, params: unclassified.match(fact) ?? {} };
};

/** Every kind that claims a fact in its own turn; more than one is a fault of the kinds. */
export const claimants = (fact: ChangeFact): readonly ChangeKind[] =>
  ordered.filter((kind) => kind.turn === undefined && kind.match(fact) !== undefined);
