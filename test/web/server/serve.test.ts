import { type ChildProcess, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { embeddedCatalogue, loadCatalogue } from '../../../src/node/load.js';
import { runCli } from '../../cli/runCli.js';
import { ask, sha256, until, visit } from './workbench.js';

/** `santong serve` as a person starts it. Needs the build (npm test builds first); a page is lent when none is built. */
const bin = fileURLToPath(new URL('../../../bin/santong.js', import.meta.url));
const page = fileURLToPath(new URL('../../../dist/web/app/index.html', import.meta.url));

let folder: string;
let root: string;
let lentPage = false;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'santong-serve-'));
  root = join(folder, '目录');
  cpSync(embeddedCatalogue(), root, { recursive: true, filter: (path) => !path.includes('.santong') });
  if (existsSync(page)) return;
  mkdirSync(join(page, '..'), { recursive: true });
  writeFileSync(page, '<!doctype html>');
  lentPage = true;
});
const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
  if (lentPage) rmSync(page, { force: true });
});

interface Serving {
  child: ChildProcess;
  out(): string;
  err(): string;
  port: number;
  /** the newest link in the terminal */
  link(): string;
  ended: Promise<number | null>;
}

const serve = async (args: string[] = [], env: Record<string, string> = {}): Promise<Serving> => {
  const child = spawn(process.execPath, [bin, 'serve', '-C', root, '--no-open', ...args], {
    env: { ...process.env, ...env },
  });
  running.push(child);
  let out = '';
  let err = '';
  child.stdout.on('data', (piece) => {
    out += String(piece);
  });
  child.stderr.on('data', (piece) => {
    err += String(piece);
  });
  const ended = new Promise<number | null>((done) => child.on('close', done));
  await until('the link', () => out.includes('\n') || child.exitCode !== null, 20_000);
  const link = (): string => out.trim().split('\n').at(-1) ?? '';
  return { child, out: () => out, err: () => err, port: Number(new URL(link()).port), link, ended };
};

const occupy = (): Promise<{ server: Server; port: number }> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () =>
      resolve({ server, port: (server.address() as { port: number }).port }),
    );
  });

describe('santong serve', () => {
  it('shows a link that works once, a new one at Enter, and ends with Ctrl-C', async () => {
    const it = await serve();
    expect(it.out()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}\n$/);
    expect(it.err()).toContain('只能用一次');
    const first = it.link();
    await visit(it);
    expect((await ask(it.port, new URL(first).pathname + new URL(first).search)).status).toBe(403);
    it.child.stdin?.write('\n');
    await until('a new link', () => it.link() !== first);
    const visitor = await visit(it);
    expect((await visitor.get('/api/session')).json.version).toMatch(/^\d+\.\d+\.\d+$/);
    const stream = ask(it.port, '/api/events', { headers: { Cookie: visitor.cookie } });
    await new Promise((go) => setTimeout(go, 300));
    it.child.kill('SIGINT');
    expect(await it.ended).toBe(0);
    expect((await stream).text).toContain('event: generation');
    expect(it.err()).toContain('工作台已结束');
  });
  it('listens on 127.0.0.1 alone', async () => {
    const { port } = await serve();
    const sockets = readFileSync('/proc/net/tcp', 'utf8') + readFileSync('/proc/net/tcp6', 'utf8');
    const hex = port.toString(16).toUpperCase().padStart(4, '0');
    const listening = [...sockets.matchAll(/^\s*\d+: ([0-9A-F]+):([0-9A-F]{4}) \S+ 0A /gm)].filter(
      (m) => m[2] === hex,
    );
    expect(listening.map((m) => m[1])).toEqual(['0100007F']);
  });
  it('a port that is taken: exit 2 and a sentence', async () => {
    const { server, port } = await occupy();
    const { code, out, err } = await runCli(['serve', '--no-open', '--port', String(port)], { cwd: root });
    server.close();
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(`端口 ${port} 已被别的程序占用`);
  });
  it.each([
    [['--port', 'http'], '整数'],
    [['--port', '65536'], '65535'],
    [['--port', '-1'], '整数'],
    [['-C', 'nowhere'], 'nowhere'],
  ])('wrong use: %j', async (args, words) => {
    const { code, out, err } = await runCli(['serve', '--no-open', ...args], { cwd: root });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(words);
  });
  it('a fixed port, read only, in English, on the day that was given', async () => {
    const { server, port } = await occupy();
    await new Promise((done) => server.close(done));
    const it = await serve(['--port', String(port), '--read-only', '--lang', 'en', '--date', '2027-01-02']);
    expect(it.port).toBe(port);
    const visitor = await visit(it);
    expect((await visitor.get('/api/session')).json).toMatchObject({ date: '2027-01-02', lang: 'en' });
    const answer = await visitor.write([{ path: 'mappings.yaml', base: null, text: 'a: 1\n' }]);
    expect(answer).toMatchObject({ status: 403, json: { code: 'catalogue-read-only' } });
  });
  it('opens the browser with the link, and does without one', async () => {
    const programs = join(folder, 'bin');
    mkdirSync(programs);
    const opened = join(folder, 'opened');
    writeFileSync(join(programs, 'xdg-open'), `#!/bin/sh\necho "$1" > '${opened}'\n`, { mode: 0o755 });
    const child = spawn(process.execPath, [bin, 'serve', '-C', root], {
      env: { ...process.env, PATH: `${programs}${delimiter}${process.env['PATH']}` },
    });
    running.push(child);
    let out = '';
    child.stdout.on('data', (piece) => {
      out += String(piece);
    });
    await until('the browser was called', () => existsSync(opened) && readFileSync(opened, 'utf8') !== '');
    expect(readFileSync(opened, 'utf8')).toBe(out);
    const bare = spawn(process.execPath, [bin, 'serve', '-C', root], { env: { PATH: folder } });
    running.push(bare);
    let link = '';
    bare.stdout.on('data', (piece) => {
      link += String(piece);
    });
    await until('a link without any browser', () => link.includes('\n'));
    expect((await ask(Number(new URL(link).port), '/')).status).toBe(403);
    expect(bare.exitCode).toBeNull();
  });
});

