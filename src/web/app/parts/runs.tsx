export type RunMark = 'same' | 'added' | 'removed';

/** Text with what was added and what went away marked; screen readers are told as well (ins and del). */
export const Runs = ({ runs }: { runs: readonly { text: string; mark: RunMark }[] }) => (
  <span class="runs">
    {runs.map(({ text, mark }, i) =>
      mark === 'added' ? <ins key={i}>{text}</ins> : mark === 'removed' ? <del key={i}>{text}</del> : text,
    )}
  </span>
);
