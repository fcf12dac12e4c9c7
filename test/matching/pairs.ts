import { readFileSync } from 'node:fs';

export interface NamePair {
  kind: string;
  department: string;
  a: string;
  b: string;
}

/** The hand-written pairs: 种类,部门,甲,乙; no field holds a half-width comma. */
export const readPairs = (file: string): NamePair[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [kind = '', department = '', a = '', b = ''] = line.split(',');
      return { kind, department, a, b };
    });
