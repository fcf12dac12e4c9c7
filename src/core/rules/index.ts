// biome-ignore-all format: written by src/gen/ruleIndex.ts
// biome-ignore-all assist: written by src/gen/ruleIndex.ts
import type { AnyRule } from './define.js';
import { digitsLost } from './sheet/digits-lost.js';
import { encodingAssumed } from './sheet/encoding-assumed.js';
import { fillerValue } from './sheet/filler-value.js';
import { formulaError } from './sheet/formula-error.js';
import { fullWidthDigits } from './sheet/full-width-digits.js';
import { headingDuplicated } from './sheet/heading-duplicated.js';
import { headingMissing } from './sheet/heading-missing.js';
import { headingUnknown } from './sheet/heading-unknown.js';
import { leadingZeroLost } from './sheet/leading-zero-lost.js';
import { mergedValueInherited } from './sheet/merged-value-inherited.js';
import { numberDated } from './sheet/number-dated.js';
import { numberScientific } from './sheet/number-scientific.js';
import { rowDuplicated } from './sheet/row-duplicated.js';
import { rowHidden } from './sheet/row-hidden.js';
import { rowSkipped } from './sheet/row-skipped.js';
import { fieldMalformed, fieldMissing, fieldTooLong, fieldUnknown, valueNotListed } from './structure.js';

// Written by src/gen/ruleIndex.ts from the folders; never by hand.

/** Every rule, by subject (= folder). */
export const rulesBySubject = {
  sheet: [digitsLost, encodingAssumed, fillerValue, formulaError, fullWidthDigits, headingDuplicated, headingMissing, headingUnknown, leadingZeroLost, mergedValueInherited, numberDated, numberScientific, rowDuplicated, rowHidden, rowSkipped],
  structure: [fieldMissing, fieldMalformed, fieldTooLong, fieldUnknown, valueNotListed],
} as const;

export type Subject = keyof typeof rulesBySubject;
export type RuleIdOf<S extends Subject> = (typeof rulesBySubject)[S][number]['id'];
export type RuleId = { [S in Subject]: RuleIdOf<S> }[Subject];

/** Every rule in the order of the reference. */
export const rules: readonly AnyRule[] = Object.values(rulesBySubject).flat();

const byId = new Map<string, AnyRule>(rules.map((rule) => [rule.id, rule]));

/** The rule of an id; undefined for an id nobody has. */
export const ruleOf = (id: string): AnyRule | undefined => byId.get(id);

const subjectById = new Map<string, Subject>(
  (Object.keys(rulesBySubject) as Subject[]).flatMap((subject) =>
    rulesBySubject[subject].map((rule): [string, Subject] => [rule.id, subject]),
  ),
);

/** The folder a rule stands in. */
export const subjectOf = (id: string): Subject | undefined => subjectById.get(id);
