/**
 * The public API of santong's core: pure, for Node and browsers. Additive changes only; test/api.test.ts holds the list.
 * Reading files, locks and git are in `santong/node`.
 */
export {
  bareItem,
  type CheckOptions,
  type CheckResult,
  checkCatalogue,
  checkItems,
  itemsOf,
} from './check.js';
export { isValidCreditCode, readCreditCode } from './codes/creditCode.js';
export { crosswalkClashes, crosswalkOf } from './codes/crosswalk.js';
export { planEncoding } from './codes/encode.js';
export { explainCode } from './codes/explain.js';
export { ledgerDisagreements } from './codes/ledger.js';
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
export { guideOf } from './exporters/guide.js';
export { type ExportTarget, exporters, exportTargets } from './exporters/index.js';
export { publishedItems } from './exporters/published.js';
export { parseCsv, readCsv, writeCsv } from './formats/csv.js';
export { decode } from './formats/decode.js';
export { detect } from './formats/detect.js';
export type { Cell, Row, Sheet, Workbook } from './formats/sheet.js';
export { readWorkbook } from './formats/workbook.js';
export { writeXlsx } from './formats/xlsx/write.js';
export { readYaml, writeYaml } from './formats/yaml.js';
export { importData } from './importers/data.js';
export { importWorkbook } from './importers/index.js';
export { planIntake } from './intake.js';
export { matchItem, matchItems } from './matching/matchItem.js';
export { buildIndex } from './matching/nameIndex.js';
export { standardEntryOf } from './matching/standardEntry.js';
export { renderChange } from './messages/changes.js';
export { type DiffChange, type DiffResult, renderDiff } from './messages/diffResult.js';
export { impactWords } from './messages/impacts.js';
export { renderFinding, renderValue, ruleWords } from './messages/render.js';
export * from './model/index.js';
export { jsonSchemas } from './model/jsonSchemas.js';
export { rules } from './rules/index.js';
export { builtInProfiles } from './rules/profiles.js';
export { type Stats, statsOf } from './stats/stats.js';
