import { afterEach, describe, expect, it, vi } from 'vitest';
import { serverStore } from '../../../src/web/app/worker/stores/serverStore.js';

/** What the Worker asks of `santong serve`, and what it makes of its answers. */
const answer = (status: number, body: unknown) =>
  vi.fn(async (_path: string, _init?: RequestInit) => new Response(JSON.stringify(body), { status }));

afterEach(() => vi.unstubAllGlobals());

describe('serverStore', () => {
  it('reads files as bytes, marks and all, and revisions by name', async () => {
    const fetch = answer(200, {
      place: '/data/濮阳',
      embedded: false,
      readOnly: true,
      generation: 'g1',
      files: [{ path: 'ledger.csv', digest: 'd', text: '\uFEFF编码' }],
    });
    vi.stubGlobal('fetch', fetch);
    const files = await serverStore().files('HEAD~1 甲');
    expect(fetch.mock.calls[0]?.[0]).toBe('/api/catalogue?revision=HEAD~1%20%E7%94%B2');
    expect(files).toMatchObject({ host: 'server', place: '/data/濮阳', readOnly: true, generation: 'g1' });
    expect([...(files.files.get('ledger.csv')?.bytes ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
  });
  it('writes all files in one request and tells conflicts apart from refusals', async () => {
    const changes = [{ path: 'laws.yaml', base: 'a'.repeat(64), text: 'x' }];
    const fetch = answer(200, { generation: 'g2', written: ['laws.yaml'] });
    vi.stubGlobal('fetch', fetch);
    expect(await serverStore().write(changes)).toEqual({
      ok: true,
      generation: 'g2',
      written: ['laws.yaml'],
    });
    const [path, init] = fetch.mock.calls[0]!;
    expect([path, init?.method, JSON.parse(String(init?.body))]).toEqual(['/api/write', 'POST', { changes }]);
    vi.stubGlobal('fetch', answer(409, { code: 'x', text: { zh: '甲', en: 'a' }, conflicts: ['laws.yaml'] }));
    expect(await serverStore().write(changes)).toEqual({ ok: false, conflicts: ['laws.yaml'] });
    vi.stubGlobal(
      'fetch',
      answer(403, { code: 'catalogue-read-only', text: { zh: '只读', en: 'read-only' } }),
    );
    await expect(serverStore().write(changes)).rejects.toMatchObject({
      code: 'catalogue-read-only',
      text: { zh: '只读' },
    });
  });
  it('a server that is gone, or answers nonsense, is one sentence', async () => {
    vi.stubGlobal('fetch', vi.fn().mockRejectedValue(new TypeError('Failed to fetch')));
    await expect(serverStore().files()).rejects.toMatchObject({ code: 'server-gone' });
    vi.stubGlobal(
      'fetch',
      vi.fn(async () => new Response('<html>', { status: 502 })),
    );
    await expect(serverStore().revisions()).rejects.toMatchObject({ code: 'server-gone' });
  });
  it('hears of writes until it stops listening', () => {
    const heard: string[] = [];
    const closed = vi.fn();
    class Events extends EventTarget {
      static last: Events;
      constructor(readonly url: string) {
        super();
        Events.last = this;
      }
      close = closed;
    }
    vi.stubGlobal('EventSource', Events);
    const stop = serverStore().onChange((generation) => heard.push(generation));
    Events.last.dispatchEvent(new MessageEvent('generation', { data: 'g3' }));
    expect([Events.last.url, heard]).toEqual(['/api/events', ['g3']]);
    stop();
    expect(closed).toHaveBeenCalledOnce();
  });
});
