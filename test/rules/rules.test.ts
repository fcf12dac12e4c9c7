import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { contextOfCatalogue, contextOfLists } from '../../src/core/check/context.js';
import { inOrder } from '../../src/core/check/findings.js';
import { Run } from '../../src/core/check/run.js';
import { codeReader } from '../../src/core/codes/reader.js';
import { renderFinding } from '../../src/core/messages/render.js';
import { directoryItem, type Item } from '../../src/core/model/index.js';
import { rules } from '../../src/core/rules/index.js';
import { resolveProfile } from '../../src/core/rules/profiles.js';
import { agencyOf, divisionOf, itemOf, lawOf, ledgerOf, valuesOf } from './reader.js';

type Loose = Record<string, unknown>;
interface Case {
  名称: string;
  输入: Loose;
  期望: string[];
}

const here = (path: string): URL => new URL(path, import.meta.url);

/** “{n}” in a text becomes the number of the copy. */
const numbered = (raw: unknown, n: number): unknown =>
  JSON.parse(JSON.stringify(raw).replaceAll('{n}', String(n).padStart(6, '0')));

const list = (raw: unknown): Loose[] =>
  raw === undefined ? [] : Array.isArray(raw) ? (raw as Loose[]) : [raw as Loose];

const itemsOf = (input: Loose): Item[] => {
  const rows = list(input['各事项'] ?? input['事项']);
  const batch = input['批量'] as { 条数: number; 样子: Loose } | undefined;
  const copies =
    batch === undefined ? [] : Array.from({ length: batch.条数 }, (_, n) => numbered(batch.样子, n) as Loose);
  return [...rows, ...copies].map((raw, row) =>
    itemOf(
      input['标准'] === undefined || raw['标准'] !== undefined ? raw : { ...raw, 标准: input['标准'] },
      row,
    ),
  );
};

const runCase = (ruleId: string, input: Loose): string[] => {
  const around = (input['背景'] ?? {}) as Loose;
  const profile = resolveProfile({ extends: 'henan', severity: { [ruleId]: 'error' } }, rules);
  const today = String(around['今天'] ?? '2026-11-24');
  const required = new Set(list(around['必填']).map(String)) as never;
  const options = {
    today, required, codes: codeReader(String(around['编码方案'] ?? 'gbt39554')),
    nearDuplicates: (names: readonly string[]) =>
      names.flatMap((a, i) => names.slice(i + 1).flatMap((b, j) =>
        a !== b && a.replace(/（.*）/, '') === b.replace(/（.*）/, '') ? [{ a: i, b: i + 1 + j, reason: { zh: '只差括号', en: 'brackets only' } }] : [])),
  }; // biome-ignore format: short
  const items = itemsOf(input);
  const directory = list(around['目录']).map((raw) => ({
    values: valuesOf(raw),
    handling: [],
    origin: { file: '目录.yaml' },
  }));
  const bare = items.every((item) => item.kind === 'bare');
  const context = bare
    ? contextOfLists(options)
    : contextOfCatalogue(
        {
          info: { id: 't', title: '测试', division: '410900', scheme: 'gbt39554', profile: 'henan', codeTables: '' },
          divisions: list(around['区划']).map(divisionOf),
          agencies: list(around['机构']).map(agencyOf),
          laws: list(around['法律']).map(lawOf),
          ledger: list(around['台账']).map(ledgerOf),
          directory,
          intermediaries: {
            services: list(around['中介服务']).map((raw) => ({ name: String(raw['名称']) })),
            institutions: list(around['中介机构']).map((raw) => ({
              name: String(raw['名称']), services: raw['服务'] as string[],
            })),
          },
        },
        options,
      ); // biome-ignore format: short
  const run = new Run({ rules, profile, context, only: new Set([ruleId]) });
  for (const one of directory) run.see(directoryItem(one));
  for (const item of items) run.see(item);
  run.finish();
  expect(run.crashes).toEqual([]);
  return inOrder(run.findings).map((finding) => renderFinding(finding, 'zh').message);
};

for (const rule of rules) {
  const file = here(`./${rule.id}.yaml`);
  if (rule.kind === 'sheet') continue;
  describe(`${rule.id} ${rule.title}`, () => {
    test('有用例表', () => expect(existsSync(file), `缺少 test/rules/${rule.id}.yaml`).toBe(true));
    if (!existsSync(file)) return;
    const { 用例 } = parse(readFileSync(file, 'utf8')) as { 用例: Case[] };
    test('用例表有干净的、有问题的', () => {
      expect(用例.some((one) => one.期望.length === 0)).toBe(true);
      expect(用例.some((one) => one.期望.length > 0)).toBe(true);
    });
    for (const one of 用例) test(one.名称, () => expect(runCase(rule.id, one.输入)).toEqual(one.期望));
  });
}
