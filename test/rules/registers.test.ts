import { beforeAll, expect, it } from 'vitest';
import { checkCatalogue } from '../../src/core/check.js';
import { renderFinding } from '../../src/core/messages/render.js';
import type { Catalogue } from '../../src/core/model/index.js';
import { embeddedCatalogue, loadCatalogue } from '../../src/node/load.js';

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = (await loadCatalogue(embeddedCatalogue())).catalogue;
});

const registers = new Set([
  'code-ledger-empty',
  'code-ledger-doubled',
  'code-ledger-unused',
  'code-ledger-state',
  'crosswalk-clash',
]);
const found = (of: Catalogue) =>
  checkCatalogue(of, { today: '2026-11-24' }).findings.filter((f) => registers.has(f.rule));

it('账实相符时没有话说', () => {
  expect(found(catalogue)).toEqual([]);
});

it('台账的两行、没人用的行、状态不一致，各说一次', () => {
  const [first, second] = catalogue.ledger;
  const idle = { ...first!, code: '419999999W00', name: '没有这个事项' };
  const ledger = [...catalogue.ledger, { ...first! }, idle].map((e) =>
    e.code === second!.code ? { ...e, state: '暂停' as const } : e,
  );
  expect(
    found({ ...catalogue, ledger })
      .map((f) => [f.rule, f.place.record])
      .sort(),
  ).toEqual([
    ['code-ledger-doubled', first!.code],
    ['code-ledger-state', second!.code],
    ['code-ledger-unused', '419999999W00'],
  ]);
});

it('清单里有编码而台账没有或是空的：只说一次，不逐个编码说', () => {
  const findings = checkCatalogue({ ...catalogue, ledger: [] }, { today: '2026-11-24' }).findings;
  const [only, ...others] = findings.filter((f) => f.rule.startsWith('code-'));
  expect(others).toEqual([]);
  expect(only?.rule).toBe('code-ledger-empty');
  expect(only?.params['count']).toBe(catalogue.ledger.length);
  expect(renderFinding(only!, 'zh').remedy).toContain('santong encode --adopt');
  const uncoded = catalogue.lists.map((list) => ({ ...list, entries: [] }));
  expect(found({ ...catalogue, ledger: [], lists: uncoded })).toEqual([]);
});

it('编码对照的冲突，中英文都说得清', () => {
  const entry = { scheme: 'sichuan', code: '511A09001023', name: '', note: '' };
  const [a, b] = catalogue.directory.map((d) => d.values.basicCode!);
  const clashes = found({
    ...catalogue,
    crosswalk: [
      { ...entry, basicCode: a! },
      { ...entry, basicCode: b! },
    ],
  });
  expect(clashes.map((f) => f.rule)).toEqual(['crosswalk-clash']);
  expect(renderFinding(clashes[0]!, 'zh').message).toContain('一个原编码对应了两个基本编码');
  expect(renderFinding(clashes[0]!, 'en').message).toContain('one code is tied to two basic codes');
});
