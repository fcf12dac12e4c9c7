import { type Fact, type Finding, type KnownIssue, nearest } from '../model/index.js';

const keyOf = (rule: string, record: string, element: string): string => `${rule}\n${record}\n${element}`;

/** What known-issues.yaml makes of the findings. */
export interface Accepted {
  findings: Finding[];
  accepted: number;
  /** entries that match no finding any more */
  stale: KnownIssue[];
  /** facts about the entries themselves: expired, stale */
  facts: Fact[];
}

/**
 * Takes accepted findings out. An entry is keyed by rule + record + element (no element: all of the rule's on that
 * record), never by text or row; one past its day accepts nothing and is a fault itself; one that matches nothing is stale.
 */
export const acceptKnown = (
  findings: readonly Finding[],
  issues: readonly KnownIssue[],
  today: string,
  idOf: (rule: string) => string,
): Accepted => {
  if (issues.length === 0) return { findings: [...findings], accepted: 0, stale: [], facts: [] };
  const byKey = new Map<string, KnownIssue>();
  for (const issue of issues) byKey.set(keyOf(idOf(issue.rule), issue.record, issue.element ?? ''), issue);
  const used = new Set<KnownIssue>();
  const left: Finding[] = [];
  for (const finding of findings) {
    const { record = '', element = '' } = finding.place;
    const issue =
      byKey.get(keyOf(finding.rule, record, element)) ?? byKey.get(keyOf(finding.rule, record, ''));
    if (issue !== undefined) used.add(issue);
    if (issue === undefined || issue.expires < today) left.push(finding);
  }
  const stale = issues.filter((issue) => !used.has(issue));
  const records = new Set(findings.flatMap(({ place }) => place.record ?? []));
  const place = (issue: KnownIssue): Fact['place'] => ({
    file: 'known-issues.yaml',
    record: issue.record,
    ...(issue.element === undefined ? {} : { element: issue.element }),
  });
  const facts: Fact[] = [
    ...stale.map((issue): Fact => {
      const near = records.has(issue.record) ? undefined : nearest(issue.record, records);
      return {
        rule: 'known-issue-stale',
        place: place(issue),
        params: { issue: issue.rule, record: issue.record, owner: issue.owner, near: near ?? '' },
      };
    }),
    ...issues
      .filter((issue) => used.has(issue) && issue.expires < today)
      .map(
        (issue): Fact => ({
          rule: 'known-issue-expired',
          place: place(issue),
          params: { issue: issue.rule, record: issue.record, owner: issue.owner, expires: issue.expires },
        }),
      ),
  ];
  return { findings: left, accepted: findings.length - left.length, stale, facts };
};
