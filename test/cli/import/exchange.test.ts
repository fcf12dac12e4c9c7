import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publishedItems } from '../../../src/core/exporters/published.js';
import { rawOfValues } from '../../../src/core/model/index.js';
import { loadCatalogue } from '../../../src/node/load.js';
import { runCli } from '../runCli.js';

const embedded = fileURLToPath(new URL('../../../catalog', import.meta.url));
const date = '2026-11-24';

/** What stands in the lists, item by item. */
const entries = async (root: string): Promise<string[]> => {
  const { catalogue } = await loadCatalogue(root);
  return publishedItems(catalogue, { date })
    .map(({ values, handling, division }) => JSON.stringify([division, rawOfValues(values), handling]))
    .sort();
};

describe('exchange bundle', () => {
  let folder = '';
  let bundle = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'santong-exchange-'));
    bundle = join(folder, 'exchange');
    const ran = await runCli(['export', 'exchange', '-o', bundle, '-C', embedded, '--date', date]);
    expect(ran.code, ran.err).toBe(0);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('imported into a copy without lists: the same entries', async () => {
    const copy = join(folder, 'copy');
    await cp(embedded, copy, {
      recursive: true,
      filter: (path) => !path.includes('.santong') && !/[\\/]lists[\\/]/.test(path),
    });
    expect(await entries(copy)).toEqual([]);
    const ran = await runCli(['import', bundle, '-C', copy, '--date', date]);
    expect(ran.code, ran.out + ran.err).toBeLessThan(2);
    expect(await entries(copy)).toEqual(await entries(embedded));
  });

  it('the folder, its files and its basic table mean the same items', async () => {
    const count = async (...paths: string[]) => {
      const ran = await runCli(['validate', ...paths, '-C', embedded, '--format', 'json', '--date', date]);
      expect(ran.code, ran.err).toBeLessThan(2);
      return (JSON.parse(ran.out) as { inputs: { records: number }[] }).inputs.map((i) => i.records);
    };
    const whole = await count(bundle);
    expect(whole).toEqual([(await entries(embedded)).length]);
    const files = ['up_task_general_material.csv', 'up_task_general_basic.csv', 'santong_supplement.csv'];
    expect(await count(...files.map((f) => join(bundle, f)))).toEqual(whole);
    expect(whole[0]).toBeGreaterThan(20);
  });
});
