import type { Catalogue } from '../model/index.js';
import { adoptCodes } from './adopt.js';
import { encodeBasic } from './encodeBasic.js';
import { encodeStandardHandling } from './encodeHandling.js';
import { encodeLists } from './encodeLists.js';
import { type Assignment, byText, type EncodeOptions, type EncodePlan, type Refusal } from './encodePlan.js';
import { byCode, ledgerDisagreements, standingCodes, withLines } from './ledger.js';
import type { LifeCatalogue } from './life.js';
import { openLife } from './lifePlan.js';

const countStanding = (catalogue: Pick<Catalogue, 'directory' | 'lists'>): number => {
  let count = 0;
  for (const _ of standingCodes(catalogue)) count++;
  return count;
};

const kindOrder = { basic: 0, implementation: 1, handling: 2 } as const;
const inOrder = (assigned: Assignment[]): Assignment[] =>
  assigned.sort((a, b) => kindOrder[a.kind] - kindOrder[b.kind] || byCode(a, b));
const refusalsInOrder = (refused: Refusal[]): Refusal[] =>
  refused.sort((a, b) => byText(a.record, b.record) || byText(a.reason.zh, b.reason.zh));

/**
 * Gives codes to what has none: basic codes to directory items, serials to their handling items, implementation and
 * handling codes to list entries; retirements that were planned for a day that has come are done first. Pure: the
 * catalogue handed in is not changed. The order of files and rows makes no difference, a second run over the result
 * gives nothing, and no code of ledger, directory or lists is given again.
 * Throws UserError for an unknown scheme, one that makes no codes, and `codes-doubled` while a code stands twice.
 */
export const planEncoding = (catalogue: LifeCatalogue, options: EncodeOptions): EncodePlan => {
  const { run, closed } = openLife(catalogue, options);
  const kept = countStanding(catalogue);
  const adopted = options.adopt === true ? adoptCodes(run) : [];
  const disagreements = ledgerDisagreements({ ...run, ledger: [...run.lines.values()] });
  encodeBasic(run);
  encodeStandardHandling(run);
  encodeLists(run, catalogue.divisions);
  return {
    assigned: inOrder(run.assigned),
    adopted: inOrder(adopted),
    closed: inOrder(closed),
    kept,
    refused: refusalsInOrder(run.refused),
    disagreements,
    catalogue: {
      directory: run.directory,
      lists: run.lists,
      ledger:
        closed.length > 0
          ? [...run.lines.values()].sort(byCode)
          : run.added.length > 0
            ? withLines(catalogue.ledger, run.added)
            : catalogue.ledger,
    },
  };
};
