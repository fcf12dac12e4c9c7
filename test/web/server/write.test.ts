import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/node/load.js';
import { withLock } from '../../../src/node/lock.js';
import type { CatalogueAnswer } from '../../../src/web/app/store.js';
import {
  ask,
  begin,
  openWorkbench,
  picture,
  sha256,
  until,
  type Visitor,
  visit,
  type Workbench,
} from './workbench.js';

const noMappings = 'format: santong-mappings/1\nmappings: []\n';

let bench: Workbench;
let visitor: Visitor;
beforeEach(async () => {
  bench = await openWorkbench();
  visitor = await visit(bench.server);
});
afterEach(() => bench.close());

const catalogue = async (): Promise<CatalogueAnswer> => (await visitor.get('/api/catalogue')).json;

describe('reading', () => {
  it('sends every file of the catalogue, byte for byte, and nothing else', async () => {
    writeFileSync(join(bench.root, 'notes.txt'), 'private');
    writeFileSync(join(bench.root, 'secrets.yaml'), 'private: 1');
    writeFileSync(join(bench.root, 'mappings.yaml'), `\uFEFF${noMappings}`);
    const answer = await catalogue();
    expect(answer).toMatchObject({ place: bench.root, embedded: false, readOnly: false });
    const paths = answer.files.map((f) => f.path);
    const { texts } = await loadCatalogue(bench.root);
    expect(paths).toEqual([...texts.keys()]);
    expect(paths).toContain('mappings.yaml');
    for (const { path, digest, text } of answer.files) {
      expect(sha256(readFileSync(join(bench.root, path)))).toBe(digest);
      expect(sha256(text)).toBe(digest);
    }
  });
  it('says the day, the version and the language', async () => {
    expect((await visitor.get('/api/session')).json).toEqual({
      version: '0.0.0',
      date: '2026-11-29',
      lang: 'zh',
    });
  });
  it('sends what a decided change still holds back', async () => {
    const state = join(bench.root, '.santong');
    mkdirSync(join(state, 'staging-1'), { recursive: true });
    const text = `${bench.read('agencies.yaml')}# 已决定\n`;
    writeFileSync(join(state, 'staging-1', '0'), text);
    writeFileSync(
      join(state, 'journal.json'),
      JSON.stringify({ staging: 'staging-1', files: [{ path: 'agencies.yaml', staged: '0' }] }),
    );
    expect((await catalogue()).files.find((f) => f.path === 'agencies.yaml')?.text).toBe(text);
  });
});

