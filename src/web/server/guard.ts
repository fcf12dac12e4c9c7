import type { MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { Refusal } from './refusal.js';
import type { Sessions } from './session.js';

export interface Guarded {
  Variables: {
    /** secret of the session the request belongs to */
    session: string;
  };
}

/** Cookies do not know ports: two servers of one machine must not overwrite each other's. */
export const cookieName = (port: number): string => `santong-${port}`;

const foreignHost = (): Refusal =>
  new Refusal(403, 'host-foreign', {
    zh: '这个地址不是本工作台的地址，没有放行；用终端里显示的 http://127.0.0.1 地址打开',
    en: 'this is not the address of the workbench; open the http://127.0.0.1 address that the terminal shows',
  });

const foreignOrigin = (): Refusal =>
  new Refusal(403, 'origin-foreign', {
    zh: '请求来自别的网页，没有放行；把终端里显示的地址粘到浏览器的地址栏打开',
    en: 'the request comes from another page and was refused; paste the address that the terminal shows into the address bar',
  });

/** Another name for this machine (DNS rebinding) and other pages stay outside, whatever cookie they bring. */
export const sameOriginOnly =
  (port: () => number): MiddlewareHandler =>
  async (c, next) => {
    const host = c.req.header('host') ?? '';
    // browsers leave out the port that is http's own
    const behind = port() === 80 ? '' : `:${port()}`;
    if (host !== `127.0.0.1${behind}` && host !== `localhost${behind}`) throw foreignHost();
    const site = c.req.header('sec-fetch-site');
    if (site !== undefined && site !== 'same-origin' && site !== 'none') throw foreignOrigin();
    const origin = c.req.header('origin');
    if (origin !== undefined && origin !== `http://${host}`) throw foreignOrigin();
    if (c.req.method === 'POST' && origin === undefined) throw foreignOrigin();
    await next();
  };

export const noSession = (): Refusal =>
  new Refusal(403, 'session-missing', {
    zh: '没有登录工作台，或链接已经用过；回到启动工作台的终端窗口，按回车得到新的链接',
    en: 'there is no session here, or the link was used before; press Enter in the terminal that runs the workbench for a new link',
  });

/** Everything but the one-time link needs the cookie it gave. */
export const sessionOnly =
  (sessions: Sessions, port: () => number): MiddlewareHandler<Guarded> =>
  async (c, next) => {
    const session = getCookie(c, cookieName(port()));
    if (session === undefined || !sessions.knows(session)) throw noSession();
    c.set('session', session);
    await next();
  };
