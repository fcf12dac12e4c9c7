import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, openWorkbench, type Visitor, visit, type Workbench } from './workbench.js';

let bench: Workbench;
let port: number;
let visitor: Visitor;
beforeAll(async () => {
  bench = await openWorkbench();
  ({ port } = bench.server);
  visitor = await visit(bench.server);
});
afterAll(() => bench.close());

const pathOf = (link: string): string => {
  const { pathname, search } = new URL(link);
  return pathname + search;
};

describe('the one-time link', () => {
  it('lets a browser in once, by a cookie no script can read', async () => {
    const path = pathOf(bench.server.link());
    const first = await ask(port, path);
    expect(first).toMatchObject({ status: 303, headers: { location: '/' } });
    expect(first.headers['set-cookie']?.[0]).toMatch(
      new RegExp(`^santong-${port}=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict$`),
    );
    const replayed = await ask(port, path);
    expect(replayed.status).toBe(403);
    expect(replayed.headers['set-cookie']).toBeUndefined();
    expect(replayed.headers['content-type']).toContain('text/html');
    expect(replayed.text).toContain('按回车得到新的链接');
  });
  it('is worth nothing once a newer one was shown', async () => {
    const old = pathOf(bench.server.link());
    const fresh = pathOf(bench.server.link());
    expect((await ask(port, old)).status).toBe(403);
    expect((await ask(port, fresh)).status).toBe(303);
  });
  it.each(['/?token=', '/?token=falsch', `/?token=${'A'.repeat(43)}`, '/?token=%00', '/'])(
    'a wrong one is not taken, nor does it spoil the right one: %s',
    async (path) => {
      const right = pathOf(bench.server.link());
      expect((await ask(port, path)).status).toBe(403);
      expect((await ask(port, right)).status).toBe(303);
    },
  );
  it('is not used up by HEAD or by another page that points at it', async () => {
    const path = pathOf(bench.server.link());
    expect((await ask(port, path, { method: 'HEAD' })).status).toBe(403);
    expect((await ask(port, path, { headers: { 'Sec-Fetch-Site': 'cross-site' } })).status).toBe(403);
    expect((await ask(port, path)).status).toBe(303);
  });
  it('opened again in a browser that is in, it stays in', async () => {
    const answer = await visitor.get('/?token=used-long-ago');
    expect(answer).toMatchObject({ status: 303, headers: { location: '/' } });
    expect(answer.headers['set-cookie']).toBeUndefined();
  });
});

describe('who is not let in', () => {
  const addresses = [
    '/',
    '/assets/main-Ab3dE_f9.js',
    '/api/session',
    '/api/catalogue',
    '/api/revisions',
    '/api/events',
  ];
  it.each(addresses)('%s: with the cookie yes, without or with a wrong one no', async (path) => {
    if (path !== '/api/events') expect((await visitor.get(path)).status).toBe(200);
    expect((await ask(port, path)).status).toBe(403);
    const [name] = visitor.cookie.split('=');
    for (const Cookie of [
      `${name}=${'A'.repeat(43)}`,
      `${name}=`,
      `other${visitor.cookie}`,
      `${visitor.cookie}x`,
    ])
      expect((await ask(port, path, { headers: { Cookie } })).status).toBe(403);
  });
  it.each([
    'evil.example',
    `evil.example:80`,
    `127.0.0.1.evil.example`,
    '127.0.0.1',
    '127.0.0.1:1',
    '[::1]:80',
    '0.0.0.0',
  ])('another name for this machine (DNS rebinding): Host %s', async (Host) => {
    expect(await visitor.get('/api/catalogue', { Host })).toMatchObject({
      status: 403,
      json: { code: 'host-foreign' },
    });
  });
  it('localhost and its port is the same machine', async () => {
    expect((await visitor.get('/api/session', { Host: `localhost:${port}` })).status).toBe(200);
  });
  it.each(['https://evil.example', 'null', 'http://127.0.0.1', 'http://127.0.0.1:1', 'file://', ''])(
    'another page, with the cookie: Origin “%s”',
    async (Origin) => {
      expect(await visitor.get('/api/catalogue', { Origin })).toMatchObject({ status: 403 });
      expect(await visitor.write([bench.edit('agencies.yaml', '# 外人')], { Origin })).toMatchObject({
        status: 403,
        json: { code: 'origin-foreign' },
      });
      expect(bench.read('agencies.yaml')).not.toContain('外人');
    },
  );
  it('localhost is another origin than 127.0.0.1', async () => {
    expect((await visitor.get('/api/session', { Origin: `http://localhost:${port}` })).status).toBe(403);
    expect((await visitor.get('/api/session', { Origin: visitor.origin })).status).toBe(200);
  });
  it.each(['cross-site', 'same-site', 'anything'])('Sec-Fetch-Site %s', async (site) => {
    expect((await visitor.get('/api/session', { 'Sec-Fetch-Site': site })).status).toBe(403);
    expect((await visitor.get('/', { 'Sec-Fetch-Site': 'none' })).status).toBe(200);
    expect((await visitor.get('/api/session', { 'Sec-Fetch-Site': 'same-origin' })).status).toBe(200);
  });
  it('a write needs an Origin and application/json', async () => {
    const change = bench.edit('agencies.yaml', '# 没有来处');
    const post = (headers: Record<string, string>) =>
      ask(port, '/api/write', {
        method: 'POST',
        headers: { Cookie: visitor.cookie, ...headers },
        body: JSON.stringify({ changes: [change] }),
      });
    expect((await post({ 'Content-Type': 'application/json' })).json.code).toBe('origin-foreign');
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'text/plain; application/json',
      '',
    ])
      expect(await post({ Origin: visitor.origin, 'Content-Type': type })).toMatchObject({
        status: 415,
        json: { code: 'content-type-wrong' },
      });
    expect(bench.read('agencies.yaml')).not.toContain('没有来处');
  });
  it('the oldest of many browsers has to come again', async () => {
    const first = await visit(bench.server);
    for (let i = 0; i < 20; i++) await visit(bench.server);
    expect((await first.get('/api/session')).status).toBe(403);
    visitor = await visit(bench.server);
  });
});

