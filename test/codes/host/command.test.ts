import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { resultSchemas } from '../../../src/core/model/resultSchemas.js';
import { sampleCreditCode } from '../sampleCatalogue.js';
import { program, removeFolder, santong, temporaryFolder, writeSampleFolder } from './sampleFolder.js';

let root = '';
beforeAll(() => {
  root = temporaryFolder('command');
  writeSampleFolder(root, 4, 2);
});
afterAll(() => removeFolder(root));

const json = async (...words: string[]) => {
  const { code, stdout, stderr } = await santong(
    ...words,
    '-C',
    root,
    '--format',
    'json',
    '--date',
    '2026-11-24',
  );
  if (stdout === '') throw new Error(stderr);
  return { code, result: JSON.parse(stdout) };
};

describe('results have the shape they promise', () => {
  test('encode, then every life operation', async () => {
    const steps: string[][] = [
      ['encode', '--dry-run'],
      ['encode'],
      ['encode', 'suspend', '410109001W00', '--reason', '整改'],
      ['encode', 'resume', '410109001W00'],
      ['encode', 'split', '410109001W00', '--into', '甲', '乙'],
      ['encode', 'merge', '410109005W00', '--into', '410109006W00'],
      ['encode', 'rename', '410109006W00', '--name', '乙（合并后）'],
      ['encode', 'lift', '410109002W00', '--level', '县级'],
      ['encode', 'transfer', `${sampleCreditCode(0)}4410109003W00`, '--to', sampleCreditCode(1), '--dry-run'],
      ['encode', 'retire', '410109004W00', '--on', '2026-11-01'],
      ['encode', 'resolve'],
      ['encode', '--adopt'],
    ];
    for (const step of steps) {
      if (step[1] === 'transfer') {
        // both sample agencies list every item: the code would fall on an entry that stands
        expect((await santong(...step, '-C', root)).code).toBe(2);
        continue;
      }
      const { code, result } = await json(...step);
      expect([step, code, resultSchemas.encode?.safeParse(result).error]).toEqual([step, 0, undefined]);
      expect(result.dryRun).toBe(step.includes('--dry-run'));
      if (step[1] !== undefined && !step[1].startsWith('--')) expect(result.operation).toBe(step[1]);
    }
    const { result } = await json('encode');
    expect(result).toMatchObject({ assigned: [], refused: [], disagreements: [] });
  });

  test('code: words and standard input, the exit code says whether all are right', async () => {
    const { code, result } = await json('code', '410109006W00', '11511301452259996u', '410922');
    expect(code).toBe(1);
    expect(resultSchemas.code?.safeParse(result).error).toBeUndefined();
    expect(result.codes.map((one: { kind: string; valid: boolean }) => [one.kind, one.valid])).toEqual([
      ['basic', true],
      ['creditCode', false],
      ['division', true],
    ]);
    expect(result.codes[0].known.map((one: { title: string }) => one.title)).toEqual([
      '基本目录事项',
      '赋码台账',
    ]);
    const piped = spawnSync(process.execPath, [program, 'code', '-', '--format', 'json', '-C', root], {
      input: '\uFEFF000109103000\r\n"XK0010100Y", 乱码\n',
      encoding: 'utf8',
    });
    expect(JSON.parse(piped.stdout).codes.map((one: { code: string }) => one.code)).toEqual([
      '000109103000',
      'XK0010100Y',
      '乱码',
    ]);
    expect(spawnSync(process.execPath, [program, 'code', '-'], { input: '', encoding: 'utf8' }).status).toBe(
      2,
    );
  });

  test('a crosswalk is proposed from names, written when adopted, and used by code', async () => {
    const list = join(root, '外省清单.csv');
    writeFileSync(
      list,
      '事项名称,实施编码,事项类型\n事项002,511A09001023-511602000000-000-11511301008778386B-1-00,行政许可\n毫不相干的一件事,511A09002000-511602000000-000-11511301008778386B-1-00,行政许可\n',
    );
    const proposed = await json('encode', '--from', 'sichuan', list);
    expect(resultSchemas.encode?.safeParse(proposed.result).error).toBeUndefined();
    expect(proposed.result).toMatchObject({
      dryRun: true,
      written: 0,
      proposals: [{ code: '511A09001023', basicCode: '410109003W00', how: 'matched' }],
    });
    expect((await json('encode', '--from', 'sichuan', list, '--adopt')).result.written).toBe(1);
    expect((await json('encode', '--from', 'sichuan', list, '--adopt')).result.written).toBe(0);
    const { result } = await json('code', '511A09001023');
    expect(result.codes[0].known).toEqual([
      { title: '基本目录事项', text: '事项002' },
      { title: '编码对照', text: 'sichuan 511A09001023 = 410109003W00 事项002' },
    ]);
  });
});
