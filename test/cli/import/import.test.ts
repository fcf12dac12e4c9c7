import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/core/formats/workbook.js';
import { writeXlsx } from '../../../src/core/formats/xlsx/write.js';
import { runCli } from '../runCli.js';

const embedded = fileURLToPath(new URL('../../../catalog', import.meta.url));

let folder = '';
let catalog = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'santong-import-'));
  catalog = join(folder, 'catalog');
  await cp(embedded, catalog, { recursive: true, filter: (path) => !path.includes('.santong') });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Every file of the catalogue and its bytes, the program's own state aside. */
const contents = async (): Promise<Map<string, string>> => {
  const files = new Map<string, string>();
  for (const e of await readdir(catalog, { recursive: true, withFileTypes: true }))
    if (e.isFile() && !e.parentPath.includes('.santong')) {
      const path = join(e.parentPath, e.name);
      files.set(path.slice(catalog.length + 1), await readFile(path, 'utf8'));
    }
  return files;
};

const headings = ['序号', '事项名称', '基本编码', '实施主体', '承诺时限', '是否网办', '业务系统'];
const sheet = (rows: readonly (readonly string[])[]) =>
  writeXlsx([{ name: '清单', rows: [['清丰县样例清单'], headings, ...rows] }]);
const list = async (name: string, rows: readonly (readonly string[])[]): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, sheet(rows));
  return path;
};

const rows = [
  ['1', '户口迁移（样例）', '000709107002', '清丰县公安局', '即办', '是', '一体化平台'],
  ['2', '没有这样一个事项的登记', '', '清丰县公安局', '５个工作日', '也许', '一体化平台'],
  ['3', '无主的登记', '', '不存在的局', '3个工作日', '否', ''],
];

const standard = async (): Promise<{ name: string; code: string }> => {
  const text = await readFile(join(catalog, 'directory', '09-公安.yaml'), 'utf8');
  const [, name = '', code = ''] = /- name: (\S+)\s+basicCode: "?([0-9A-Z]{12})"?/.exec(text) ?? [];
  return { name, code };
};