describe('writing', () => {
  it('writes all files, and the next state is known to the writer', async () => {
    const before = await catalogue();
    const list = bench.listFile();
    const answer = await visitor.write([
      bench.edit('agencies.yaml', '# 一'),
      bench.edit(list, '# 二'),
      { path: 'mappings.yaml', base: null, text: noMappings },
    ]);
    expect(answer.status).toBe(200);
    expect(answer.json.written).toEqual(['agencies.yaml', list, 'mappings.yaml']);
    expect(bench.read('agencies.yaml')).toMatch(/# 一\n$/);
    expect(bench.read(list)).toMatch(/# 二\n$/);
    const after = await catalogue();
    expect(after.generation).toBe(answer.json.generation);
    expect(after.generation).not.toBe(before.generation);
    expect(existsSync(join(bench.root, '.santong', 'lock'))).toBe(false);
  });
  it('removes a file', async () => {
    const path = bench.listFile();
    const answer = await visitor.write([{ path, base: sha256(bench.read(path)), text: null }]);
    expect(answer.json.written).toEqual([path]);
    expect(existsSync(join(bench.root, path))).toBe(false);
  });
  it('what is as it was is not written', async () => {
    const text = bench.read('agencies.yaml');
    const answer = await visitor.write([{ path: 'agencies.yaml', base: sha256(text), text }]);
    expect(answer.json).toEqual({ generation: (await catalogue()).generation, written: [] });
  });
  it('two writers: the second is told, and none of its files is touched', async () => {
    const list = bench.listFile();
    const first = bench.edit('agencies.yaml', '# 甲');
    const second = [bench.edit(list, '# 乙'), bench.edit('agencies.yaml', '# 乙')];
    expect((await visitor.write([first])).status).toBe(200);
    const answer = await (await visit(bench.server)).write(second);
    expect(answer).toMatchObject({
      status: 409,
      json: { code: 'file-changed-meanwhile', conflicts: ['agencies.yaml'] },
    });
    expect(answer.json.text.zh).toContain('agencies.yaml');
    expect(bench.read('agencies.yaml')).toBe(first.text);
    expect(bench.read(list)).not.toContain('乙');
  });
  it.each([
    ['made meanwhile', (at: string) => writeFileSync(at, noMappings), null],
    ['removed meanwhile', () => {}, sha256(noMappings)],
  ])('a file %s is a conflict too', async (_, make, base) => {
    make(join(bench.root, 'mappings.yaml'));
    const answer = await visitor.write([{ path: 'mappings.yaml', base, text: `${noMappings}# 又\n` }]);
    expect(answer).toMatchObject({ status: 409, json: { conflicts: ['mappings.yaml'] } });
  });
  it('twenty writers at the same instant: exactly one wins', async () => {
    const change = (i: number) => [bench.edit('agencies.yaml', `# 第${i}人`)];
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => visitor.write(change(i))));
    expect(answers.map((a) => a.status).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
    expect(bench.read('agencies.yaml').match(/# 第\d+人/g)).toHaveLength(1);
  });
  it('waits for the command line, and says so when it takes too long', async () => {
    let letGo = (): void => {};
    const held = new Promise<void>((done) => {
      letGo = done;
    });
    const other = withLock(bench.root, () => held);
    await until('the lock is held', () => existsSync(join(bench.root, '.santong', 'lock')));
    const answer = await visitor.write([bench.edit('agencies.yaml', '# 等不到')]);
    letGo();
    await other;
    expect(answer).toMatchObject({ status: 423, json: { code: 'lock-held' } });
    expect(answer.json.text.zh).not.toContain('--wait');
    expect(bench.read('agencies.yaml')).not.toContain('等不到');
    expect((await visitor.write([bench.edit('agencies.yaml', '# 等到了')])).status).toBe(200);
  });
});

describe('what is not written', () => {
  it('a link that leads out, as folder or as file', async () => {
    const outside = join(bench.root, '..', 'outside');
    mkdirSync(outside);
    writeFileSync(join(outside, 'x.yaml'), 'mine');
    symlinkSync(outside, join(bench.root, 'lists', 'out'));
    rmSync(join(bench.root, 'profile.yaml'), { force: true });
    symlinkSync(join(outside, 'x.yaml'), join(bench.root, 'profile.yaml'));
    symlinkSync(join(outside, 'gone.csv'), join(bench.root, 'lists', 'dangling.yaml'));
    const list = bench.read(bench.listFile());
    for (const [path, base] of [
      ['lists/out/new.yaml', null],
      ['lists/out/x.yaml', sha256('mine')],
      ['lists/dangling.yaml', null],
    ]) {
      const answer = await visitor.write([{ path, base, text: list }]);
      expect(answer).toMatchObject({ status: 400, json: { code: 'path-refused' } });
    }
    const profile = await visitor.write([
      { path: 'profile.yaml', base: sha256('mine'), text: 'format: santong-profile/1\n' },
    ]);
    expect(profile.json.code).toBe('path-refused');
    expect(readFileSync(join(outside, 'x.yaml'), 'utf8')).toBe('mine');
    expect(readdirSync(outside)).toEqual(['x.yaml']);
    expect((await catalogue()).files.map((f) => f.text)).not.toContain('mine');
  });
  it.each([
    ['agencies.yaml', 'format: santong-agencies/1\nagencies: [', 'yaml-broken', '第 2 行'],
    ['agencies.yaml', 'format: santong-laws/1\nlaws: []\n', 'file-not-catalogue', 'format'],
    ['agencies.yaml', '<<<<<<< HEAD\na: 1\n=======\n>>>>>>> x\n', 'merge-conflict', '第 1 行'],
    ['agencies.yaml', 'format: "\u0000"', 'text-broken', '字符'],
    ['agencies.yaml', 'format: "\ud800"', 'text-broken', '字符'],
    ['ledger.csv', '编码,类别\n1,2\n', 'table-broken', '第一行'],
    ['lists/x.ndjson', '{"format":', 'json-broken', ''],
    ['mappings.yaml', 'a: [', 'yaml-broken', 'mappings.yaml'],
  ])('broken text: %s %j', async (path, text, code, words) => {
    const before = picture(bench.root);
    const base = existsSync(join(bench.root, path)) ? sha256(bench.read(path)) : null;
    const answer = await visitor.write([bench.edit(bench.listFile(), '# 搭车'), { path, base, text }]);
    expect(answer.status).toBe(422);
    expect(answer.json.code).toBe(code);
    expect(answer.json.text.zh).toContain(words);
    expect(answer.json.text.zh).toContain(path);
    expect(picture(bench.root)).toEqual(before);
  });
  it('catalogue.yaml cannot be removed, nor written into a folder that is none any more', async () => {
    const base = sha256(bench.read('catalogue.yaml'));
    expect((await visitor.write([{ path: 'catalogue.yaml', base, text: null }])).json.code).toBe(
      'catalogue-removed',
    );
    const change = bench.edit('agencies.yaml', '# 搬走了');
    rmSync(join(bench.root, 'catalogue.yaml'));
    expect(await visitor.write([change])).toMatchObject({ status: 404, json: { code: 'catalogue-missing' } });
  });
  it.each([
    [null],
    [[]],
    ['agencies.yaml'],
    [[null]],
    [[{ path: 'agencies.yaml' }]],
    [[{ path: 7, base: null, text: '' }]],
    [[{ path: 'agencies.yaml', base: 'x', text: '' }]],
    [[{ path: 'agencies.yaml', base: null, text: 7 }]],
  ])('a request of another shape: %j', async (changes) => {
    expect(await visitor.write(changes)).toMatchObject({ status: 400, json: { code: 'request-malformed' } });
  });
  it('one file twice in one request', async () => {
    const list = bench.listFile();
    const twice = [
      bench.edit(list, '# 一'),
      {
        path: list.toUpperCase().replace('LISTS', 'lists').replace('YAML', 'yaml'),
        base: null,
        text: bench.read(list),
      },
    ];
    expect((await visitor.write(twice)).json.code).toBe('path-twice');
  });
  it.each(['{', '', '\xff\xfe', '[1,2'])('what is no JSON: %j', async (body) => {
    const answer = await ask(bench.server.port, '/api/write', {
      method: 'POST',
      headers: { Cookie: visitor.cookie, Origin: visitor.origin, 'Content-Type': 'application/json' },
      body: Buffer.from(body, 'latin1'),
    });
    expect(answer).toMatchObject({ status: 400, json: { code: 'request-malformed' } });
  });
  it.each([
    [{ readOnly: true }, 'catalogue-read-only', '--read-only'],
    [{ embedded: true }, 'catalogue-embedded', 'santong init'],
  ])('into a catalogue that is %j', async (options, code, words) => {
    const shut = await openWorkbench(options);
    try {
      const guest = await visit(shut.server);
      const answer = await guest.write([shut.edit('agencies.yaml', '# 只读')]);
      expect(answer).toMatchObject({ status: 403, json: { code } });
      expect(answer.json.text.zh).toContain(words);
      expect(shut.read('agencies.yaml')).not.toContain('只读');
      expect((await guest.get('/api/catalogue')).json.readOnly).toBe(true);
      expect(existsSync(join(shut.root, '.santong'))).toBe(false);
    } finally {
      await shut.close();
    }
  });
});

describe('too much', () => {
  const headers = () => ({
    Cookie: visitor.cookie,
    Origin: visitor.origin,
    'Content-Type': 'application/json',
  });
  const piece = Buffer.alloc(1024 * 1024, 'x');

  interface Flood {
    status?: number;
    body: string;
    /** megabytes that went out */
    sent: number;
  }

  /** Send so many megabytes as far as the server takes them. */
  const flood = (total: number, announced: boolean): Promise<Flood> =>
    new Promise((resolve) => {
      const outcome: Flood = { body: '', sent: 0 };
      const length = announced
        ? { 'Content-Length': total * piece.length }
        : { 'Transfer-Encoding': 'chunked' };
      const sent = begin(bench.server.port, '/api/write', {
        method: 'POST',
        headers: { ...headers(), ...length },
      });
      sent.on('error', () => resolve(outcome));
      sent.on('close', () => resolve(outcome));
      sent.on('response', (message) => {
        outcome.status = message.statusCode ?? 0;
        message.on('data', (part) => {
          outcome.body += String(part);
        });
        message.on('error', () => {});
      });
      const pour = (): void => {
        while (!sent.destroyed && outcome.sent < total) {
          outcome.sent += 1;
          if (!sent.write(piece)) {
            sent.once('drain', pour);
            return;
          }
        }
        sent.end();
      };
      pour();
    });

  it.each([true, false])('200 MB are refused, not kept (announced: %s)', async (announced) => {
    const before = process.memoryUsage().rss;
    let most = before;
    const looking = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss);
    }, 5);
    const { status, body } = await flood(200, announced);
    clearInterval(looking);
    expect(status).toBe(413);
    expect(JSON.parse(body).code).toBe('upload-too-large');
    expect((most - before) / 1024 / 1024).toBeLessThan(announced ? 120 : 190);
    expect((await visitor.write([bench.edit('agencies.yaml', '# 之后照常')])).status).toBe(200);
  });
  it.each([true, false])('of 2 GB only the beginning is taken (announced: %s)', async (announced) => {
    const { sent, status } = await flood(2048, announced);
    expect(sent).toBeLessThan(announced ? 100 : 400);
    // the connection may be gone before the answer is read, but no other answer comes
    expect(status ?? 413).toBe(413);
    expect((await visitor.write([bench.edit('agencies.yaml', '# 之后照常')])).status).toBe(200);
  });
  it('60 MB of text in one save is taken', async () => {
    const comment = `# ${'x'.repeat(998)}\n`.repeat(60_000);
    const answer = await visitor.write([
      bench.edit('agencies.yaml', '# 搭车'),
      { path: 'decisions.csv', base: null, text: comment },
    ]);
    // the request is read whole; the register is refused by what it says, not by its size
    expect(answer.json.code).toBe('table-broken');
  });
  it('a body that never ends holds nobody up for ever', async () => {
    const slow = begin(bench.server.port, '/api/write', {
      method: 'POST',
      headers: { ...headers(), 'Content-Length': 1000 },
    });
    slow.on('error', () => {});
    slow.write('{"changes":');
    await new Promise((go) => setTimeout(go, 100));
    expect((await visitor.get('/api/session')).status).toBe(200);
    const waiting = visitor.write([bench.edit('agencies.yaml', '# 排在后面')]);
    slow.destroy();
    expect((await waiting).status).toBe(200);
  });
});
