import * as z from 'zod';
import { impacts } from './finding.js';

/** zod schemas of the JSON results (contract.md, “Results”). Additive changes only. */
const text = z.string();
const number = z.number();
const severity = z.enum(['error', 'warning', 'info']);
const digest = z.string();

export const placeSchema = z.object({
  file: text,
  sheet: text.optional(),
  cell: text.optional(),
  line: number.optional(),
  record: text.optional(),
  element: text.optional(),
});

export const findingSchema = z.object({
  rule: text,
  severity,
  place: placeSchema,
  params: z.record(text, z.unknown()),
  title: text,
  message: text,
  remedy: text,
  basis: text,
  fingerprint: z.string().regex(/^[0-9a-f]{12}$/),
  division: text.optional(),
  agency: text.optional(),
  itemName: text.optional(),
});

const inputs = z.array(z.object({ path: text, sha256: digest, kind: text, records: number }));

const findings = z.object({
  format: z.literal('santong-findings/1'),
  date: text,
  catalogue: z.object({ id: text, scheme: text, profile: text, sha256: digest }).optional(),
  inputs,
  summary: z.object({
    records: number,
    error: number,
    warning: number,
    info: number,
    accepted: number,
    byRule: z.record(text, number),
  }),
  findings: z.array(findingSchema),
  stale: z.array(
    z.object({
      rule: text,
      record: text,
      element: text.optional(),
      reason: text,
      owner: text,
      expires: text,
    }),
  ),
  /** what --max left out of `findings` */
  omitted: number.optional(),
});

const candidate = z.object({
  basicCode: text.optional(),
  name: text,
  score: number,
  relation: z.enum(['same', 'parent', 'child', 'sibling', 'other']),
  reasons: z.array(text),
});

const match = z.object({
  format: z.literal('santong-match/1'),
  rows: z.array(
    z.object({
      place: placeSchema,
      name: text,
      decision: z.enum(['same', 'review', 'new']),
      basicCode: text.optional(),
      score: number,
      reasons: z.array(text),
      candidates: z.array(candidate),
    }),
  ),
});

const imported = z.object({
  format: z.literal('santong-import/1'),
  inputs,
  sheets: z.array(
    z.object({
      file: text,
      sheet: text,
      kind: z.enum(['table', 'form', 'skipped']),
      headerRows: z.array(number),
      columns: z.array(
        z.object({
          column: text,
          heading: text,
          element: text.nullable(),
          how: z.enum(['exact', 'alias', 'near', 'mapping', 'none']),
          part: text.optional(),
        }),
      ),
      rows: number,
      skipped: z.array(z.object({ row: number, why: text })),
    }),
  ),
  records: number,
  imported: number,
  review: number,
  rejected: number,
  matches: z.array(z.unknown()),
  findings: z.array(findingSchema),
});

const codes = z.array(
  z.object({ kind: z.enum(['basic', 'implementation', 'handling']), code: text, name: text, record: text }),
);

const encode = z.object({
  format: z.literal('santong-encode/1'),
  dryRun: z.boolean(),
  /** retire, suspend, resume, split, merge, transfer, rename, lift, resolve */
  operation: text.optional(),
  assigned: codes,
  adopted: codes.optional(),
  closed: codes.optional(),
  kept: number,
  touched: z.array(z.object({ file: text, record: text, what: text })).optional(),
  refused: z.array(z.object({ record: text, reason: text })),
  disagreements: z
    .array(
      z.object({
        fault: z.enum(['unregistered', 'unused', 'doubled', 'closed-in-use', 'state-differs']),
        code: text,
        name: text,
        kind: z.enum(['basic', 'implementation', 'handling']),
      }),
    )
    .optional(),
  proposals: z
    .array(
      z.object({
        scheme: text,
        code: text,
        basicCode: text,
        name: text,
        note: text,
        how: z.enum(['listed', 'matched', 'review']),
        score: number.optional(),
      }),
    )
    .optional(),
  written: number.optional(),
  clashes: z
    .array(
      z.object({
        fault: z.enum(['one-to-two', 'two-to-one', 'retired', 'unknown']),
        scheme: text,
        codes: z.array(text),
        basicCodes: z.array(text),
      }),
    )
    .optional(),
});

const code = z.object({
  format: z.literal('santong-code/1'),
  codes: z.array(
    z.object({
      code: text,
      kind: text,
      scheme: text,
      schemeTitle: text,
      basis: text,
      valid: z.boolean(),
      segments: z.array(z.object({ id: text, title: text, value: text, meaning: text })),
      problems: z.array(
        z.object({ rule: text, severity: z.enum(['error', 'warning', 'info']), message: text }),
      ),
      known: z.array(z.object({ title: text, text })).optional(),
    }),
  ),
});

const change = z.object({
  kind: text,
  impact: z.enum(impacts as [string, ...string[]]),
  item: z.object({ code: text.optional(), name: text, division: text.optional(), agency: text.optional() }),
  element: text.optional(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
  elementTitle: text.optional(),
  params: z.record(text, z.unknown()),
  title: text,
  message: text,
  reason: text,
  fingerprint: z.string().regex(/^[0-9a-f]{12}$/),
  place: placeSchema,
  inheritedBy: number.optional(),
  accepted: z.object({ reason: text, owner: text, expires: text }).optional(),
});

const diff = z.object({
  format: z.literal('santong-diff/1'),
  before: text,
  after: text,
  yardstick: z.enum(['version', 'division']),
  date: text,
  summary: z.object({
    before: number,
    after: number,
    added: number,
    removed: number,
    changed: number,
    accepted: number,
    byImpact: z.record(text, number),
  }),
  changes: z.array(change),
  stale: z.array(
    z.object({
      fingerprint: text,
      reason: text,
      owner: text,
      expires: text,
      why: z.enum(['unmatched', 'expired']),
    }),
  ),
  omitted: number.optional(),
});

const statsCounts = {
  items: number,
  shared: number,
  sameCode: number,
  sameIdentity: number,
  sameStandard: number,
  same: number,
  rate: number.nullable(),
};
const statsRow = { ...statsCounts, expected: number, covered: number, online: number };

const adoption = z.object({
  since: text,
  sinceDate: text,
  changes: z.array(
    z.object({
      code: text,
      name: text,
      change: z.enum(['changed', 'cancelled']),
      element: text.optional(),
      changedOn: text,
      days: number,
      divisions: z.array(
        z.object({
          division: text,
          name: text,
          agency: text,
          uptake: z.enum(['adopted', 'old', 'own']),
          days: number.optional(),
        }),
      ),
    }),
  ),
  byDivision: z.array(
    z.object({ division: text, name: text, adopted: number, pending: number, longest: number }),
  ),
});

const stats = z.object({
  format: z.literal('santong-stats/1'),
  date: text,
  catalogue: z.object({ id: text, title: text }),
  standards: number,
  ...statsCounts,
  byDivision: z.array(z.object({ division: text, name: text, ...statsRow })),
  byDepartment: z.array(z.object({ department: text, name: text, ...statsRow })),
  byDivisionDepartment: z.array(z.object({ division: text, department: text, ...statsRow })),
  adoption: adoption.optional(),
});

export const resultSchemas = { findings, import: imported, match, encode, code, diff, stats } as const;
