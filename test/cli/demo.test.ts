import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FindingsResult } from '../../src/core/model/index.js';
import { readList } from '../../src/node/lists.js';
import { runCli } from './runCli.js';

/** `npm start`: the main job from end to end, on the embedded catalogue and the example workbook. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'santong-demo-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('导入、匹配、赋码、核查、比较、导出一气呵成，并说清打开哪些文件', { timeout: 180_000 }, async () => {
  const { code, out, err } = await runCli(['demo', '-o', 'out'], { cwd: folder });
  expect({ code, err: code === 0 ? '' : err }).toEqual({ code: 0, err: '' });
  const named = [...out.matchAll(/^ {2}(out\/\S+)/gm)].map((m) => m[1]!);
  expect(named.length).toBeGreaterThanOrEqual(6);
  for (const path of named) expect(existsSync(join(folder, path)), path).toBe(true);
  const { findings } = JSON.parse(readFileSync(join(folder, 'out/核查结果.json'), 'utf8')) as FindingsResult;
  expect(
    findings.filter((f) => f.place.file.includes('清丰县') && f.severity === 'error').length,
  ).toBeGreaterThan(3);
  expect(readFileSync(join(folder, 'out/catalog/ledger.csv'), 'utf8').split('\n').length).toBeGreaterThan(
    1180,
  );
  const marked = await readList(join(folder, 'out/清单-已标注.xlsx'));
  expect(marked.records.length).toBe(41);
});

it('不覆盖别人的文件夹', async () => {
  rmSync(join(folder, 'out'), { recursive: true, force: true });
  writeFileSync(join(folder, 'out'), '别人的文件');
  const { code, err } = await runCli(['demo', '-o', 'out'], { cwd: folder });
  expect(code).toBe(2);
  expect(err).toContain('没有改动');
  expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('别人的文件');
});
