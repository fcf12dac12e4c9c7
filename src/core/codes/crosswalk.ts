import type { Catalogue, CrosswalkEntry } from '../model/index.js';
import { byText } from './encodePlan.js';
import { standardsOf } from './ledger.js';
import { schemeOf } from './schemes.js';

/** What a code of another scheme is tied by: its base, where the scheme puts division, agency and version around it. */
export const crosswalkKey = (scheme: string, code: string): string => {
  const bare = code.trim();
  return schemeOf(scheme)?.allocation?.basicOf(bare) ?? bare;
};

export interface Crosswalk {
  /** the basic code that a foreign code means; undefined when it is not tied, or tied to two */
  basicCodeOf(scheme: string, code: string): string | undefined;
  /** the same, whichever scheme holds the code: lists do not say theirs */
  find(code: string): string | undefined;
}

/** Looks codes of other schemes up; whole codes first, then their bases. */
export const crosswalkOf = (entries: readonly CrosswalkEntry[]): Crosswalk => {
  const exact = new Map<string, Set<string>>();
  const byBase = new Map<string, Set<string>>();
  const note = (codes: Map<string, Set<string>>, key: string, basicCode: string) => {
    const known = codes.get(key);
    if (known === undefined) codes.set(key, new Set([basicCode]));
    else known.add(basicCode);
  };
  for (const { scheme, code, basicCode } of entries) {
    note(exact, `${scheme} ${code.trim()}`, basicCode);
    note(byBase, `${scheme} ${crosswalkKey(scheme, code)}`, basicCode);
  }
  const only = (codes: Set<string> | undefined) => (codes?.size === 1 ? [...codes][0] : undefined);
  const basicCodeOf: Crosswalk['basicCodeOf'] = (scheme, code) =>
    only(exact.get(`${scheme} ${code.trim()}`)) ??
    only(byBase.get(`${scheme} ${crosswalkKey(scheme, code)}`));
  const schemes = [...new Set(entries.map(({ scheme }) => scheme))];
  return {
    basicCodeOf,
    find: (code) => only(new Set(schemes.flatMap((scheme) => basicCodeOf(scheme, code) ?? []))),
  };
};

export type CrosswalkFault = 'two-to-one' | 'one-to-two' | 'retired' | 'unknown';

/** One clash: `codes` are the foreign ones, `basicCodes` those they are tied to. */
export interface CrosswalkClash {
  fault: CrosswalkFault;
  scheme: string;
  codes: string[];
  basicCodes: string[];
}

const grouped = (
  entries: readonly CrosswalkEntry[],
  key: (entry: CrosswalkEntry) => string,
): Map<string, CrosswalkEntry[]> => {
  const groups = new Map<string, CrosswalkEntry[]>();
  for (const entry of entries) {
    const group = groups.get(key(entry));
    if (group === undefined) groups.set(key(entry), [entry]);
    else group.push(entry);
  }
  return groups;
};

const distinct = (values: readonly string[]): string[] => [...new Set(values)].sort(byText);

/** Two codes of one scheme on one basic code, one on two, ties to cancelled items or to none; in a stable order. */
export const crosswalkClashes = (catalogue: Pick<Catalogue, 'crosswalk' | 'directory'>): CrosswalkClash[] => {
  const { crosswalk, directory } = catalogue;
  const standards = standardsOf(directory);
  const found: CrosswalkClash[] = [];
  for (const group of grouped(
    crosswalk,
    (entry) => `${entry.scheme} ${crosswalkKey(entry.scheme, entry.code)}`,
  ).values()) {
    const basicCodes = distinct(group.map(({ basicCode }) => basicCode));
    if (basicCodes.length > 1)
      found.push({
        fault: 'one-to-two',
        scheme: group[0]?.scheme ?? '',
        codes: distinct(group.map(({ code }) => code)),
        basicCodes,
      });
  }
  for (const group of grouped(crosswalk, ({ scheme, basicCode }) => `${scheme} ${basicCode}`).values()) {
    const keys = distinct(group.map(({ scheme, code }) => crosswalkKey(scheme, code)));
    if (keys.length > 1)
      found.push({
        fault: 'two-to-one',
        scheme: group[0]?.scheme ?? '',
        codes: keys,
        basicCodes: [group[0]?.basicCode ?? ''],
      });
  }
  for (const { scheme, code, basicCode } of crosswalk) {
    const item = standards.get(basicCode);
    if (item === undefined) found.push({ fault: 'unknown', scheme, codes: [code], basicCodes: [basicCode] });
    else if (item.values.status === '取消')
      found.push({ fault: 'retired', scheme, codes: [code], basicCodes: [basicCode] });
  }
  return found.sort((a, b) =>
    byText(a.fault + a.scheme + a.codes.join(), b.fault + b.scheme + b.codes.join()),
  );
};

/** A tie that names and bases suggest; nothing is tied until a person adopts it. */
export interface CrosswalkProposal extends CrosswalkEntry {
  /** how the standard was found: tied already by the list, or by matching the name */
  how: 'listed' | 'matched' | 'review';
  score?: number;
}

/** Adds ties, without repeating those that stand. */
export const withTies = (
  crosswalk: readonly CrosswalkEntry[],
  added: readonly CrosswalkEntry[],
): CrosswalkEntry[] => {
  const key = ({ scheme, code, basicCode }: CrosswalkEntry) => `${scheme}\n${code}\n${basicCode}`;
  const standing = new Set(crosswalk.map(key));
  const fresh: CrosswalkEntry[] = [];
  for (const entry of added)
    if (!standing.has(key(entry))) {
      standing.add(key(entry));
      const { scheme, code, basicCode, name, note } = entry;
      fresh.push({ scheme, code, basicCode, name, note });
    }
  return fresh.length === 0 ? [...crosswalk] : [...crosswalk, ...fresh];
};
