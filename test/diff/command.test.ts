import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 as Ajv } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DiffResult } from '../../src/core/messages/diffResult.js';
import { jsonSchemas } from '../../src/core/model/jsonSchemas.js';
import { runCli } from '../cli/runCli.js';
import { createRepository, type Repository } from './repository.js';

const directory = 'directory/09-公安.yaml';
const code = '000709105001';
let repo: Repository;
const run = (...args: string[]) => runCli([...args, '--date', '2026-11-24'], { cwd: repo.root });
const json = async (...args: string[]): Promise<DiffResult> =>
  JSON.parse((await run('diff', ...args, '--format', 'json')).out);

beforeAll(() => {
  repo = createRepository();
  process.env['SANTONG_CACHE'] = join(repo.root, '.git', 'cache');
  repo.commit('first', '2026-10-01');
  repo.git('tag', 'v1');
  repo.edit(
    directory,
    'promisedLimit: { days: 0, unit: 工作日 }',
    'promisedLimit: { days: 2, unit: 工作日 }',
  );
  repo.edit(
    directory,
    '- 婴儿随父亲或者母亲登记常住户口',
    '- 婴儿随父亲或者母亲登记常住户口\n      - 父母一方有本市户籍',
  );
  repo.commit('second', '2026-11-04');
});
afterAll(() => {
  repo.remove();
  delete process.env['SANTONG_CACHE'];
});

describe('git revisions', () => {
  test('are read without touching the work tree or the index', async () => {
    const index = join(repo.root, '.git/index');
    const state = () => [repo.git('rev-parse', 'HEAD'), repo.git('status', '--porcelain')];
    const before = state();
    const touched = statSync(index).mtimeMs;
    const { changes, summary } = await json('v1:catalog', 'HEAD:catalog');
    expect(statSync(index).mtimeMs).toBe(touched);
    expect(state()).toEqual(before);
    expect(changes.map(({ kind, item }) => [kind, item.code])).toEqual([
      ['promised-limit-longer', code],
      ['condition-added', code],
    ]);
    expect(summary).toMatchObject({ added: 0, removed: 0, byImpact: { burden: 2 } });
    expect(changes[0]?.place).toMatchObject({ file: directory, line: 4 });
  });

  test('a change of the standard is told once, with how many list items share it', async () => {
    const { changes } = await json('v1', 'catalog', '-C', 'catalog');
    expect(changes).toHaveLength(2);
    expect(changes[1]?.inheritedBy).toBeGreaterThanOrEqual(1);
  });

  test('an unknown revision names the near one', async () => {
    const { code, err } = await run('diff', 'mian', 'catalog', '-C', 'catalog');
    expect(code).toBe(2);
    expect(err).toContain('main');
  });

  test('what is nothing at all says what can be named', async () => {
    const { code, err } = await runCli(['diff', 'nowhere', 'catalog'], { cwd: '/' });
    expect(code).toBe(2);
    expect(err).toContain('@410922');
  });
});

describe('--fail-on', () => {
  test('2 changes of burden: breaking passes, burden and risky fail, never passes', async () => {
    const codes = await Promise.all(
      ['breaking', 'burden', 'risky', 'never'].map(
        async (bar) => (await run('diff', 'v1:catalog', 'HEAD:catalog', '--fail-on', bar)).code,
      ),
    );
    expect(codes).toEqual([0, 1, 1, 0]);
  });

  test('accepted changes are shown and do not fail; expired and unmatched ones are told', async () => {
    const { changes } = await json('v1:catalog', 'catalog');
    const line = (fingerprint: string, expires: string) =>
      `  - { fingerprint: "${fingerprint}", reason: 已公示, owner: 王科长, expires: "${expires}" }\n`;
    const write = (...lines: string[]) =>
      writeFileSync(
        join(repo.catalog, 'accepted-changes.yaml'),
        `format: santong-accepted-changes/1\nchanges:\n${lines.join('')}`,
      );
    const [first, second] = changes.map(({ fingerprint }) => fingerprint);
    write(line(first ?? '', '2026-12-31'), line(second ?? '', '2026-12-31'));
    expect((await run('diff', 'v1:catalog', 'catalog', '--fail-on', 'burden')).code).toBe(0);
    expect((await json('v1:catalog', 'catalog')).summary.accepted).toBe(2);
    write(line(first ?? '', '2026-11-23'), line('000000000000', '2026-12-31'));
    const stale = await json('v1:catalog', 'catalog');
    expect(stale.stale.map(({ why }) => why)).toEqual(['expired', 'unmatched']);
    expect(stale.summary.accepted).toBe(0);
    expect((await run('diff', 'v1:catalog', 'catalog', '--fail-on', 'burden')).code).toBe(1);
    write(line(first ?? '', '2026-12-31'));
    repo.git('clean', '-fdq');
  });
});

