import {
  compareAsSets,
  conditionWording,
  type DirectoryItem,
  definitionOf,
  type ElementId,
  type ItemValues,
  type LegalBasis,
  type Limit,
  type Material,
  materialWording,
  parseArticles,
  plainLawTitle,
  writeArticle,
} from '../model/index.js';
import { sameValue } from './equal.js';

type Fields = Record<string, unknown>;

/** Two records of a list: what `local` states and `standard` says as well. */
const agrees = (standard: Fields, local: Fields, apart: ReadonlySet<string>): boolean =>
  Object.entries(local).every(
    ([key, value]) =>
      apart.has(key) || value === undefined || JSON.stringify(standard[key]) === JSON.stringify(value),
  );

/** A list whose entries a sheet tells in fewer words than the standard: its details are taken from there. */
const completeList = <T extends object>(
  standard: readonly T[],
  local: readonly T[],
  keyOf: (one: T) => string,
  apart: ReadonlySet<string>,
): T[] | undefined => {
  const { same, added, removed } = compareAsSets(standard, local, keyOf, 2);
  const partner = new Map(same.map((pair) => [pair.local, pair.standard]));
  if (
    added.length === 0 &&
    removed.length === 0 &&
    same.every((p) => agrees(p.standard as Fields, p.local as Fields, apart))
  )
    return undefined;
  return local.map((one) => ({ ...partner.get(one), ...one }));
};

const materialKey = ({ name }: Material): string => materialWording(name).key;

/** Citations as places in laws: one basis with two articles says what two bases with one article each say. */
const places = (bases: readonly LegalBasis[]): Set<string> => {
  const found = new Set<string>();
  for (const { law, article } of bases) {
    const articles = article === undefined ? [] : parseArticles(article).map(writeArticle);
    for (const one of articles.length === 0 ? [article ?? ''] : articles)
      found.add(`${plainLawTitle(law)}\u0000${one}`);
  }
  return found;
};

const settleBases = (
  standard: readonly LegalBasis[],
  local: readonly LegalBasis[],
): readonly LegalBasis[] | undefined => {
  const a = places(standard);
  const b = places(local);
  return a.size === b.size && [...b].every((one) => a.has(one)) ? undefined : local;
};

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s。；;,，]+/g, '');

const none: ReadonlySet<string> = new Set(['name', 'step']);

/**
 * What must be written down of a stated value beside its standard: nothing when it says the same in other or fewer words,
 * else the value with the details it leaves to the standard.
 */
export const beyondStandard = (
  id: ElementId,
  stated: ItemValues[ElementId],
  standard: DirectoryItem | undefined,
): ItemValues[ElementId] => {
  const base = standard?.values[id];
  if (stated === undefined || base === undefined) return stated;
  if (sameValue(id, stated, base)) return undefined;
  const as = (value: unknown) => value as ItemValues[ElementId];
  switch (definitionOf(id).kind) {
    case 'materials':
      return as(completeList(base as Material[], stated as Material[], materialKey, none));
    case 'bases':
      return as(settleBases(base as LegalBasis[], stated as LegalBasis[]));
    case 'texts': {
      const { added, removed } = compareAsSets(base as string[], stated as string[], conditionWording, 2);
      return added.length === 0 && removed.length === 0 ? undefined : stated;
    }
    case 'fees':
    case 'steps':
      return as(
        completeList(
          base as object[],
          stated as object[],
          (one) => plain(String((one as Fields)['name'] ?? (one as Fields)['step'])),
          none,
        ),
      );
    case 'limit': {
      const [a, b] = [base as Limit, stated as unknown as Limit];
      return a.days === b.days &&
        (a.days === 0 || a.unit === b.unit) &&
        (b.note === undefined || a.note === b.note)
        ? undefined
        : stated;
    }
    case 'text':
      return plain(String(base)) === plain(String(stated)) && id !== 'name' ? undefined : stated;
    default:
      return stated;
  }
};
