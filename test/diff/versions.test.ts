import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compare } from '../../src/core/diff/compare.js';
import { keyOfElements } from '../../src/core/diff/keys.js';
import type { Snapshot } from '../../src/core/diff/snapshot.js';
import { readCsv } from '../../src/core/formats/csv.js';

const folder = new URL('../../../shared/data/versions/', import.meta.url);
const present = existsSync(folder);
const names = present
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.csv'))
      .sort()
  : [];
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');

/** The plain script: another reader of CSV, another way of counting; shares nothing with the product. */
const plainRows = (text: string): Map<string, string> => {
  const rows: string[][] = [[]];
  let field = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === '"' && text[i + 1] === '"') field += text[++i];
      else if (c === '"') quoted = false;
      else field += c;
    } else if (c === '"') quoted = true;
    else if (c === ',' || c === '\n') {
      rows.at(-1)?.push(field.replace(/\r$/, ''));
      field = '';
      if (c === '\n') rows.push([]);
    } else field += c;
  }
  if (field !== '') rows.at(-1)?.push(field);
  return new Map(
    rows
      .slice(1)
      .filter((row) => row.length > 1)
      .map((row) => [row[0] as string, row[1] as string]),
  );
};

const plainCounts = (before: string, after: string) => {
  const [was, is] = [plainRows(before), plainRows(after)];
  const counts = { added: 0, removed: 0, renamed: 0 };
  for (const [code, name] of is) {
    if (!was.has(code)) counts.added++;
    else if (was.get(code) !== name) counts.renamed++;
  }
  for (const code of was.keys()) if (!is.has(code)) counts.removed++;
  return counts;
};

const snapshotOf = (text: string, title: string): Snapshot => ({
  title,
  items: readCsv(text)
    .slice(1)
    .map(([code = '', name = '', tier = ''], i) => {
      const values = { basicCode: code, name };
      return {
        kind: 'bare',
        values,
        own: values,
        handling: [],
        extra: { 'Providing Tier': tier },
        origin: { file: title, row: i + 2 },
      };
    }),
  ledger: [],
});

describe.skipIf(!present)('eight dated versions of one public list (needs ../shared/data)', () => {
  for (const [i, before] of names.entries())
    for (const after of names.slice(i + 1))
      test(`${before} → ${after}`, () => {
        const { changes, summary } = compare(
          snapshotOf(read(before), before),
          snapshotOf(read(after), after),
          {
            key: keyOfElements(['basicCode']),
          },
        );
        const plain = plainCounts(read(before), read(after));
        const renamed = changes.filter(
          ({ kind, element }) =>
            kind === 'item-renamed' || (kind === 'wording-editorial' && element === 'name'),
        ).length;
        // a service that came back under another number is one item to us and two to the plain script
        const recoded = changes.filter(({ kind }) => kind === 'basic-recoded').length;
        expect({ added: summary.added + recoded, removed: summary.removed + recoded, renamed }).toEqual(
          plain,
        );
      });

  test('there is something to count', () => {
    expect(names.length).toBe(8);
    const plain = plainCounts(read(names[0] as string), read(names[7] as string));
    expect(plain.added + plain.removed + plain.renamed).toBeGreaterThan(10);
  });
});
