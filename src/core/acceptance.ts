import { type Catalogue, type Finding, type KnownIssue, UserError } from './model/index.js';

/** Why a finding is let stand: the reason, who answers for it, and until when (YYYY-MM-DD). */
export type AcceptedBecause = Pick<KnownIssue, 'reason' | 'owner' | 'expires'>;

const wholeFile = ({ rule }: Finding): UserError =>
  new UserError('accept-needs-record', {
    zh: `这是整个文件的问题，不属于哪一个事项，不能单独接受；在 profile.yaml 里调整 ${rule} 的级别`,
    en: `this is a fault of a whole file, not of one item, and cannot be accepted alone; re-grade ${rule} in profile.yaml`,
  });

/** A day of acceptance that has passed → UserError. */
export const refuseExpired = (expires: string, today: string): void => {
  if (expires < today)
    throw new UserError('accept-expired', {
      zh: `到期日 ${expires} 已经过去；写一个今天（${today}）以后的日子`,
      en: `${expires} has passed; name a day after ${today}`,
    });
};

/**
 * The catalogue with one finding accepted among its known issues; a second time renews the entry. A finding of a whole
 * file → UserError.
 */
export const acceptFinding = (
  catalogue: Catalogue,
  finding: Finding,
  { reason, owner, expires }: AcceptedBecause,
): { catalogue: Catalogue; issue: KnownIssue; renewed: boolean } => {
  const { record, element } = finding.place;
  if (record === undefined) throw wholeFile(finding);
  const issue: KnownIssue = {
    rule: finding.rule,
    record,
    ...(element !== undefined && { element }),
    reason,
    owner,
    expires,
  };
  const same = (other: KnownIssue): boolean =>
    other.rule === issue.rule && other.record === record && other.element === element;
  const { knownIssues } = catalogue;
  return {
    catalogue: {
      ...catalogue,
      knownIssues: [...knownIssues.filter((other) => !same(other)), issue],
    },
    issue,
    renewed: knownIssues.some(same),
  };
};
