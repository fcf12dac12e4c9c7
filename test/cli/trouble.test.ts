import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CFB } from 'xlsx';
import { embeddedCatalogue } from '../../src/node/load.js';
import { runCli } from './runCli.js';

/** Wrong use and unreadable input: a sentence with the next step, exit 2, nothing changed. */
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'santong-trouble-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const expectTrouble = async (args: string[], ...words: string[]): Promise<void> => {
  const { code, out, err } = await runCli(args, { cwd: folder });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  for (const word of words) expect(err).toContain(word);
  expect(err).not.toMatch(/\n\s+at /);
};

const copy = (name: string): string => {
  const to = join(folder, name);
  cpSync(embeddedCatalogue(), to, { recursive: true, filter: (path) => !path.includes('.santong') });
  return to;
};

describe('wrong use', () => {
  it('an unknown command names the near one', () =>
    expectTrouble(['valdate'], '没有“valdate”这个命令', '“validate”', '--help'));
  it('an unknown option names the near one', () =>
    expectTrouble(['validate', '--divison', '410922'], '没有“--divison”这个选项', '“--division”'));
  it('a missing value', () => expectTrouble(['validate', '--max'], '后面要跟一个值'));
  it('a missing argument', () => expectTrouble(['explain'], '缺少参数'));
  it('a wrong value names the choices', () =>
    expectTrouble(['validate', '--format', 'jsn'], '“json”', 'sarif'));
  it('a wrong date', () => expectTrouble(['validate', '--date', '2026-13-01'], '2026-13-01', '2026-11-24'));
  it('a wrong number', () => expectTrouble(['validate', '--max', 'ten'], '整数'));
  it('options before the command are options of the command', async () => {
    const { code, out } = await runCli(['--lang', 'en', '--quiet', 'code', '410900'], { cwd: folder });
    expect(code).toBe(0);
    expect(out).toContain('division code');
    await expectTrouble(['-C', '没有', 'validate'], '找不到文件夹');
  });
  it('an unknown language', () => expectTrouble(['rules', '--lang', 'fr'], '--lang en'));
  it('in English too', () =>
    expectTrouble(['valdate', '--lang', 'en'], 'No command “valdate”; did you mean “validate”'));
});

describe('unreadable input', () => {
  it('a missing file', () => expectTrouble(['validate', '没有.xlsx'], '找不到', '没有.xlsx'));
  it('a missing catalogue', () => expectTrouble(['validate', '-C', '没有'], '找不到文件夹'));
  it('a folder without catalogue.yaml', async () => {
    mkdirSync(join(folder, 'empty'));
    await expectTrouble(['validate', '-C', 'empty'], '没有 catalogue.yaml', 'santong init');
  });
  it('broken YAML with file, line and column', async () => {
    const root = copy('broken-yaml');
    writeFileSync(join(root, 'agencies.yaml'), 'format: santong-agencies/1\nagencies:\n  - { name: "甲 }\n');
    await expectTrouble(['validate', root], 'agencies.yaml', '第 ', '行', '列');
  });
  it('a YAML bomb', async () => {
    const root = copy('bomb');
    const layers = Array.from(
      { length: 20 },
      (_, i) =>
        `l${i}: &l${i} [${Array(10)
          .fill(i === 0 ? 'x' : `*l${i - 1}`)
          .join(', ')}]`,
    );
    writeFileSync(join(root, 'profile.yaml'), `format: santong-profile/1\n${layers.join('\n')}\n`);
    await expectTrouble(['validate', root], 'profile.yaml');
  });
  it.each([
    ['ledger.csv', '\u0000junk\n', '第一行不是“编码,类别'],
    ['crosswalk.csv', '原编码,基本编码\n', '第一行不是“体系,原编码'],
    [
      'ledger.csv',
      '编码,类别,名称,状态,启用日期,停用日期,替代编码,说明\n410109001W00,基本编码,甲\n',
      '第 2 行的“状态”',
    ],
    [
      'ledger.csv',
      '编码,类别,名称,状态,启用日期,停用日期,替代编码,说明\n<<<<<<< HEAD\n',
      '第 2 行是 git 合并冲突的标记',
    ],
    [
      'laws.yaml',
      'format: santong-laws/1\nlaws:\n<<<<<<< HEAD\n=======\n>>>>>>> one\n',
      '第 3 行是 git 合并冲突的标记',
    ],
  ])('a damaged %s (%j) is neither read as empty nor written over', async (file, text, words) => {
    const root = copy(`damaged-${words}`.replaceAll(/[^\w一-龥-]/g, ''));
    writeFileSync(join(root, file), text);
    await expectTrouble(['validate', root], file, words);
    await expectTrouble(['encode', '--adopt', '-C', root], file, words);
    expect(readFileSync(join(root, file), 'utf8')).toBe(text);
  });
  it('an empty file', async () => {
    writeFileSync(join(folder, '空.xlsx'), '');
    await expectTrouble(['validate', '空.xlsx'], '空文件');
  });
  it('a broken workbook', async () => {
    writeFileSync(
      join(folder, '坏.xlsx'),
      Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(200, 7)]),
    );
    await expectTrouble(['validate', '坏.xlsx'], '坏.xlsx');
  });
  it('an encrypted workbook', async () => {
    const container = CFB.utils.cfb_new();
    for (const part of ['EncryptionInfo', 'EncryptedPackage'])
      CFB.utils.cfb_add(container, `/${part}`, Buffer.alloc(600, 1));
    writeFileSync(join(folder, '加密.xlsx'), CFB.write(container, { type: 'buffer' }) as Buffer);
    await expectTrouble(['validate', '加密.xlsx'], '加密.xlsx', '密码');
  });
});

describe('nothing is changed', () => {
  it('the embedded catalogue is read-only', () => expectTrouble(['encode'], '只读', 'santong init'));
  it('a lock held by another', async () => {
    const root = copy('locked');
    mkdirSync(join(root, '.santong'));
    const holder = { pid: process.pid, host: hostname(), since: '2026-11-24T00:00:00Z', token: 'x' };
    writeFileSync(join(root, '.santong', 'lock'), JSON.stringify(holder));
    const before = readFileSync(join(root, 'ledger.csv'), 'utf8');
    const { code, err } = await runCli(['encode', '-C', root, '--wait', '0'], { cwd: folder });
    expect(code).toBe(2);
    expect(err).toContain('正被另一个程序使用');
    expect(readFileSync(join(root, 'ledger.csv'), 'utf8')).toBe(before);
  });
  it('a lock of a dead process is taken over and said', async () => {
    const root = copy('dead');
    mkdirSync(join(root, '.santong'));
    writeFileSync(
      join(root, '.santong', 'lock'),
      JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), since: '', token: 'x' }),
    );
    const { code, err } = await runCli(['encode', '-C', root], { cwd: folder });
    expect(code).toBe(0);
    expect(err).toContain('接管');
  });
  it('somebody else’s folder is not overwritten', async () => {
    mkdirSync(join(folder, 'theirs'));
    writeFileSync(join(folder, 'theirs', 'note.txt'), 'x');
    await expectTrouble(['export', 'portal', '-o', 'theirs'], '没有改动');
    expect(readFileSync(join(folder, 'theirs', 'note.txt'), 'utf8')).toBe('x');
  });
});
