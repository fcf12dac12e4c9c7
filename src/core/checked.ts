import {
  type DivisionsBelow,
  divisionsAround,
  type RowDivisions,
  rowDivisions,
  underDivisions,
} from './check/rowDivisions.js';
import { agencyScope, divisionScope, inScope, withFindings } from './check/scope.js';
import {
  bareItem,
  type CheckItemsOptions,
  type CheckOptions,
  type CheckResult,
  checkCatalogueStepwise,
  ListsCheck,
} from './check.js';
import type { ReadList } from './lists.js';
import type { Catalogue, Division, FindingsResult, InputReport, Item } from './model/index.js';
import { finish, type Stepwise } from './stepwise.js';
import type { StoredCatalogue } from './store/read.js';

/** What was checked and what came of it. */
export interface Checked {
  result: CheckResult;
  inputs: InputReport[];
  catalogue?: FindingsResult['catalogue'];
  /** of the catalogue checked, or of the one that lent its registers */
  divisions: readonly Division[];
}

/** Names in `division` and `agency` as codes and names the catalogue has; unknown ones are refused. */
const scopedTo = (catalogue: Catalogue, { division, agency, ...rest }: CheckOptions): CheckOptions => {
  const code = divisionScope(division, catalogue.divisions);
  const name = agencyScope(
    agency,
    catalogue.agencies.map((a) => ({ code: a.creditCode, name: a.name })),
  );
  return {
    ...rest,
    ...(code !== undefined && { division: code }),
    ...(name !== undefined && { agency: name }),
  };
};

/** A catalogue checked as `santong validate` does; `place` is its folder as people call it. */
export function* checkStoredStepwise(
  { catalogue, facts, sha256 }: StoredCatalogue,
  place: string,
  options: CheckOptions,
): Stepwise<Checked> {
  const { id, scheme, profile } = catalogue.info;
  const records = catalogue.directory.length + catalogue.lists.reduce((n, l) => n + l.entries.length, 0);
  return {
    result: yield* checkCatalogueStepwise(catalogue, { ...scopedTo(catalogue, options), facts }),
    inputs: [{ path: place, sha256, kind: 'catalogue', records }],
    catalogue: { id, scheme, profile: options.profile?.extends ?? profile, sha256 },
    divisions: catalogue.divisions,
  };
}

/** The same, all at once. */
export const checkStored = (stored: StoredCatalogue, place: string, options: CheckOptions): Checked =>
  finish(checkStoredStepwise(stored, place, options));

/** How long work is driven: all at once, or with breaths between steps. */
export type Driver = <Result>(work: Stepwise<Result>) => Result | Promise<Result>;

/** `checkItems`, with a chance to stop after every 200 rows. */
function* checkItemsStepwise(items: readonly Item[], options: CheckItemsOptions): Stepwise<CheckResult> {
  const check = new ListsCheck(options, items);
  check.tell(options.facts ?? []);
  for (let from = 0; from < items.length; from += 200) {
    check.see(items.slice(from, from + 200));
    yield from / items.length;
  }
  return check.finish();
}

/** Agencies of rows, as findings name them. */
const agenciesOf = function* (items: readonly Item[]): Generator<{ code?: string; name: string }> {
  for (const { values } of items)
    if (values.agency !== undefined)
      yield { name: values.agency, ...(values.agencyCode !== undefined && { code: values.agencyCode }) };
};

const narrowed = (
  found: CheckResult,
  items: readonly Item[],
  { names }: RowDivisions,
  { division, agency }: CheckOptions,
): CheckResult => {
  if (division === undefined && agency === undefined) return found;
  const all = [...names].map(([code, name]) => ({ code, name }));
  const fits = inScope(divisionScope(division, all), agencyScope(agency, agenciesOf(items)));
  return withFindings(found, found.findings.filter(fits));
};

/** The registers a catalogue lends to lists that came alone. */
export type Registers = Pick<Catalogue, 'laws' | 'divisions'>;

/** Of rows found faulty or not: each finding under its row's division, then only those asked for. */
export const placeFindings = async (
  result: CheckResult,
  items: readonly Item[],
  { divisions }: Registers,
  options: CheckOptions,
  below: DivisionsBelow,
): Promise<CheckResult> => {
  const rows = await rowDivisions(items, result.scheme.id, divisions, below);
  return narrowed({ ...result, findings: underDivisions(result.findings, rows) }, items, rows, options);
};

/** How lists are checked: by the laws of a catalogue; the scope comes after, when rows have their divisions. */
export const listOptions = (
  { division: _, agency: __, ...whole }: CheckOptions,
  { laws }: Registers,
): CheckItemsOptions => ({ ...whole, laws });

/**
 * Lists as they came, checked as `santong validate <files>` does: laws and divisions are lent by a catalogue, and by the
 * shipped table of divisions. `division` or `agency` that no row has → UserError.
 */
export const checkReadLists = async (
  lists: readonly Pick<ReadList, 'records' | 'facts' | 'input'>[],
  registers: Registers,
  options: CheckOptions,
  below: DivisionsBelow,
  drive: Driver = finish,
): Promise<Checked> => {
  const items = lists.flatMap((l) => l.records.map(bareItem));
  const towns = new Set(items.flatMap(({ values: { townCode } }) => townCode ?? []));
  const divisions = [...(await divisionsAround(towns, below)), ...registers.divisions];
  const facts = lists.flatMap((l) => l.facts);
  const found = await drive(
    checkItemsStepwise(items, { ...listOptions(options, registers), facts, divisions }),
  );
  return {
    result: await placeFindings(found, items, registers, options, below),
    inputs: lists.map((l) => l.input),
    divisions: registers.divisions,
  };
};
