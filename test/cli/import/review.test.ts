import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseCsv } from '../../../src/core/formats/csv.js';
import { readWorkbook } from '../../../src/core/formats/workbook.js';
import { writeXlsx } from '../../../src/core/formats/xlsx/write.js';
import { runCli } from '../runCli.js';

const embedded = fileURLToPath(new URL('../../../catalog', import.meta.url));
/** No standard has it; the first two words lead to candidates all the same. */
const name = '户口迁移样例说法';
const headings = ['序号', '事项名称', '实施主体', '承诺时限', '是否网办'];

let folder = '';
let list = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'santong-review-'));
  list = join(folder, '清丰.xlsx');
  await writeFile(
    list,
    writeXlsx([
      { name: '清单', rows: [['样例清单'], headings, ['1', name, '清丰县公安局', '1个工作日', '是']] },
    ]),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A catalogue of its own for each test. */
const freshCatalog = async (called: string): Promise<string> => {
  const catalog = join(folder, called);
  await cp(embedded, catalog, { recursive: true, filter: (path) => !path.includes('.santong') });
  return catalog;
};

const matched = async (catalog: string, more: string[]) =>
  runCli(['match', list, '-C', catalog, '--division', '410922', ...more]);

const imported = async (catalog: string, more: string[]) => {
  const ran = await runCli([
    'import', list, '-C', catalog, '--division', '410922', '--format', 'json', '--date', '2026-05-06', ...more,
  ]); // biome-ignore format: one command
  return { ...ran, json: JSON.parse(ran.out) };
};

const reviewRows = async (path: string): Promise<string[][]> => {
  const { sheets } = await readWorkbook(await readFile(path), { name: path });
  return sheets[0]!.rows.map((row) =>
    Array.from(row.cells, (cell) => (cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text)),
  );
};

/** What the clerk does: 决定 gets a text, 决定人 a name; the file is saved as the kind it has. */
const fill = async (path: string, text: string): Promise<{ code: string; first: string }> => {
  const rows = await reviewRows(path);
  const heads = rows[0]!;
  rows[1]![heads.indexOf('决定')] = text;
  rows[1]![heads.indexOf('决定人')] = '张三';
  const first = rows[1]![heads.indexOf('候选1')] ?? '';
  const csv = rows.map((row) => row.map((c) => `"${c.replaceAll('"', '""')}"`).join(',')).join('\r\n');
  await writeFile(path, path.endsWith('.csv') ? `\uFEFF${csv}` : writeXlsx([{ name: '认定', rows }]));
  return { code: first.split(' ')[0] ?? '', first };
};

describe.each(['csv', 'xlsx'] as const)('the review file as %s', (format) => {
  it('comes back filled, is kept, is used next time, and a later contradiction is shown', async () => {
    const catalog = await freshCatalog(format);
    const review = join(folder, `认定.${format}`);
    await matched(catalog, ['--format', format, '-o', review]);
    const empty = await imported(catalog, ['--decisions', review, '--dry-run']);
    expect(empty.json.files ?? []).not.toContain('decisions.csv');
    const { code } = await fill(review, '1');
    expect(code).toMatch(/^[0-9A-Z]{12}$/);

    const first = await imported(catalog, ['--decisions', review]);
    expect(first.json.matches).toMatchObject([{ decision: 'same', basicCode: code }]);
    const kept = parseCsv(await readFile(join(catalog, 'decisions.csv'), 'utf8')).rows;
    expect(kept[1]).toEqual([name, '410922', code, '张三', '2026-05-06']);

    const next = await imported(catalog, ['--dry-run']);
    expect(next.json.matches).toMatchObject([{ decision: 'same', basicCode: code }]);

    // the directory now has an item of that very name
    const directory = join(catalog, 'directory', '09-公安.yaml');
    const text = await readFile(directory, 'utf8');
    const other = /- name: (\S+)\s+basicCode: "?(?!CODE)([0-9A-Z]{12})"?/g;
    const found = [...text.matchAll(other)].find((m) => m[2] !== code);
    await writeFile(directory, text.replace(`- name: ${found?.[1]}\n`, `- name: ${name}\n`));
    const later = await matched(catalog, ['--format', 'json']);
    expect(later.code).toBe(1);
    const [row] = JSON.parse(later.out).rows ?? JSON.parse(later.out).matches ?? [];
    expect(row).toMatchObject({ decision: 'same', basicCode: code });
    expect(JSON.stringify(row.contradictions)).toContain(name);
  });

  it('tells what it could not read and decides nothing by it', async () => {
    const catalog = await freshCatalog(`${format}-unread`);
    const review = join(folder, `看不懂.${format}`);
    await matched(catalog, ['--format', format, '-o', review]);
    await fill(review, '再看看');
    const ran = await imported(catalog, ['--decisions', review, '--dry-run']);
    expect(ran.err).toContain('再看看');
    expect(ran.json.matches).toHaveLength(1);
    expect(ran.json.matches[0].decision).not.toBe('same');
    expect(ran.json.files ?? []).not.toContain('decisions.csv');
  });
});
