import { type CheckOptions, type CheckResult, chosen, conclude } from './check/conclude.js';
import { contextOfCatalogue } from './check/context.js';
import { itemsOf, lifeOf } from './check/items.js';
import { registerFacts } from './check/registers.js';
import { Run } from './check/run.js';
import { codeReader } from './codes/reader.js';
import type { Catalogue } from './model/index.js';
import { rules } from './rules/index.js';
import { resolveProfile } from './rules/profiles.js';
import { finish, type Stepwise } from './stepwise.js';

export { type CheckOptions, type CheckResult, type CheckSummary, summarise } from './check/conclude.js';
export { bareItem, itemsOf, lifeOf } from './check/items.js';
export { type CheckItemsOptions, checkItems, ListsCheck } from './check/lists.js';
export type { Suppressed } from './check/rootCause.js';
export type { Crash } from './check/run.js';

/**
 * Checks a catalogue as in force on a day. Findings are values, never thrown; UserError only for an unknown word in
 * profile, known issues or `rules`. A rule that crashes is named in `crashes` while the others run on.
 */
export const checkCatalogue = (catalogue: Catalogue, options: CheckOptions): CheckResult =>
  finish(checkCatalogueStepwise(catalogue, options));

/** The same, so that it can be given up between items. */
export function* checkCatalogueStepwise(catalogue: Catalogue, options: CheckOptions): Stepwise<CheckResult> {
  const { today, nearDuplicates } = options;
  const profile = resolveProfile(options.profile ?? catalogue.profile, rules);
  const codes = codeReader(catalogue.info.scheme);
  const context = contextOfCatalogue(catalogue, {
    today,
    required: profile.required,
    codes,
    ...(nearDuplicates === undefined ? {} : { nearDuplicates }),
  });
  const only = chosen(options.rules);
  const run = new Run({ rules, profile, context, ...(only === undefined ? {} : { only }) });
  run.tell(options.facts ?? []);
  run.tell(registerFacts(catalogue));
  const records = catalogue.directory.length + catalogue.lists.reduce((n, l) => n + l.entries.length, 0);
  let seen = 0;
  for (const item of itemsOf(catalogue, codes)) {
    if (seen++ % 200 === 0) yield seen / records;
    run.see(item, lifeOf(item, today) === 'active');
  }
  return conclude({
    run,
    options,
    issues: catalogue.knownIssues,
    scheme: { id: catalogue.info.scheme, sure: 'named' },
  });
}