describe('a killed server', () => {
  it('leaves all of a write or none of it, whenever it is killed', async () => {
    const lists = readdirSync(join(root, 'lists'), { recursive: true, withFileTypes: true })
      .filter((e) => e.isFile())
      .map((e) => join(e.parentPath, e.name).slice(root.length + 1));
    const paths = ['agencies.yaml', ...lists];
    const read = (path: string) => readFileSync(join(root, path), 'utf8');
    const outcomes = new Set<string>();
    for (let round = 0; round < 8; round++) {
      const before = new Map(paths.map((path) => [path, read(path)]));
      const after = new Map(paths.map((path) => [path, `${before.get(path)}# 第${round}轮\n`]));
      const it = await serve();
      const visitor = await visit(it);
      const changes = paths.map((path) => ({
        path,
        base: sha256(before.get(path) ?? ''),
        text: after.get(path) ?? '',
      }));
      const answer = visitor.write(changes).catch(() => undefined);
      // the write is under way: at one of these signs the power goes
      const sign = join(root, '.santong', ['lock', 'journal.json', 'lock', 'generation'][round % 4] ?? '');
      const deadline = Date.now() + 5000;
      while (!existsSync(sign) && Date.now() < deadline) await new Promise((go) => setImmediate(go));
      if (round >= 4) await new Promise((go) => setTimeout(go, round * 3));
      it.child.kill('SIGKILL');
      await it.ended;
      await answer;
      // the next reader sees it whole; the next writer mends it on disk
      const seen = (await loadCatalogue(root)).texts;
      const isAfter = paths.every(
        (path) => Buffer.from(seen.get(path) ?? []).toString('utf8') === after.get(path),
      );
      const isBefore = paths.every(
        (path) => Buffer.from(seen.get(path) ?? []).toString('utf8') === before.get(path),
      );
      expect(isAfter !== isBefore).toBe(true);
      outcomes.add(isAfter ? 'after' : 'before');
      const mended = await runCli(['encode', '-C', root, '--date', '2026-11-29']);
      expect(mended.code).toBeLessThan(2);
      for (const path of paths) expect(read(path)).toBe((isAfter ? after : before).get(path));
      expect(
        readdirSync(join(root, '.santong')).filter((n) => n.startsWith('staging') || n === 'lock'),
      ).toEqual([]);
      rmSync(join(root, '.santong'), { recursive: true });
    }
    expect(outcomes.size).toBeGreaterThan(0);
  });
});
