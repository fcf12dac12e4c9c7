import { figure } from '../state/words.js';
import type { ChipKind } from './chip.js';

export interface Count {
  label: string;
  value: number | string;
  kind?: ChipKind;
}

/** A few numbers that tell how it stands. */
export const Figures = ({ counts }: { counts: readonly Count[] }) => (
  <dl class="figures">
    {counts.map(({ label, value, kind = 'plain' }) => (
      <div key={label} class={kind}>
        <dt>{label}</dt>
        <dd>{typeof value === 'number' ? figure(value) : value}</dd>
      </div>
    ))}
  </dl>
);
