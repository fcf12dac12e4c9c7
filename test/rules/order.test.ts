import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { bareItem, checkItems } from '../../src/core/check.js';
import { ruleOf } from '../../src/core/rules/index.js';
import { readList } from '../../src/node/lists.js';

/** A rule that looks at one item must say the same whatever stands before it: nothing remembered may leak. */
const lists = ['guangan-511602.csv', 'hubei-420000-a.csv', 'danyang-321181-full-a.ndjson'];

it.each(lists)('%s：事项的先后不影响单项规则的结论', async (name) => {
  const path = fileURLToPath(new URL(`../../../shared/data/lists/${name}`, import.meta.url));
  if (!existsSync(path)) {
    console.log(`跳过：没有 ${path}`);
    return;
  }
  const { records } = await readList(path);
  const items = records.map(bareItem);
  const found = (list: typeof items) =>
    checkItems(list, { today: '2026-11-24' })
      .findings.filter((f) => ruleOf(f.rule)?.kind === 'item')
      .map((f) => `${f.rule} ${f.fingerprint}`)
      .sort();
  expect(found([...items].reverse())).toEqual(found(items));
  const alone = items.slice(0, 150).flatMap((item) => found([item]).filter((f) => f.startsWith('code-')));
  expect(found(items.slice(0, 150)).filter((f) => f.startsWith('code-'))).toEqual(alone.sort());
});
