import { definitionOf, type ElementId, elements, type Finding } from '../model/index.js';
import { subjectOf } from '../rules/index.js';

/** Findings not shown because a graver cause is: what was left out, and why. */
export interface Suppressed {
  /** the finding that explains them */
  because: string;
  /** the rule that was not reported */
  rule: string;
  file: string;
  sheet?: string;
  /** heading or cell of the cause */
  at: string;
  records: number;
}

/** What a workbook did to a value: whatever else is wrong with that cell follows from it. */
const causes = new Set([
  'digits-lost',
  'number-scientific',
  'formula-error',
  'filler-value',
  'leading-zero-lost',
  'number-dated',
]);

const sheetKey = ({ place }: Finding): string => `${place.file}\n${place.sheet ?? ''}`;

/** The cell, or in a file without cells the element of a record. */
const cellKey = (finding: Finding): string | undefined => {
  const { cell, line, record, element } = finding.place;
  if (cell !== undefined) return `${sheetKey(finding)}\n${cell}`;
  const row = line ?? record;
  return row === undefined || element === undefined ? undefined : `${sheetKey(finding)}\n${row}\n${element}`;
};

/** An importer's word on a whole column: none of its values could be read, so none of its cells is empty. */
const columnKey = (finding: Finding): string | undefined => {
  const { element } = finding.place;
  return element === undefined ? undefined : `${sheetKey(finding)}\n${element}`;
};

const recordKey = ({ place }: Finding): string => `${place.file}\n${place.line ?? ''}\n${place.record ?? ''}`;

/** What an item outside the directory lacks only because no standard gives it: codes, identity, standard, guide. */
const followsFromNoStandard = ({ rule, place }: Finding): boolean => {
  if (rule === 'guide-content-missing' || rule === 'review-rules-missing' || rule === 'result-sample-missing')
    return true;
  const { element } = place;
  if (rule !== 'field-missing' || element === undefined || !Object.hasOwn(elements, element)) return false;
  return element === 'implementationCode' || definitionOf(element as ElementId).tier !== 'local';
};

/**
 * Root cause first: faults of a cell that the workbook spoilt are left out beside the spoiling, and a value that the
 * importer already named is not named twice, and an item that no standard knows is said to be just that. `recordsOf` says how many records a sheet has.
 */
export const rootCauseFirst = (
  findings: readonly Finding[],
  recordsOf: (file: string, sheet: string | undefined) => number,
): { findings: Finding[]; suppressed: Suppressed[] } => {
  const spoilt = new Map<string, Finding>();
  const unread = new Map<string, Finding>();
  const outside = new Map<string, Finding>();
  const told = new Set<string>();
  for (const finding of findings) {
    const column = finding.params['count'] === undefined ? undefined : columnKey(finding);
    if (column !== undefined && finding.rule === 'value-not-listed') unread.set(column, finding);
    if (finding.rule === 'item-outside-directory') outside.set(recordKey(finding), finding);
    const key = cellKey(finding);
    if (key !== undefined && causes.has(finding.rule) && !spoilt.has(key)) spoilt.set(key, finding);
  }
  const suppressed = new Map<string, Suppressed>();
  const count = (cause: Finding, rule: string, at: string, records: number): void => {
    const { file, sheet } = cause.place;
    const key = `${cause.rule}\n${rule}\n${file}\n${sheet ?? ''}\n${at}`;
    const known = suppressed.get(key);
    if (known !== undefined) known.records += records;
    else
      suppressed.set(key, {
        because: cause.rule,
        rule,
        file,
        ...(sheet === undefined ? {} : { sheet }),
        at,
        records,
      });
  };
  const left = findings.filter((finding) => {
    const key = cellKey(finding);
    if (finding.rule === 'heading-missing')
      count(
        finding,
        'field-missing',
        String(finding.params['heading'] ?? ''),
        Number(finding.params['records'] ?? recordsOf(finding.place.file, finding.place.sheet)),
      );
    const cause = key === undefined ? undefined : spoilt.get(key);
    if (cause !== undefined && subjectOf(finding.rule) !== 'sheet') {
      count(cause, finding.rule, cause.place.cell ?? '', 1);
      return false;
    }
    const alone = outside.get(recordKey(finding));
    if (alone !== undefined && followsFromNoStandard(finding)) {
      count(alone, finding.rule, alone.place.record ?? '', 1);
      return false;
    }
    const column = finding.rule === 'field-missing' ? unread.get(columnKey(finding) ?? '') : undefined;
    if (column !== undefined) {
      count(column, finding.rule, column.place.cell ?? String(finding.params['element']), 1);
      return false;
    }
    if (key === undefined || subjectOf(finding.rule) !== 'structure') return true;
    const once = `${finding.rule}\n${key}`;
    if (told.has(once)) return false;
    told.add(once);
    return true;
  });
  return { findings: left, suppressed: [...suppressed.values()] };
};
