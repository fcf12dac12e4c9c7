import { expect, test } from 'vitest';
import { checkCatalogue } from '../../src/core/check.js';
import type { LifeCatalogue, LifeResult } from '../../src/core/codes/life.js';
import { lift, rename } from '../../src/core/codes/lifeMove.js';
import { merge, split } from '../../src/core/codes/lifeSplit.js';
import { retire, suspend } from '../../src/core/codes/lifeStatus.js';
import { embeddedCatalogue, loadCatalogue } from '../../src/node/load.js';

const today = '2026-11-24';

test('life operations on the embedded catalogue leave one that validates without a new error or warning', async () => {
  const { catalogue } = await loadCatalogue(embeddedCatalogue());
  const graver = (one: typeof catalogue) =>
    checkCatalogue(one, { today })
      .findings.filter(({ severity }) => severity !== 'info')
      .map(({ rule, place }) => `${rule} ${place.record}`);
  const before = new Set(graver(catalogue));
  const levels = ['市级', '县级', '乡级'];
  const listed = catalogue.directory.filter(({ values: { basicCode } }) =>
    catalogue.lists.some(({ entries }) => entries.some(({ own }) => own.basicCode === basicCode)),
  );
  const code = (i: number) => listed[i]?.values.basicCode ?? '';
  const steps: ((one: LifeCatalogue) => LifeResult)[] = [
    (one) => retire(one, code(0), { today }),
    (one) => suspend(one, code(1), { today }),
    (one) => split(one, code(2), ['样例拆分事项的前半', '样例拆分事项的后半'], { today }),
    (one) => merge(one, [code(3)], code(4), { today }),
    (one) => rename(one, code(5), '样例改名事项', { today }),
    (one) => lift(one, code(6), levels, { today }),
  ];
  let next = catalogue;
  for (const step of steps) next = { ...next, ...step(next).catalogue };
  // a lift to a level where nobody lists the item is told by item-not-adopted, and rightly
  const codeRules = graver(next).filter(
    (finding) =>
      !before.has(finding) &&
      !finding.startsWith('item-not-adopted') &&
      /^(code-|item-|cancelled|suspended|standard-outdated|handling)/.test(finding),
  );
  expect(codeRules).toEqual([]);
});