describe('santong import', () => {
  it('writes nothing on a dry run, then the list, then nothing again', async () => {
    const { name, code } = await standard();
    expect(code).toHaveLength(12);
    const path = await list('清丰.xlsx', [
      ['1', name, code, '清丰县公安局', '1个工作日', '是', '一体化平台'],
      ...rows.slice(1),
    ]);
    const before = await contents();
    const args = ['import', path, '-C', catalog, '--division', '410922', '--format', 'json'];
    const dry = await runCli([...args, '--dry-run']);
    const planned = JSON.parse(dry.out);
    expect(planned).toMatchObject({
      format: 'santong-import/1',
      dryRun: true,
      records: 3,
      added: 2,
      rejected: 1,
      sheets: [{ kind: 'table', headerRows: [2], rows: 3 }],
    });
    expect(planned.left.rejected[0].reason).toContain('不存在的局');
    expect(await contents()).toEqual(before);

    const wet = await runCli(args);
    const done = JSON.parse(wet.out);
    expect(wet.code).toBe(1);
    expect(done.files).toEqual(planned.files);
    const after = await contents();
    const [written] = [...after.keys()].filter((f) => after.get(f) !== before.get(f));
    expect(written).toMatch(/^lists\/410922-清丰县\/.*公安局.*\.yaml$/);
    expect(after.get(written!)).toContain(code);
    expect(after.get(written!)).toContain('业务系统: 一体化平台');
    expect(after.get(written!)).not.toContain(`name: ${name}\n`);

    const again = JSON.parse((await runCli(args)).out);
    expect(again).toMatchObject({ added: 0, updated: 0, unchanged: 2, files: [] });
    expect(await contents()).toEqual(after);
  });

  it('gives the workbook back with its faults marked, and nothing else changed', async () => {
    const path = await list('标注前.xlsx', [
      ['1', '没有这样一个事项的登记', '', '清丰县公安局', '５个工作日', '也许', 'x'],
    ]);
    const out = join(folder, '标注后.xlsx');
    const { out: stdout } = await runCli([
      'import',
      path,
      '-C',
      catalog,
      '--division',
      '410922',
      '--dry-run',
      '--annotate',
      out,
      '--format',
      'json',
    ]);
    const faulty = JSON.parse(stdout).findings.filter((f: { rule: string }) => f.rule === 'field-malformed');
    expect(faulty).toMatchObject([{ place: { sheet: '清单', cell: 'F3' } }]);
    const marked = await readWorkbook(await readFile(out), { name: '标注后.xlsx' });
    expect(marked.sheets.map((s) => s.name)).toEqual(['清单', '核查结果']);
    expect(marked.sheets[0]!.comments?.get('F3')).toContain('field-malformed');
    const source = await readWorkbook(await readFile(path), { name: '标注前.xlsx' });
    expect(marked.sheets[0]!.rows).toEqual(source.sheets[0]!.rows);
    const [a, b] = await Promise.all([readFile(path), readFile(out)].map(async (f) => unzipSync(await f)));
    for (const part of Object.keys(a!).filter((p) => /docProps|theme/.test(p)))
      expect(b![part]).toEqual(a![part]);
    expect(marked.sheets[1]!.links?.size).toBeGreaterThan(0);
    const corrected = await runCli([
      'import',
      out,
      '-C',
      catalog,
      '--division',
      '410922',
      '--dry-run',
      '--format',
      'json',
    ]);
    expect(JSON.parse(corrected.out)).toMatchObject({
      records: 1,
      unchanged: JSON.parse(stdout).unchanged,
    });
  });

  it('marks a csv as a new workbook', async () => {
    const path = join(folder, '清单.csv');
    await writeFile(path, '事项名称,实施主体,是否网办\n没有这样一个事项的登记,清丰县公安局,也许\n');
    const out = join(folder, 'csv标注.xlsx');
    await runCli(['import', path, '-C', catalog, '--division', '410922', '--dry-run', '--annotate', out]);
    const marked = await readWorkbook(await readFile(out), { name: 'a.xlsx' });
    expect(marked.sheets[0]!.rows[1]!.cells).toEqual(['没有这样一个事项的登记', '清丰县公安局', '也许']);
    expect(marked.sheets[0]!.comments?.has('C2')).toBe(true);
  });

  it('takes a mapping and refuses words that are no element', async () => {
    const path = join(folder, '怪表头.csv');
    await writeFile(path, '办件全称,单位全称\n没有这样一个事项的登记,清丰县公安局\n');
    const mapping = join(folder, '对照.yaml');
    await writeFile(mapping, 'headerRow: 1\ncolumns:\n  办件全称: 事项名称\n  B: agency\n');
    const args = [
      'import',
      path,
      '-C',
      catalog,
      '--division',
      '410922',
      '--dry-run',
      '--format',
      'json',
      '--mapping',
      mapping,
    ];
    expect(JSON.parse((await runCli(args)).out)).toMatchObject({
      records: 1,
      rejected: 0,
      sheets: [{ columns: [{ how: 'mapping' }, { how: 'mapping' }] }],
    });
    await writeFile(mapping, 'columns:\n  办件全称: 事项名字呀\n');
    const refused = await runCli(args);
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('事项名字呀');
  });

  it('takes decisions and keeps them', async () => {
    const { code } = await standard();
    const path = join(folder, '决定.csv');
    await writeFile(path, `名称,区划,基本编码,决定人,日期\n办个没名堂的证,410922,${code},张三,2026-01-05\n`);
    const source = await list('待定.xlsx', [
      ['1', '办个没名堂的证', '', '清丰县公安局', '2个工作日', '是', 'y'],
    ]);
    const { out: stdout } = await runCli([
      'import',
      source,
      '-C',
      catalog,
      '--division',
      '410922',
      '--decisions',
      path,
      '--format',
      'json',
      '--dry-run',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ matches: [{ decision: 'same', basicCode: code }] });
    expect(JSON.parse(stdout).files).toContain('decisions.csv');
  });

  it('takes in a standard directory, codes kept', async () => {
    const path = join(folder, '省目录.csv');
    await writeFile(
      path,
      '业务办理项名称,基本编码,业务办理项序号,服务对象\n样例甲事项办理,000799001000,01,自然人\n样例甲事项变更,000799001000,02,自然人\n',
    );
    const { out: stdout } = await runCli([
      'import',
      path,
      '-C',
      catalog,
      '--as',
      'directory',
      '--format',
      'json',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ added: 1, files: ['directory/99-其他.yaml'] });
    const text = (await contents()).get('directory/99-其他.yaml')!;
    expect(text).toContain('000799001000');
    expect(text).toContain('样例甲事项变更');
    expect(text).toContain('行政确认');
    expect(
      JSON.parse(
        (await runCli(['import', path, '-C', catalog, '--as', 'directory', '--format', 'json'])).out,
      ),
    ).toMatchObject({ unchanged: 1, files: [] });
  });

  it('refuses a file that cannot be read and leaves the catalogue alone', async () => {
    const path = join(folder, '坏.xlsx');
    await writeFile(path, 'PK\u0003\u0004 no workbook');
    const before = await contents();
    const { code } = await runCli(['import', path, '-C', catalog, '--division', '410922']);
    expect(code).toBe(2);
    expect(await contents()).toEqual(before);
  });

  it('a blank template is read without an item and without a finding', async () => {
    const path = join(folder, '模板.xlsx');
    expect((await runCli(['template', '-o', path])).code).toBe(0);
    const { code, out: stdout } = await runCli([
      'import',
      path,
      '-C',
      catalog,
      '--division',
      '410922',
      '--dry-run',
      '--format',
      'json',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ records: 0, findings: [] });
    expect(code).toBe(0);
  });
});
