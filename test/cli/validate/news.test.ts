import { execFileSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readYaml } from '../../../src/core/formats/yaml.js';
import type { FindingsResult } from '../../../src/core/model/index.js';
import { runCli } from '../runCli.js';
import { copyCatalogue, today } from './copy.js';

let copy: ReturnType<typeof copyCatalogue>;
const git = (...args: string[]) =>
  execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: copy.top });

beforeAll(() => {
  copy = copyCatalogue();
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-q', '-m', 'clean');
  cpSync(copy.root, join(copy.top, 'before'), { recursive: true });
  copy.spoil();
});
afterAll(() => copy.remove());

const validate = (...args: string[]) => runCli(['validate', ...args, ...today], { cwd: copy.root });
const parsed = (out: string) => JSON.parse(out) as FindingsResult;

describe('--against', () => {
  it.each([['main'], ['HEAD'], ['main:catalog'], ['../before']])(
    '%s: only what is new since',
    async (base) => {
      const { code, out, err } = await validate('--against', base, '--format', 'json');
      const { findings, summary } = parsed(out);
      expect(code).toBe(1);
      expect(findings.length).toBeGreaterThan(0);
      expect(findings.length).toBeLessThan(40);
      // the item itself, and its standard, which nobody adopts any more
      const own = findings.filter((f) => f.agency === '国家税务总局清丰县税务局');
      const shared = findings.filter((f) => f.place.record === '002030052000' && f.division === undefined);
      expect(own.length).toBeGreaterThan(0);
      expect(own.length + shared.length).toBe(findings.length);
      expect(summary.error + summary.warning + summary.info).toBe(findings.length);
      expect(err).toContain(`新增不合格：${findings.length} 处，涉及 1 个区划`);
      expect(err).toContain(`\n  清丰县 410922  ${own.length} 处\n`);
    },
  );

  it('nothing changed: nothing new, exit 0', async () => {
    const { code, out, err } = await validate('../before', '--against', '../before', '--format', 'json');
    expect(code).toBe(0);
    expect(parsed(out).findings).toEqual([]);
    expect(err).toContain('新增不合格：0 处，涉及 0 个区划');
  });

  it('an unknown revision is refused by name', async () => {
    const { code, out, err } = await validate('--against', 'nobranch');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('nobranch');
  });

  it('lists alone have no before: exit 2 with the way out', async () => {
    const { code, err } = await runCli(['validate', '-', '--against', 'main', ...today], {
      cwd: copy.root,
      stdin: '事项名称,实施主体\n示例,示例局\n',
    });
    expect(code).toBe(2);
    expect(err).toContain('santong diff');
  });
});

describe('--profile', () => {
  it('a stricter profile: what it finds beyond the own one, by division', async () => {
    const strict = join(copy.top, 'strict.yaml');
    const { summary } = parsed((await validate('--format', 'json')).out);
    expect(summary.byRule['question-missing']).toBeGreaterThan(0);
    const text = 'extends: henan\nseverity:\n  question-missing: error\n';
    writeFileSync(strict, text);
    const { code, out, err } = await validate('--profile', strict, '--format', 'json');
    const { findings, summary: news } = parsed(out);
    expect(code).toBe(1);
    expect(news.byRule).toEqual({ 'question-missing': summary.byRule['question-missing'] });
    expect(findings.every((f) => f.severity === 'error')).toBe(true);
    expect(err).toMatch(/^新增不合格：\d+ 处，涉及 \d+ 个区划/m);
    expect(err).toMatch(/^ {2}清丰县 410922 {2}\d+ 处$/m);
    const english = await validate('--profile', strict, '--format', 'json', '--lang', 'en');
    expect(english.err).toMatch(/^newly failing: \d+ in \d+ divisions/m);
  });

  it('a milder profile finds nothing new', async () => {
    const { code, out } = await validate('../before', '--profile', 'national', '--format', 'json');
    expect(parsed(out).findings).toEqual([]);
    expect(code).toBe(0);
  });
});

describe('--accept', () => {
  const why = ['--reason', '编码正由省里调整', '--owner', '清丰县税务局', '--expires', '2027-03-31'];

  it('writes the entry, and the finding is accepted until its day, then back', async () => {
    const before = parsed((await validate('--format', 'json')).out);
    const target = before.findings.find((f) => f.severity === 'error')!;
    const accepted = await validate('--accept', target.fingerprint, ...why);
    expect(accepted).toMatchObject({ code: 0, out: '' });
    expect(accepted.err).toContain('已接受到 2027-03-31');
    const { issues } = readYaml(copy.read('known-issues.yaml'), 'known-issues.yaml') as { issues: unknown[] };
    expect(issues).toContainEqual({
      rule: target.rule,
      record: target.place.record,
      element: target.place.element,
      reason: '编码正由省里调整',
      owner: '清丰县税务局',
      expires: '2027-03-31',
    });
    const after = parsed((await validate('--format', 'json')).out);
    expect(after.findings.map((f) => f.fingerprint)).not.toContain(target.fingerprint);
    expect(after.summary.accepted).toBe(before.summary.accepted + 1);

    const renewed = await validate('--accept', target.fingerprint, ...why.slice(0, -1), '2027-05-31');
    expect(renewed.err).toContain('已续到 2027-05-31');
    const again = readYaml(copy.read('known-issues.yaml'), 'known-issues.yaml') as { issues: unknown[] };
    expect(again.issues).toHaveLength(issues.length);

    const late = await runCli(['validate', '--format', 'json', '--date', '2027-06-01'], { cwd: copy.root });
    const rules = parsed(late.out).findings.map((f) => f.rule);
    expect(rules).toContain('known-issue-expired');
    expect(parsed(late.out).findings.map((f) => f.fingerprint)).toContain(target.fingerprint);
  });

  it.each([
    [['--accept', '000000000000', ...why], '没有指纹为“000000000000”的问题'],
    [['--accept', '000000000000', '--reason', '甲'], '缺 --owner、--expires'],
    [['--accept', '000000000000', ...why.slice(0, -1), '2026-01-01'], '已经过去'],
    [['--accept', '000000000000', ...why.slice(0, -1), '2027-02-30'], '缺 --expires'],
  ])('%j is refused and changes nothing', async (args, sentence) => {
    const before = copy.read('known-issues.yaml');
    const { code, err } = await validate(...args);
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(copy.read('known-issues.yaml')).toBe(before);
  });

  it('the embedded catalogue is read-only', async () => {
    const { code, err } = await runCli(['validate', '--accept', '000000000000', ...why, ...today], {
      cwd: copy.top,
    });
    expect(code).toBe(2);
    expect(err).toContain('santong init');
  });
});
