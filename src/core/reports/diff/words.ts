import type { DiffChange, DiffResult } from '../../messages/diffResult.js';
import { impactWords } from '../../messages/impacts.js';
import type { Impact, Lang } from '../../model/index.js';

/** Worst first: the order of every report. */
export const impactOrder: readonly Impact[] = [
  'breaking',
  'burden',
  'risky',
  'relief',
  'neutral',
  'editorial',
];

/** “户口迁移”（000709001000，410922 清丰县公安局） */
export const itemTitle = ({ item }: DiffChange, lang: Lang): string => {
  const where = [item.division, item.agency].filter((part) => part !== undefined).join(' ');
  const inside = [item.code, where].filter((part) => part !== undefined && part !== '');
  if (inside.length === 0) return item.name;
  return lang === 'zh' ? `${item.name}（${inside.join('，')}）` : `${item.name} (${inside.join(', ')})`;
};

/** Changes by item, in the order they come. */
export const byItem = (changes: readonly DiffChange[], lang: Lang): Map<string, DiffChange[]> => {
  const groups = new Map<string, DiffChange[]>();
  for (const change of changes) {
    const key = itemTitle(change, lang);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [change]);
    else group.push(change);
  }
  return groups;
};

/** How many list items share a change without saying it themselves. */
export const heirs = ({ inheritedBy }: DiffChange, lang: Lang): string => {
  if (inheritedBy === undefined) return '';
  return lang === 'zh' ? `（涉及清单事项 ${inheritedBy} 条）` : ` (${inheritedBy} list items share it)`;
};

export const summaryLine = ({ summary, yardstick }: DiffResult, lang: Lang): string => {
  const { before, after, added, removed, changed, accepted } = summary;
  if (yardstick === 'division')
    return lang === 'zh'
      ? `基准 ${before} 项，对照 ${after} 项；只在对照一方 ${added} 项，只在基准一方 ${removed} 项，两边不同 ${changed} 项${accepted > 0 ? `，已接受 ${accepted} 处` : ''}`
      : `${before} items against ${after}: ${added} only in the second, ${removed} only in the first, ${changed} differ${accepted > 0 ? `, ${accepted} accepted` : ''}`;
  // what splits and mergers brought or took, so that the sum is seen to be right
  const more = after - before - added + removed;
  const regrouped =
    more === 0
      ? ''
      : lang === 'zh'
        ? `拆分合并使总数${more > 0 ? '多' : '少'} ${Math.abs(more)} 项，`
        : `${Math.abs(more)} ${more > 0 ? 'more' : 'fewer'} by splits and mergers, `;
  return lang === 'zh'
    ? `原有 ${before} 项，现有 ${after} 项；新增 ${added} 项，减少 ${removed} 项，${regrouped}变化 ${changed} 项${accepted > 0 ? `，已接受 ${accepted} 处` : ''}`
    : `${before} items before, ${after} after: ${added} added, ${removed} removed, ${regrouped}${changed} changed${accepted > 0 ? `, ${accepted} accepted` : ''}`;
};

/** 断链 2 · 加重 5 … */
export const impactLine = ({ summary }: DiffResult, lang: Lang): string =>
  impactOrder
    .filter((impact) => summary.byImpact[impact] > 0)
    .map((impact) => `${impactWords[impact].title[lang]} ${summary.byImpact[impact]}`)
    .join(' · ');

export const headline = ({ before, after, yardstick }: DiffResult, lang: Lang): string => {
  if (yardstick === 'division')
    return lang === 'zh' ? `以“${before}”为基准看“${after}”` : `“${after}” measured against “${before}”`;
  return lang === 'zh' ? `从“${before}”到“${after}”` : `From “${before}” to “${after}”`;
};

export const omittedLine = ({ omitted, changes }: DiffResult, lang: Lang): string =>
  omitted === undefined
    ? ''
    : lang === 'zh'
      ? `只列出前 ${changes.length} 处，另有 ${omitted} 处没有列出（--max 可以调大）`
      : `Only the first ${changes.length} changes are listed, ${omitted} more are not (raise --max)`;

export const staleLines = ({ stale }: DiffResult, lang: Lang): string[] =>
  stale.map(({ fingerprint, owner, expires, why }) => {
    if (why === 'expired')
      return lang === 'zh'
        ? `已接受的变化 ${fingerprint}（${owner}）已于 ${expires} 到期，重新计入`
        : `The accepted change ${fingerprint} (${owner}) expired on ${expires} and counts again`;
    return lang === 'zh'
      ? `已接受的变化 ${fingerprint}（${owner}）没有对应的变化，可以从 accepted-changes.yaml 删去`
      : `The accepted change ${fingerprint} (${owner}) matches nothing; it can go from accepted-changes.yaml`;
  });
