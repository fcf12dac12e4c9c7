import type { DiffView } from '../../engine.js';
import { figure, useWords } from '../../state/words.js';

/** From what to what, how much; for two divisions also what “the same” means. */
export const CompareSummary = ({ head }: { head: DiffView['head'] }) => {
  const t = useWords();
  const { before, after, yardstick, summary: s, omitted, stale } = head;
  const n = figure;
  const accepted =
    s.accepted > 0
      ? { zh: `，已接受 ${n(s.accepted)} 处`, en: `, ${n(s.accepted)} accepted` }
      : { zh: '', en: '' };
  return (
    <div class="compare-summary">
      {yardstick === 'division' ? (
        <>
          <p>
            {t({
              zh: `以“${before}”为基准看“${after}”：基准 ${n(s.before)} 项，对照 ${n(s.after)} 项；只在对照一方 ${n(s.added)} 项，只在基准一方 ${n(s.removed)} 项，两边不同 ${n(s.changed)} 项${accepted.zh}`,
              en: `“${after}” measured against “${before}”: ${n(s.before)} items against ${n(s.after)}; ${n(s.added)} only in the second, ${n(s.removed)} only in the first, ${n(s.changed)} differ${accepted.en}`,
            })}
          </p>
          <p class="note">
            {t({
              zh: '按同一标准比：基本编码相同的就是同一个标准事项，只比标准管的要素（时限、材料、条件、收费等）；单位、窗口、电话、网址这类本地内容不同是正常的，不算差异',
              en: 'By the same standard: what has the same basic code is the same standard item, and only what the standard speaks of is compared (limits, materials, conditions, charges …); agency, window, telephone and links are local and may differ',
            })}
          </p>
        </>
      ) : (
        <p>
          {t({
            zh: `从“${before}”到“${after}”：原有 ${n(s.before)} 项，现有 ${n(s.after)} 项；新增 ${n(s.added)} 项，减少 ${n(s.removed)} 项，变化 ${n(s.changed)} 项${accepted.zh}`,
            en: `From “${before}” to “${after}”: ${n(s.before)} items before, ${n(s.after)} after; ${n(s.added)} added, ${n(s.removed)} removed, ${n(s.changed)} changed${accepted.en}`,
          })}
        </p>
      )}
      {(omitted ?? 0) > 0 && (
        <p class="note">
          {t({
            zh: `另有 ${n(omitted ?? 0)} 处没有列出`,
            en: `${n(omitted ?? 0)} more are not listed`,
          })}
        </p>
      )}
      {stale.length > 0 && (
        <p class="note">
          {t({
            zh: `accepted-changes.yaml 里有 ${n(stale.length)} 条已经到期或没有对应的变化，可以删去`,
            en: `${n(stale.length)} entries of accepted-changes.yaml have expired or match nothing and can go`,
          })}
        </p>
      )}
    </div>
  );
};
