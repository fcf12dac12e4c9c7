import type { Group } from '../engine.js';
import { figure } from '../state/words.js';

interface Props {
  title: string;
  groups: readonly Group[];
  chosen: string | undefined;
  choose: (key: string | undefined) => void;
}

/** Groups with their counts; choosing one narrows the list, choosing it again takes that back. */
export const Facets = ({ title, groups, chosen, choose }: Props) => (
  <section class="facets" aria-label={title}>
    <h3>{title}</h3>
    <ul>
      {groups.map(({ key, label, count, severity }) => (
        <li key={key}>
          <button
            type="button"
            aria-pressed={key === chosen}
            title={label}
            onClick={() => choose(key === chosen ? undefined : key)}
          >
            {severity !== undefined && <span class={`dot ${severity}`} aria-hidden="true" />}
            <span class="clip grow">{label}</span>
            <span class="figure soft">{figure(count)}</span>
          </button>
        </li>
      ))}
    </ul>
  </section>
);
