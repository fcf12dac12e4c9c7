import { planDirectory } from './intake/directory.js';
import { planLists } from './intake/lists.js';
import type { Intake, IntakeOptions } from './intake/types.js';
import type { Catalogue, ImportedRecord } from './model/index.js';
import { finish, type Stepwise } from './stepwise.js';

export type { Intake, IntakeOptions, IntakeRow, Outcome } from './intake/types.js';

/**
 * Imported records → the catalogue with them, and what became of each. Pure: nothing is written, the given catalogue stays as it
 * is. Taking the same records in again changes nothing. Rows that a person must decide on, and rows whose division or agency cannot
 * be told, are left out and say why.
 */
export const planIntake = (
  records: readonly ImportedRecord[],
  catalogue: Catalogue,
  options: IntakeOptions,
): Intake => finish(planIntakeStepwise(records, catalogue, options));

/** The same, with a chance to stop now and then. */
export const planIntakeStepwise = (
  records: readonly ImportedRecord[],
  catalogue: Catalogue,
  options: IntakeOptions,
): Stepwise<Intake> =>
  options.as === 'directory'
    ? planDirectory(records, catalogue, options)
    : planLists(records, catalogue, options);
