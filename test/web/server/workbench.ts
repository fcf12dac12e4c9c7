import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type ClientRequest, type IncomingMessage, type OutgoingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedCatalogue } from '../../../src/node/load.js';
import { type RunningServer, type ServeOptions, startServer } from '../../../src/web/server/start.js';

/** What came back; headers as node gives them. */
export interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever came
  json: any;
}

export interface Ask {
  method?: string;
  headers?: OutgoingHttpHeaders;
  body?: string | Uint8Array;
}

const answerOf = (message: IncomingMessage): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    message.on('data', (piece: Buffer) => pieces.push(piece));
    message.on('error', reject);
    message.on('end', () => {
      const text = Buffer.concat(pieces).toString('utf8');
      const isJson = message.headers['content-type']?.startsWith('application/json') === true;
      resolve({
        status: message.statusCode ?? 0,
        headers: message.headers,
        text,
        json: isJson && text !== '' ? JSON.parse(text) : undefined,
      });
    });
  });

/** Node's own client: every header can be forged, and the path goes out as it is written. */
export const begin = (
  port: number,
  path: string,
  { method = 'GET', headers = {} }: Ask = {},
): ClientRequest => request({ host: '127.0.0.1', port, path, method, headers, agent: false });

export const ask = (port: number, path: string, options: Ask = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const sent = begin(port, path, options);
    sent.on('error', reject);
    sent.on('response', (message) => answerOf(message).then(resolve, reject));
    sent.end(options.body);
  });

export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** A person's browser: it came with the link and holds the cookie. */
export interface Visitor {
  cookie: string;
  origin: string;
  get(path: string, headers?: OutgoingHttpHeaders): Promise<Answer>;
  /** POST /api/write as the page does it; `headers` replace single ones */
  write(changes: unknown, headers?: OutgoingHttpHeaders): Promise<Answer>;
}

export const visit = async (server: Pick<RunningServer, 'port' | 'link'>): Promise<Visitor> => {
  const { port } = server;
  const { pathname, search } = new URL(server.link());
  const first = await ask(port, pathname + search);
  const cookie = first.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  if (first.status !== 303 || cookie === '') throw new Error(`not let in: ${first.status}`);
  const origin = `http://127.0.0.1:${port}`;
  return {
    cookie,
    origin,
    get: (path, headers = {}) => ask(port, path, { headers: { Cookie: cookie, ...headers } }),
    write: (changes, headers = {}) =>
      ask(port, '/api/write', {
        method: 'POST',
        headers: { Cookie: cookie, Origin: origin, 'Content-Type': 'application/json', ...headers },
        body: JSON.stringify({ changes }),
      }),
  };
};

export interface Workbench {
  root: string;
  server: RunningServer;
  faults: unknown[];
  read(path: string): string;
  /** text of a file with one line more, and what it was based on: a change any check lets through */
  edit(path: string, line: string): { path: string; base: string; text: string };
  listFile(): string;
  close(): Promise<void>;
}

/** A copy of the embedded catalogue behind a real server, with a page of two files. */
export const openWorkbench = async (options: Partial<ServeOptions> = {}): Promise<Workbench> => {
  const folder = mkdtempSync(join(tmpdir(), 'santong-serve-'));
  const root = join(folder, '目录');
  cpSync(embeddedCatalogue(), root, { recursive: true, filter: (path) => !path.includes('.santong') });
  const appFolder = join(folder, 'app');
  mkdirSync(join(appFolder, 'assets'), { recursive: true });
  writeFileSync(join(appFolder, 'index.html'), '<!doctype html><title>页面</title>');
  writeFileSync(join(appFolder, 'assets', 'main-Ab3dE_f9.js'), 'export {};');
  writeFileSync(join(folder, 'secret.js'), 'outside');
  const faults: unknown[] = [];
  const server = await startServer({
    root,
    embedded: false,
    readOnly: false,
    lang: 'zh',
    version: '0.0.0',
    today: () => '2026-11-29',
    appFolder,
    fault: (error) => faults.push(error),
    ...options,
  });
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  return {
    root,
    server,
    faults,
    read,
    edit(path, line) {
      const text = read(path);
      return { path, base: sha256(text), text: `${text}${line}\n` };
    },
    listFile() {
      const division = readdirSync(join(root, 'lists'))[0] ?? '';
      return `lists/${division}/${readdirSync(join(root, 'lists', division))[0]}`;
    },
    async close() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** A stream of events that is open: what came so far, and how it ended. */
export interface Listener {
  events: string[];
  text(): string;
  isOver(): boolean;
  ended: Promise<void>;
  close(): void;
}

export const listen = (port: number, cookie: string): Promise<Listener> =>
  new Promise((resolve, reject) => {
    const sent = begin(port, '/api/events', { headers: { Cookie: cookie, Accept: 'text/event-stream' } });
    sent.on('error', reject);
    sent.on('response', (message) => {
      if (message.statusCode !== 200) return reject(new Error(`no stream: ${message.statusCode}`));
      const events: string[] = [];
      let all = '';
      message.setEncoding('utf8');
      message.on('data', (piece: string) => {
        all += piece;
        events.splice(
          0,
          events.length,
          ...[...all.matchAll(/^event: generation\ndata: (.*)$/gm)].map((m) => m[1]!),
        );
      });
      let over = false;
      const ended = new Promise<void>((done) =>
        message.on('close', () => {
          over = true;
          done();
        }),
      );
      message.on('error', () => {});
      sent.removeAllListeners('error').on('error', () => {});
      resolve({ events, text: () => all, isOver: () => over, ended, close: () => sent.destroy() });
    });
    sent.end();
  });

/** Until it is so, or the test fails saying what was waited for. */
export const until = async (
  what: string,
  isSo: () => boolean | Promise<boolean>,
  within = 20_000,
): Promise<void> => {
  const deadline = Date.now() + within;
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`waited in vain: ${what}`);
    await new Promise((go) => setTimeout(go, 25));
  }
};

/** Every file below a folder with its content: what an attack must not have changed. */
export const picture = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile() && !e.parentPath.includes('.santong'))
      .map((e) => [join(e.parentPath, e.name), readFileSync(join(e.parentPath, e.name), 'utf8')]),
  );
