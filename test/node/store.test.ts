import { spawnSync } from 'node:child_process';
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
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { embeddedCatalogue, loadCatalogue } from '../../src/node/load.js';
import { withLock } from '../../src/node/lock.js';
import { changedFiles, saveCatalogue } from '../../src/node/save.js';
import { commitFiles, pendingFiles, recoverFiles } from '../../src/node/transaction.js';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'santong-store-'));
  cpSync(embeddedCatalogue(), root, { recursive: true, filter: (path) => !path.includes('.santong') });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('save', () => {
  it('writes only what changed and keeps comments and spelling', async () => {
    const path = join(root, 'agencies.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('agencies:\n', 'agencies:\n  # 市级\n'));
    const loaded = await loadCatalogue(root);
    const agencies = loaded.catalogue.agencies.map((a, i) =>
      i === 0 ? { ...a, name: `${a.name}（改）` } : a,
    );
    expect(await saveCatalogue(loaded, { ...loaded.catalogue, agencies })).toEqual(['agencies.yaml']);
    const after = readFileSync(path, 'utf8');
    expect(after).toContain('# 市级');
    expect(after).toContain('（改）');
    expect((await loadCatalogue(root)).catalogue.agencies[0]?.name).toContain('（改）');
  });
  it('refuses to rewrite a file with data of the wrong shape', async () => {
    const file = readdirSync(join(root, 'directory'))[0]!;
    const path = join(root, 'directory', file);
    writeFileSync(path, readFileSync(path, 'utf8').replace('status: 在用', 'status: 很好'));
    const loaded = await loadCatalogue(root);
    expect(loaded.facts.map((f) => f.rule)).toContain('value-not-listed');
    const directory = loaded.catalogue.directory.map((item, i) =>
      i === 0 ? { ...item, values: { ...item.values, version: 9 } } : item,
    );
    await expect(saveCatalogue(loaded, { ...loaded.catalogue, directory })).rejects.toMatchObject({
      code: 'file-has-faults',
    });
    expect(readFileSync(path, 'utf8')).toContain('status: 很好');
  });
  it('refuses when somebody changed a file after it was read', async () => {
    const loaded = await loadCatalogue(root);
    writeFileSync(
      join(root, 'agencies.yaml'),
      `${readFileSync(join(root, 'agencies.yaml'), 'utf8')}# 别人改的\n`,
    );
    const agencies = loaded.catalogue.agencies.slice(1);
    await expect(saveCatalogue(loaded, { ...loaded.catalogue, agencies })).rejects.toMatchObject({
      code: 'file-changed-meanwhile',
    });
  });
  it('a removed list file goes away, an ndjson list stays one', async () => {
    const loaded = await loadCatalogue(root);
    const [first, second, ...rest] = loaded.catalogue.lists;
    const bulk = { ...second!, file: second!.file.replace('.yaml', '.ndjson') };
    await saveCatalogue(loaded, { ...loaded.catalogue, lists: [bulk, ...rest] });
    expect(existsSync(join(root, first!.file))).toBe(false);
    const again = await loadCatalogue(root);
    const read = again.catalogue.lists.find((l) => l.file === bulk.file);
    expect(read?.entries.map((e) => e.own)).toEqual(second!.entries.map((e) => e.own));
    expect([...changedFiles(again, again.catalogue).keys()]).toEqual([]);
  });
});

describe('transaction', () => {
  const stage = async () => {
    mkdirSync(join(root, '.santong', 'staging-1'), { recursive: true });
    writeFileSync(join(root, '.santong', 'staging-1', '0'), '新\n');
    return {
      staging: 'staging-1',
      files: [
        { path: 'profile.yaml', staged: '0' },
        { path: 'laws.yaml', staged: null },
      ],
    };
  };
  it('a decided change is finished by the next run, and readers see it at once', async () => {
    writeFileSync(join(root, '.santong-journal'), '');
    const journal = await stage();
    writeFileSync(join(root, '.santong', 'journal.json'), JSON.stringify(journal));
    expect([...(await pendingFiles(root)).keys()]).toEqual(['profile.yaml', 'laws.yaml']);
    expect(await recoverFiles(root)).toBe('finished');
    expect(readFileSync(join(root, 'profile.yaml'), 'utf8')).toBe('新\n');
    expect(existsSync(join(root, 'laws.yaml'))).toBe(false);
    expect(await recoverFiles(root)).toBeUndefined();
  });
  it('an undecided change leaves only leftovers', async () => {
    await stage();
    const before = readFileSync(join(root, 'profile.yaml'), 'utf8');
    expect(await recoverFiles(root)).toBe('cleaned');
    expect(readFileSync(join(root, 'profile.yaml'), 'utf8')).toBe(before);
    expect(readdirSync(join(root, '.santong'))).toEqual([]);
  });
  it('all files or none', async () => {
    await commitFiles(
      root,
      new Map([
        ['lists/新/甲.yaml', 'x\n'],
        ['profile.yaml', null],
      ]),
    );
    expect(readFileSync(join(root, 'lists/新/甲.yaml'), 'utf8')).toBe('x\n');
    expect(existsSync(join(root, 'profile.yaml'))).toBe(false);
  });
});

describe('lock', () => {
  it('lets one in at a time', async () => {
    let inside = 0;
    let most = 0;
    const work = async () => {
      most = Math.max(most, ++inside);
      await new Promise((done) => setTimeout(done, 15));
      inside--;
    };
    await Promise.all(Array.from({ length: 6 }, () => withLock(root, work)));
    expect(most).toBe(1);
  });
  it.each(['', 'garbage', 'null', '{"pid":-1}'])(
    'a damaged lock (%j) is taken over and said',
    async (text) => {
      mkdirSync(join(root, '.santong'));
      writeFileSync(join(root, '.santong', 'lock'), text);
      const said: string[] = [];
      await withLock(root, async () => {}, { wait: 0, tell: ({ zh }) => said.push(zh) });
      expect(said).toEqual(['上次运行留下的锁文件已损坏，已接管']);
      expect(readdirSync(join(root, '.santong'))).toEqual([]);
    },
  );
  it('what a program left that was killed while it asked for the lock is cleaned and said; a living one keeps its own', async () => {
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    mkdirSync(join(root, '.santong'));
    const living = `lock-${process.pid}-bb`;
    for (const name of [`lock-${pid}-aa`, living]) writeFileSync(join(root, '.santong', name), '');
    const said: string[] = [];
    await withLock(root, async () => {}, { wait: 0, tell: ({ zh }) => said.push(zh) });
    expect(said).toEqual(['上次中断的运行留下的临时文件已清理，目录没有变']);
    expect(readdirSync(join(root, '.santong'))).toEqual([living]);
  });
  it('is released when the work fails', async () => {
    await expect(withLock(root, () => Promise.reject(new Error('x')))).rejects.toThrow('x');
    await withLock(root, async () => {}, { wait: 0 });
  });
});
