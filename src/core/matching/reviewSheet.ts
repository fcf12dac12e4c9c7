import {
  decisionHeadings,
  decisionsOfRows,
  type Lang,
  type MatchDecision,
  type Origin,
} from '../model/index.js';
import { relationLabels, verdictLabels } from './labels.js';
import { renderReasons } from './reasons.js';
import type { Candidate, MatchQuery, MatchResult } from './types.js';

/** One row and what the matcher made of it. */
export interface MatchedRow {
  query: MatchQuery;
  origin: Origin;
  result: MatchResult;
}

const candidateHeadings = ['候选1', '候选2', '候选3', '候选4', '候选5'] as const;

/** Headings of the review file. A person fills 决定: a candidate's number, a code, or 新事项; empty waits. */
export const reviewHeadings = [
  '文件', '工作表', '行', '区划', '名称', '结论', '决定', '决定人', '日期', '理由', ...candidateHeadings,
] as const; // biome-ignore format: one line as the sheet has it

/** Candidates below share a word or two; they would only hide the others. */
const worthShowing = 0.2;
const uncoded = '无编码';
const separator = '｜';

/** 编码 名称｜关系 分数｜理由: one cell, so that no spreadsheet takes the code for a number. */
const candidateCell = (candidate: Candidate, lang: Lang): string =>
  [
    `${candidate.basicCode ?? uncoded} ${candidate.name}`,
    `${relationLabels[candidate.relation][lang]} ${candidate.score.toFixed(2)}`,
    renderReasons(candidate.reasons, lang),
  ].join(separator);

/** Rows of the review file, heading row first. Headings stay Chinese in any language: they are read back. */
export const reviewRows = (rows: readonly MatchedRow[], lang: Lang = 'zh'): string[][] => [
  [...reviewHeadings],
  ...rows.map(({ query, origin, result }) => [
    origin.file,
    origin.sheet ?? '',
    String(origin.row ?? origin.line ?? ''),
    query.division ?? '',
    query.name,
    verdictLabels[result.decision][lang],
    '',
    '',
    '',
    renderReasons(
      [...result.contradictions, ...result.reasons.filter((r) => !result.contradictions.includes(r))],
      lang,
    ),
    ...candidateHeadings.map((_, i) => {
      const candidate = result.candidates[i];
      return candidate === undefined || candidate.score < worthShowing ? '' : candidateCell(candidate, lang);
    }),
  ]),
];

/** A 决定 that cannot be read: 1-based row of the file, and what stands there. */
export interface UnreadDecision {
  row: number;
  name: string;
  text: string;
}

export interface ReadDecisions {
  decisions: MatchDecision[];
  unread: UnreadDecision[];
}

const keyOfCell = (cell: string): string | undefined => {
  const [head = ''] = cell.split(separator);
  const at = head.indexOf(' ');
  if (at <= 0) return undefined;
  const code = head.slice(0, at);
  return code === uncoded ? head.slice(at + 1) : code;
};

/** What a person wrote: 1–5, 是, 新事项, or a code. Nothing when it means nothing. */
const decided = (text: string, candidates: readonly string[]): string | undefined => {
  if (/^(?:新|新事项|新增|不是|无|都不是|new)$/i.test(text)) return '';
  const number = /^(?:是|同一事项|same|yes)$/i.test(text)
    ? '1'
    : /^(?:候选)?([1-5])(?:\.0)?$/.exec(text)?.[1];
  if (number !== undefined) return keyOfCell(candidates[Number(number) - 1] ?? '');
  const code = text.split(separator)[0]?.split(' ')[0] ?? '';
  return /^[0-9A-Z]{10,40}$/i.test(code) ? code.toUpperCase() : undefined;
};

/**
 * Reads decisions back from the rows of a review file, or of decisions.csv itself. `who` and `when` (YYYY-MM-DD) fill what
 * the person left empty. Rows without a 决定 are passed over.
 */
export const decisionsOfReview = (
  rows: readonly (readonly string[])[],
  given: { who: string; when: string },
): ReadDecisions => {
  const [heading = [], ...body] = rows;
  const heads = heading.map((h) => h.trim());
  // people write 基本编码 over the column that decisions.csv calls 编码
  if (decisionHeadings.every((h, i) => heads[i] === h || (h === '编码' && heads[i] === '基本编码')))
    return { decisions: decisionsOfRows(rows.map((r) => [...r])), unread: [] };
  const at = (name: string): number => heads.indexOf(name);
  const found: ReadDecisions = { decisions: [], unread: [] };
  for (const [i, row] of body.entries()) {
    const cell = (name: string): string => (at(name) < 0 ? '' : (row[at(name)] ?? '').trim());
    const text = cell('决定').normalize('NFKC');
    const name = cell('名称');
    if (text === '' || name === '') continue;
    const code = decided(text, candidateHeadings.map(cell));
    if (code === undefined) found.unread.push({ row: i + 2, name, text });
    else
      found.decisions.push({
        name,
        division: cell('区划'),
        code,
        who: cell('决定人') || given.who,
        when: cell('日期') || given.when,
      });
  }
  return found;
};
