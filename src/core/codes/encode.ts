import type { Catalogue } from '../model/index.js';
import { UserError } from '../model/index.js';
import { adoptCodes } from './adopt.js';
import { encodeBasic } from './encodeBasic.js';
import { encodeStandardHandling } from './encodeHandling.js';
import { encodeLists } from './encodeLists.js';
import {
  type Assignment,
  byText,
  type EncodeOptions,
  type EncodePlan,
  type EncodeRun,
  type Refusal,
} from './encodePlan.js';
import { byCode, ledgerDisagreements, standingCodes, withLines } from './ledger.js';
import { createNumbering } from './numbering.js';
import type { Allocation, CodingScheme } from './scheme.js';
import { assertScheme } from './schemes.js';

const cannotAllocate = (scheme: CodingScheme): UserError =>
  new UserError('scheme-read-only', {
    zh: `方案“${scheme.title.zh}”只能识别旧编码，不能编新码；在 catalogue.yaml 里换用 gbt39554 等方案`,
    en: `the scheme “${scheme.title.en}” only recognises codes and makes none; choose gbt39554 or another in catalogue.yaml`,
  });

/** A run over a catalogue: everything that is taken is counted before anything is given. */
export const startRun = (
  catalogue: Pick<Catalogue, 'info' | 'directory' | 'lists' | 'ledger' | 'crosswalk'>,
  options: EncodeOptions,
): EncodeRun => {
  const scheme = assertScheme(options.scheme ?? catalogue.info.scheme);
  const allocation: Allocation | undefined = scheme.allocation;
  if (allocation === undefined) throw cannotAllocate(scheme);
  const numbering = createNumbering(scheme, allocation);
  const lines = new Map(catalogue.ledger.map((line) => [line.code, line]));
  for (const { kind, code, replacedBy } of catalogue.ledger) {
    const basic = kind === 'basic' ? code : allocation.basicOf(code);
    if (basic !== undefined) numbering.take(basic);
    if (kind === 'basic') for (const other of replacedBy) numbering.take(other);
  }
  for (const { values, replaces = [], replacedBy = [] } of catalogue.directory)
    for (const code of [values.basicCode ?? '', ...replaces, ...replacedBy]) numbering.take(code);
  for (const { entries } of catalogue.lists)
    for (const { own } of entries) if (own.basicCode !== undefined) numbering.take(own.basicCode);
  for (const { basicCode } of catalogue.crosswalk) numbering.take(basicCode);
  return {
    info: catalogue.info,
    today: options.today,
    scheme,
    allocation,
    numbering,
    lines,
    directory: catalogue.directory,
    lists: catalogue.lists,
    assigned: [],
    refused: [],
    added: [],
  };
};

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
 * handling codes to list entries. Pure: the catalogue handed in is not changed. The order of files and rows makes no
 * difference, a second run over the result gives nothing, and no code of ledger, directory or lists is given again.
 * Throws UserError for an unknown scheme or one that makes no codes.
 */
export const planEncoding = (
  catalogue: Pick<Catalogue, 'info' | 'divisions' | 'directory' | 'lists' | 'ledger' | 'crosswalk'>,
  options: EncodeOptions,
): EncodePlan => {
  const run = startRun(catalogue, options);
  const kept = countStanding(catalogue);
  const adopted = options.adopt === true ? adoptCodes(run) : [];
  const disagreements = ledgerDisagreements({
    ...catalogue,
    ledger: run.added.length === 0 ? catalogue.ledger : [...catalogue.ledger, ...run.added],
  });
  encodeBasic(run);
  encodeStandardHandling(run);
  encodeLists(run, catalogue.divisions);
  return {
    assigned: inOrder(run.assigned),
    adopted: inOrder(adopted),
    kept,
    refused: refusalsInOrder(run.refused),
    disagreements,
    catalogue: {
      directory: run.directory,
      lists: run.lists,
      ledger: run.added.length === 0 ? catalogue.ledger : withLines(catalogue.ledger, run.added),
    },
  };
};
