import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { writeXlsx } from '../../src/core/formats/xlsx/write.js';
import { type StepLog, sha256 } from '../../src/core/model/index.js';
import { readSteps, writeSteps } from '../../src/core/steps/log.js';
import { runCli } from '../cli/runCli.js';
import { copyCatalogue, differing, textsOf } from '../web/engine/page.js';

/** `santong import --replay`: what the log does not fit is refused, and nothing is written. */
const rows = (limit: string) => [
  ['事项名称', '承诺时限', '实施主体'],
  ['没有人听说过的某种登记', limit, '清丰县公安局'],
  ['没有人听说过的另一种登记', '７个工作日', '清丰县公安局'],
];
const bytes = writeXlsx([{ name: '清单', rows: rows('3个工作日') }]);
const file = { name: '清单.xlsx', sha256: sha256(bytes) };
const log = (more: StepLog['steps'] = []): StepLog => ({
  format: 'santong-steps/1',
  date: '2026-11-29',
  catalogue: 'puyang',
  steps: [...more, { do: 'import', files: [file], as: 'list', division: '410922' }],
});

let catalog = '';
let folder = '';
let before = new Map<string, string>();
beforeEach(async () => {
  catalog = await copyCatalogue();
  folder = dirname(catalog);
  before = await textsOf(catalog);
});

const replay = async (steps: StepLog | string, ...more: string[]) => {
  const path = join(folder, '步骤.yaml');
  await writeFile(path, typeof steps === 'string' ? steps : writeSteps(steps));
  return runCli(['import', ...more, '--replay', path, '-C', catalog]);
};
const untouched = async () => expect(differing(before, await textsOf(catalog))).toEqual([]);

describe('the log', () => {
  it('is written the same way every time and read back whole', async () => {
    const all: StepLog = {
      ...log([
        { do: 'map', file, sheet: '清单', headerRow: 2, columns: { 备注: null, 几天: 'promisedLimit' } },
        {
          do: 'repair',
          file,
          cells: [{ rule: 'full-width-digits', sheet: '清单', cell: 'B3', before: '７\n天', after: '7' }],
        },
        { do: 'decide', name: '＝甲', division: '', code: '', who: '王五', when: '2026-11-29' },
        { do: 'save-decisions' },
      ]),
    };
    const text = writeSteps(all);
    expect(await readSteps(text, '步骤.yaml')).toEqual(all);
    expect(writeSteps(await readSteps(text, '步骤.yaml'))).toBe(text);
  });
});

describe('santong import --replay', () => {
  it('finds the file beside the log, by its content and not its name', async () => {
    await writeFile(join(folder, '换了名字.xlsx'), bytes);
    const ran = await replay(log());
    expect(ran.err).toBe('');
    expect(ran.out).toContain('共 2 个事项');
    expect(differing(before, await textsOf(catalog)).some((path) => path.startsWith('lists/410922'))).toBe(
      true,
    );
  });
  it('a file that says something else by now is named, and nothing is written', async () => {
    await writeFile(join(folder, '清单.xlsx'), writeXlsx([{ name: '清单', rows: rows('9个工作日') }]));
    const ran = await replay(log());
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('“清单.xlsx”和步骤记录时的内容不同');
    await untouched();
  });
  it('a file that is nowhere is named', async () => {
    const ran = await replay(log());
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('“清单.xlsx”（sha256');
    await untouched();
  });
  it('a repair whose cell says something else is refused before the first step is written', async () => {
    await writeFile(join(folder, '清单.xlsx'), bytes);
    const cell = {
      rule: 'full-width-digits',
      sheet: '清单',
      cell: 'B3',
      before: '８个工作日',
      after: '8个工作日',
    };
    const twice = log();
    twice.steps.push({ do: 'repair', file, cells: [cell] }, twice.steps[0]!);
    const ran = await replay(twice);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('“清单”B3 现在是“７个工作日”');
    await untouched();
  });
  it('several imports give a report each; JSON of them is a list', async () => {
    await writeFile(join(folder, '清单.xlsx'), bytes);
    const twice = log();
    twice.steps.push(...twice.steps);
    const ran = await replay(twice, '--format', 'json');
    const reports = JSON.parse(ran.out);
    expect(reports.map(({ added, unchanged }: Record<string, number>) => [added, unchanged])).toEqual([
      [2, 0],
      [0, 2],
    ]);
  });
  it.each([
    ['--division', '410922'],
    ['--mapping', 'x.yaml'],
    ['--as', 'directory'],
  ])('takes no %s: the log says it', async (option, value) => {
    const ran = await replay(log(), option, value);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(option);
    await untouched();
  });
  it.each([
    ['not a log', 'format: santong-list/1\nitems: []\n', '不是步骤记录'],
    [
      'a step nobody knows',
      'format: santong-steps/1\ndate: 2026-11-29\ncatalogue: x\nsteps:\n  - do: dance\n',
      'steps.[1]',
    ],
    [
      'an element that is none',
      `format: santong-steps/1\ndate: 2026-11-29\ncatalogue: x\nsteps:\n  - do: map\n    file: {name: a, sha256: ${'0'.repeat(64)}}\n    sheet: s\n    columns: {甲: nichts}\n`,
      'columns',
    ],
    ['no YAML at all', '{[', '不是合法的 YAML'],
  ])('refuses %s', async (_what, text, words) => {
    const ran = await replay(text);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(words);
    await untouched();
  });
  it('without --replay a file must be named', async () => {
    const cwd = await mkdtemp(join(tmpdir(), 'santong-none-'));
    const ran = await runCli(['import', '-C', catalog], { cwd });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('没有写要收的文件');
  });
});
