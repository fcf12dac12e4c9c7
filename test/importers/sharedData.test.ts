import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readList } from '../../src/node/lists.js';

const data = fileURLToPath(new URL('../../../shared/data', import.meta.url));

const files = existsSync(data)
  ? ['sheets', 'lists', 'directory']
      .flatMap((folder) =>
        readdirSync(join(data, folder), { recursive: true, withFileTypes: true })
          .filter((e) => e.isFile())
          .map((e) => join(e.parentPath, e.name)),
      )
      .sort()
  : [];

/** Kind, heading rows and columns of every sheet, one line each, as a person read them. */
const understood = async (file: string): Promise<string[]> => {
  const result = await readList(file);
  const rules = [...new Set(result.facts.map((f) => f.rule))].sort();
  return [
    `${relative(data, file)}: ${result.records.length} items${rules.length > 0 ? `, ${rules.join(' ')}` : ''}`,
    ...result.sheets.map((s) => {
      const columns = s.columns
        .filter((c) => c.element !== null || c.part !== undefined)
        .map((c) => `${c.column}=${c.part ?? c.element}${c.how === 'exact' ? '' : `(${c.how})`}`);
      return `  ${s.sheet || '-'}: ${s.kind}${s.headerRows.length > 0 ? ` rows ${s.headerRows.join(',')}` : ''} items ${s.rows}; ${columns.join(' ')}; ${s.columns.length - columns.length} other`;
    }),
  ];
};

describe.skipIf(files.length === 0)(
  'the public sheets and lists at hand (../shared/data; skipped where it is absent)',
  () => {
    it('are read without a crash, as read by eye', { timeout: 60_000 }, async () => {
      const lines: string[] = [];
      for (const file of files) lines.push(...(await understood(file)));
      await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('__snapshots__/sharedData.txt');
    });
  },
);
