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
import { codeLedgerDoubled } from './code/code-ledger-doubled.js';
import { codeLedgerEmpty } from './code/code-ledger-empty.js';
import { codeLedgerState } from './code/code-ledger-state.js';
import { codeLedgerUnused } from './code/code-ledger-unused.js';
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
import { crosswalkClash } from './code/crosswalk-clash.js';
import { divisionRetired } from './code/division-retired.js';
import { divisionUnknown } from './code/division-unknown.js';
import { handlingSerialDuplicated } from './code/handling-serial-duplicated.js';
import { itemListedTwice } from './identity/item-listed-twice.js';
import { itemOutsideDirectory } from './identity/item-outside-directory.js';
import { nameNotNormal } from './identity/name-not-normal.js';
import { namesNearlySame } from './identity/names-nearly-same.js';
import { sameCodeTwoNames } from './identity/same-code-two-names.js';
import { sameNameTwoCodes } from './identity/same-name-two-codes.js';
import { basisDiffers } from './same/basis-differs.js';
import { cancelledItemActive } from './same/cancelled-item-active.js';
import { channelNarrowed } from './same/channel-narrowed.js';
import { conditionAdded } from './same/condition-added.js';
import { conditionDiffers } from './same/condition-differs.js';
import { feeAdded } from './same/fee-added.js';
import { feeHigher } from './same/fee-higher.js';
import { itemNotAdopted } from './same/item-not-adopted.js';
import { levelNotExercised } from './same/level-not-exercised.js';
import { materialAdded } from './same/material-added.js';
import { materialDiffers } from './same/material-differs.js';
import { nameDiffers } from './same/name-differs.js';
import { portalHallDiffer } from './same/portal-hall-differ.js';
import { processDiffers } from './same/process-differs.js';
import { promiseLongerThanStandard } from './same/promise-longer-than-standard.js';
import { publishedMissing } from './same/published-missing.js';
import { publishedOutdated } from './same/published-outdated.js';
import { publishedUnknown } from './same/published-unknown.js';
import { resultDiffers } from './same/result-differs.js';
import { serviceObjectNarrowed } from './same/service-object-narrowed.js';
import { standardOutdated } from './same/standard-outdated.js';
import { statutoryLimitDiffers } from './same/statutory-limit-differs.js';
import { suspendedItemActive } from './same/suspended-item-active.js';
import { typeDiffers } from './same/type-differs.js';
import { visitsMoreThanStandard } from './same/visits-more-than-standard.js';
import { instantMismatch } from './limit/instant-mismatch.js';
import { instantWithDays } from './limit/instant-with-days.js';
import { jointIntakeSplit } from './limit/joint-intake-split.js';
import { jointSerial } from './limit/joint-serial.js';
import { licenceLimitOverTwenty } from './limit/licence-limit-over-twenty.js';
import { limitUnitsMixed } from './limit/limit-units-mixed.js';
import { promiseExceedsLaw } from './limit/promise-exceeds-law.js';
import { stepsExceedPromise } from './limit/steps-exceed-promise.js';
import { articleBeyondLaw } from './basis/article-beyond-law.js';
import { articleMissing } from './basis/article-missing.js';
import { basisLevelUnordered } from './basis/basis-level-unordered.js';
import { basisUnreadable } from './basis/basis-unreadable.js';
import { feeBasisTooLow } from './basis/fee-basis-too-low.js';
import { lawRepealed } from './basis/law-repealed.js';
import { lawUnknown } from './basis/law-unknown.js';
import { licenceBasisTooLow } from './basis/licence-basis-too-low.js';
import { addressVague } from './guide/address-vague.js';
import { conditionCatchAll } from './guide/condition-catch-all.js';
import { consultEqualsComplain } from './guide/consult-equals-complain.js';
import { courierMissing } from './guide/courier-missing.js';
import { feeFlagConflict } from './guide/fee-flag-conflict.js';
import { feeStandardMissing } from './guide/fee-standard-missing.js';
import { guideContentMissing } from './guide/guide-content-missing.js';
import { hoursUnclear } from './guide/hours-unclear.js';
import { materialCatchAll } from './guide/material-catch-all.js';
import { materialCopiesMissing } from './guide/material-copies-missing.js';
import { materialNamedUnclearly } from './guide/material-named-unclearly.js';
import { materialSourceMissing } from './guide/material-source-missing.js';
import { onlineDepthConflict } from './guide/online-depth-conflict.js';
import { onlineUrlMissing } from './guide/online-url-missing.js';
import { payOnlineIdle } from './guide/pay-online-idle.js';
import { phoneMalformed } from './guide/phone-malformed.js';
import { phoneWithoutArea } from './guide/phone-without-area.js';
import { questionMissing } from './guide/question-missing.js';
import { resultSampleMissing } from './guide/result-sample-missing.js';
import { reviewRulesMissing } from './guide/review-rules-missing.js';
import { visitReasonIdle } from './guide/visit-reason-idle.js';
import { visitReasonMissing } from './guide/visit-reason-missing.js';
import { agentServiceMissing } from './township/agent-service-missing.js';
import { countyNotCompiler } from './township/county-not-compiler.js';
import { townCodeMissing } from './township/town-code-missing.js';
import { institutionMissing } from './intermediary/institution-missing.js';
import { intermediaryUnlisted } from './intermediary/intermediary-unlisted.js';
import { classifiedMark } from './secrecy/classified-mark.js';
import { internalAddress } from './secrecy/internal-address.js';
import { personalIdNumber } from './secrecy/personal-id-number.js';
import { personalMobile } from './secrecy/personal-mobile.js';
import { cancelledWithoutDate } from './dates/cancelled-without-date.js';
import { effectiveAfterCancel } from './dates/effective-after-cancel.js';
import { notYetEffective } from './dates/not-yet-effective.js';
import { knownIssueExpired } from './exceptions/known-issue-expired.js';
import { knownIssueStale } from './exceptions/known-issue-stale.js';

