import { jsonSchemas } from '../core/model/jsonSchemas.js';
import type { Derived } from './derive.js';

/** schemas/<name>.schema.json for other systems. */
export const deriveSchemas = async (): Promise<Derived[]> =>
  [...jsonSchemas()].map(([name, schema]) => ({
    path: `schemas/${name}.schema.json`,
    text: `${JSON.stringify(schema, null, 2)}\n`,
  }));