describe('formats', () => {
  const print = async (format: string, lang = 'zh') =>
    (await run('diff', 'v1:catalog', 'HEAD:catalog', '--format', format, '--lang', lang)).out;

  test('json is what its schema says, no more and no less', async () => {
    const strict = (schema: object): object => {
      // every object of the schema as the only keys there may be
      const closed = structuredClone(schema) as Record<string, unknown>;
      for (const [key, value] of Object.entries(closed))
        if (typeof value === 'object' && value !== null && key !== 'enum') closed[key] = strictIn(value);
      if (closed['type'] === 'object' && 'properties' in closed) closed['additionalProperties'] = false;
      return closed;
    };
    const strictIn = (value: object): unknown => (Array.isArray(value) ? value : strict(value));
    const schemas = jsonSchemas();
    const ajv = new Ajv({ strict: false });
    for (const [name, args] of [
      ['diff', ['diff', 'v1:catalog', 'HEAD:catalog', '--format', 'json']],
      ['stats', ['stats', '-C', 'catalog', '--since', 'v1', '--format', 'json']],
    ] as const) {
      const check = ajv.compile(strict(schemas.get(name) ?? {}));
      const valid = check(JSON.parse((await run(...args)).out));
      expect(check.errors ?? [], name).toEqual([]);
      expect(valid).toBe(true);
    }
  });

  test('text groups by impact and item and says why', async () => {
    const text = await print('text');
    expect(text).toContain('加重 2  公众要多做或多等');
    expect(text).toContain('承诺办结时限由即办延长为2个工作日');
    expect(text).toContain('受理条件增加“父母一方有本市户籍”');
  });

  test('english is whole', async () => {
    const text = await print('text', 'en');
    expect(text).toContain('The promised limit grew from at once to 2 working days');
    expect(text).toContain('New condition: “父母一方有本市户籍”');
  });

  test('markdown, github and notice', async () => {
    expect(await print('markdown')).toContain('| 加重 | 2 |');
    expect(await print('github')).toMatch(/^::warning file=directory\/09-公安\.yaml,line=4,title=/);
    const notice = await print('notice');
    for (const words of ['调整 1 项', '一、调整事项', '特此公告', '2026年11月24日', '窗口提示', '提醒申请人'])
      expect(notice).toContain(words);
  });

  test('what nobody has decided is not announced, but set apart for whoever publishes it', async () => {
    const list = (name: string, rows: string[]) => {
      writeFileSync(join(repo.root, name), `实施编码,事项名称,实施主体\n${rows.join('\n')}\n`);
      return name;
    };
    const before = list('拆前.csv', ['11410922EXAMP0330A4000109001000,户口迁移,甲局']);
    const after = list('拆后.csv', [
      '11410922EXAMP0330A4000109002000,户口迁移（市内）,甲局',
      '11410922EXAMP0330A4000109003000,户口迁移（市外）,甲局',
    ]);
    const { out } = await run('diff', before, after, '--format', 'notice');
    const [published = '', rest = ''] = out.split('发布前要先定的 1 处');
    expect(published).not.toContain('可能');
    expect(rest).toContain('可能拆分为“户口迁移（市内）”、“户口迁移（市外）”');
  });

  test('a cancellation is announced once with its day, planned or done', async () => {
    const noticeAfter = async (...retire: string[]) => {
      const done = await run('encode', 'retire', code, ...retire, '-C', 'catalog');
      expect([done.code, done.err]).toEqual([0, '']);
      const { out } = await run('diff', 'HEAD:catalog', 'catalog', '--format', 'notice', '-C', 'catalog');
      repo.git('checkout', '-q', '--', 'catalog');
      repo.git('clean', '-qfd', 'catalog');
      const [published = '', window = ''] = out.split('窗口提示');
      return { published, window };
    };
    const planned = await noticeAfter('--on', '2027-01-01');
    expect(planned.published).toMatch(/取消 1 项。[\s\S]*计划自2027年1月1日起取消。\n\n特此公告/);
    expect(planned.window).toContain('提醒申请人：计划于“2027-01-01”取消');
    const done = await noticeAfter();
    expect(done.published).toMatch(/取消 1 项。[\s\S]*，自2026年11月24日起取消。\n\n特此公告/);
    expect(done.published.match(/起取消/g)).toHaveLength(1);
    expect(done.window).toContain('不再受理新的申请');
  });

  test('two divisions side by side have no public notice', async () => {
    const { code, out, err } = await runCli(['diff', '@410922', '@410928', '--format', 'notice']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('两个区划的对照没有公告');
  });

  test('the notice publishes whole texts, whatever language the screen has', async () => {
    const condition = `父母一方${'在本市有合法稳定住所并连续居住满三年'.repeat(5)}`;
    repo.edit(directory, '父母一方有本市户籍', condition);
    const { out } = await run('diff', 'v1:catalog', 'catalog', '--format', 'notice', '--lang', 'en');
    repo.git('checkout', '-q', '--', 'catalog');
    expect(out).toContain(`受理条件增加“${condition}”`);
  });

  test('html runs nothing but its own script, loads nothing, escapes all', async () => {
    repo.edit(directory, '父母一方有本市户籍', '父母一方有<img src=x onerror=alert(1)>户籍');
    const html = (await run('diff', 'v1:catalog', 'catalog', '--format', 'html')).out;
    repo.git('checkout', '-q', '--', 'catalog');
    expect(html).not.toContain('<img');
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<[^>]*\s(?:src|href)=/);
    expect(html).toContain('<ins>');
  });

  test('xlsx reads back with every change', async () => {
    const file = join(repo.root, 'changes.xlsx');
    await run('diff', 'v1:catalog', 'HEAD:catalog', '--format', 'xlsx', '-o', file);
    const { readXlsx } = await import('../../src/core/formats/xlsx/read.js');
    const { shownText } = await import('../../src/core/formats/sheet.js');
    const { sheets } = await readXlsx(new Uint8Array(readFileSync(file)));
    expect(sheets.map(({ name }) => name)).toEqual(['汇总', '变化']);
    expect(sheets[1]?.rows.map(({ cells }) => shownText(cells[0]))).toEqual(['影响', '加重', '加重']);
  });

  test('a double key is an error that names both', async () => {
    const file = join(repo.root, 'double.csv');
    writeFileSync(file, '基本编码,事项名称\n000709105001,甲事项\n000709105001,乙事项\n');
    const { code: exit, err } = await run('diff', file, file);
    expect(exit).toBe(2);
    for (const words of ['000709105001', '甲事项', '乙事项', '--key']) expect(err).toContain(words);
    expect((await run('diff', file, file, '--key', 'basicCode,name')).code).toBe(0);
  });
});

