import * as z from 'zod';
import { elementIds } from './elements.js';
import { elementSchemas } from './schema.js';

/** zod schemas of what `export portal` writes for other portals (contract.md, “Exports”). Additive changes only. */
const digest = z.string().regex(/^[0-9a-f]{64}$/);
const isoDate = z.iso.date();

const values = z.strictObject(
  Object.fromEntries([...elementSchemas].map(([id, schema]) => [id, schema.optional()])),
);

export const portalItemSchema = z.strictObject({
  id: z.string().min(1),
  division: z.string(),
  divisionName: z.string(),
  values,
  handlingItems: z.array(z.strictObject({ name: z.string(), handlingCode: z.string().optional() })),
  digest,
});

const scope = z.strictObject({ division: z.string().optional(), level: z.string().optional() });

export const portalSchemas = {
  portal: z.strictObject({ format: z.literal('santong-portal/1'), items: z.array(portalItemSchema) }),
  'portal-item': portalItemSchema,
  'portal-changes': z.strictObject({
    format: z.literal('santong-portal-changes/1'),
    date: isoDate,
    changes: z.array(
      z.strictObject({
        id: z.string().min(1),
        name: z.string(),
        what: z.enum(['added', 'changed', 'removed']),
        elements: z.array(z.enum(elementIds as [string, ...string[]])).optional(),
      }),
    ),
  }),
  'portal-manifest': z.strictObject({
    format: z.literal('santong-portal-manifest/1'),
    catalogue: z.string(),
    title: z.string(),
    date: isoDate,
    scope: scope.optional(),
    schema: z.string(),
    items: z.number(),
    files: z.record(z.string(), digest),
  }),
} as const;
