import { Hono } from 'hono';
import { revisionsOf } from '../../node/git.js';
import type { RevisionsAnswer, SessionAnswer } from '../app/store.js';
import { appFile } from './appFiles.js';
import { readJson } from './body.js';
import { catalogueNow, catalogueThen, type Served } from './catalogue.js';
import type { EventStreams } from './events.js';
import { cookieName, type Guarded, sameOriginOnly, sessionOnly } from './guard.js';
import { protectiveHeaders } from './headers.js';
import { refusalPage } from './pages.js';
import type { Queue } from './queue.js';
import { Refusal, refusalOf } from './refusal.js';
import type { Sessions } from './session.js';
import type { CatalogueWatch } from './watch.js';
import { refuseReadOnly, writeFiles } from './write.js';

export interface AppParts {
  served: Served;
  /** folder of the built page */
  appFolder: string;
  session(): SessionAnswer;
  sessions: Sessions;
  /** known once the server listens */
  port(): number;
  watch: CatalogueWatch;
  streams: EventStreams;
  writes: Queue;
  /** told of our own faults, for the terminal */
  fault(error: unknown): void;
}

/** The most revisions a list in the page can use. */
const mostRevisions = 100;

const missing = (): Refusal =>
  new Refusal(404, 'address-unknown', { zh: '没有这个地址', en: 'there is nothing at this address' });

const wrongMethod = (): Refusal =>
  new Refusal(405, 'method-wrong', {
    zh: '这个地址不接受这种请求方法',
    en: 'this address does not take this method',
  });

const methods: Record<string, readonly string[]> = { '/api/write': ['POST'] };
const reading: readonly string[] = ['GET', 'HEAD'];

/** Every address of the workbench. The order of the guards is the order of trust: address, origin, link, session, method. */
export const createApp = (parts: AppParts): Hono<Guarded> => {
  const { served, sessions, port, watch, streams, writes } = parts;
  const app = new Hono<Guarded>();
  app.onError((error, c) => {
    const { status, body } = refusalOf(error);
    if (status === 500) parts.fault(error);
    if (status === 405) c.header('Allow', (methods[c.req.path] ?? reading).join(', '));
    return c.req.path === '/' && c.req.method === 'GET'
      ? c.html(refusalPage(body.text), status)
      : c.json(body, status);
  });
  app.notFound(() => {
    throw missing();
  });
  app.use(protectiveHeaders);
  app.use(sameOriginOnly(port));
  const known = sessionOnly(sessions, port);
  app.use(async (c, next) => {
    const token = c.req.path === '/' && c.req.method === 'GET' ? c.req.query('token') : undefined;
    if (token === undefined) return known(c, next);
    const secret = sessions.redeem(token);
    // the link opened again in a browser that is in already: it stays in
    if (secret === undefined) await known(c, async () => {});
    else c.header('Set-Cookie', `${cookieName(port())}=${secret}; Path=/; HttpOnly; SameSite=Strict`);
    return c.redirect('/', 303);
  });
  app.use(async (c, next) => {
    if (!(methods[c.req.path] ?? reading).includes(c.req.method)) throw wrongMethod();
    await next();
  });

  app.get('/api/session', (c) => c.json(parts.session()));
  app.get('/api/catalogue', async (c) => {
    const revision = c.req.query('revision');
    return c.json(await (revision === undefined ? catalogueNow(served) : catalogueThen(served, revision)));
  });
  app.get('/api/revisions', async (c) =>
    c.json({ revisions: await revisionsOf(served.root, mostRevisions) } satisfies RevisionsAnswer),
  );
  app.get('/api/events', (c) => (c.req.method === 'HEAD' ? c.body(null) : streams.open(c.get('session'))));
  app.post('/api/write', async (c) => {
    refuseReadOnly(served);
    return c.json(await writes.run(async () => writeFiles(served, await readJson(c.req.raw), watch.current)));
  });
  app.get('/favicon.ico', (c) => c.body(null, 204));
  app.get('*', async (c) => {
    const file = await appFile(parts.appFolder, c.req.path);
    if (file === undefined) throw missing();
    return file;
  });
  return app;
};
