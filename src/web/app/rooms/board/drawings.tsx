export const percent = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : `${(100 * value).toFixed(1)}%`;

const radius = 52;
const round = 2 * Math.PI * radius;

/** A ring whose filled part is the rate. */
export const Ring = ({ rate, label }: { rate: number | null; label: string }) => {
  const filled = (rate ?? 0) * round;
  return (
    <svg class="ring" viewBox="0 0 140 140" role="img" aria-label={`${label} ${percent(rate)}`}>
      <circle class="ring-track" cx="70" cy="70" r={radius} />
      <circle
        class="ring-fill"
        cx="70"
        cy="70"
        r={radius}
        stroke-dasharray={`${filled.toFixed(1)} ${(round - filled).toFixed(1)}`}
        transform="rotate(-90 70 70)"
      />
      <text x="70" y="70" class="ring-value">
        {percent(rate)}
      </text>
      <text x="70" y="92" class="ring-label">
        {label}
      </text>
    </svg>
  );
};

/** A bar with its number beside it. */
export const Bar = ({ value }: { value: number | null | undefined }) =>
  value === null || value === undefined ? (
    <span class="soft">–</span>
  ) : (
    <span class="bar-cell">
      <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect class="ring-track" width="100" height="10" />
        <rect class="bar-fill" width={Math.max(0, Math.min(1, value)) * 100} height="10" />
      </svg>
      <span class="figure">{percent(value)}</span>
    </span>
  );

/** Five steps of colour for a rate; the number always stands in the cell. */
export const heatOf = (rate: number | null): string => {
  if (rate === null) return 'heat-none';
  const step = [0.5, 0.75, 0.9, 1].filter((bar) => rate >= bar).length;
  return `heat-${step}`;
};
