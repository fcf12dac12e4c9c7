import { departments, type LegalBasis, parseArticles, plainLawTitle, writeArticle } from '../model/index.js';
import { departmentsOf } from './departmentName.js';
import { type Reason, reason } from './reasons.js';
import type { MatchQuery, StandardEntry } from './types.js';

/** What speaks for or against a pair beside the names. A contradiction bars `same`. */
export interface Evidence {
  /** added to the score of the names */
  weight: number;
  readonly reasons: Reason[];
  readonly contradictions: Reason[];
  /** law and article are the same */
  sameArticle: boolean;
}

const known = (text: string): boolean => text !== '' && text !== '其他';

const lawKey = (basis: LegalBasis): string => plainLawTitle(basis.law).replace(/^中华人民共和国/, '');

const articlesOf = (bases: readonly LegalBasis[]): Map<string, Set<string>> => {
  const laws = new Map<string, Set<string>>();
  for (const basis of bases) {
    const key = lawKey(basis);
    if (key === '') continue;
    const articles = laws.get(key) ?? new Set<string>();
    for (const { article, inserted } of parseArticles(basis.article ?? ''))
      articles.add(writeArticle(inserted === undefined ? { article } : { article, inserted }));
    laws.set(key, articles);
  }
  return laws;
};

const basisEvidence = (a: readonly LegalBasis[], b: readonly LegalBasis[], into: Evidence): void => {
  const [lawsA, lawsB] = [articlesOf(a), articlesOf(b)];
  if (lawsA.size === 0 || lawsB.size === 0) return;
  let shared: string | undefined;
  for (const [law, articles] of lawsA) {
    const others = lawsB.get(law);
    if (others === undefined) continue;
    shared ??= law;
    for (const article of articles)
      if (others.has(article)) {
        into.sameArticle = true;
        into.weight += 0.06;
        into.reasons.push(reason('basis-article', { law, article }));
        return;
      }
  }
  if (shared === undefined) into.contradictions.push(reason('basis-differs'));
  else {
    into.weight += 0.02;
    into.reasons.push(reason('basis-law', { law: shared }));
  }
};

const typeEvidence = (a: string, b: string, into: Evidence): void => {
  if (a === b) {
    into.weight += 0.01;
    into.reasons.push(reason('type-equal', { type: a }));
  } else if (a !== '行政权力' && b !== '行政权力') into.contradictions.push(reason('type-differs', { a, b }));
};

const departmentEvidence = (query: MatchQuery, standard: StandardEntry, into: Evidence): void => {
  const a = departmentsOf(query.department);
  const b = departmentsOf(standard.department ?? standard.basicCode?.slice(4, 6));
  if (a.length === 0 || b.length === 0) return;
  if (a.some((d) => b.includes(d))) {
    into.weight += 0.01;
    into.reasons.push(reason('department-equal'));
  } else {
    into.weight -= 0.03;
    into.reasons.push(
      reason('department-differs', {
        a: query.department ?? '',
        b: departments[b[0] ?? ''] ?? standard.department ?? '',
      }),
    );
  }
};

const disjoint = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
  a !== undefined && b !== undefined && a.length > 0 && b.length > 0 && !a.some((x) => b.includes(x));

const nothing: Evidence = { weight: 0, reasons: [], contradictions: [], sameArticle: false };

const nameOnly = (query: MatchQuery): boolean =>
  query.legalBasis === undefined &&
  query.itemType === undefined &&
  query.department === undefined &&
  query.levels === undefined &&
  query.serviceObjects === undefined &&
  query.resultName === undefined;

/** Everything but the names. Elements that one side lacks say nothing. */
export const evidenceOf = (query: MatchQuery, standard: StandardEntry): Evidence => {
  if (nameOnly(query)) return nothing;
  const found: Evidence = { weight: 0, reasons: [], contradictions: [], sameArticle: false };
  if (query.legalBasis !== undefined && standard.legalBasis !== undefined)
    basisEvidence(query.legalBasis, standard.legalBasis, found);
  if (query.itemType !== undefined && standard.itemType !== undefined)
    typeEvidence(query.itemType, standard.itemType, found);
  departmentEvidence(query, standard, found);
  const { levels } = standard;
  if (
    disjoint(query.levels, levels) &&
    !levels?.includes('分级管理') &&
    !query.levels?.includes('分级管理')
  ) {
    found.weight -= 0.02;
    found.reasons.push(reason('level-outside', { level: query.levels?.join('、') ?? '' }));
  }
  if (disjoint(query.serviceObjects, standard.serviceObjects)) {
    found.weight -= 0.03;
    found.reasons.push(reason('objects-differ'));
  }
  if (query.resultName !== undefined && known(query.resultName) && query.resultName === standard.resultName) {
    found.weight += 0.02;
    found.reasons.push(reason('result-equal', { result: query.resultName }));
  }
  return found;
};
