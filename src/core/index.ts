/**
 * The public API of santong's core: pure, for Node and browsers. Additive changes only; test/api.test.ts holds the list.
 * Reading files, locks and git are in `santong/node`.
 */
export { type AcceptedBecause, acceptFinding, refuseExpired } from './acceptance.js';
export { beyond } from './check/beyond.js';
export type { DivisionsBelow } from './check/rowDivisions.js';
export { withFindings } from './check/scope.js';
export {
  bareItem,
  type CheckOptions,
  type CheckResult,
  checkCatalogue,
  checkItems,
  itemsOf,
} from './check.js';
export {
  type Checked,
  checkReadLists,
  checkStored,
  checkStoredStepwise,
  type Driver,
} from './checked.js';
export { isValidCreditCode, readCreditCode } from './codes/creditCode.js';
export { crosswalkClashes, crosswalkOf } from './codes/crosswalk.js';
export { planEncoding } from './codes/encode.js';
export type { EncodePlan } from './codes/encodePlan.js';
export { explainCode } from './codes/explain.js';
export { type CodeKnowledge, knowledgeOf } from './codes/knowledge.js';
export { ledgerDisagreements } from './codes/ledger.js';
export type { LifeResult } from './codes/life.js';
export { type LifeAction, live } from './codes/lifeAction.js';
export { lift, rename, transfer } from './codes/lifeMove.js';
export { merge, split } from './codes/lifeSplit.js';
export { resume, retire, suspend } from './codes/lifeStatus.js';
export { recogniseScheme } from './codes/recognise.js';
export { resolveDoubles } from './codes/resolve.js';
export { schemeOf, schemes } from './codes/schemes.js';
export { apply } from './diff/apply.js';
export { changeKinds } from './diff/changes/index.js';
export { compare } from './diff/compare.js';
export { snapshotOfCatalogue, snapshotOfDivision, snapshotOfRecords } from './diff/snapshot.js';
export { type TextRun, textRuns } from './diff/text.js';
export { divisionsInTable } from './divisionTable.js';
export { isExchangeTable } from './exporters/exchange/read.js';
export { guideOf } from './exporters/guide.js';
export { type ExportTarget, exporters, exportTargets } from './exporters/index.js';
export { type SiteFile, sitePages } from './exporters/portal/site/files.js';
export { publishedItems } from './exporters/published.js';
export { parseCsv, readCsv, writeCsv } from './formats/csv.js';
export { decode } from './formats/decode.js';
export { detect, refuseTooLarge } from './formats/detect.js';
export { readLegacy } from './formats/legacy-here.js';
export type { LegacyOptions, LegacyReader } from './formats/legacy-reader.js';
export { type Cell, columnLetters, type Row, type Sheet, shownText, type Workbook } from './formats/sheet.js';
export { readWorkbook } from './formats/workbook.js';
export { writeXlsx } from './formats/xlsx/write.js';
export { readYaml, writeYaml } from './formats/yaml.js';
export { zipOfFiles, zipOfTexts } from './formats/zip.js';
export { importData } from './importers/data.js';
export { importWorkbook, parseMapping, sheetMappings } from './importers/index.js';
export type { ImportOptions } from './importers/options.js';
export { templateSheets } from './importers/template/sheets.js';
export { templateType } from './importers/template/type.js';
export { type ImportPlan, planImport, planImportStepwise, withDecisions } from './importPlan.js';
export { type Intake, type IntakeOptions, type IntakeRow, planIntake } from './intake.js';
export {
  applyRepairs,
  importList,
  type ListHost,
  type OpenedList,
  openList,
  type ReadList,
  readListBytes,
} from './lists.js';
export { type Office, rememberedMapping, rememberMapping } from './mappings.js';
export { matchItem, matchItems } from './matching/matchItem.js';
export { buildIndex } from './matching/nameIndex.js';
export { findNearDuplicates } from './matching/nearDuplicates.js';
export { renderReason, renderReasons } from './matching/reasons.js';
export { reviewBytes } from './matching/reviewFile.js';
export type { MatchedRow } from './matching/reviewSheet.js';
export { standardEntryOf } from './matching/standardEntry.js';
export type { MatchResult } from './matching/types.js';
export {
  type MatchListsOptions,
  matchLists,
  matchListsStepwise,
  namedRecords,
  rowMatcher,
} from './matchLists.js';
export { renderChange } from './messages/changes.js';
export { type DiffChange, type DiffResult, renderDiff } from './messages/diffResult.js';
export { impactWords } from './messages/impacts.js';
export { findingMessage, renderFinding, ruleWords } from './messages/render.js';
export { isDate } from './model/day.js';
export * from './model/index.js';
export { jsonSchemas } from './model/jsonSchemas.js';
export { findNearDuplicatePairs } from './nearPairs.js';
export {
  type CompareOptions,
  catalogueOperand,
  compareOperands,
  divisionOperand,
  listsOperand,
  type Operand,
} from './operands.js';
export { proposeRepairs } from './repairs.js';
export {
  type FileHandling,
  type ReplayedImport,
  type ReplayHost,
  readForImport,
  replaySteps,
  withMappings,
} from './replay.js';
export { diffFiles } from './reports/diff/files.js';
export { sideText } from './reports/diff/values.js';
export { annotated } from './reports/findings/annotate.js';
export { dueDay } from './reports/findings/due.js';
export { findingsFiles, lettersPrinter } from './reports/findings/files.js';
export { reportOf } from './reports/findings/make.js';
export type { Printed, Report } from './reports/findings/report.js';
export { agencyLabel, divisionLabel, severityWords, where } from './reports/findings/where.js';
export { printHtml as printBoard } from './reports/stats/html.js';
export { rules } from './rules/index.js';
export { builtInProfiles } from './rules/profiles.js';
export { type Stats, statsOf } from './stats/stats.js';
export { readSteps, writeSteps } from './steps/log.js';
export { mapStepwise, type Stepwise } from './stepwise.js';
export { changedFiles, changedPaths, refuseBroken } from './store/changes.js';
export type { ParsedFile } from './store/parsed.js';
export { readCatalogue, type StoredCatalogue, type StoreHost } from './store/read.js';
export { type FileSource, filesSource } from './store/source.js';