// Written by src/gen/ruleIndex.ts from the folders; never by hand.

/** Every rule, by subject (= folder). */
export const rulesBySubject = {
  sheet: [digitsLost, encodingAssumed, fillerValue, formulaError, fullWidthDigits, headingDuplicated, headingMissing, headingUnknown, leadingZeroLost, mergedValueInherited, numberDated, numberScientific, rowDuplicated, rowHidden, rowSkipped],
  structure: [fieldMissing, fieldMalformed, fieldTooLong, fieldUnknown, valueNotListed],
  code: [codeAgencyMismatch, codeBasicMismatch, codeDepartmentUnknown, codeDuplicated, codeLedgerDoubled, codeLedgerEmpty, codeLedgerState, codeLedgerUnused, codeLegacy, codeLevelMismatch, codeMalformed, codeParentImplemented, codePrefixForeign, codeRetired, codeSubConflict, codeTypeMismatch, codeUnregistered, creditCodeCheck, creditCodeMalformed, creditCodeOrganisationCheck, creditCodeUnknown, crosswalkClash, divisionRetired, divisionUnknown, handlingSerialDuplicated],
  identity: [itemListedTwice, itemOutsideDirectory, nameNotNormal, namesNearlySame, sameCodeTwoNames, sameNameTwoCodes],
  same: [basisDiffers, cancelledItemActive, channelNarrowed, conditionAdded, conditionDiffers, feeAdded, feeHigher, itemNotAdopted, levelNotExercised, materialAdded, materialDiffers, nameDiffers, portalHallDiffer, processDiffers, promiseLongerThanStandard, publishedMissing, publishedOutdated, publishedUnknown, resultDiffers, serviceObjectNarrowed, standardOutdated, statutoryLimitDiffers, suspendedItemActive, typeDiffers, visitsMoreThanStandard],
  limit: [instantMismatch, instantWithDays, jointIntakeSplit, jointSerial, licenceLimitOverTwenty, limitUnitsMixed, promiseExceedsLaw, stepsExceedPromise],
  basis: [articleBeyondLaw, articleMissing, basisLevelUnordered, basisUnreadable, feeBasisTooLow, lawRepealed, lawUnknown, licenceBasisTooLow],
  guide: [addressVague, conditionCatchAll, consultEqualsComplain, courierMissing, feeFlagConflict, feeStandardMissing, guideContentMissing, hoursUnclear, materialCatchAll, materialCopiesMissing, materialNamedUnclearly, materialSourceMissing, onlineDepthConflict, onlineUrlMissing, payOnlineIdle, phoneMalformed, phoneWithoutArea, questionMissing, resultSampleMissing, reviewRulesMissing, visitReasonIdle, visitReasonMissing],
  township: [agentServiceMissing, countyNotCompiler, townCodeMissing],
  intermediary: [institutionMissing, intermediaryUnlisted],
  secrecy: [classifiedMark, internalAddress, personalIdNumber, personalMobile],
  dates: [cancelledWithoutDate, effectiveAfterCancel, notYetEffective],
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
