import * as z from 'zod';
import { definitionOf, type ElementDefinition, type ElementId, elementIds } from './elements.js';
import { type CodeTableId, codeTables, tableEntries } from './tables.js';

/**
 * zod schemas of element values, built from the element table. Core runs in a page with a strict CSP,
 * so zod must not compile code.
 */
z.config({ jitless: true });

const labels = (table: CodeTableId) =>
  z.enum(tableEntries(table).map((e) => e.label) as [string, ...string[]]);
const text = (max = 4000) => z.string().min(1).max(max);
const count = z.number().int().min(0).max(9999);
export const isoDate = z.iso.date();

export const limitSchema = z.strictObject({
  days: z.number().min(0).max(9999),
  unit: labels('limitUnit'),
  note: text(1000).optional(),
});

export const legalBasisSchema = z.strictObject({
  law: text(300),
  number: text(100).optional(),
  article: text(200).optional(),
  text: text().optional(),
});

export const stepSchema = z.strictObject({
  step: text(300),
  agency: text(200).optional(),
  role: text(200).optional(),
  days: z.number().min(0).max(9999).optional(),
  parallel: z.boolean().optional(),
});

export const feeSchema = z.strictObject({
  name: text(300),
  standard: text().optional(),
  basis: text().optional(),
  reducible: z.boolean().optional(),
  reduction: text().optional(),
});

export const questionSchema = z.strictObject({ question: text(), answer: text() });

export const hallWindowSchema = z.strictObject({
  hall: text(200).optional(),
  window: text(200).optional(),
  phone: text(200).optional(),
});

export const materialSchema = z.strictObject({
  name: text(1000),
  necessity: labels('materialNecessity').optional(),
  kind: labels('materialKind').optional(),
  form: labels('materialForm').optional(),
  originals: count.optional(),
  copies: count.optional(),
  paper: text(100).optional(),
  source: labels('materialSource').optional(),
  sourceNote: text(500).optional(),
  guide: text().optional(),
  standard: text().optional(),
  basis: text().optional(),
  blankForm: text(1000).optional(),
  sample: text(1000).optional(),
});

const schemaOf = (definition: ElementDefinition): z.ZodType => {
  switch (definition.kind) {
    case 'integer':
      return count;
    case 'yesNo':
      return z.boolean();
    case 'date':
      return isoDate;
    case 'table':
      return labels(definition.table ?? 'status');
    case 'tables':
      return z.array(labels(definition.table ?? 'level')).min(1);
    case 'texts':
      return z.array(text(definition.max)).min(1);
    case 'codes':
      return z.array(text(20)).min(1);
    case 'limit':
      return limitSchema;
    case 'bases':
      return z.array(legalBasisSchema).min(1);
    case 'fees':
      return z.array(feeSchema).min(1);
    case 'steps':
      return z.array(stepSchema).min(1);
    case 'materials':
      return z.array(materialSchema);
    case 'questions':
      return z.array(questionSchema).min(1);
    case 'window':
      return hallWindowSchema;
    default:
      return text(definition.max);
  }
};

/** Schema of each element's value, by element id. */
export const elementSchemas: ReadonlyMap<ElementId, z.ZodType> = new Map(
  elementIds.map((id) => [id, schemaOf(definitionOf(id)).describe(definitionOf(id).title)]),
);

const optionalElements = Object.fromEntries(
  [...elementSchemas].map(([id, schema]) => [id, schema.optional()]),
);

const code = z.string().regex(/^[0-9A-Za-z]+$/);

export const handlingItemSchema = z.strictObject({
  serial: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  ...optionalElements,
  name: text(1000),
});

export const directoryItemSchema = z.strictObject({
  ...optionalElements,
  name: text(1000),
  mainItem: text(1000).optional(),
  replaces: z.array(code).min(1).optional(),
  replacedBy: z.array(code).min(1).optional(),
  handlingItems: z.array(handlingItemSchema).min(1).optional(),
});

export const listEntrySchema = z.strictObject({
  ...optionalElements,
  handlingItems: z.array(handlingItemSchema).min(1).optional(),
  extra: z.record(z.string(), z.string()).optional(),
});

/** Labels of every code table, for schemas of other systems. */
export const codeTableIds = Object.keys(codeTables) as CodeTableId[];
