import { beforeAll, expect, it } from 'vitest';
import { checkCatalogue } from '../../src/core/check.js';
import type { Catalogue } from '../../src/core/model/index.js';
import { embeddedCatalogue, loadCatalogue } from '../../src/node/load.js';

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = (await loadCatalogue(embeddedCatalogue())).catalogue;
});

const withNewItem = (own: Catalogue['lists'][number]['entries'][number]['own']): Catalogue => {
  const [first, ...rest] = catalogue.lists;
  const entry = { own, handling: [], origin: { file: first!.file, line: 9999 } };
  return { ...catalogue, lists: [{ ...first!, entries: [...first!.entries, entry] }, ...rest] };
};

it('目录之外的事项只说它在目录之外，缺的标准内容不再逐条列出', () => {
  const { findings, suppressed } = checkCatalogue(withNewItem({ name: '社区食堂助餐登记', inHall: false }), {
    today: '2026-11-24',
  });
  const rules = findings
    .filter((f) => f.place.line === 9999)
    .map((f) => `${f.rule} ${f.place.element ?? ''}`);
  expect(rules).toContain('item-outside-directory name');
  expect(rules.filter((r) => r.startsWith('field-missing'))).not.toContain('field-missing basicCode');
  expect(rules).not.toContain('field-missing resultName');
  expect(
    suppressed.find((s) => s.because === 'item-outside-directory' && s.rule === 'field-missing')?.records,
  ).toBeGreaterThan(5);
});

it('单位自己该填的仍然要填', () => {
  const { findings } = checkCatalogue(withNewItem({ name: '社区食堂助餐登记' }), { today: '2026-11-24' });
  const missing = findings
    .filter((f) => f.place.line === 9999 && f.rule === 'field-missing')
    .map((f) => f.place.element);
  expect(missing).toContain('inHall');
});
