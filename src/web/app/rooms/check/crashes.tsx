import type { CheckView } from '../../engine.js';
import { useWords } from '../../state/words.js';

/** A rule of ours that failed is named with what the maintainers need; what the others found stands. */
export const Crashes = ({ view }: { view: CheckView }) => {
  const t = useWords();
  const crashes = view.crashes ?? [];
  if (crashes.length === 0) return null;
  return (
    <details class="stale-note">
      <summary>
        {t({
          zh: `${crashes.length} 处规则自身出错，其余规则照常核查；把下面几行发给维护者`,
          en: `rules failed in ${crashes.length} places, the others ran; send the lines below to the maintainers`,
        })}
      </summary>
      <pre class="notice-bug">
        {crashes.map(({ rule, record, stack }) => `${rule} ${record}\n${stack}`).join('\n\n')}
      </pre>
    </details>
  );
};
