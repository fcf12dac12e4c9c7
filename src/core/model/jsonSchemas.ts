import * as z from 'zod';
import { fileSchemas } from './fileSchemas.js';
import { portalSchemas } from './portalSchema.js';
import { resultSchemas } from './resultSchemas.js';
import { stepsSchemas } from './stepsSchema.js';

/** JSON Schemas (draft 2020-12) of every catalogue file and every result, by name, for other systems. */
export const jsonSchemas = (): Map<string, Record<string, unknown>> => {
  const schemas = new Map<string, Record<string, unknown>>();
  for (const [name, schema] of Object.entries({
    ...fileSchemas,
    ...resultSchemas,
    ...portalSchemas,
    ...stepsSchemas,
  })) {
    const json = z.toJSONSchema(schema, { target: 'draft-2020-12', unrepresentable: 'any' });
    schemas.set(name, { $schema: json.$schema, $id: `santong:${name}`, title: name, ...json });
  }
  return schemas;
};
