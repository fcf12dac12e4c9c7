import type { Division, Finding, Item } from '../../core/model/index.js';
import { recordOf } from '../../core/model/index.js';

const province = (code: string): string => `${code.slice(0, 2)}0000`;

/** Divisions of these codes' provinces, from the table that ships with the program; its townships too. */
export const divisionsAround = async (codes: Iterable<string>): Promise<Division[]> => {
  const provinces = new Set([...codes].filter((code) => /^[1-9]\d{5}/.test(code)).map(province));
  if (provinces.size === 0) return [];
  const { divisionsBelow } = await import('../../node/divisionsOfChina.js');
  return (await Promise.all([...provinces].map(divisionsBelow))).flat();
};

/** Names by code: the catalogue's own first, the shipped table for what lies outside it. */
export const divisionNames = async (
  codes: Iterable<string>,
  own: readonly Division[],
): Promise<ReadonlyMap<string, string>> => {
  const names = new Map(own.map(({ code, name }) => [code, name]));
  const strange = new Set([...codes].filter((code) => !names.has(code)));
  for (const { code, name } of await divisionsAround(strange)) if (!names.has(code)) names.set(code, name);
  return names;
};

export const divisionsOf = (findings: Iterable<Finding>): Set<string> => {
  const codes = new Set<string>();
  for (const { division } of findings) if (division !== undefined) codes.add(division);
  return codes;
};

/** Whose row it is: its township, else the division in its office's credit code (digits 3 to 8). */
export const divisionOfRow = ({ values: { townCode, agencyCode } }: Item): string | undefined =>
  townCode?.match(/^\d{9}/)?.[0] ?? agencyCode?.match(/^[0-9A-Z]{2}([1-9]\d{5})/)?.[1];

/** Findings of lists that came alone, each under its row's division, so that they can be grouped and filtered. */
export const underDivisions = (findings: readonly Finding[], items: readonly Item[]): Finding[] => {
  const divisions = new Map<string, string>();
  for (const item of items) {
    const division = divisionOfRow(item);
    if (division !== undefined) divisions.set(recordOf(item), division);
  }
  return findings.map((finding) => {
    const division = finding.division ?? divisions.get(finding.place.record ?? '');
    return division === undefined ? finding : { ...finding, division };
  });
};
