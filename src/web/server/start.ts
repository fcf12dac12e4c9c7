import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { type Lang, UserError } from '../../core/model/index.js';
import { createApp } from './app.js';
import { builtApp, requireApp } from './appFiles.js';
import { createEventStreams } from './events.js';
import { createQueue } from './queue.js';
import { createSessions } from './session.js';
import { watchCatalogue } from './watch.js';

export interface ServeOptions {
  /** the catalogue's folder */
  root: string;
  embedded: boolean;
  readOnly: boolean;
  lang: Lang;
  version: string;
  /** YYYY-MM-DD, asked at every visit: a workbench may stay open over midnight */
  today(): string;
  /** absent or 0: any free port */
  port?: number;
  /** folder of the built page; default: beside the built program */
  appFolder?: string;
  /** told of our own faults */
  fault(error: unknown): void;
}

export interface RunningServer {
  port: number;
  /** a fresh one-time link; the one before it stops working */
  link(): string;
  /** finish the write that is under way, end all streams, let go of the port */
  close(): Promise<void>;
}

const portTrouble = (error: NodeJS.ErrnoException, port: number): unknown => {
  if (error.code === 'EADDRINUSE')
    return new UserError('port-taken', {
      zh: `端口 ${port} 已被别的程序占用；换一个 --port，或不写 --port 由系统挑一个空闲的`,
      en: `port ${port} is taken by another program; choose another --port, or leave it out to get a free one`,
    });
  if (error.code === 'EACCES')
    return new UserError('port-not-permitted', {
      zh: `系统不允许使用端口 ${port}；换一个 1024 以上的 --port，或不写 --port`,
      en: `the system does not permit port ${port}; choose a --port above 1024, or leave it out`,
    });
  return error;
};

/** This machine only: no other address is ever listened on. */
const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error) => reject(portTrouble(error, port)));
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () =>
      resolve((server.address() as AddressInfo).port),
    );
  });

/** Start the workbench's server on 127.0.0.1. Throws UserError when the page is not built or the port is taken. */
export const startServer = async (options: ServeOptions): Promise<RunningServer> => {
  const { root, embedded, lang, version } = options;
  const appFolder = options.appFolder ?? builtApp();
  requireApp(appFolder);
  const sessions = createSessions();
  const watch = watchCatalogue(root);
  const streams = createEventStreams(watch);
  const writes = createQueue();
  let port = options.port ?? 0;
  const app = createApp({
    served: { root, embedded, readOnly: options.readOnly || embedded, lang },
    appFolder,
    session: () => ({ version, date: options.today(), lang }),
    sessions,
    port: () => port,
    watch,
    streams,
    writes,
    fault: options.fault,
  });
  const server = createAdaptorServer({
    fetch: (request) => app.fetch(request),
    overrideGlobalObjects: false,
    // a body that does not come to its end does not hold up the writes behind it
    serverOptions: { requestTimeout: 60_000, headersTimeout: 20_000, maxHeaderSize: 16_384 },
  }) as Server;
  server.maxConnections = 512;
  port = await listen(server, port);
  return {
    port,
    link: () => `http://127.0.0.1:${port}/?token=${sessions.issueToken()}`,
    async close() {
      const closed = new Promise((done) => server.close(done));
      watch.stop();
      streams.endAll();
      server.closeIdleConnections();
      await writes.idle();
      server.closeAllConnections();
      await closed;
    },
  };
};
