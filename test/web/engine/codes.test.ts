import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { EncodeAction, EncodeView } from '../../../src/web/app/engine.js';
import {
  cli,
  copyCatalogue,
  differing,
  embedded,
  example,
  fileOf,
  openPage,
  textsOf,
  today,
} from './page.js';

/** 码 in the page against `santong encode` and `santong code`: the same plan, the same files. */
let basic: string[];
let agency: string;
beforeAll(async () => {
  const texts = await textsOf(embedded);
  const directory = [...texts].filter(([path]) => path.startsWith('directory/')).map(([, text]) => text);
  basic = directory.flatMap((text) => [...text.matchAll(/basicCode: "?([0-9A-Z]{12})"?/g)].map((m) => m[1]!));
  agency = /creditCode: "?([0-9A-Z]{18})"?/.exec(texts.get('agencies.yaml') ?? '')?.[1] ?? '';
});

const opened = async () => {
  const page = await openPage();
  await page.engine.open('zh', today);
  return page;
};

const planOf = ({ assigned, closed, kept, refused, touched }: EncodeView, give: boolean) => ({
  assigned,
  kept,
  refused,
  ...(give ? {} : { closed, touched }),
});

describe('码: giving codes', () => {
  it('the plan is that of encode --format json; what is written too', async () => {
    const page = await opened();
    const copy = await copyCatalogue();
    const bytes = await readFile(example);
    const { id } = await page.engine.addFile(fileOf(bytes, '清单.xlsx'));
    const { written: taken } = await page.engine.intake([id], { as: 'list', division: '410922' });
    expect(taken.ok).toBe(true);
    expect((await cli('import', example, '-C', copy, '--division', '410922')).err).not.toContain('Error');
    expect(differing(await page.texts(), await textsOf(copy))).toEqual([]);

    for (const adopt of [false, true]) {
      const action: EncodeAction = { do: 'give', adopt };
      const said = await cli(
        'encode',
        '-C',
        copy,
        '--dry-run',
        '--format',
        'json',
        ...(adopt ? ['--adopt'] : []),
      );
      const plan = JSON.parse(said.out);
      const view = await page.engine.previewEncode(action);
      expect({ ...planOf(view, true), adopted: view.adopted }).toEqual({
        assigned: plan.assigned,
        adopted: plan.adopted,
        kept: plan.kept,
        refused: plan.refused,
      });
    }
    const { view, written } = await page.engine.encode({ do: 'give', adopt: true });
    expect(written.ok).toBe(true);
    expect(view.assigned.length + view.adopted.length).toBeGreaterThan(0);
    const done = await cli('encode', '-C', copy, '--adopt', '--format', 'json');
    expect(JSON.parse(done.out).assigned).toEqual(view.assigned);
    expect(differing(await page.texts(), await textsOf(copy))).toEqual([]);
    expect(view.files).toContain('ledger.csv');
  });
});

describe('码: the life of a code', () => {
  it('every operation plans and writes what the command does', async () => {
    const [first = '', second = '', third = '', fourth = '', fifth = '', sixth = '', seventh = ''] = basic;
    // from the police of the city to its office of human resources
    const ledger = await readFile(`${embedded}/ledger.csv`, 'utf8');
    const [given = ''] = /11410900EXAMP0015T3\w{12}/.exec(ledger) ?? [];
    const other = '11410900EXAMP0023M';
    const cases: [EncodeAction, string[]][] = [
      [{ do: 'suspend', code: first, reason: '系统升级' }, ['suspend', first, '--reason', '系统升级']],
      [{ do: 'resume', code: first }, ['resume', first]],
      [{ do: 'rename', code: second, name: '新名称许可' }, ['rename', second, '--name', '新名称许可']],
      [
        { do: 'retire', code: third, on: today, reason: '法规废止' },
        ['retire', third, '--on', today, '--reason', '法规废止'],
      ],
      [
        { do: 'split', code: fourth, into: ['名称甲', '名称乙'] },
        ['split', fourth, '--into', '名称甲', '名称乙'],
      ],
      [{ do: 'merge', codes: [fifth], into: sixth }, ['merge', fifth, '--into', sixth]],
      [{ do: 'transfer', code: given, to: other }, ['transfer', given, '--to', other]],
      [{ do: 'lift', code: seventh, levels: ['市级'] }, ['lift', seventh, '--level', '市级']],
    ];
    const page = await opened();
    const copy = await copyCatalogue();
    const refused: string[] = [];
    for (const [action, args] of cases) {
      const said = await cli('encode', ...args, '-C', copy, '--format', 'json');
      const preview = await page.engine.previewEncode(action).catch((error: Error) => error);
      if (said.code === 2) {
        // what the command refuses, the page refuses with the same words
        expect(said.err).toContain((preview as unknown as { text: { zh: string } }).text.zh);
        refused.push(action.do);
        continue;
      }
      const plan = JSON.parse(said.out);
      const { view, written } = await page.engine.encode(action);
      expect(written.ok, args.join(' ')).toBe(true);
      expect(planOf(view, false)).toEqual(planOf(preview as EncodeView, false));
      expect(planOf(view, false)).toEqual({
        assigned: plan.assigned,
        closed: plan.closed,
        kept: plan.kept,
        refused: plan.refused,
        touched: plan.touched,
      });
      expect(differing(await page.texts(), await textsOf(copy)), args.join(' ')).toEqual([]);
    }
    expect(refused).toEqual([]);
  });

  it('fields left empty are asked for; nothing is written', async () => {
    const { engine, texts } = await opened();
    const before = await texts();
    for (const [action, code] of [
      [{ do: 'retire', code: ' ' }, 'option-missing'],
      [{ do: 'rename', code: basic[0]!, name: '' }, 'option-missing'],
      [{ do: 'merge', codes: [], into: basic[0]! }, 'option-missing'],
      [{ do: 'transfer', code: basic[0]!, to: '' }, 'option-missing'],
      [{ do: 'retire', code: basic[0]!, on: '2026-02-30' }, 'date-malformed'],
      [{ do: 'retire', code: '999999999W00' }, 'code-unknown'],
    ] as [EncodeAction, string][]) {
      await expect(engine.previewEncode(action)).rejects.toMatchObject({ code });
      await expect(engine.encode(action)).rejects.toMatchObject({ code });
    }
    expect(differing(before, await texts())).toEqual([]);
  });
});

describe('码: looking up', () => {
  it('explains a code as the command does, with what the catalogue knows', async () => {
    const { engine } = await opened();
    const codes = [basic[0]!, agency, '410922', '１２３', '11420000011043305C200012022000002'];
    const said = await cli('code', ...codes, '-C', embedded, '--format', 'json');
    expect(await engine.explain(codes)).toEqual(JSON.parse(said.out).codes);
    expect((await engine.explain([basic[0]!]))[0]?.known?.length).toBeGreaterThan(0);
  });

  it('the ledger by words and windows', async () => {
    const { engine, texts } = await opened();
    const lines = (texts: Map<string, string>) =>
      (texts.get('ledger.csv') ?? '').trim().split('\n').length - 1;
    const all = await engine.ledger('', { from: 0, count: 1_000_000 });
    expect(all.total).toBe(lines(await texts()));
    const { code, name } = all.rows[3]!;
    const found = await engine.ledger(`${code.toLowerCase()} ${name.slice(0, 3)}`, { from: 0, count: 10 });
    expect(found.rows.map((row) => row.code)).toContain(code);
    const middle = await engine.ledger('', { from: 5, count: 2 });
    expect(middle.rows).toEqual(all.rows.slice(5, 7));
  });
});
