import type { CheckView } from '../../engine.js';
import { figure, useWords } from '../../state/words.js';

/** One wrong heading makes many rows wrong: the cause is listed, its consequences are counted. */
export const Suppressed = ({ view }: { view: CheckView }) => {
  const t = useWords();
  const shown = view.suppressed.filter(({ records }) => records > 0);
  if (shown.length === 0) return null;
  const total = shown.reduce((sum, { records }) => sum + records, 0);
  const titleOf = (rule: string) => view.byRule.find(({ key }) => key === rule)?.label ?? rule;
  const causes = [...new Set(shown.map(({ because }) => titleOf(because)))];
  return (
    <p class="note suppressed">
      {t({
        zh: `另有 ${figure(total)} 条由${causes.map((cause) => `“${cause}”`).join('、')}引起的后果没有列出，先改正原因再查一遍`,
        en: `${figure(total)} consequences of ${causes.map((cause) => `“${cause}”`).join(', ')} are not listed; mend the cause, then check again`,
      })}
    </p>
  );
};