describe('methods', () => {
  it.each([
    ['POST', '/api/catalogue', 'GET, HEAD'],
    ['POST', '/', 'GET, HEAD'],
    ['PUT', '/api/write', 'POST'],
    ['DELETE', '/api/write', 'POST'],
    ['GET', '/api/write', 'POST'],
    ['HEAD', '/api/write', 'POST'],
    ['OPTIONS', '/api/session', 'GET, HEAD'],
    ['PATCH', '/assets/main-Ab3dE_f9.js', 'GET, HEAD'],
    ['TRACE', '/', 'GET, HEAD'],
  ])('%s %s → 405', async (method, path, allow) => {
    const headers = { Cookie: visitor.cookie, Origin: visitor.origin, 'X-HTTP-Method-Override': 'POST' };
    const answer = await ask(port, path, { method, headers });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe(allow);
  });
});

describe('every answer is protected', () => {
  const paths = ['/', '/assets/main-Ab3dE_f9.js', '/api/session', '/nowhere', '/?token=wrong'];
  it.each(paths)('%s', async (path) => {
    for (const answer of [await visitor.get(path), await ask(port, path)]) {
      const csp = String(answer.headers['content-security-policy']);
      expect(csp).toContain("default-src 'none'");
      expect(csp).toContain("frame-ancestors 'none'");
      expect(csp).toContain("base-uri 'none'");
      expect(csp).not.toMatch(/unsafe|\*|https?:/);
      expect(answer.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
      if (path.startsWith('/api/') || answer.status >= 400)
        expect(answer.headers['cache-control']).toBe('no-store');
    }
  });
  it('refusals come in both languages', async () => {
    const { json } = await visitor.get('/api/nowhere');
    expect(json).toEqual({
      code: 'address-unknown',
      text: { zh: expect.any(String), en: expect.any(String) },
    });
  });
});

describe('files of the page', () => {
  it('come with their types', async () => {
    expect((await visitor.get('/')).headers['content-type']).toBe('text/html; charset=utf-8');
    const script = await visitor.get('/assets/main-Ab3dE_f9.js');
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(script.headers['cache-control']).toContain('immutable');
  });
  it.each([
    '/../secret.js',
    '/assets/../../secret.js',
    '/assets/..%2f..%2fsecret.js',
    '/assets/%2e%2e/%2e%2e/secret.js',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.js',
    '/assets/..%5c..%5csecret.js',
    '/assets/....//....//secret.js',
    '/assets//etc/passwd',
    '/%2fetc%2fpasswd',
    '/assets/main-Ab3dE_f9.js%00.png',
    '/assets/',
    '/assets',
    '/index.html/../../secret.js',
    '/catalogue.yaml',
  ])('nothing but them: %s', async (path) => {
    const answer = await visitor.get(path);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('outside');
  });
  it('a backslash in the path is refused', async () => {
    expect((await visitor.get('/assets/..\\..\\secret.js')).status).toBe(400);
  });
  it('a whole address in place of the path is served by its path only', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.write(
          `GET http://evil.example/api/session HTTP/1.1\r\nHost: evil.example\r\nCookie: ${visitor.cookie}\r\nConnection: close\r\n\r\n`,
        ),
      );
      let all = '';
      socket.on('data', (piece) => {
        all += String(piece);
      });
      socket.on('close', () => resolve(all));
      socket.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
  });
});
