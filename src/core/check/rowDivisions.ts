import type { CodingScheme } from '../codes/scheme.js';
import { schemeOf } from '../codes/schemes.js';
import { type Division, type Finding, type Item, recordOf } from '../model/index.js';

/** Lent by the host: a division and everything below it, from the table that ships with the program; none: no such division. */
export type DivisionsBelow = (code: string) => Promise<readonly Division[]>;

/** Codes that begin as a province does; anything else is no division and not looked up. */
const ofProvince = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[12])\d{4}/;
const province = (code: string): string => `${code.slice(0, 2)}0000`;

/** Divisions of these codes' provinces; their townships too. */
export const divisionsAround = async (
  codes: Iterable<string>,
  below: DivisionsBelow,
): Promise<Division[]> => {
  const provinces = new Set([...codes].filter((code) => ofProvince.test(code)).map(province));
  return (await Promise.all([...provinces].map(below))).flat();
};

/** Names by code: the catalogue's own first, the shipped table for what lies outside it. */
export const divisionNames = async (
  codes: Iterable<string>,
  own: readonly Division[],
  below: DivisionsBelow,
): Promise<ReadonlyMap<string, string>> => {
  const names = new Map(own.map(({ code, name }) => [code, name]));
  const strange = new Set([...codes].filter((code) => !names.has(code)));
  for (const { code, name } of await divisionsAround(strange, below))
    if (!names.has(code)) names.set(code, name);
  return names;
};

export const divisionsOf = (findings: Iterable<Finding>): Set<string> => {
  const codes = new Set<string>();
  for (const { division } of findings) if (division !== undefined) codes.add(division);
  return codes;
};

/** What a row's own codes say of its division, the surest first: township, scheme of the code, credit code (digits 3 to 8). */
const claimsOf = function* ({ values }: Item, scheme: CodingScheme | undefined): Generator<string> {
  const { townCode, agencyCode, implementationCode } = values;
  if (townCode !== undefined) yield townCode.slice(0, townCode.slice(6, 9) === '000' ? 6 : 9);
  const parts = implementationCode === undefined ? undefined : scheme?.parse(implementationCode).parts;
  if (parts?.division !== undefined) yield parts.division.slice(0, 6);
  for (const credit of [agencyCode, parts?.creditCode])
    if (credit !== undefined && credit.length === 18) yield credit.slice(2, 8);
};

/** Divisions of rows that came alone, by what findings call the row; only divisions that exist count. */
export interface RowDivisions {
  readonly names: ReadonlyMap<string, string>;
  readonly ofRecord: ReadonlyMap<string, string>;
}

export const rowDivisions = async (
  items: readonly Item[],
  schemeId: string,
  own: readonly Division[],
  below: DivisionsBelow,
): Promise<RowDivisions> => {
  const scheme = schemeOf(schemeId);
  const claims = new Map(items.map((item) => [recordOf(item), [...claimsOf(item, scheme)]]));
  const names = await divisionNames(new Set([...claims.values()].flat()), own, below);
  const ofRecord = new Map<string, string>();
  for (const [record, codes] of claims) {
    const division = codes.find((code) => names.has(code));
    if (division !== undefined) ofRecord.set(record, division);
  }
  return { names, ofRecord };
};

/** Findings of lists that came alone, each under its row's division, so that they can be grouped and filtered. */
export const underDivisions = (findings: readonly Finding[], { ofRecord }: RowDivisions): Finding[] =>
  findings.map((finding) => {
    const division = finding.division ?? ofRecord.get(finding.place.record ?? '');
    return division === undefined ? finding : { ...finding, division };
  });
