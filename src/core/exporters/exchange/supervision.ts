import { writeCsv } from '../../formats/csv.js';
import type { Division, Item, Step } from '../../model/index.js';
import { neutralCell } from '../output.js';
import { placeName, publishedIds } from '../published.js';

/** The day, counted from acceptance, by which each step must be done; parallel steps run beside the step before. */
export const dueDays = (steps: readonly Step[]): (number | undefined)[] => {
  let start = 0;
  let end = 0;
  return steps.map((step) => {
    if (step.parallel !== true) start = end;
    if (step.days === undefined) return undefined;
    const due = start + step.days;
    end = Math.max(end, due);
    return due;
  });
};

const headings = [
  'task_code',
  'task_name',
  'region_code',
  'region_name',
  'dept_code',
  'dept_name',
  'step_no',
  'step_name',
  'step_dept',
  'step_role',
  'is_parallel',
  'step_days',
  'due_day',
  'day_unit',
  'promise_day',
  'promise_type',
  'anticipate_day',
  'anticipate_type',
] as const;

const text = (value: string | number | undefined): string => (value === undefined ? '' : String(value));

/**
 * supervision.csv: what an electronic supervision system needs to warn, one line a step (an item without steps has one
 * line). Days of steps are working days; the limits name their own unit.
 */
export const supervisionCsv = (items: readonly Item[], divisions: ReadonlyMap<string, Division>): string => {
  const ids = publishedIds(items);
  const rows = items.flatMap((item) => {
    const { values: v } = item;
    const about = [
      ids.get(item) ?? '',
      text(v.name),
      text(item.division),
      placeName(divisions, item.division),
      text(v.agencyCode),
      text(v.agency),
    ];
    const limits = [
      text(v.promisedLimit?.days),
      text(v.promisedLimit?.unit),
      text(v.statutoryLimit?.days),
      text(v.statutoryLimit?.unit),
    ];
    const steps = v.process ?? [];
    const due = dueDays(steps);
    if (steps.length === 0) return [[...about, '', '', '', '', '', '', '', '', ...limits]];
    return steps.map((s, i) => [
      ...about,
      String(i + 1),
      s.step,
      text(s.agency),
      text(s.role),
      s.parallel === true ? '1' : '0',
      text(s.days),
      text(due[i]),
      s.days === undefined ? '' : '工作日',
      ...limits,
    ]);
  });
  return `\ufeff${writeCsv([[...headings], ...rows.map((row) => row.map(neutralCell))])}`;
};
