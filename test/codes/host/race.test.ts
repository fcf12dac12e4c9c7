import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ledgerDisagreements } from '../../../src/core/codes/ledger.js';
import { loadCatalogue } from '../../../src/node/load.js';
import { codesInUse } from '../sampleCatalogue.js';
import { removeFolder, santong, temporaryFolder, writeDirectory, writeSampleFolder } from './sampleFolder.js';

/** SANTONG_ROUNDS=50 is the long run. */
const rounds = Number(process.env['SANTONG_ROUNDS'] ?? 5);

test(
  `8 programs at once on one catalogue, ${rounds} rounds: no line lost, no code twice, no file torn`,
  async () => {
    process.env['SANTONG_CACHE'] = 'off';
    const root = temporaryFolder('race');
    writeSampleFolder(root, 8, 3);
    expect((await santong('encode', '-C', root)).code).toBe(0);
    let waited = 0;
    for (let round = 0; round < rounds; round++) {
      writeDirectory(root, `09-第${round}批`, [`新事项${round}甲`, `新事项${round}乙`]);
      const before = (await loadCatalogue(root)).catalogue;
      const live = before.directory.filter(
        ({ values }) => values.basicCode !== undefined && values.status !== '取消',
      );
      const code = (i: number) => live[i]?.values.basicCode ?? '';
      const commands = [
        ['encode'],
        ['encode'],
        ['encode', 'split', code(0), '--into', `拆${round}甲`, `拆${round}乙`],
        ['encode', 'split', code(1), '--into', `拆${round}丙`, `拆${round}丁`],
        ['encode', 'rename', code(2), '--name', `改名${round}`],
        ['encode', 'suspend', code(3)],
        ['encode', 'merge', code(4), '--into', code(5)],
        ['encode', '--adopt'],
      ];
      const results = await Promise.all(
        commands.map((words) => santong(...words, '-C', root, '--wait', '120')),
      );
      for (const [i, { code: exit, stderr }] of results.entries())
        expect([commands[i], exit, exit === 0 ? '' : stderr]).toEqual([commands[i], 0, '']);
      waited += results.filter(({ stderr }) => stderr.includes('等它结束')).length;
      const { catalogue, facts } = await loadCatalogue(root);
      expect(facts).toEqual([]);
      expect(ledgerDisagreements(catalogue)).toEqual([]);
      const lines = new Set(catalogue.ledger.map((line) => line.code));
      expect(lines.size).toBe(catalogue.ledger.length);
      for (const line of before.ledger) expect(lines.has(line.code)).toBe(true);
      const codes = codesInUse(catalogue);
      expect(new Set(codes).size).toBe(codes.length);
      // every program’s work is there
      const names = new Set(catalogue.directory.map(({ values }) => values.name));
      for (const name of [`拆${round}甲`, `拆${round}乙`, `拆${round}丙`, `拆${round}丁`, `改名${round}`])
        expect(names.has(name)).toBe(true);
      expect(catalogue.directory.filter(({ values }) => values.basicCode === undefined)).toEqual([]);
      expect(catalogue.directory.find(({ values }) => values.basicCode === code(4))?.replacedBy).toEqual([
        code(5),
      ]);
      expect((await santong('encode', 'resume', code(3), '-C', root)).code).toBe(0);
    }
    expect(waited).toBeGreaterThan(0);
    removeFolder(root);
  },
  rounds * 30_000 + 60_000,
);

test('a lock of a dead program is taken over and said; a live one is waited for, then refused', async () => {
  const root = temporaryFolder('lock');
  writeSampleFolder(root, 2, 1);
  expect((await santong('encode', '-C', root)).code).toBe(0);
  const lock = join(root, '.santong', 'lock');
  const holder = { host: (await import('node:os')).hostname(), since: '2026-01-01T00:00:00Z', token: 'x' };
  appendFileSync(lock, JSON.stringify({ ...holder, pid: 2 ** 22 + 12_345 }));
  expect((await santong('encode', '-C', root)).stderr).toContain('已接管');
  appendFileSync(lock, JSON.stringify({ ...holder, pid: process.pid }));
  const refused = await santong('encode', '-C', root, '--wait', '1');
  expect(refused.code).toBe(2);
  expect(refused.stderr).toContain(`进程 ${process.pid}`);
  expect(readFileSync(lock, 'utf8')).toContain(String(process.pid));
  removeFolder(root);
});
