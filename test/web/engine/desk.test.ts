import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../../src/core/index.js';
import { Desk } from '../../../src/web/app/worker/desk.js';
import { passingMemory } from '../../../src/web/app/worker/memory.js';
import { pageStore, passingEdits } from '../../../src/web/app/worker/stores/pageStore.js';
import { embedded, textsOf, today } from './page.js';

const renamed = (title: string) => (catalogue: Catalogue) => ({
  ...catalogue,
  info: { ...catalogue.info, title },
});

describe('desk', () => {
  it('a plan made on an older catalogue undoes nothing, also when the desk has read the new one meanwhile', async () => {
    const files = [...(await textsOf(embedded))].map(([path, text]) => ({ path, text }));
    const edits = passingEdits();
    const [one, two] = [0, 1].map(
      () =>
        new Desk(pageStore(files, edits), {
          memory: passingMemory(),
          now: () => `${today}T08:00:00.000Z`,
          news: () => {},
        }),
    ) as [Desk, Desk];
    await one.load();
    await two.load();
    const made = two.loaded;
    const plan = renamed('旧计划')(made.catalogue);
    expect(await one.write(renamed('别人改的'))).toMatchObject({ ok: true });
    await two.load();
    expect(await two.write(() => plan, made)).toMatchObject({
      ok: false,
      conflict: { files: ['catalogue.yaml'] },
    });
    await one.load();
    expect(one.catalogue.info.title).toBe('别人改的');
    expect(await two.write(() => renamed('新计划')(two.catalogue), two.loaded)).toMatchObject({ ok: true });
  });
});
