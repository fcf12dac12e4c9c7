import type { Bilingual } from '../model/index.js';
import { type Anatomy, anatomyOf } from './anatomy.js';
import { compareNames } from './compare.js';
import { type Reason, renderReasons } from './reasons.js';

/** A name and what may keep it apart from an equal one: an item of another type or agency is no duplicate. */
export interface NameWithEvidence {
  name: string;
  itemType?: string;
  agency?: string;
}

/** Places in the list of names that likely mean one item, ascending; `reasons` compare the first with the second. */
export interface NearCluster {
  members: number[];
  reasons: Reason[];
  /** 0–1, how near the first two are; 1 where the names are identical */
  score: number;
}

/** A pair of places, with the reason in words: the shape that the rules' context asks for. */
export interface NearNamePair {
  a: number;
  b: number;
  reason: Bilingual;
}

const apart = (a: NameWithEvidence, b: NameWithEvidence): boolean =>
  (a.itemType !== undefined && b.itemType !== undefined && a.itemType !== b.itemType) ||
  (a.agency !== undefined && b.agency !== undefined && a.agency !== b.agency);

/** The level a name gives keeps two names apart here: one list may hold an item once for each level. */
const sameLevels = (a: Anatomy, b: Anatomy): boolean =>
  a.levels === b.levels || a.levels === 0 || b.levels === 0;

const nearlySame = (a: Anatomy, b: Anatomy): { reasons: Reason[]; score: number } | undefined => {
  if (a.object.length < 2 || !sameLevels(a, b)) return undefined;
  const { relation, score, reasons } = compareNames(a, b, 1);
  return relation === 'same' && score >= 0.9 ? { reasons: reasons(), score } : undefined;
};

/**
 * Names that differ only in writing, grouped. Linear: names meet only within the same letters of the object and the
 * same case, and each is compared with the first of each group there. Identical names are grouped too.
 */
export const findNearDuplicates = (
  names: readonly NameWithEvidence[],
  divisions: readonly string[] = [],
): NearCluster[] => {
  const meeting = new Map<string, { first: Anatomy; cluster: NearCluster }[]>();
  const clusters: NearCluster[] = [];
  for (const [at, one] of names.entries()) {
    const anatomy = anatomyOf(one.name, divisions);
    const key = `${anatomy.scenarios}:${anatomy.letters}`;
    const groups = meeting.get(key) ?? [];
    if (groups.length === 0) meeting.set(key, groups);
    let joined = false;
    for (const { first, cluster } of groups) {
      const leader = names[cluster.members[0] ?? 0];
      if (leader === undefined || apart(leader, one)) continue;
      const near = nearlySame(first, anatomy);
      if (near === undefined) continue;
      if (cluster.members.length === 1) Object.assign(cluster, near);
      cluster.members.push(at);
      joined = true;
      break;
    }
    if (joined) continue;
    const cluster: NearCluster = { members: [at], reasons: [], score: 1 };
    groups.push({ first: anatomy, cluster });
    clusters.push(cluster);
  }
  return clusters.filter((c) => c.members.length > 1);
};

/** The same as pairs (first of the cluster, another of it); identical names are left out, other rules name them. */
export const nearDuplicatePairs = (names: readonly string[]): NearNamePair[] =>
  findNearDuplicates(names.map((name) => ({ name }))).flatMap(({ members: [a = 0, ...others], reasons }) =>
    others
      .filter((b) => names[a] !== names[b])
      .map((b) => ({ a, b, reason: { zh: renderReasons(reasons, 'zh'), en: renderReasons(reasons, 'en') } })),
  );