describe('git calls santong', () => {
  test('--driver compares one file by item', async () => {
    const old = join(repo.root, 'old.yaml');
    writeFileSync(old, repo.git('show', `v1:catalog/${directory}`));
    const { code: exit, out } = await run(
      'diff',
      '--driver',
      directory,
      old,
      'aaa',
      '100644',
      join(repo.catalog, directory),
      'bbb',
      '100644',
    );
    expect(exit).toBe(0);
    expect(out).toContain('承诺办结时限由即办延长为2个工作日');
  });

  test('--textconv says on each line which item it is about', async () => {
    const { out } = await run('diff', '--textconv', join(repo.catalog, directory));
    expect(out).toContain(`[${code} 新生儿出生户口登记] 承诺办结时限：2个工作日`);
  });
});

describe('stats', () => {
  test('counts by division and department; --since says who has taken over what', async () => {
    const before = JSON.parse((await run('stats', '-C', 'catalog', '--format', 'json')).out);
    expect(before).toMatchObject({ format: 'santong-stats/1' });
    expect(before.shared).toBeGreaterThan(0);
    expect(before.same).toBeLessThanOrEqual(before.shared);
    expect(before.rate).toBeCloseTo(before.same / before.shared);
    const total = before.byDivision.reduce((sum: number, row: { items: number }) => sum + row.items, 0);
    expect(total).toBe(before.items);
    const { adoption } = JSON.parse(
      (await run('stats', '-C', 'catalog', '--since', 'v1', '--format', 'json')).out,
    );
    const limit = adoption.changes.find(({ element }: { element: string }) => element === 'promisedLimit');
    expect(limit).toMatchObject({ code, changedOn: '2026-11-04', days: 20 });
    expect(limit.divisions.length).toBeGreaterThanOrEqual(1);
    expect(limit.divisions.every(({ uptake }: { uptake: string }) => uptake === 'adopted')).toBe(true);
    for (const format of ['text', 'markdown', 'html'])
      expect((await run('stats', '-C', 'catalog', '--since', 'v1', '--format', format)).out).toContain(
        '三同',
      );
  });
});
