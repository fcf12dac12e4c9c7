import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeXlsx } from '../../../src/core/formats/xlsx/write.js';
import { passingMemory, passingShelf } from '../../../src/web/app/worker/memory.js';
import { passingEdits } from '../../../src/web/app/worker/stores/pageStore.js';
import { cli, copyCatalogue, differing, example, fileOf, openPage, textsOf, today } from './page.js';

/** 收 in the page against the command line: one plan, one result. */
const choice = { as: 'list', division: '410922' } as const;
let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await readFile(example);
});

const wrong = async (): Promise<Uint8Array> => {
  const { name, code } = await standard();
  return writeXlsx([
    {
      name: '清单',
      rows: [
        ['清丰县公安局清单'],
        ['序号', '事项名称', '基本编码', '实施主体', '几天能办好', '咨询电话'],
        [
          '1',
          name,
          code.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)),
          '清丰县公安局',
          '3',
          '０３９３－８１６００００',
        ],
      ],
    },
  ]);
};

const standard = async (): Promise<{ name: string; code: string }> => {
  const texts = await textsOf(await copyCatalogue());
  const [, name = '', code = ''] =
    /- name: (\S+)\s+basicCode: "?([0-9A-Z]{12})"?/.exec(texts.get('directory/09-公安.yaml') ?? '') ?? [];
  return { name, code };
};

