import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from '../../../src/core/formats/xlsx/write.js';
import type { FileView } from '../../../src/web/app/engine.js';
import { cli, copyCatalogue, example, fileOf, openPage, type Page, textsOf, today } from './page.js';

/** 认 in the page against `santong match`: the same rows, the same review file, decisions that count at once. */
const choice = { as: 'list', division: '410922' } as const;

const withFile = async (): Promise<Page & { file: FileView }> => {
  const page = await openPage();
  await page.engine.open('zh', today);
  const file = await page.engine.addFile(fileOf(await readFile(example), '清丰县政务服务事项清单.xlsx'));
  return { ...page, file };
};

describe('认: the queue', () => {
  it('has the rows, verdicts, reasons and candidates of the command', async () => {
    const report = JSON.parse((await cli('match', example, '--division', '410922', '--format', 'json')).out);
    const { engine, file } = await withFile();
    const queue = await engine.queue([file.id], choice);
    const count = (verdict: string) =>
      report.rows.filter(({ decision }: { decision: string }) => decision === verdict).length;
    expect(queue).toMatchObject({
      total: report.rows.length,
      same: count('same'),
      review: count('review'),
      new: count('new'),
      decided: 0,
    });
    const { rows, total } = await engine.queueRows('all', { from: 0, count: 10_000 });
    expect(total).toBe(report.rows.length);
    for (const [i, row] of rows.entries()) {
      const said = report.rows[i];
      expect(row).toMatchObject({
        name: said.name,
        decision: said.decision,
        score: said.score,
        reasons: said.reasons,
      });
      expect(row.candidates.map(({ key, relation, score }) => ({ key, relation, score }))).toEqual(
        said.candidates.map(({ key, relation, score }: Record<string, unknown>) => ({
          key,
          relation,
          score,
        })),
      );
      for (const { name, runs } of row.candidates) expect(runs.map(({ text }) => text).join('')).toBe(name);
    }
    const some = await engine.queueRows('all', { from: 3, count: 2 });
    expect(some.rows).toEqual(rows.slice(3, 5));
  });
  it('counts as the preview of 收 counts: the office of a row is looked at in both', async () => {
    const { engine } = await openPage();
    const { catalogue } = await engine.open('zh', today);
    const offices = catalogue.agencies.filter(({ division }) => division === '410922');
    const trades = ['食品经营', '药品零售', '林木采伐', '取水', '劳务派遣经营', '动物诊疗', '电影放映经营'];
    const lines = Array.from(
      { length: 210 },
      (_, i) => `${trades[i % 7]}第${i + 1}号许可,行政许可,${offices[i % offices.length]?.name}`,
    );
    const csv = ['事项名称,事项类型,实施主体', ...lines].join('\n');
    const file = await engine.addFile(fileOf(new TextEncoder().encode(csv), '各单位.csv'));
    const queue = await engine.queue([file.id], choice);
    const preview = await engine.previewIntake([file.id], choice);
    expect(queue.review).toBeGreaterThan(0);
    expect(queue.new).toBeGreaterThan(0);
    expect([preview.review, preview.added, preview.rejected]).toEqual([queue.review, queue.new, 0]);
  });
  it('gives the review file of the command, byte for byte but for the path', async () => {
    const { engine, file } = await withFile();
    await engine.queue([file.id], choice);
    const mine = await engine.reviewFile('csv');
    const theirs = await cli('match', example, '--division', '410922', '--format', 'csv');
    const plain = (text: string) => text.replace(/^[^,\r\n]*清丰县政务服务事项清单\.xlsx/gm, '清单');
    // a TextDecoder takes the mark away that the command's output begins with
    expect(plain(new TextDecoder('utf-8', { ignoreBOM: true }).decode(mine.bytes))).toBe(plain(theirs.out));
    expect((await engine.reviewFile('xlsx')).bytes.slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
  });
  it('decisions are counted, taken back, saved to decisions.csv and stand the next time', async () => {
    const { engine, file, texts } = await withFile();
    await engine.queue([file.id], choice);
    const { rows } = await engine.queueRows('all', { from: 0, count: 5 });
    const [first, second] = rows;
    const key = second!.candidates[0]!.key;
    await engine.decide(first!.id, 'new', '李四');
    expect((await engine.decide(second!.id, key, '李四')).decided).toBe(2);
    expect((await engine.queueRows('all', { from: 0, count: 1 })).rows[0]?.decided).toEqual({
      code: 'new',
      who: '李四',
      when: today,
    });
    expect((await engine.decide(first!.id, null, '李四')).decided).toBe(1);
    await expect(engine.decide(first!.id, '999999999999', '李四')).rejects.toMatchObject({
      code: 'decision-unknown',
    });
    const written = await engine.saveDecisions();
    expect(written).toMatchObject({ ok: true, files: ['decisions.csv'] });
    const csv = (await texts()).get('decisions.csv') ?? '';
    expect(csv.trim().split('\n')).toHaveLength(2);
    expect(csv).toContain(`${second!.name},410922,${key},李四,${today}`);
    expect((await engine.queue([file.id], choice)).decided).toBe(1);
    expect(await engine.saveDecisions()).toMatchObject({ ok: true, files: [] });
  });
  it('asks for the queue first, and can be given up while it runs', async () => {
    const { engine, file } = await withFile();
    await expect(engine.queueRows('all', { from: 0, count: 1 })).rejects.toMatchObject({
      code: 'queue-missing',
    });
    const controller = new AbortController();
    const running = engine.queue([file.id], choice, {
      signal: controller.signal,
      progress: () => controller.abort(),
    });
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('认: likely doubles', () => {
  it('of the queue: one name in two writings, but not the same item of two counties', async () => {
    const page = await openPage();
    await page.engine.open('zh', today);
    const bytes = writeXlsx([
      {
        name: '清单',
        rows: [
          ['事项名称', '区划', '实施主体', '承诺时限'],
          ['食品小作坊登记证核发', '410922', '清丰县市场监督管理局', '5'],
          ['食品小作坊 登记证的核发', '410922', '清丰县市场监督管理局', '5'],
          ['食品小作坊登记证核发', '410923', '南乐县市场监督管理局', '5'],
        ],
      },
    ]);
    const file = await page.engine.addFile(fileOf(bytes, '两县.xlsx'));
    await page.engine.queue([file.id], { as: 'list' });
    const clusters = await page.engine.clusters('queue');
    expect(clusters).toHaveLength(1);
    expect(clusters[0]?.members.map(({ place }) => place.cell)).toEqual(['A2', 'A3']);
    expect(clusters[0]?.reason).not.toBe('');
    expect(clusters[0]?.score).toBeGreaterThanOrEqual(0.9);
  });
  it('of the directory: those the rule names too', async () => {
    const { engine } = await withFile();
    const clusters = await engine.clusters('directory');
    const catalog = await copyCatalogue();
    const found = JSON.parse(
      (
        await cli(
          'validate',
          catalog,
          '--rule',
          'names-nearly-same',
          '--format',
          'json',
          '--fail-on',
          'never',
        )
      ).out,
    );
    expect([...(await textsOf(catalog)).keys()].length).toBeGreaterThan(10);
    for (const { place } of found.findings) expect(JSON.stringify(clusters)).toContain(String(place.record));
  });
});
