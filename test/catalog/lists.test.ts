import { beforeAll, expect, it } from 'vitest';
import { isValidCreditCode } from '../../src/core/codes/creditCode.js';
import { standardsOf, standingCodes } from '../../src/core/codes/ledger.js';
import type { Catalogue, DirectoryItem, List } from '../../src/core/model/index.js';
import { embeddedCatalogue, loadCatalogue } from '../../src/node/load.js';

let catalogue: Catalogue;
let standards: Map<string, DirectoryItem>;
beforeAll(async () => {
  ({ catalogue } = await loadCatalogue(embeddedCatalogue()));
  standards = standardsOf(catalogue.directory);
});

const levelOf = (division: string) =>
  division.length === 9 ? '乡级' : division === '410900' ? '市级' : '县级';
const digits = { 市级: '3', 县级: '4', 乡级: '5' } as const;
const entriesIn = (keep: (list: List) => boolean) => {
  const counts = new Map<string, number>();
  for (const list of catalogue.lists.filter(keep))
    counts.set(list.division, (counts.get(list.division) ?? 0) + list.entries.length);
  return counts;
};

it('实施主体都是样例，信用代码两个校验位都对，咨询和投诉电话不同', () => {
  expect(catalogue.agencies.length).toBeGreaterThan(200);
  for (const { creditCode, sample, contact } of catalogue.agencies) {
    expect({ creditCode, sample, valid: isValidCreditCode(creditCode) }).toEqual({
      creditCode,
      sample: true,
      valid: true,
    });
    if (contact !== undefined) expect(contact.consult).not.toBe(contact.complain);
  }
  expect(new Set(catalogue.agencies.map((a) => a.creditCode)).size).toBe(catalogue.agencies.length);
});

it('每条实施编码 = 主体信用代码 + 层级 + 基本编码，层级在标准给的层级之内', () => {
  const names = new Map(catalogue.agencies.map((a) => [a.creditCode, a]));
  for (const { division, agency, entries, file } of catalogue.lists) {
    expect(names.get(agency)?.division, file).toBe(division);
    for (const { own } of entries) {
      const level = levelOf(division);
      expect(own.implementationCode, file).toBe(`${agency}${digits[level]}${own.basicCode}`);
      expect(standards.get(own.basicCode ?? '')?.values.levels, file).toContain(level);
    }
  }
});

it('办理项编码 = 实施编码 + 序号，名称与标准一致', () => {
  for (const { entries, file } of catalogue.lists)
    for (const { own, handling } of entries) {
      const standard = standards.get(own.basicCode ?? '')?.handling ?? [];
      expect(
        handling.map((h) => [h.serial, h.name]),
        file,
      ).toEqual(standard.map((h) => [h.serial, h.name]));
      for (const h of handling) expect(h.handlingCode).toBe(`${own.implementationCode}${h.serial}`);
    }
});

it('在用的编码都在台账里，台账按编码排序、一码一行', () => {
  const ledger = catalogue.ledger.map((line) => line.code);
  expect(ledger).toEqual([...new Set(ledger)].sort());
  const known = new Set(ledger);
  expect([...standingCodes(catalogue)].map((c) => c.code).filter((code) => !known.has(code))).toEqual([]);
});

it('市本级 60 项以上，八个县级单位各 30 项以上、主体两个以上，乡镇街道 16 个以上各 8–14 项', () => {
  const counties = catalogue.divisions.filter((d) => d.level === 'county' && !d.retired && !d.local);
  const counted = entriesIn((list) => list.division.length === 6);
  expect(counties).toHaveLength(8);
  expect(counted.get('410900')).toBeGreaterThanOrEqual(60);
  for (const { code } of counties) {
    expect(counted.get(code)).toBeGreaterThanOrEqual(30);
    expect(catalogue.agencies.filter((a) => a.division === code).length).toBeGreaterThanOrEqual(2);
  }
  const towns = entriesIn((list) => list.division.length === 9);
  expect(towns.size).toBeGreaterThanOrEqual(16);
  for (const [division, count] of towns) expect(count >= 8 && count <= 14, division).toBe(true);
  expect(new Set([...towns.keys()].map((code) => code.slice(0, 6))).size).toBe(8);
});

it('标准给了哪一级，那一级就有清单承接', () => {
  const adopted = new Set(
    catalogue.lists.flatMap(({ division, entries }) =>
      entries.map(({ own }) => `${own.basicCode} ${levelOf(division)}`),
    ),
  );
  const missing = catalogue.directory.flatMap(({ values }) =>
    (values.levels ?? [])
      .filter((level) => level in digits && !adopted.has(`${values.basicCode} ${level}`))
      .map((level) => `${values.name} ${level}`),
  );
  expect(missing).toEqual([]);
});

it('清丰县市场监管、人社、民政三个单位的清单留给示例工作簿', () => {
  const left = /^清丰县(市场监督管理局|人力资源和社会保障局|民政局)$/;
  const codes = catalogue.agencies.filter((a) => left.test(a.name)).map((a) => a.creditCode);
  expect(codes).toHaveLength(3);
  expect(catalogue.lists.filter((list) => codes.includes(list.agency))).toEqual([]);
});
