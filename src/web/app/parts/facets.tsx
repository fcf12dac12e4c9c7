import { useState } from 'preact/hooks';
import type { Group } from '../engine.js';
import { figure, useWords } from '../state/words.js';

interface Props {
  title: string;
  /** `note`: what the group means, on a second line */
  groups: readonly (Group & { note?: string })[];
  chosen: string | undefined;
  choose: (key: string | undefined) => void;
}

const most = 12;

/** Groups with their counts; choosing one narrows the list, choosing it again takes that back. The long tail is unfolded. */
export const Facets = ({ title, groups, chosen, choose }: Props) => {
  const t = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? groups : groups.filter(({ key }, i) => i < most || key === chosen);
  return (
    <section class="facets" aria-label={title}>
      <h2>{title}</h2>
      <ul>
        {shown.map(({ key, label, count, severity, note }) => (
          <li key={key}>
            <button
              type="button"
              aria-pressed={key === chosen}
              title={note === undefined ? label : `${label}：${note}`}
              onClick={() => choose(key === chosen ? undefined : key)}
            >
              {severity !== undefined && <span class={`dot ${severity}`} aria-hidden="true" />}
              <span class="grow">
                <span class="facet-label clip">{label}</span>
                {note !== undefined && <span class="facet-note">{note}</span>}
              </span>
              <span class="figure soft">{figure(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {groups.length > most && (
        <button type="button" class="facets-more" aria-expanded={all} onClick={() => setAll(!all)}>
          {all
            ? t({ zh: '收起', en: 'Fewer' })
            : t({ zh: `全部 ${groups.length} 个`, en: `All ${groups.length}` })}
        </button>
      )}
    </section>
  );
};
