import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bareItem, type CheckResult, checkItems, ListsCheck } from '../../src/core/check.js';
import { readList } from '../../src/node/lists.js';
import { NotPlain, readLongCsv } from '../../src/node/longList.js';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'santong-long-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const options = { today: '2026-11-24' };

const inStretches = async (path: string): Promise<CheckResult> => {
  let check: ListsCheck | undefined;
  for await (const { records, facts } of readLongCsv(path)) {
    const items = records.map(bareItem);
    check ??= new ListsCheck(options, items);
    check.tell(facts);
    check.see(items);
  }
  return check!.finish();
};

const whole = async (path: string): Promise<CheckResult> => {
  const { records, facts } = await readList(path);
  return checkItems(records.map(bareItem), { ...options, facts });
};

const told = ({ findings, summary }: CheckResult) => ({
  summary,
  findings: findings.map(({ rule, place, params, fingerprint }) => ({
    rule,
    cell: place.cell,
    line: place.line,
    params,
    fingerprint,
  })),
});

/** Rows enough for two stretches of four megabytes. */
const rows = (count: number, row: (n: number) => string[]): string =>
  Array.from({ length: count }, (_, n) => row(n).join(',')).join('\n');

test('分段读与整份读查出一样的问题', async () => {
  const path = join(folder, 'a.csv');
  const filler = '核验申请人身份信息和经营场所证明材料'.repeat(10);
  writeFileSync(
    path,
    `事项名称,实施主体,承诺办结时限,法定办结时限,咨询方式,事项类型,必须现场办理原因\n${rows(9_000, (n) => [
      n % 97 === 0 ? `"事项${n},(甲)\n续"` : `事项${n === 8_000 ? 3 : n}`, `第${n % 7}局`, `${1 + (n % 30)}个工作日`, '20个工作日',
      n % 50 === 0 ? '0393-81' : '0393-8160000', n % 11 === 0 ? '7' : '行政许可', filler,
    ])}\n`,
  ); // biome-ignore format: one row
  const [a, b] = [told(await inStretches(path)), told(await whole(path))];
  expect(a.summary).toEqual(b.summary);
  expect(a.findings).toEqual(b.findings);
  expect(a.summary.records).toBeGreaterThan(8_000);
}, 60_000);

test('有分组行的表不分段', async () => {
  const path = join(folder, 'b.csv');
  writeFileSync(
    path,
    '事项名称,实施主体,事项类型\n一、行政许可,,\n甲事项,甲局,\n二、行政确认,,\n乙事项,乙局,\n',
  );
  await expect(inStretches(path)).rejects.toBeInstanceOf(NotPlain);
});
