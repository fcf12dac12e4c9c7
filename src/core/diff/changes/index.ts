// biome-ignore-all format: written by src/gen/changeIndex.ts
// biome-ignore-all assist: written by src/gen/changeIndex.ts
import type { ChangeKind } from '../define.js';
import { agencyMoved } from './agency-moved.js';
import { agencyRecoded } from './agency-recoded.js';
import { agencyRenamed } from './agency-renamed.js';
import { areaNarrower } from './area-narrower.js';
import { areaWider } from './area-wider.js';
import { authorityChanged } from './authority-changed.js';
import { basicRecoded } from './basic-recoded.js';
import { basisAdded } from './basis-added.js';
import { basisChanged } from './basis-changed.js';
import { basisQuotationChanged } from './basis-quotation-changed.js';
import { basisRemoved } from './basis-removed.js';
import { cancelDateChanged } from './cancel-date-changed.js';
import { cancelDateCleared } from './cancel-date-cleared.js';
import { cancelDateNoted } from './cancel-date-noted.js';
import { cancelDateSet } from './cancel-date-set.js';
import { cancelDateWithdrawn } from './cancel-date-withdrawn.js';
import { caseDeferred } from './case-deferred.js';
import { caseImmediate } from './case-immediate.js';
import { caseTypeChanged } from './case-type-changed.js';
import { channelAdded } from './channel-added.js';
import { channelRemoved } from './channel-removed.js';
import { channelsReplaced } from './channels-replaced.js';
import { chargeDropped } from './charge-dropped.js';
import { chargeIntroduced } from './charge-introduced.js';
import { codeAssigned } from './code-assigned.js';
import { codeWithdrawn } from './code-withdrawn.js';
import { columnChanged } from './column-changed.js';
import { conditionAdded } from './condition-added.js';
import { conditionRemoved } from './condition-removed.js';
import { conditionReworded } from './condition-reworded.js';
import { contactChanged } from './contact-changed.js';
import { contactGiven } from './contact-given.js';
import { contactGone } from './contact-gone.js';
import { convenienceAdded } from './convenience-added.js';
import { convenienceRemoved } from './convenience-removed.js';
import { copiesFewer } from './copies-fewer.js';
import { copiesMore } from './copies-more.js';
import { depthDeeper } from './depth-deeper.js';
import { depthShallower } from './depth-shallower.js';
import { divisionChanged } from './division-changed.js';
import { effectiveDateChanged } from './effective-date-changed.js';
import { elementEmptied } from './element-emptied.js';
import { elementFilled } from './element-filled.js';
import { feeAdded } from './fee-added.js';
import { feeBasisChanged } from './fee-basis-changed.js';
import { feeChanged } from './fee-changed.js';
import { feeLowered } from './fee-lowered.js';
import { feeRaised } from './fee-raised.js';
import { feeReductionDropped } from './fee-reduction-dropped.js';
import { feeReductionIntroduced } from './fee-reduction-introduced.js';
import { feeRemoved } from './fee-removed.js';
import { hallEntered } from './hall-entered.js';
import { hallLeft } from './hall-left.js';
import { handlingItemAdded } from './handling-item-added.js';
import { handlingItemCoded } from './handling-item-coded.js';
import { handlingItemRecoded } from './handling-item-recoded.js';
import { handlingItemRemoved } from './handling-item-removed.js';
import { handlingItemRenamed } from './handling-item-renamed.js';
import { handlingItemUncoded } from './handling-item-uncoded.js';
import { handlingItemsReordered } from './handling-items-reordered.js';
import { handlingRecoded } from './handling-recoded.js';
import { implementationRecoded } from './implementation-recoded.js';
import { intermediaryAdded } from './intermediary-added.js';
import { intermediaryRemoved } from './intermediary-removed.js';
import { intermediaryRenamed } from './intermediary-renamed.js';
import { itemAdded } from './item-added.js';
import { itemCancelled } from './item-cancelled.js';
import { itemMerged } from './item-merged.js';
import { itemRemoved } from './item-removed.js';
import { itemRenamed } from './item-renamed.js';
import { itemRestored } from './item-restored.js';
import { itemResumed } from './item-resumed.js';
import { itemSplit } from './item-split.js';
import { itemSuspended } from './item-suspended.js';
import { jointAgencyAdded } from './joint-agency-added.js';
import { jointAgencyRemoved } from './joint-agency-removed.js';
import { jointAgencyRenamed } from './joint-agency-renamed.js';
import { levelLowered } from './level-lowered.js';
import { levelRaised } from './level-raised.js';
import { levelsChanged } from './levels-changed.js';
import { levelsNarrowed } from './levels-narrowed.js';
import { levelsWidened } from './levels-widened.js';
import { limitNoteChanged } from './limit-note-changed.js';
import { limitUnitChanged } from './limit-unit-changed.js';
import { linkGiven } from './link-given.js';
import { linkGone } from './link-gone.js';
import { linkMoved } from './link-moved.js';
import { listReordered } from './list-reordered.js';
import { listedOnlyHere } from './listed-only-here.js';
import { listedOnlyThere } from './listed-only-there.js';
import { localCodeChanged } from './local-code-changed.js';
import { materialAdded } from './material-added.js';
import { materialDetailChanged } from './material-detail-changed.js';
import { materialEased } from './material-eased.js';
import { materialFileGiven } from './material-file-given.js';
import { materialFileGone } from './material-file-gone.js';
import { materialFormChanged } from './material-form-changed.js';
import { materialFormNarrowed } from './material-form-narrowed.js';
import { materialFormWidened } from './material-form-widened.js';
import { materialIntermediary } from './material-intermediary.js';
import { materialIntermediaryDropped } from './material-intermediary-dropped.js';
import { materialKindChanged } from './material-kind-changed.js';
import { materialKindLooser } from './material-kind-looser.js';
import { materialKindStricter } from './material-kind-stricter.js';
import { materialRemoved } from './material-removed.js';
import { materialRenamed } from './material-renamed.js';
import { materialRequired } from './material-required.js';
import { materialSourceChanged } from './material-source-changed.js';
import { mergeLikely } from './merge-likely.js';
import { onlineClosed } from './online-closed.js';
import { onlineOpened } from './online-opened.js';
import { optionalMaterialAdded } from './optional-material-added.js';
import { optionalMaterialRemoved } from './optional-material-removed.js';
import { powerAdded } from './power-added.js';
import { powerRemoved } from './power-removed.js';
import { promisedLimitLonger } from './promised-limit-longer.js';
import { promisedLimitShorter } from './promised-limit-shorter.js';
import { questionAdded } from './question-added.js';
import { questionChanged } from './question-changed.js';
import { questionRemoved } from './question-removed.js';
import { quotaChanged } from './quota-changed.js';
import { quotaLifted } from './quota-lifted.js';
import { quotaSet } from './quota-set.js';
import { recodeLikely } from './recode-likely.js';
import { resultRenamed } from './result-renamed.js';
import { resultSampleChanged } from './result-sample-changed.js';
import { resultTypeChanged } from './result-type-changed.js';
import { reviewRulesChanged } from './review-rules-changed.js';
import { serviceObjectAdded } from './service-object-added.js';
import { serviceObjectRemoved } from './service-object-removed.js';
import { serviceObjectsReplaced } from './service-objects-replaced.js';
import { specialProcedureAdded } from './special-procedure-added.js';
import { specialProcedureChanged } from './special-procedure-changed.js';
import { specialProcedureRemoved } from './special-procedure-removed.js';
import { splitLikely } from './split-likely.js';
import { statutoryLimitLonger } from './statutory-limit-longer.js';
import { statutoryLimitShorter } from './statutory-limit-shorter.js';
import { stepAdded } from './step-added.js';
import { stepChanged } from './step-changed.js';
import { stepLonger } from './step-longer.js';
import { stepParallel } from './step-parallel.js';
import { stepRemoved } from './step-removed.js';
import { stepSerial } from './step-serial.js';
import { stepShorter } from './step-shorter.js';
import { stepsReordered } from './steps-reordered.js';
import { successionNoted } from './succession-noted.js';
import { topicsChanged } from './topics-changed.js';
import { typeChanged } from './type-changed.js';
import { unclassified } from './unclassified.js';
import { versionLowered } from './version-lowered.js';
import { versionRaised } from './version-raised.js';
import { visitReasonChanged } from './visit-reason-changed.js';
import { visitsFewer } from './visits-fewer.js';
import { visitsMore } from './visits-more.js';
import { windowChanged } from './window-changed.js';
import { wordingEditorial } from './wording-editorial.js';

