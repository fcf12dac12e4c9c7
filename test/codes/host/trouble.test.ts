import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  digestOf,
  filesOf,
  program,
  removeFolder,
  santong,
  temporaryFolder,
  writeSampleFolder,
} from './sampleFolder.js';

let root = '';
let before = '';
beforeAll(() => {
  root = temporaryFolder('trouble');
  writeSampleFolder(root, 40, 6);
  before = digestOf(root);
});
afterAll(() => removeFolder(root));

/** Runs a line of shell where this process may mount a small disk of its own; undefined where it may not. */
const inOwnMounts = (line: string) => {
  const probe = spawnSync('unshare', ['-rm', 'sh', '-c', 'mount -t tmpfs tmpfs /mnt'], { encoding: 'utf8' });
  if (probe.status !== 0) return undefined;
  return spawnSync('unshare', ['-rm', 'sh', '-c', line], {
    encoding: 'utf8',
    env: { ...process.env, SANTONG_CACHE: 'off', NODE: process.execPath, BIN: program, ROOT: root },
  });
};
const mayMount = inOwnMounts('true') !== undefined;
if (!mayMount) console.warn('这里不能挂载临时磁盘，跳过磁盘已满和只读磁盘的测试');

describe.skipIf(!mayMount)('nothing is changed and the exit code is 2', () => {
  const sums = 'find . -type f -not -path "./.santong/*" | sort | xargs sha256sum';
  const run = (prepare: string, after = 'true') => {
    const disk = temporaryFolder('disk');
    const result = inOwnMounts(
      `set -e; mount -t tmpfs -o size=4m tmpfs ${disk}; cd ${disk}; cp -r "$ROOT/." .; ${sums} > /dev/shm/a$$; ${prepare}; set +e; "$NODE" "$BIN" encode -C ${disk}; echo "exit $?"; ${after}; ${sums} > /dev/shm/b$$; cmp /dev/shm/a$$ /dev/shm/b$$ && echo unchanged; ls -A .santong 2>/dev/null; rm -f /dev/shm/?$$`,
    );
    removeFolder(disk);
    return result;
  };

  test.each([
    [
      'no room at all',
      'dd if=/dev/zero of=/dev/null count=1 2>/dev/null; dd if=/dev/zero of=.filler bs=4k count=2000 2>/dev/null || true',
      'rm .filler',
    ],
    [
      'room for some of the files',
      'dd if=/dev/zero of=.filler bs=4k count=2000 2>/dev/null || true; truncate -s -40k .filler',
      'rm .filler',
    ],
  ])('the disk is full: %s', (_, fill, free) => {
    // the filler is not part of the catalogue
    const result = run(`${fill}; ${sums} > /dev/shm/a$$; sed -i /filler/d /dev/shm/a$$`, free);
    expect(result?.stdout).toContain('exit 2');
    expect(result?.stdout).toContain('unchanged');
    expect(result?.stderr).toContain('磁盘已满');
    expect(result?.stdout).not.toMatch(/staging|journal|^lock/m);
  });

  test('the disk is read-only', () => {
    const result = run('mount -o remount,ro .');
    expect(result?.stdout).toContain('exit 2');
    expect(result?.stdout).toContain('unchanged');
    expect(result?.stderr).toContain('没有权限读写');
  });
});

test('a dry run writes nothing and says exactly what the run then does', async () => {
  const copy = temporaryFolder('dry');
  cpSync(root, copy, { recursive: true });
  const dry = await santong('encode', '-C', copy, '--dry-run', '--format', 'json', '--date', '2026-11-24');
  expect(digestOf(copy)).toBe(before);
  const done = await santong('encode', '-C', copy, '--format', 'json', '--date', '2026-11-24');
  expect({ ...JSON.parse(done.stdout), dryRun: true }).toEqual(JSON.parse(dry.stdout));
  const { assigned } = JSON.parse(done.stdout);
  expect(assigned).toHaveLength(40 + 40 * 6 * 2);
  const written = [...filesOf(copy).values()].join('\n');
  for (const { code } of assigned) expect(written).toContain(code);
  expect(filesOf(copy).get('ledger.csv')?.split('\n')).toHaveLength(assigned.length + 2);
  removeFolder(copy);
});

test('the embedded catalogue is not written by accident; bad words name the near one', async () => {
  const outside = temporaryFolder('outside');
  const result = spawnSync(process.execPath, [program, 'encode'], { cwd: outside, encoding: 'utf8' });
  expect(result.status).toBe(2);
  expect(result.stderr).toContain('只读');
  const near = await santong('encode', 'retier', 'x', '-C', root);
  expect([near.code, near.stderr.includes('是不是“retire”')]).toEqual([2, true]);
  const missing = await santong('encode', '-C', join(root, 'nowhere'));
  expect(missing.code).toBe(2);
  expect(digestOf(root)).toBe(before);
  removeFolder(outside);
});
