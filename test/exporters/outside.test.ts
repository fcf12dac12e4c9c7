import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.js';
import { exporters } from '../../src/core/exporters/index.js';
import { publishedItems } from '../../src/core/exporters/published.js';
import { embeddedCatalogue, loadCatalogue } from '../../src/node/load.js';
import { date, sampleCatalogue } from './sample.js';

const folder = mkdtempSync(join(tmpdir(), 'santong-outside-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const has = (command: string, args: string[]): boolean => spawnSync(command, args).status === 0;

const python = has('python3', ['-c', 'import sqlite3']);
const office = has('soffice', ['--version']);
if (!python) process.stderr.write('没有 python3 的 sqlite3，跳过“SQL 装入数据库”\n');
if (!office) process.stderr.write('没有装 LibreOffice，跳过“Word 指南转成 PDF”\n');

describe('other programs take what is written', () => {
  it.skipIf(!python)('SQLite loads the exchange script, texts as they were', async () => {
    const catalogue = sampleCatalogue(20, 11);
    const items = publishedItems(catalogue, { date });
    const { files, refused } = await exporters.exchange({ catalogue, items, date });
    const out = new Set(refused.map((f) => f.place.record));
    const wanted = items
      .filter((i) => !out.has(i.values.implementationCode))
      .map((i) => [i.values.implementationCode, i.values.name, i.values.address])
      .sort();
    const script = join(folder, 'exchange.sql');
    writeFileSync(script, files.get('exchange.sql') ?? '');
    const { stdout, stderr } = spawnSync(
      'python3',
      [
        '-c',
        'import sqlite3,json,sys\nc=sqlite3.connect(":memory:")\nc.executescript(open(sys.argv[1],encoding="utf-8").read())\nprint(json.dumps(sorted(r for k in ("general","public") for r in c.execute(f"select task_code,task_name,transact_addr from up_task_{k}_basic"))))',
        script,
      ],
      { encoding: 'utf8' },
    );
    expect(stderr).toBe('');
    expect(wanted.length).toBeGreaterThan(5);
    expect(JSON.parse(stdout)).toEqual(wanted);
  });

  it.skipIf(!office)(
    'LibreOffice opens a guide, a notice and a volume and makes PDFs of them',
    async () => {
      const { catalogue } = await loadCatalogue(embeddedCatalogue());
      const items = publishedItems(catalogue, { date, division: '410922' }).slice(0, 3);
      const { files } = await exporters.hall({ catalogue, items, date });
      const documents = [
        /^办事指南\/.*\.docx$/,
        /^一次性告知书\/.*\.docx$/,
        /^办事指南合订本\/.*\.docx$/,
      ].map((kind, i) => {
        const found = [...files].find(([path]) => kind.test(path));
        const path = join(folder, `d${i}.docx`);
        writeFileSync(path, found?.[1] ?? '');
        return path;
      });
      const made = spawnSync(
        'soffice',
        [
          '--headless',
          `-env:UserInstallation=file://${folder}/profile`,
          '--convert-to',
          'pdf',
          '--outdir',
          folder,
          ...documents,
        ],
        { encoding: 'utf8', timeout: 120_000 },
      );
      expect(made.stderr.replace(/^.*javaldx.*$/m, '').trim()).toBe('');
      for (const path of documents) {
        const pdf = path.replace('.docx', '.pdf');
        expect(existsSync(pdf)).toBe(true);
        expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
      }
    },
    150_000,
  );
});

/** The program in this process: exit code and what it said. */
const santong = async (args: string[]): Promise<{ code: number; said: string }> => {
  let said = '';
  const sink = () =>
    new Writable({
      write(chunk, _encoding, done) {
        said += String(chunk);
        done();
      },
    });
  const shell = { stdin: Readable.from([]), stdout: sink(), stderr: sink(), env: {}, cwd: () => folder };
  return { code: await run(args, shell), said };
};

describe('the guard', () => {
  it('classified or personal data stops an export before a byte is written; --allow lets one kind through', async () => {
    const catalog = join(folder, 'catalog');
    cpSync(embeddedCatalogue(), catalog, { recursive: true });
    const list = join(catalog, 'directory');
    const file = join(list, (await import('node:fs')).readdirSync(list)[0] ?? '');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/reviewRules: /, 'reviewRules: 机密★ '));
    const out = join(folder, 'out');
    const stopped = await santong(['export', 'portal', '-o', out, '-C', catalog, '--date', date]);
    expect(stopped.code).toBe(1);
    expect(stopped.said).toContain('classified-mark');
    expect(existsSync(out)).toBe(false);
    const allowed = await santong([
      'export',
      'opendata',
      '-o',
      out,
      '-C',
      catalog,
      '--date',
      date,
      '--allow',
      'classified-mark',
    ]);
    expect(allowed.code).toBe(0);
    expect(existsSync(join(out, 'items.csv'))).toBe(true);
  }, 60_000);

  it('what is published is verified by the same program, and a hand-made change is found: exit 0, then 1', async () => {
    const out = join(folder, 'exchange');
    const only = ['--division', '410922', '--date', date];
    expect((await santong(['export', 'exchange', '-o', out, ...only])).code).toBe(0);
    expect((await santong(['verify', out, ...only])).code).toBe(0);
    const table = join(out, 'up_task_general_basic.csv');
    writeFileSync(table, readFileSync(table, 'utf8').replace('清丰县', '清平县'));
    const found = await santong(['verify', out, ...only, '--format', 'json']);
    expect(found.code).toBe(1);
    expect(found.said).toContain('portal-hall-differ');
    expect((await santong(['verify', join(folder, 'nowhere')])).code).toBe(2);
  }, 60_000);
});