// Written by src/gen/changeIndex.ts from the folder; never by hand.

const all = [
  agencyMoved,
  agencyRecoded,
  agencyRenamed,
  areaNarrower,
  areaWider,
  authorityChanged,
  basicRecoded,
  basisAdded,
  basisChanged,
  basisQuotationChanged,
  basisRemoved,
  cancelDateChanged,
  cancelDateCleared,
  cancelDateNoted,
  cancelDateSet,
  cancelDateWithdrawn,
  caseDeferred,
  caseImmediate,
  caseTypeChanged,
  channelAdded,
  channelRemoved,
  channelsReplaced,
  chargeDropped,
  chargeIntroduced,
  codeAssigned,
  codeWithdrawn,
  columnChanged,
  conditionAdded,
  conditionRemoved,
  conditionReworded,
  contactChanged,
  contactGiven,
  contactGone,
  convenienceAdded,
  convenienceRemoved,
  copiesFewer,
  copiesMore,
  depthDeeper,
  depthShallower,
  divisionChanged,
  effectiveDateChanged,
  elementEmptied,
  elementFilled,
  feeAdded,
  feeBasisChanged,
  feeChanged,
  feeLowered,
  feeRaised,
  feeReductionDropped,
  feeReductionIntroduced,
  feeRemoved,
  hallEntered,
  hallLeft,
  handlingItemAdded,
  handlingItemCoded,
  handlingItemRecoded,
  handlingItemRemoved,
  handlingItemRenamed,
  handlingItemUncoded,
  handlingItemsReordered,
  handlingRecoded,
  implementationRecoded,
  intermediaryAdded,
  intermediaryRemoved,
  intermediaryRenamed,
  itemAdded,
  itemCancelled,
  itemMerged,
  itemRemoved,
  itemRenamed,
  itemRestored,
  itemResumed,
  itemSplit,
  itemSuspended,
  jointAgencyAdded,
  jointAgencyRemoved,
  jointAgencyRenamed,
  levelLowered,
  levelRaised,
  levelsChanged,
  levelsNarrowed,
  levelsWidened,
  limitNoteChanged,
  limitUnitChanged,
  linkGiven,
  linkGone,
  linkMoved,
  listReordered,
  listedOnlyHere,
  listedOnlyThere,
  localCodeChanged,
  materialAdded,
  materialDetailChanged,
  materialEased,
  materialFileGiven,
  materialFileGone,
  materialFormChanged,
  materialFormNarrowed,
  materialFormWidened,
  materialIntermediary,
  materialIntermediaryDropped,
  materialKindChanged,
  materialKindLooser,
  materialKindStricter,
  materialRemoved,
  materialRenamed,
  materialRequired,
  materialSourceChanged,
  mergeLikely,
  onlineClosed,
  onlineOpened,
  optionalMaterialAdded,
  optionalMaterialRemoved,
  powerAdded,
  powerRemoved,
  promisedLimitLonger,
  promisedLimitShorter,
  questionAdded,
  questionChanged,
  questionRemoved,
  quotaChanged,
  quotaLifted,
  quotaSet,
  recodeLikely,
  resultRenamed,
  resultSampleChanged,
  resultTypeChanged,
  reviewRulesChanged,
  serviceObjectAdded,
  serviceObjectRemoved,
  serviceObjectsReplaced,
  specialProcedureAdded,
  specialProcedureChanged,
  specialProcedureRemoved,
  splitLikely,
  statutoryLimitLonger,
  statutoryLimitShorter,
  stepAdded,
  stepChanged,
  stepLonger,
  stepParallel,
  stepRemoved,
  stepSerial,
  stepShorter,
  stepsReordered,
  successionNoted,
  topicsChanged,
  typeChanged,
  versionLowered,
  versionRaised,
  visitReasonChanged,
  visitsFewer,
  visitsMore,
  windowChanged,
  wordingEditorial,
] as const;

export { unclassified };

export type ChangeKindId = (typeof all)[number]['id'] | typeof unclassified.id;

/** Every kind of change but the one for what nobody claims. */
export const changeKinds: readonly ChangeKind[] = all;

const byId = new Map<string, ChangeKind>([...changeKinds, unclassified].map((kind) => [kind.id, kind]));

/** The kind of an id; undefined for an id nobody has. */
export const changeKindOf = (id: string): ChangeKind | undefined => byId.get(id);
