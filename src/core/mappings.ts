import type { Agency, Catalogue, ColumnTarget, OfficeMapping } from './model/index.js';

/** Whose sheet it is, as `--division` and `--agency` say: the agency by credit code or name. */
export interface Office {
  division?: string | undefined;
  agency?: string | undefined;
}

const agencyOf = ({ agencies }: Catalogue, { division, agency }: Office): Agency | undefined =>
  agency === undefined
    ? undefined
    : (agencies.find((a) => a.creditCode === agency) ??
      agencies.find(
        (a) => a.name === agency && (division === undefined || a.division === division.slice(0, 6)),
      ) ??
      agencies.find((a) => a.name === agency));

/** The record of mappings.yaml an office has; nothing when neither its division nor its agency is known. */
const keyOf = (catalogue: Catalogue, office: Office): Omit<OfficeMapping, 'columns'> | undefined => {
  const agency = agencyOf(catalogue, office);
  const division = office.division ?? agency?.division;
  if (division === undefined) return undefined;
  return { division, ...(agency !== undefined && { agency: agency.creditCode }) };
};

const isOf = (mapping: OfficeMapping, division: string, agency: string | undefined): boolean =>
  mapping.division === division && mapping.agency === agency;

/** Headings of an office as somebody mapped them before, those of its own before those of its division; empty when none. */
export const rememberedMapping = (catalogue: Catalogue, office: Office): ReadonlyMap<string, string> => {
  const key = keyOf(catalogue, office);
  const found = new Map<string, string>();
  if (key === undefined) return found;
  for (const agency of new Set([undefined, key.agency]))
    for (const mapping of catalogue.mappings ?? [])
      if (isOf(mapping, key.division, agency))
        for (const [heading, element] of Object.entries(mapping.columns))
          found.set(heading, element ?? 'skip');
  return found;
};

/** Column letters name a column of one sheet; the next sheet of the office may have another there. */
const isLetters = (heading: string): boolean => /^[A-Z]{1,3}$/.test(heading);

const order = (a: OfficeMapping, b: OfficeMapping): number => {
  const [x, y] = [a, b].map((m) => `${m.division} ${m.agency ?? ''}`) as [string, string];
  return x < y ? -1 : x > y ? 1 : 0;
};

/** The catalogue that knows these headings for the office next time; the same object when it knew them, or the office is unknown. */
export const rememberMapping = (
  catalogue: Catalogue,
  office: Office,
  columns: Readonly<Record<string, ColumnTarget | null>>,
): Catalogue => {
  const key = keyOf(catalogue, office);
  const learned = Object.entries(columns).filter(([heading]) => !isLetters(heading) && heading !== '');
  if (key === undefined || learned.length === 0) return catalogue;
  const mappings = catalogue.mappings ?? [];
  const before = mappings.find((m) => isOf(m, key.division, key.agency));
  if (learned.every(([heading, element]) => before?.columns[heading] === element)) return catalogue;
  const now: OfficeMapping = { ...key, columns: { ...before?.columns, ...Object.fromEntries(learned) } };
  return { ...catalogue, mappings: [...mappings.filter((m) => m !== before), now].sort(order) };
};
