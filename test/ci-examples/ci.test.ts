import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readYaml } from '../../src/core/formats/yaml.js';
import { embeddedCatalogue } from '../../src/node/load.js';

/** Every command of the examples runs, in a repository that holds this project's catalogue. Needs the build. */
const bin = process.env['SANTONG_BIN'] ?? fileURLToPath(new URL('../../bin/santong.js', import.meta.url));
const built = existsSync(new URL('../dist/cli/run.js', `file://${bin}`));
const example = <T>(name: string): T =>
  readYaml(readFileSync(new URL(name, import.meta.url), 'utf8'), name) as T;

interface Workflow {
  jobs: { santong: { steps: { name?: string; run?: string }[] } };
}
interface PreCommit {
  repos: { hooks: { id: string; entry: string }[] }[];
}

describe.skipIf(!built)('CI examples', () => {
  const top = mkdtempSync(join(tmpdir(), 'santong-ci-'));
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: top });
  const list = join(top, 'catalog/lists/410922-清丰县/11410922EXAMP0509E-国家税务总局清丰县税务局.yaml');

  beforeAll(() => {
    cpSync(embeddedCatalogue(), join(top, 'catalog'), { recursive: true });
    mkdirSync(join(top, 'tools'));
    writeFileSync(join(top, 'tools/npx'), `#!/bin/sh\nshift\nexec "${process.execPath}" "${bin}" "$@"\n`, {
      mode: 0o755,
    });
    writeFileSync(join(top, '.gitignore'), 'tools\n*.md\n*.sarif\n.santong\n');
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-q', '-m', 'catalogue');
    git('update-ref', 'refs/remotes/origin/main', 'HEAD');
  });
  afterAll(() => rmSync(top, { recursive: true, force: true }));

  const run = (line: string) => {
    const { status, stdout, stderr } = spawnSync('sh', ['-c', line], {
      cwd: top,
      encoding: 'utf8',
      env: {
        PATH: `${join(top, 'tools')}:${process.env['PATH']}`,
        GITHUB_WORKSPACE: top,
        GITHUB_BASE_REF: 'main',
        GITHUB_STEP_SUMMARY: join(top, 'summary.md'),
      },
    });
    return { status, stdout, stderr };
  };

  const steps = example<Workflow>('github-workflow.yml').jobs.santong.steps;
  const commands = steps.flatMap(({ run: line }) => (line?.includes('santong') ? [line] : []));
  const hooks = example<PreCommit>('pre-commit-config.yaml').repos.flatMap((repo) => repo.hooks);

  it('a clean catalogue passes every step and hook', () => {
    expect(commands.length).toBeGreaterThanOrEqual(4);
    expect(commands.some((line) => line.includes('validate catalog --format github'))).toBe(true);
    expect(commands.some((line) => /diff .*--format github/.test(line))).toBe(true);
    for (const line of [...commands, ...hooks.map((hook) => hook.entry)]) {
      const { status, stderr } = run(line);
      expect(status, `${line}\n${stderr}`).toBe(0);
    }
    expect(readFileSync(join(top, 'summary.md'), 'utf8')).toContain('核查');
    expect(JSON.parse(readFileSync(join(top, 'santong.sarif'), 'utf8')).version).toBe('2.1.0');
  });

  it('a spoiled one fails, and the annotations point at files of the repository', () => {
    writeFileSync(list, readFileSync(list, 'utf8').replaceAll('"002030052000"', '"002030052009"'));
    const [validate, diff] = commands.map(run);
    expect(validate!.status).toBe(1);
    expect(diff!.status).toBe(1);
    const files = [...validate!.stdout.matchAll(/^::error file=([^,]+),/gm)].map((match) => match[1]!);
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(existsSync(join(top, file)), file).toBe(true);
    expect(diff!.stdout).toMatch(/^::error file=/m);
    for (const { id, entry } of hooks) expect(run(entry).status, id).toBe(1);
  });
});
