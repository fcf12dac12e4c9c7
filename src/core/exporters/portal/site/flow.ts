import type { Step } from '../../../model/index.js';
import { escapeHtml } from '../../output.js';

const box = { width: 150, height: 64, gapX: 44, gapY: 26 };
const perRow = 4;

const short = (text: string, longest: number): string => {
  const letters = [...text];
  return letters.length <= longest ? text : `${letters.slice(0, longest - 1).join('')}…`;
};

/** Steps in order; those that run beside the one before stand in its column. */
const columnsOf = (steps: readonly Step[]): Step[][] => {
  const columns: Step[][] = [];
  for (const step of steps) {
    const last = columns.at(-1);
    if (step.parallel === true && last !== undefined) last.push(step);
    else columns.push([step]);
  }
  return columns;
};

const stepBox = (step: Step, x: number, y: number): string => {
  const middle = x + box.width / 2;
  const who = [step.agency, step.role].filter((t) => t !== undefined).join(' ');
  const days = step.days === undefined ? '' : step.days === 0 ? '当场' : `${step.days}个工作日`;
  const small = [short(who, 11), days].filter((t) => t !== '');
  const top = y + (small.length === 0 ? 37 : small.length === 1 ? 29 : 22);
  const lines = small.map(
    (t, i) => `<text class="small" x="${middle}" y="${top + 17 * (i + 1)}">${escapeHtml(t)}</text>`,
  );
  return `<rect x="${x}" y="${y}" width="${box.width}" height="${box.height}" rx="10"/><text x="${middle}" y="${top}">${escapeHtml(short(step.step, 10))}</text>${lines.join('')}`;
};

const arrow = (x1: number, y1: number, x2: number, y2: number): string =>
  y1 === y2
    ? `<path d="M${x1} ${y1}H${x2 - 7}"/><path class="head" d="M${x2} ${y2}l-8 -5v10z"/>`
    : `<path d="M${x1} ${y1}H${x1 + 16}V${(y1 + y2) / 2}H${x2 - 18}V${y2}H${x2 - 7}"/><path class="head" d="M${x2} ${y2}l-8 -5v10z"/>`;

/** The procedure as a drawing: boxes in rows of four, parallel steps one under the other. Its words stand in the list below it. */
export const flowDrawing = (steps: readonly Step[]): string => {
  if (steps.length < 2) return '';
  const columns = columnsOf(steps);
  const parts: string[] = [];
  let y = 8;
  let before: { x: number; y: number } | undefined;
  for (let start = 0; start < columns.length; start += perRow) {
    const row = columns.slice(start, start + perRow);
    const deepest = Math.max(...row.map((c) => c.length));
    for (const [i, column] of row.entries()) {
      const x = 24 + i * (box.width + box.gapX);
      const middle = y + box.height / 2;
      for (const [n, step] of column.entries()) {
        const top = y + n * (box.height + box.gapY / 2);
        parts.push(stepBox(step, x, top));
      }
      if (before !== undefined) parts.push(arrow(before.x, before.y, x, middle));
      before = { x: x + box.width, y: middle };
    }
    y += deepest * (box.height + box.gapY / 2) + box.gapY;
  }
  const width = 24 + Math.min(columns.length, perRow) * (box.width + box.gapX);
  return `<svg class="flow" width="${width}" viewBox="0 0 ${width} ${y - box.gapY}" aria-hidden="true" focusable="false">${parts.join('')}</svg>`;
};