describe('收: open', () => {
  it('shows the catalogue as it is', async () => {
    const { engine } = await openPage();
    const steps: number[] = [];
    const { catalogue, files } = await engine.open('zh', today, {
      progress: ({ share }) => share !== undefined && steps.push(share),
    });
    expect(catalogue).toMatchObject({ division: '410900', host: 'page', readOnly: false, embedded: true });
    expect(catalogue.standards).toBeGreaterThan(100);
    expect(files).toEqual([]);
    expect(steps.length).toBeGreaterThan(3);
  });
  it('is given up when nobody waits for it any more', async () => {
    const { engine } = await openPage();
    const controller = new AbortController();
    const opening = engine.open('zh', today, {
      signal: controller.signal,
      progress: () => controller.abort(),
    });
    await expect(opening).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('收: a real-shaped list', () => {
  it('understands the file as the command does and takes it in byte for byte the same', async () => {
    const catalog = await copyCatalogue();
    const said = await cli('import', example, '-C', catalog, '--division', '410922', '--format', 'json');
    const report = JSON.parse(said.out);
    const { engine, texts } = await openPage();
    await engine.open('zh', today);
    const before = await texts();
    const file = await engine.addFile(fileOf(bytes, '清丰县政务服务事项清单.xlsx'));
    expect(file.trouble).toBeUndefined();
    expect(file.records).toBe(report.records);
    expect(
      file.sheets.map(({ sheet, kind, headerRows, rows }) => ({ sheet, kind, headerRows, rows })),
    ).toEqual(
      report.sheets.map(({ sheet, kind, headerRows, rows }: Record<string, unknown>) => ({
        sheet,
        kind,
        headerRows,
        rows,
      })),
    );
    expect(file.sheets[0]?.picture[0]?.cells.join('')).not.toBe('');
    const preview = await engine.previewIntake([file.id], choice);
    expect(await texts()).toEqual(before);
    const { view, written } = await engine.intake([file.id], choice);
    expect(view).toEqual(preview);
    const { added, updated, unchanged, review, rejected, files, summary } = report;
    expect(view).toMatchObject({ added, updated, unchanged, review, rejected, files });
    expect(view.findings).toEqual({ error: summary.error, warning: summary.warning, info: summary.info });
    expect(view.left.reduce((n, { rows }) => n + rows, 0)).toBe(review + rejected);
    expect(written.ok).toBe(true);
    expect(added).toBeGreaterThan(0);
    expect(differing(await textsOf(catalog), await texts())).toEqual([]);
    expect(differing(before, await texts())).toEqual([...files].sort());
  });
  it('the log of steps, replayed by the command, gives the same catalogue: mapping, repairs, decisions', async () => {
    const { name, code } = await standard();
    const page = await openPage();
    await page.engine.open('zh', today);
    const sheet = await wrong();
    const file = await page.engine.addFile(fileOf(sheet, '公安局.xlsx'));
    expect(file.sheets[0]?.columns.find((c) => c.heading === '几天能办好')?.element).toBe(null);
    const mapped = await page.engine.map(file.id, {
      sheet: '清单',
      columns: { 几天能办好: 'promisedLimit' },
    });
    expect(mapped.sheets[0]?.columns.find((c) => c.heading === '几天能办好')).toMatchObject({
      element: 'promisedLimit',
      how: 'mapping',
    });
    const wide = mapped.repairs.filter((r) => r.rule === 'full-width-digits');
    expect(wide.map(({ after }) => after)).toEqual([code, '0393-8160000']);
    const mended = await page.engine.repair(file.id, ['rule:full-width-digits'], true);
    expect(mended.repairs.filter((r) => r.applied)).toHaveLength(2);
    const other = await page.engine.addFile(fileOf(bytes, '清丰县政务服务事项清单.xlsx'));
    const queue = await page.engine.queue([other.id], choice);
    const rows = await page.engine.queueRows('all', { from: 0, count: queue.total });
    const review = rows.rows.find((row) => row.decision !== 'same') ?? rows.rows[0]!;
    await page.engine.decide(review.id, 'new', '王五');
    await page.engine.intake([file.id, other.id], choice);
    const log = await page.engine.stepsFile();
    const texts = await page.texts();
    expect(texts.get('mappings.yaml')).toContain('几天能办好: promisedLimit');
    expect(texts.get('decisions.csv')).toContain('王五');
    const list = [...texts].find(([path, text]) => path.startsWith('lists/410922') && text.includes(code));
    expect(list?.[1]).toContain('days: 3');
    expect(name).not.toBe('');

    const catalog = await copyCatalogue();
    const folder = dirname(catalog);
    await writeFile(join(folder, '步骤.yaml'), log.bytes);
    await writeFile(join(folder, '公安局-改了名.xlsx'), sheet);
    const args = [
      'import',
      example,
      '--replay',
      join(folder, '步骤.yaml'),
      '-C',
      catalog,
      '--format',
      'json',
    ];
    const dry = await cli(...args, '--dry-run');
    expect(dry.err).toBe('');
    const again = await cli(...args);
    expect(JSON.parse(again.out).files).toEqual(JSON.parse(dry.out).files);
    expect(differing(await textsOf(catalog), texts)).toEqual([]);
    expect((await cli(...args)).out).toContain('"files": []');

    // the next list of that office needs no mapping any more
    const next = await cli(
      'import',
      join(folder, '公安局-改了名.xlsx'),
      '-C',
      catalog,
      '--division',
      '410922',
      '--dry-run',
      '--format',
      'json',
    );
    expect(JSON.parse(next.out).sheets[0].columns).toContainEqual(
      expect.objectContaining({ heading: '几天能办好', element: 'promisedLimit', how: 'mapping' }),
    );
  });
  it('lends a list to try with, taken in as one that was dropped', async () => {
    const { engine } = await openPage();
    await engine.open('zh', today);
    const lent = await engine.example();
    const file = await engine.addFile(fileOf(lent.bytes, lent.name));
    expect(file.trouble).toBeUndefined();
    expect(file.records).toBe(41);
  });
  it('refuses a table of the national exchange library alone, and says how the tables are read together', async () => {
    const { engine } = await openPage();
    await engine.open('zh', today);
    const csv = (name: string) => new TextEncoder().encode(`事项名称,备注\n出生登记,${name}\n`);
    for (const name of ['UP_TASK_GENERAL_BASIC.csv', 'up_task_general_material.csv']) {
      const file = await engine.addFile(fileOf(csv(name), name));
      expect(file.trouble?.zh).toContain(`“${name}”是国家交换库的一张表`);
      expect(file.trouble?.zh).toContain('santong import');
    }
    const other = await engine.addFile(fileOf(csv('清单'), '清单.csv'));
    expect(other.trouble).toBeUndefined();
  });
  it('a column can be a part: a handling item, a division; the log and the next list know it', async () => {
    const { name, code } = await standard();
    const sheet = writeXlsx([
      {
        name: '清单',
        rows: [
          ['事项名称', '基本编码', '实施主体', '哪种情况', '哪个县'],
          [name, code, '清丰县公安局', '首次申领', '410922'],
          [name, code, '清丰县公安局', '丢失补领', '410922'],
        ],
      },
    ]);
    const columns = { 哪种情况: 'handling.name', 哪个县: 'division' } as const;
    const { engine, texts } = await openPage();
    await engine.open('zh', today);
    const meanings = await engine.elements();
    expect(meanings.find(({ id }) => id === 'handling.name')).toMatchObject({
      title: '业务办理项名称',
      part: true,
    });
    const file = await engine.addFile(fileOf(sheet, '公安局.xlsx'));
    const before = file.sheets[0]?.columns.filter(({ how }) => how === 'none');
    expect(before?.map(({ heading }) => heading)).toEqual(['哪种情况', '哪个县']);
    const mapped = await engine.map(file.id, { sheet: '清单', columns });
    expect(mapped.sheets[0]?.columns.slice(3)).toMatchObject([
      { part: 'handling.name', how: 'mapping' },
      { part: 'division', how: 'mapping' },
    ]);
    expect(mapped.sheets[0]?.said).toEqual(columns);
    const [step] = (await engine.steps()).slice(-1);
    expect(step?.text.zh).toContain('哪种情况 → 业务办理项名称');
    await engine.intake([file.id], { as: 'list', division: '410922' });
    const written = await texts();
    expect(written.get('mappings.yaml')).toContain('哪种情况: handling.name');
    const list = [...written].find(([path, t]) => path.startsWith('lists/410922') && t.includes('丢失补领'));
    expect(list?.[1]).toContain('首次申领');

    const catalog = await copyCatalogue();
    const log = join(dirname(catalog), '步骤.yaml');
    await writeFile(log, (await engine.stepsFile()).bytes);
    await writeFile(join(dirname(catalog), '公安局.xlsx'), sheet);
    const { err } = await cli('import', '--replay', log, '-C', catalog, '--format', 'json');
    expect(err).toBe('');
    expect(differing(await textsOf(catalog), written)).toEqual([]);
  });
  it('undoes step by step, and a second tab sees the same desk', async () => {
    const [shelf, edits] = [passingShelf(), passingEdits()];
    const one = await openPage({ memory: passingMemory(shelf), edits });
    await one.engine.open('zh', today);
    const file = await one.engine.addFile(fileOf(await wrong(), '公安局.xlsx'));
    const two = await openPage({ memory: passingMemory(shelf), edits });
    const opened = await two.engine.open('zh', today);
    expect(opened.files.map(({ name }) => name)).toEqual(['公安局.xlsx']);
    await one.engine.repair(file.id, ['rule:full-width-digits'], true);
    await expect.poll(() => two.seen.at(-1)?.files?.[0]?.repairs.filter((r) => r.applied).length).toBe(2);
    const { steps, files } = await two.engine.undoStep();
    expect(steps.map(({ undone }) => undone)).toEqual([false, true]);
    expect(files[0]?.repairs.every((r) => !r.applied)).toBe(true);
    await two.engine.undoStep();
    expect((await one.engine.open('zh', today)).files).toEqual([]);
  });
  it('tells which steps were written; undoing passes them over', async () => {
    const { engine } = await openPage();
    await engine.open('zh', today);
    const file = await engine.addFile(fileOf(bytes, '清丰县政务服务事项清单.xlsx'));
    await engine.intake([file.id], choice);
    expect((await engine.steps()).map(({ written }) => written)).toEqual([false, true]);
    const { steps } = await engine.undoStep();
    expect(steps.map(({ undone }) => undone)).toEqual([true, false]);
  });
  it('two tabs that write the same file: the second is told and overwrites nothing', async () => {
    const edits = passingEdits();
    const one = await openPage({ edits });
    const two = await openPage({ edits });
    for (const { engine } of [one, two]) await engine.open('zh', today);
    const ids = await Promise.all(
      [one, two].map(({ engine }) => engine.addFile(fileOf(bytes, '清丰县政务服务事项清单.xlsx'))),
    );
    const first = await one.engine.intake([ids[0]!.id], choice);
    expect(first.written.ok).toBe(true);
    const after = await one.texts();
    const second = await two.engine.intake([ids[1]!.id], choice);
    expect(second.written).toMatchObject({ ok: false, conflict: { files: first.view.files } });
    expect(await two.texts()).toEqual(after);
    await two.engine.reload();
    expect((await two.engine.previewIntake([ids[1]!.id], choice)).files).toEqual([]);
  });
});

describe('收: what cannot be read', () => {
  it('a broken file stands on the desk with its trouble, and the others go on', async () => {
    const { engine } = await openPage();
    await engine.open('zh', today);
    const broken = await engine.addFile(fileOf(bytes.slice(0, 4000), '断了.xlsx'));
    expect(broken.trouble?.zh).toMatch(/断了\.xlsx/);
    expect(broken.records).toBe(0);
    expect((await engine.addFile(fileOf(bytes, '好.xlsx'))).records).toBeGreaterThan(0);
    await expect(engine.previewIntake([broken.id], choice)).rejects.toMatchObject({ name: 'UserError' });
    await expect(engine.previewIntake([], choice)).rejects.toMatchObject({ code: 'files-missing' });
    await expect(engine.map('nichts', { sheet: '清单', columns: {} })).rejects.toMatchObject({
      code: 'file-not-here',
    });
  });
  it('nothing changed, nothing to download; afterwards a zip of exactly the changed files', async () => {
    const { unzipSync } = await import('fflate');
    const { engine, texts } = await openPage();
    await engine.open('zh', today);
    await expect(engine.changedFiles()).rejects.toMatchObject({ code: 'nothing-changed' });
    const file = await engine.addFile(fileOf(bytes, '清丰县政务服务事项清单.xlsx'));
    const { view } = await engine.intake([file.id], choice);
    const zip = unzipSync((await engine.changedFiles()).bytes);
    expect(Object.keys(zip).sort()).toEqual([...view.files].sort());
    const [path = ''] = view.files;
    expect(new TextDecoder().decode(zip[path])).toBe((await texts()).get(path));
  });
});
