import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ledgerDisagreements } from '../../../src/core/codes/ledger.js';
import { loadCatalogue } from '../../../src/node/load.js';
import { sampleCreditCode } from '../sampleCatalogue.js';
import {
  removeFolder,
  santong,
  temporaryFolder,
  writeDirectory,
  writeList,
  writeSampleFolder,
} from './sampleFolder.js';

const hasGit = (() => {
  try {
    execFileSync('git', ['--version']);
    return true;
  } catch {
    console.warn('没有 git，跳过分支合并的测试');
    return false;
  }
})();

const git = (root: string, ...words: string[]): string =>
  execFileSync(
    'git',
    [
      '-C',
      root,
      '-c',
      'user.name=t',
      '-c',
      'user.email=t@example.com',
      '-c',
      'merge.conflictStyle=merge',
      '-c',
      'core.quotePath=false',
      ...words,
    ],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  );

const commitAll = (root: string, message: string): void => {
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', message);
};

/** One start, two branches; each adds an item and a list of it, and encodes on its own day. */
const twoBranches = async (): Promise<string> => {
  const root = temporaryFolder('merge');
  writeSampleFolder(root, 3, 3);
  git(root, 'init', '-q', '-b', 'main');
  expect((await santong('encode', '-C', root, '--date', '2026-10-01')).code).toBe(0);
  commitAll(root, 'start');
  for (const [branch, name, agency, day] of [
    ['office-a', '甲事项', 8, '2026-11-01'],
    ['office-b', '乙事项', 9, '2026-11-02'],
  ] as const) {
    git(root, 'checkout', '-qb', branch, 'main');
    writeDirectory(root, `09-${branch}`, [name]);
    writeList(root, sampleCreditCode(agency), [name]);
    expect((await santong('encode', '-C', root, '--date', day)).code).toBe(0);
    commitAll(root, branch);
  }
  return root;
};

/** Merge office-a into office-b; gives the files git could not merge. */
const merge = (root: string): string[] => {
  try {
    git(root, 'merge', '-q', 'office-a');
  } catch {
    // a conflict ends git with 1
  }
  return git(root, 'diff', '--name-only', '--diff-filter=U').trim().split('\n');
};

const basicCodes = async (root: string) =>
  Object.fromEntries(
    (await loadCatalogue(root)).catalogue.directory.map(({ values }) => [values.name, values.basicCode]),
  );

const ruleCounts = async (root: string): Promise<Record<string, number>> =>
  JSON.parse((await santong('validate', root, '--format', 'json', '--fail-on', 'never')).stdout).summary
    .byRule;

describe.skipIf(!hasGit)('two branches give the same next code', () => {
  let root: string;
  beforeAll(() => {
    process.env['SANTONG_CACHE'] = 'off';
  });

  const expectResolved = async (kept: string, moved: string): Promise<void> => {
    const codes = await basicCodes(root);
    expect(codes[kept]).toBe('410109004W00');
    expect(codes[moved]).toBe('410109005W00');
    const { catalogue } = await loadCatalogue(root);
    expect(ledgerDisagreements(catalogue)).toEqual([]);
    expect((await ruleCounts(root))['code-duplicated']).toBeUndefined();
    const line = catalogue.ledger.find(({ code }) => code === '410109005W00');
    expect(line).toMatchObject({
      name: moved,
      state: '在用',
      note: expect.stringContaining('原编 410109004W00'),
    });
    expect(
      catalogue.lists
        .flatMap(({ entries }) => entries.map(({ own }) => own.basicCode))
        .filter((code) => code === '410109005W00'),
    ).toHaveLength(1);
    const again = await santong('encode', '-C', root, '--format', 'json');
    expect(JSON.parse(again.stdout)).toMatchObject({ assigned: [], refused: [], disagreements: [] });
    removeFolder(root);
  };

  test('git says so in ledger.csv; both lines kept without a look → validate finds the double, resolve re-codes the younger', async () => {
    root = await twoBranches();
    expect(merge(root)).toEqual(['ledger.csv']);
    const ledger = join(root, 'ledger.csv');
    const careless = readFileSync(ledger, 'utf8')
      .split('\n')
      .filter((line) => !/^(<<<<<<<|=======|>>>>>>>)/.test(line))
      .join('\n');
    writeFileSync(ledger, careless);
    commitAll(root, 'careless merge');
    expect((await ruleCounts(root))['code-duplicated']).toBeGreaterThan(0);
    const early = await santong('encode', '-C', root, '--date', '2026-11-24');
    expect([early.code, early.stderr.includes('encode resolve')]).toEqual([2, true]);
    const dry = await santong(
      'encode',
      'resolve',
      '-C',
      root,
      '--dry-run',
      '--format',
      'json',
      '--date',
      '2026-11-24',
    );
    expect(git(root, 'status', '--porcelain')).toBe('');
    const done = await santong('encode', 'resolve', '-C', root, '--format', 'json', '--date', '2026-11-24');
    expect(done.code).toBe(0);
    expect({ ...JSON.parse(done.stdout), dryRun: true }).toEqual(JSON.parse(dry.stdout));
    const { catalogue } = await loadCatalogue(root);
    expect(catalogue.ledger.find(({ code }) => code === `${sampleCreditCode(9)}4410109004W00`)).toMatchObject(
      { state: '作废', replacedBy: [`${sampleCreditCode(9)}4410109005W00`] },
    );
    await expectResolved('甲事项', '乙事项');
  });

  test('one side of the ledger thrown away → the item that lost its line is re-coded', async () => {
    root = await twoBranches();
    merge(root);
    git(root, 'checkout', '--ours', 'ledger.csv');
    commitAll(root, 'ours');
    expect((await santong('encode', 'resolve', '-C', root)).code).toBe(0);
    await expectResolved('乙事项', '甲事项');
  });
});
