import { type CrosswalkProposal, crosswalkClashes, withTies } from '../../../core/codes/crosswalk.js';
import { departmentOfFile } from '../../../core/codes/encodeBasic.js';
import { standardsOf } from '../../../core/codes/ledger.js';
import { assertScheme } from '../../../core/codes/schemes.js';
import { matchItems } from '../../../core/matching/matchItem.js';
import { buildIndex } from '../../../core/matching/nameIndex.js';
import { standardEntryOf } from '../../../core/matching/standardEntry.js';
import type { Catalogue, CrosswalkEntry, ItemValues } from '../../../core/model/index.js';
import { changeCatalogue, openCatalogue } from '../../catalogue.js';
import { type CommandContext, exit } from '../../command.js';
import { readListArguments } from '../../input.js';
import { printCrosswalk } from '../../print/crosswalk.js';

export interface CrosswalkOptions {
  format: 'text' | 'json';
  dryRun: boolean;
  wait: number;
  adopt: boolean;
}

/** A row that carries a code of the other scheme. */
interface ForeignRow {
  code: string;
  name: string;
  values: ItemValues;
  basicCode?: string;
}

const foreignCode = (scheme: string, values: ItemValues): string | undefined => {
  const { parse, allocation } = assertScheme(scheme);
  for (const code of [
    values.localBasicCode,
    values.implementationCode,
    values.handlingCode,
    values.basicCode,
  ]) {
    if (code === undefined || parse(code).kind === 'unknown') continue;
    return allocation?.basicOf(code) ?? code;
  }
  return undefined;
};

const rowsOf = (
  catalogue: Catalogue,
  scheme: string,
  lists: readonly { records: readonly { values: ItemValues }[] }[],
): ForeignRow[] => {
  const rows: ForeignRow[] = [];
  const standards = standardsOf(catalogue.directory);
  const add = (values: ItemValues, tied: string | undefined) => {
    const code = foreignCode(scheme, values);
    const name = values.name ?? standards.get(tied ?? '')?.values.name;
    if (code === undefined || name === undefined || code === tied) return;
    rows.push({
      code,
      name,
      values,
      ...(tied !== undefined && standards.has(tied) ? { basicCode: tied } : {}),
    });
  };
  for (const { records } of lists) for (const { values } of records) add(values, undefined);
  if (lists.length === 0)
    for (const { entries } of catalogue.lists) for (const { own } of entries) add(own, own.basicCode);
  return rows;
};

/** What names and bases say each foreign code means; one line a code, sorted. */
const propose = (
  catalogue: Catalogue,
  scheme: string,
  rows: readonly ForeignRow[],
): { proposals: CrosswalkProposal[]; unmatched: ForeignRow[] } => {
  const live = catalogue.directory.filter(
    ({ values }) => values.basicCode !== undefined && values.status !== '取消',
  );
  const index = buildIndex(
    live.map((item) => ({
      ...standardEntryOf(item),
      department: departmentOfFile(item.origin.file) ?? '99',
    })),
  );
  const results = matchItems(
    rows.map(({ name, values: { itemType, legalBasis, agency } }) => ({
      name,
      ...(itemType === undefined ? {} : { itemType }),
      ...(legalBasis === undefined ? {} : { legalBasis }),
      ...(agency === undefined ? {} : { department: agency }),
    })),
    index,
    { readBasicCode: () => undefined },
  );
  const proposals = new Map<string, CrosswalkProposal>();
  const unmatched: ForeignRow[] = [];
  rows.forEach((row, i) => {
    const result = results[i];
    const candidate = result?.candidates[0];
    const basicCode =
      row.basicCode ??
      result?.basicCode ??
      (result?.decision === 'review' ? candidate?.basicCode : undefined);
    if (basicCode === undefined) {
      unmatched.push(row);
      return;
    }
    const how = row.basicCode !== undefined ? 'listed' : result?.decision === 'same' ? 'matched' : 'review';
    const tie: CrosswalkProposal = {
      scheme,
      code: row.code,
      basicCode,
      name: row.name,
      note: '',
      how,
      ...(result === undefined ? {} : { score: result.score }),
    };
    const key = `${tie.code}\n${tie.basicCode}`;
    const known = proposals.get(key);
    if (known === undefined || (known.how === 'review' && how !== 'review')) proposals.set(key, tie);
  });
  const text = ({ code, basicCode }: CrosswalkEntry) => `${code} ${basicCode}`;
  return { proposals: [...proposals.values()].sort((a, b) => (text(a) < text(b) ? -1 : 1)), unmatched };
};

/**
 * Proposes what codes of another scheme mean, from files or from the catalogue's own lists. With --adopt the sure ones are
 * written into crosswalk.csv; what needs a person is only shown. Exit 1 when clashes or doubtful rows are left.
 */
export const runCrosswalk = async (
  context: CommandContext,
  schemeId: string,
  files: readonly string[],
  options: CrosswalkOptions,
): Promise<number> => {
  const scheme = assertScheme(schemeId).id;
  const lists = await readListArguments(context, files);
  const work = (catalogue: Catalogue) => {
    const found = propose(catalogue, scheme, rowsOf(catalogue, scheme, lists));
    const crosswalk = withTies(
      catalogue.crosswalk,
      found.proposals.filter(({ how }) => how !== 'review'),
    );
    return {
      ...found,
      crosswalk,
      clashes: crosswalkClashes({ crosswalk, directory: catalogue.directory }),
      added: crosswalk.length - catalogue.crosswalk.length,
    };
  };
  let done: ReturnType<typeof work>;
  if (options.dryRun || !options.adopt) done = work((await openCatalogue(context)).catalogue);
  else {
    const { saveCatalogue } = await import('../../../node/save.js');
    done = await changeCatalogue(context, { wait: options.wait }, async (loaded) => {
      const next = work(loaded.catalogue);
      if (next.added > 0) await saveCatalogue(loaded, { ...loaded.catalogue, crosswalk: next.crosswalk });
      return next;
    });
  }
  const { proposals, unmatched, clashes, added } = done;
  const written = options.adopt && !options.dryRun ? added : 0;
  if (options.format === 'json') {
    const report = {
      format: 'santong-encode/1',
      dryRun: options.dryRun || !options.adopt,
      assigned: [],
      kept: 0,
      refused: unmatched.map(({ code, name }) => ({
        record: code,
        reason: context.say({
          zh: `“${name}”在基本目录里没有相近的事项`,
          en: `nothing in the directory comes near “${name}”`,
        }),
      })),
      proposals,
      written,
      clashes,
    };
    await context.write(`${JSON.stringify(report, null, 2)}\n`);
  } else
    await context.write(printCrosswalk({ proposals, unmatched, clashes, written }, context.globals.lang));
  return clashes.length > 0 || proposals.some(({ how }) => how === 'review') || unmatched.length > 0
    ? exit.found
    : exit.clean;
};
