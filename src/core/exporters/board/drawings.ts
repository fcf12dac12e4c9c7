import { escapeHtml } from '../output.js';

/** Drawings of the board: plain SVG, coloured by classes, each with its words. */

export const share = (part: number, whole: number): number | undefined =>
  whole === 0 ? undefined : part / whole;

export const percent = (value: number | null | undefined): string =>
  value === undefined || value === null ? '–' : `${(100 * value).toFixed(1)}%`;

/** A ring whose filled part is the rate. */
export const ring = (rate: number | null, label: string): string => {
  const radius = 52;
  const round = 2 * Math.PI * radius;
  const filled = (rate ?? 0) * round;
  return `<svg class="ring" viewBox="0 0 140 140" role="img" aria-label="${escapeHtml(`${label} ${percent(rate)}`)}"><circle class="track" cx="70" cy="70" r="${radius}"/><circle class="fill" cx="70" cy="70" r="${radius}" stroke-dasharray="${filled.toFixed(1)} ${(round - filled).toFixed(1)}" transform="rotate(-90 70 70)"/><text x="70" y="68" class="big">${percent(rate)}</text><text x="70" y="90" class="small">${escapeHtml(label)}</text></svg>`;
};

/** A bar in a table cell, its number beside it; a low one is marked unless low is no fault. */
export const bar = (value: number | null | undefined, lowIsFault = true): string => {
  if (value === undefined || value === null) return '<span class="none">–</span>';
  const width = Math.max(0, Math.min(1, value)) * 100;
  return `<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="10"/><rect class="fill${lowIsFault && value < 0.6 ? ' low' : ''}" width="${width.toFixed(1)}" height="10"/></svg><span class="value">${percent(value)}</span>`;
};

/** One bar in parts; the words stand in the cell for readers that see no colours. */
export const stacked = (parts: readonly { count: number; name: string }[]): string => {
  const whole = parts.reduce((n, p) => n + p.count, 0);
  if (whole === 0) return '<span class="none">–</span>';
  let at = 0;
  const rects = parts.map((p, i) => {
    const width = (p.count / whole) * 100;
    const rect = `<rect class="part${i}" x="${at.toFixed(2)}" width="${width.toFixed(2)}" height="10"/>`;
    at += width;
    return rect;
  });
  return `<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${rects.join('')}</svg><span class="value">${parts.map((p) => `${escapeHtml(p.name)} ${p.count}`).join(' · ')}</span>`;
};

/** Five steps of colour for a rate; the number always stands in the cell. */
export const heat = (rate: number | null): string =>
  rate === null
    ? 'h-none'
    : rate >= 1
      ? 'h4'
      : rate >= 0.9
        ? 'h3'
        : rate >= 0.75
          ? 'h2'
          : rate >= 0.5
            ? 'h1'
            : 'h0';
