import * as z from 'zod';
import { lawKinds } from './catalogue.js';
import { columnTargets } from './columnParts.js';
import { directoryItemSchema, isoDate, listEntrySchema } from './schema.js';

/** zod schemas of the catalogue's files (contract.md, “The catalogue on disk”). */
const text = z.string().min(1).max(4000);
const divisionCode = z.string().regex(/^[0-9A-Z]{6}([0-9]{3}([0-9]{3})?)?$/);
const creditCode = z.string().min(1).max(30);
const department = z.string().regex(/^\d{2}$/);

export const catalogueFile = z.strictObject({
  format: z.literal('santong-catalogue/1'),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  title: text,
  division: divisionCode,
  scheme: text,
  profile: text,
  codeTables: text,
  localSubItems: z.enum(['W', 'digits']).optional(),
});

export const divisionsFile = z.strictObject({
  format: z.literal('santong-divisions/1'),
  divisions: z.array(
    z.strictObject({
      code: divisionCode,
      name: text,
      level: z.enum(['province', 'city', 'county', 'township', 'village']),
      parent: divisionCode.optional(),
      local: z.boolean().optional(),
      retired: z.boolean().optional(),
      retiredOn: isoDate.optional(),
    }),
  ),
});

export const agenciesFile = z.strictObject({
  format: z.literal('santong-agencies/1'),
  agencies: z.array(
    z.strictObject({
      creditCode,
      name: text,
      aliases: z.array(text).min(1).optional(),
      division: divisionCode,
      department: department.optional(),
      sample: z.boolean().optional(),
      contact: z
        .strictObject({
          address: text.optional(),
          hours: text.optional(),
          consult: text.optional(),
          complain: text.optional(),
        })
        .optional(),
    }),
  ),
});

export const lawsFile = z.strictObject({
  format: z.literal('santong-laws/1'),
  laws: z.array(
    z.strictObject({
      title: text,
      aliases: z.array(text).min(1).optional(),
      kind: z.enum(lawKinds),
      number: text.optional(),
      effectiveOn: isoDate.optional(),
      repealed: z.boolean().optional(),
      repealedOn: isoDate.optional(),
      replacedBy: text.optional(),
      lastArticle: z.number().int().min(1).optional(),
    }),
  ),
});

export const intermediariesFile = z.strictObject({
  format: z.literal('santong-intermediaries/1'),
  services: z.array(
    z.strictObject({
      name: text,
      items: z.array(text).optional(),
      basis: text.optional(),
      note: text.optional(),
    }),
  ),
  institutions: z.array(
    z.strictObject({
      name: text,
      creditCode: creditCode.optional(),
      services: z.array(text).min(1),
      phone: text.optional(),
      address: text.optional(),
      sample: z.boolean().optional(),
    }),
  ),
});

export const profileFile = z.strictObject({
  format: z.literal('santong-profile/1'),
  extends: text.optional(),
  severity: z.record(z.string(), z.enum(['error', 'warning', 'info', 'off'])).optional(),
  require: z.array(text).optional(),
});

export const knownIssuesFile = z.strictObject({
  format: z.literal('santong-known-issues/1'),
  issues: z.array(
    z.strictObject({
      rule: text,
      record: text,
      element: text.optional(),
      reason: text,
      owner: text,
      expires: isoDate,
    }),
  ),
});

export const acceptedChangesFile = z.strictObject({
  format: z.literal('santong-accepted-changes/1'),
  changes: z.array(z.strictObject({ fingerprint: text, reason: text, owner: text, expires: isoDate })),
});

export const mappingsFile = z.strictObject({
  format: z.literal('santong-mappings/1'),
  mappings: z.array(
    z.strictObject({
      division: divisionCode,
      agency: creditCode.optional(),
      columns: z.record(text, z.enum(columnTargets).nullable()),
    }),
  ),
});

export const directoryFile = z.strictObject({
  format: z.literal('santong-directory/1'),
  department,
  items: z.array(directoryItemSchema),
});

export const listFile = z.strictObject({
  format: z.literal('santong-list/1'),
  division: divisionCode,
  agency: creditCode,
  items: z.array(listEntrySchema),
});

/** Every kind of catalogue file by the name its JSON Schema has. */
export const fileSchemas = {
  catalogue: catalogueFile,
  divisions: divisionsFile,
  agencies: agenciesFile,
  laws: lawsFile,
  intermediaries: intermediariesFile,
  profile: profileFile,
  'known-issues': knownIssuesFile,
  'accepted-changes': acceptedChangesFile,
  mappings: mappingsFile,
  directory: directoryFile,
  list: listFile,
} as const;

export type FileKind = keyof typeof fileSchemas;
