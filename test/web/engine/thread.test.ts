import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from '../../../src/core/formats/xlsx/write.js';
import { createClient } from '../../../src/web/app/worker/client.js';
import { createEngine } from '../../../src/web/app/worker/createEngine.js';
import { type DeskMemory, passingMemory } from '../../../src/web/app/worker/memory.js';
import { argumentsOf, type FromWorker, type ToWorker } from '../../../src/web/app/worker/protocol.js';
import { pageStore, passingEdits } from '../../../src/web/app/worker/stores/pageStore.js';
import { createThread } from '../../../src/web/app/worker/thread.js';
import { embedded, example, fileOf, textsOf, today } from './page.js';

/** The client and the thread over a pair of message queues: everything that crosses is cloned, as between real threads. */
const files = [...(await textsOf(embedded))].map(([path, text]) => ({ path, text }));

interface Started {
  worker: Worker;
  ended: boolean;
  crash(): void;
}

const fakeThreads = (memory: DeskMemory, hear?: (message: ToWorker) => boolean) => {
  const started: Started[] = [];
  const start = (): Worker => {
    const target = new EventTarget() as Worker;
    const one: Started = {
      worker: target,
      ended: false,
      crash: () =>
        target.onerror?.(Object.assign(new Event('error'), { message: 'out of memory' }) as ErrorEvent),
    };
    const toPage = (message: FromWorker): void => {
      const data = structuredClone(message);
      setTimeout(() => one.ended || target.onmessage?.(new MessageEvent('message', { data })), 0);
    };
    const inThread = createThread({
      post: toPage,
      begin: async (lent) =>
        createEngine(pageStore(files, passingEdits()), { memory, now: () => `${today}T00:00:00Z`, ...lent }),
    });
    target.postMessage = (message: ToWorker) => {
      // Node's own clone of a File forgets its name
      const isFile = 'args' in message && message.args[0] instanceof File;
      const data = isFile ? message : structuredClone(message);
      setTimeout(() => one.ended || hear?.(data) === true || inThread(data), 0);
    };
    target.terminate = () => {
      one.ended = true;
    };
    started.push(one);
    return target;
  };
  return { start, started };
};

describe('client and thread', () => {
  it('answers, tells progress, and refuses with a sentence', async () => {
    const { start } = fakeThreads(passingMemory());
    const client = createClient({ changed: () => undefined, start });
    const told: string[] = [];
    const opened = await client.open('zh', today, { progress: ({ text }) => told.push(text.zh) });
    expect(opened.catalogue.standards).toBeGreaterThan(100);
    expect(told).toContain('读取目录……');
    expect((await client.elements())[0]).toEqual({ id: 'name', title: '事项名称', part: false });
    await expect(client.map('nichts', { sheet: 'x', columns: {} })).rejects.toEqual({
      code: 'file-not-here',
      text: expect.objectContaining({ zh: expect.stringContaining('重新拖进来') }),
    });
  });
  it('a call that is given up rejects at once, and the thread goes on with others', async () => {
    const { start } = fakeThreads(passingMemory());
    const client = createClient({ changed: () => undefined, start });
    await client.open('zh', today);
    const controller = new AbortController();
    const running = client.reload({ signal: controller.signal });
    controller.abort();
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    await expect(client.reload({ signal: controller.signal })).rejects.toMatchObject({ name: 'AbortError' });
    expect((await client.reload()).division).toBe('410900');
  });
  it('our bug comes as trouble with its stack', async () => {
    const memory = passingMemory();
    const { start } = fakeThreads({
      ...memory,
      addStep: () => Promise.reject(new TypeError('that is broken')),
    });
    const client = createClient({ changed: () => undefined, start });
    await client.open('zh', today);
    await expect(client.addFile(fileOf(new Uint8Array([1]), 'x'))).rejects.toMatchObject({
      code: 'bug',
      bug: expect.stringContaining('that is broken'),
    });
  });
  it('a thread that dies is told, replaced, and the desk is as it was', async () => {
    const { start, started } = fakeThreads(passingMemory());
    const client = createClient({ changed: () => undefined, start });
    await client.open('zh', today);
    await client.addFile(fileOf(await readFile(example), '清丰.xlsx'));
    const running = client.reload();
    started[0]!.crash();
    await expect(running).rejects.toMatchObject({ code: 'bug', bug: 'out of memory' });
    const steps = await client.steps();
    expect(steps.map(({ text }) => text.zh)).toEqual(['放入“清丰.xlsx”']);
    expect(started).toHaveLength(2);
    const queue = await client.previewIntake([(await client.open('zh', today)).files[0]!.id], { as: 'list' });
    expect(queue.records).toBeGreaterThan(0);
  });
  it('old formats are read in a thread of their own that is ended afterwards', async () => {
    const XLSX = await import('xlsx');
    const book = XLSX.read(
      writeXlsx([
        {
          name: '清单',
          rows: [
            ['事项名称', '承诺时限', '实施主体'],
            ['旧格式的登记', '5', '清丰县公安局'],
          ],
        },
      ]),
    );
    const old = new Uint8Array(XLSX.write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer);
    const { start, started } = fakeThreads(passingMemory());
    const client = createClient({ changed: () => undefined, start });
    await client.open('zh', today);
    const file = await client.addFile(fileOf(old, '旧.xls'));
    expect(file).toMatchObject({ kind: 'xls', records: 1 });
    expect(started.map(({ ended }) => ended)).toEqual([false, true]);
  });
  it('an old file whose reader never answers is given up with a sentence', async () => {
    const { readInOwnWorker } = await import('../../../src/web/app/worker/legacy.js');
    const { defaultLimits } = await import('../../../src/core/formats/limits.js');
    const { start, started } = fakeThreads(passingMemory(), (message) => 'read' in message);
    const answer = await readInOwnWorker(start, new Uint8Array([1]), {
      kind: 'xls',
      name: '坏.xls',
      limits: { ...defaultLimits, milliseconds: 50 },
    });
    expect(answer).toMatchObject({ trouble: { code: 'workbook-too-slow' } });
    expect(started[0]?.ended).toBe(true);
  });
  it('knows how many arguments each method has before its options', async () => {
    const engine = createEngine(pageStore(files, passingEdits()), { memory: passingMemory(), now: () => '' });
    for (const [name, count] of Object.entries(argumentsOf)) {
      const method = (engine as unknown as Record<string, ((...args: unknown[]) => unknown) | undefined>)[
        name
      ];
      if (method !== undefined) expect([count, count + 1], name).toContain(method.length);
    }
  });
});
