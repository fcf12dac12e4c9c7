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
import { codeAgencyMismatch } from './code/code-agency-mismatch.js';
import { codeBasicMismatch } from './code/code-basic-mismatch.js';
import { codeDepartmentUnknown } from './code/code-department-unknown.js';
import { codeDuplicated } from './code/code-duplicated.js';
import { codeLegacy } from './code/code-legacy.js';
import { codeLevelMismatch } from './code/code-level-mismatch.js';
import { codeMalformed } from './code/code-malformed.js';
import { codeParentImplemented } from './code/code-parent-implemented.js';
import { codePrefixForeign } from './code/code-prefix-foreign.js';
import { codeRetired } from './code/code-retired.js';
import { codeSubConflict } from './code/code-sub-conflict.js';
import { codeTypeMismatch } from './code/code-type-mismatch.js';
import { codeUnregistered } from './code/code-unregistered.js';
import { creditCodeCheck } from './code/credit-code-check.js';
import { creditCodeMalformed } from './code/credit-code-malformed.js';
import { creditCodeOrganisationCheck } from './code/credit-code-organisation-check.js';
import { creditCodeUnknown } from './code/credit-code-unknown.js';
import { divisionRetired } from './code/division-retired.js';
import { divisionUnknown } from './code/division-unknown.js';
import { handlingSerialDuplicated } from './code/handling-serial-duplicated.js';
import { knownIssueExpired } from './exceptions/known-issue-expired.js';
import { knownIssueStale } from './exceptions/known-issue-stale.js';

// Written by src/gen/ruleIndex.ts from the folders; never by hand.

/** Every rule, by subject (= folder). */
export const rulesBySubject = {
  sheet: [digitsLost, encodingAssumed, fillerValue, formulaError, fullWidthDigits, headingDuplicated, headingMissing, headingUnknown, leadingZeroLost, mergedValueInherited, numberDated, numberScientific, rowDuplicated, rowHidden, rowSkipped],
  structure: [fieldMissing, fieldMalformed, fieldTooLong, fieldUnknown, valueNotListed],
  code: [codeAgencyMismatch, codeBasicMismatch, codeDepartmentUnknown, codeDuplicated, codeLegacy, codeLevelMismatch, codeMalformed, codeParentImplemented, codePrefixForeign, codeRetired, codeSubConflict, codeTypeMismatch, codeUnregistered, creditCodeCheck, creditCodeMalformed, creditCodeOrganisationCheck, creditCodeUnknown, divisionRetired, divisionUnknown, handlingSerialDuplicated],
  exceptions: [knownIssueExpired, knownIssueStale],
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
