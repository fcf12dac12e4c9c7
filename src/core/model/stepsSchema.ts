import * as z from 'zod';
import { columnTargets } from './columnParts.js';
import { isoDate } from './schema.js';

/** zod schema of the log of steps (`santong-steps/1`). */
const text = z.string().min(1).max(4000);
const file = z.strictObject({ name: text, sha256: z.string().regex(/^[0-9a-f]{64}$/) });

const cell = z.strictObject({
  rule: text,
  sheet: z.string(),
  cell: z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/),
  before: z.string(),
  after: z.string(),
});

const step = z.discriminatedUnion('do', [
  z.strictObject({
    do: z.literal('map'),
    file,
    sheet: z.string(),
    headerRow: z.number().int().min(1).optional(),
    columns: z.record(z.string(), z.enum(columnTargets).nullable()),
  }),
  z.strictObject({ do: z.literal('repair'), file, cells: z.array(cell).min(1) }),
  z.strictObject({
    do: z.literal('decide'),
    name: text,
    division: z.string(),
    code: z.string(),
    who: z.string(),
    when: z.string(),
  }),
  z.strictObject({
    do: z.literal('import'),
    files: z.array(file).min(1),
    as: z.enum(['list', 'directory']),
    division: text.optional(),
    agency: text.optional(),
    level: text.optional(),
  }),
  z.strictObject({ do: z.literal('save-decisions') }),
]);

export const stepsFile = z.strictObject({
  format: z.literal('santong-steps/1'),
  date: isoDate,
  catalogue: text,
  steps: z.array(step),
});

export const stepsSchemas = { steps: stepsFile } as const;
