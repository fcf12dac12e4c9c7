import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleCreditCode } from '../sampleCatalogue.js';
import {
  digestOf,
  filesOf,
  removeFolder,
  santong,
  temporaryFolder,
  writeSampleFolder,
} from './sampleFolder.js';

const [day, dayBefore, today] = ['2027-01-01', '2026-12-31', '2026-11-24'];
const code = '410109002W00';
let root = '';
let outside = '';

const run = async (date: string, ...words: string[]) => {
  const { code: exit, stdout, stderr } = await santong(...words, '-C', root, '--date', date);
  if (exit === 3 || exit === 2) throw new Error(stderr);
  return { exit, stdout };
};
const json = async (date: string, ...words: string[]) =>
  JSON.parse((await run(date, ...words, '--format', 'json')).stdout);

/** What each command sees of the item on a day. */
const seenOn = async (date: string) => {
  const findings = await json(date, 'validate', '--fail-on', 'never', '--max', '100000');
  const { standards } = await json(date, 'stats');
  const portal = join(outside, date);
  const { exit } = await run(date, 'export', 'portal', '-o', portal);
  const items = existsSync(join(portal, 'items.json'))
    ? JSON.parse(readFileSync(join(portal, 'items.json'), 'utf8')).items
    : [];
  return {
    exit,
    faulted: findings.findings.filter(({ place }: { place: { record?: string } }) =>
      place.record?.includes(code),
    ).length,
    ledger: Object.keys(findings.summary.byRule).filter((rule) => rule.startsWith('code-ledger')),
    standards,
    published: items.filter((item: { values: { basicCode?: string } }) => item.values.basicCode === code)
      .length,
  };
};

beforeAll(async () => {
  root = temporaryFolder('planned');
  outside = temporaryFolder('planned-out');
  writeSampleFolder(root, 3, 2);
  await run(today, 'encode');
  await run(today, 'encode', 'retire', code, '--on', day, '--reason', '法规废止');
});
afterAll(() => {
  removeFolder(root);
  removeFolder(outside);
});

test('validate, stats and export take the item as in force until the day before, and no longer on the day', async () => {
  expect(filesOf(root).get('ledger.csv')).toContain(
    `${code},基本编码,事项001,在用,${today},${day},,"计划 ${day} 停用，法规废止"`.replaceAll('"', ''),
  );
  const before = await seenOn(dayBefore);
  const after = await seenOn(day);
  expect(before).toMatchObject({ standards: 3, published: 2, ledger: [] });
  expect(before.faulted).toBeGreaterThan(0);
  expect(after).toMatchObject({ standards: 2, published: 0, faulted: 0, ledger: [] });
});

test('encode closes it on the day, not before; a dry run says so and writes nothing', async () => {
  const whole = digestOf(root);
  expect(await json(dayBefore, 'encode')).toMatchObject({ assigned: [], closed: [], disagreements: [] });
  const { stdout } = await run(day, 'encode', '--dry-run');
  expect(stdout).toContain('到期将停用基本编码 1 个');
  expect(digestOf(root)).toBe(whole);
  const { closed, disagreements } = await json(day, 'encode');
  expect(closed.map((one: { code: string }) => one.code)).toContain(`${sampleCreditCode(0)}4${code}`);
  expect(disagreements).toEqual([]);
  expect(await seenOn(day)).toMatchObject({ standards: 2, published: 0, faulted: 0, ledger: [] });
  expect(await json(day, 'encode')).toMatchObject({ closed: [] });
});
