import { existsSync, readFileSync } from 'node:fs';
import Papa from 'papaparse';

const root = new URL('../../../shared/data/', import.meta.url);
export const hasRealData = existsSync(root);

/** Rows of a real CSV under ../shared/data, by heading. */
export const realRows = (path: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(readFileSync(new URL(path, root), 'utf8').replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  }).data;
