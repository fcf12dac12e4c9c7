import { execFileSync } from 'node:child_process';
import { appendFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../../cli/runCli.js';
import {
  type Listener,
  listen,
  openWorkbench,
  until,
  type Visitor,
  visit,
  type Workbench,
} from './workbench.js';

let bench: Workbench;
let visitor: Visitor;
const open: Listener[] = [];
beforeEach(async () => {
  bench = await openWorkbench();
  visitor = await visit(bench.server);
});
afterEach(async () => {
  for (const listener of open.splice(0)) listener.close();
  await bench.close();
});

const hear = async (who: Visitor): Promise<Listener> => {
  const listener = await listen(bench.server.port, who.cookie);
  open.push(listener);
  await until('the first event', () => listener.events.length > 0);
  return listener;
};
const generation = async (): Promise<string> => (await visitor.get('/api/catalogue')).json.generation;

describe('events', () => {
  it('begin with the state as it is', async () => {
    const listener = await hear(visitor);
    expect(listener.events).toEqual([await generation()]);
    expect(listener.text()).toMatch(/^retry: \d+\n\nevent: generation\ndata: [0-9a-f]{32}\n\n$/);
  });
  it('two people see each other change it', async () => {
    const other = await visit(bench.server);
    const [mine, theirs] = [await hear(visitor), await hear(other)];
    const first = await visitor.write([bench.edit('agencies.yaml', '# 甲')]);
    await until('the other hears of it', () => theirs.events.at(-1) === first.json.generation);
    const second = await other.write([bench.edit('agencies.yaml', '# 乙')]);
    await until('I hear of theirs', () => mine.events.at(-1) === second.json.generation);
    expect(mine.events).toHaveLength(3);
    expect(new Set(mine.events).size).toBe(3);
    expect(await generation()).toBe(second.json.generation);
  });
  it('tell of what the command line writes', async () => {
    const listener = await hear(visitor);
    const { code } = await runCli([
      'encode',
      'suspend',
      '000104002000',
      '-C',
      bench.root,
      '--date',
      '2026-11-29',
    ]);
    expect(code).toBeLessThan(2);
    const now = await generation();
    await until(
      'the event of the command line',
      () => listener.events.length > 1 && listener.events.at(-1) === now,
    );
  });
  it('tell of what an editor or git changes, and not of a touch', async () => {
    const listener = await hear(visitor);
    utimesSync(join(bench.root, 'agencies.yaml'), new Date(), new Date());
    writeFileSync(join(bench.root, 'notes.txt'), 'no part of it');
    await new Promise((go) => setTimeout(go, 1200));
    expect(listener.events).toHaveLength(1);
    appendFileSync(join(bench.root, 'agencies.yaml'), '# 手改\n');
    await until('the event of the editor', () => listener.events.length === 2);
    expect(listener.events.at(-1)).toBe(await generation());
  });
  it('see a change of the same length in a file that stood long enough to be known', async () => {
    const listener = await hear(visitor);
    await new Promise((go) => setTimeout(go, 3000));
    const path = join(bench.root, 'agencies.yaml');
    writeFileSync(path, bench.read('agencies.yaml').replace('局', '厅'));
    await until('the event', () => listener.events.length === 2);
  });
  it('come again after the folder was away', async () => {
    const listener = await hear(visitor);
    renameSync(bench.root, `${bench.root}-away`);
    await new Promise((go) => setTimeout(go, 900));
    renameSync(`${bench.root}-away`, bench.root);
    appendFileSync(join(bench.root, 'agencies.yaml'), '# 回来\n');
    await until('the event', () => listener.events.length === 2);
  });
  it('end when the server ends', async () => {
    const listener = await hear(visitor);
    await bench.server.close();
    await listener.ended;
  });
});

describe('fifty tabs of one browser', () => {
  /** As a browser's EventSource does: when the stream ends it comes again after the pause it was told. */
  const tab = (who: Visitor) => {
    const seen = new Set<string>();
    let closed = false;
    const state = {
      seen,
      streams: 0,
      close: () => {
        closed = true;
      },
    };
    const come = async (): Promise<void> => {
      while (!closed) {
        const stream = await listen(bench.server.port, who.cookie);
        state.streams += 1;
        open.push(stream);
        const looking = setInterval(() => {
          for (const e of stream.events) seen.add(e);
        }, 20);
        await stream.ended;
        clearInterval(looking);
        for (const e of stream.events) seen.add(e);
        const pause = Number([...stream.text().matchAll(/^retry: (\d+)$/gm)].at(-1)?.[1] ?? 3000);
        await new Promise((go) => setTimeout(go, Math.min(pause, 3000)));
      }
    };
    void come().catch(() => {});
    return state;
  };

  it('all hear of a change, and leave connections free for the page itself', async () => {
    const tabs = Array.from({ length: 50 }, () => tab(visitor));
    await until('every tab has been told the state', () => tabs.every((t) => t.seen.size > 0));
    const held = (): number => open.filter((s) => !s.isOver()).length;
    await until('three streams stay open', () => held() <= 3);
    const { json } = await visitor.write([bench.edit('agencies.yaml', '# 五十')]);
    await until(
      'every tab hears of the change',
      () => tabs.every((t) => t.seen.has(json.generation)),
      15_000,
    );
    expect((await visitor.get('/api/session')).status).toBe(200);
    for (const t of tabs) t.close();
  });
  it('do not end the stream of somebody else', async () => {
    const other = await visit(bench.server);
    const theirs = await hear(other);
    const mine = await Promise.all(
      Array.from({ length: 50 }, () => listen(bench.server.port, visitor.cookie)),
    );
    open.push(...mine);
    await until('only three of mine stay', () => mine.filter((s) => !s.isOver()).length === 3);
    expect(theirs.isOver()).toBe(false);
  });
});

describe('revisions', () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: bench.root,
      env: { ...process.env, GIT_COMMITTER_DATE: '2026-11-01T08:00:00Z', GIT_CONFIG_GLOBAL: '/dev/null' },
    });

  it('outside git there are none, and asking for one says so', async () => {
    expect((await visitor.get('/api/revisions')).json).toEqual({ revisions: [] });
    expect(await visitor.get('/api/catalogue?revision=main')).toMatchObject({
      status: 422,
      json: { code: 'repository-missing' },
    });
  });
  it('are named as the command line takes them, newest first; their files come as they were', async () => {
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-qm', '第一版');
    git('tag', 'v1');
    const old = bench.read('agencies.yaml');
    appendFileSync(join(bench.root, 'agencies.yaml'), '# 新\n');
    git('commit', '-qam', '加一行 "引号" \t制表');
    const { revisions } = (await visitor.get('/api/revisions')).json;
    expect(revisions).toMatchObject([
      { date: '2026-11-01', subject: expect.stringContaining('加一行 "引号"') },
      { name: 'v1', date: '2026-11-01', subject: '第一版' },
    ]);
    const now = (await visitor.get(`/api/catalogue?revision=${revisions[0].name}`)).json;
    const then = (await visitor.get('/api/catalogue?revision=v1')).json;
    expect(then).toMatchObject({ place: 'v1', readOnly: true });
    expect(then.generation).toBeUndefined();
    const agencies = (answer: typeof then) =>
      answer.files.find((f: { path: string }) => f.path === 'agencies.yaml').text;
    expect(agencies(then)).toBe(old);
    expect(agencies(now)).toBe(`${old}# 新\n`);
  });
  it.each(['nobody', '--output=/tmp/x', '-v', '..', 'HEAD:../../etc', '', ':', 'HEAD%00', '$(id)'])(
    'a name git does not have or takes for something else: %j',
    async (name) => {
      git('init', '-q', '-b', 'main');
      git('add', '.');
      git('commit', '-qm', '第一版');
      const answer = await visitor.get(`/api/catalogue?revision=${encodeURIComponent(name)}`);
      expect(answer.status).toBeGreaterThanOrEqual(404);
      expect(answer.status).toBeLessThan(500);
      expect(answer.json.text.zh).toBeTruthy();
      expect(bench.faults).toEqual([]);
    },
  );
});
