import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyCatalogue, today } from './copy.js';

/** Through bin/santong.js, as a shell sees it. Needs the build (npm test builds first). */
const bin = process.env['SANTONG_BIN'] ?? fileURLToPath(new URL('../../../bin/santong.js', import.meta.url));
const built = existsSync(new URL('../dist/cli/run.js', `file://${bin}`));

describe.skipIf(!built)('exit codes', () => {
  let copy: ReturnType<typeof copyCatalogue>;
  beforeAll(() => {
    copy = copyCatalogue();
  });
  afterAll(() => copy.remove());

  const santong = (args: string[], node: string[] = []) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [...node, bin, ...args, ...today], {
      cwd: copy.root,
      encoding: 'utf8',
      timeout: 30_000,
    });
    return { code: status, out: stdout, err: stderr };
  };

  it('0 clean, 1 found, 2 wrong use, 3 our bug', () => {
    expect(santong(['validate', '--format', 'json']).code).toBe(0);
    expect(santong(['validate', '--fail-on', 'warning', '--profile', 'henan']).code).toBe(0);
    const wrong = santong(['validate', '--formt', 'json']);
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toContain('--format');
    copy.spoil();
    expect(santong(['validate', '--format', 'json']).code).toBe(1);
    // what a rule is lent crashes: the rule is named, the others run
    const poison = 'data:text/javascript,String.prototype.normalize=()=>{throw new Error("poisoned")}';
    const bug = santong(['validate', '--format', 'json'], ['--import', poison]);
    expect(bug.code).toBe(3);
    expect(bug.err).toContain('发给维护者');
    expect(bug.err).toContain('规则 names-nearly-same 自身出错');
    expect(bug.err).toContain('poisoned');
    expect(JSON.parse(bug.out).summary.error).toBeGreaterThan(0);
  });

  it('a reader that goes away early is no trouble', async () => {
    const child = spawn(process.execPath, [bin, 'validate', '--format', 'ndjson', '--quiet', ...today], {
      cwd: copy.root,
    });
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += String(chunk);
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((done) => child.on('close', done));
    expect(code).toBe(1);
    expect(err).toBe('');
  });
});
