import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { readYaml, readYamlWithLines, writeYaml } from '../../src/core/formats/yaml.js';
import { updateYaml } from '../../src/core/formats/yaml-patch.js';
import { UserError } from '../../src/core/model/trouble.js';

// a busy machine is no fault
vi.setConfig({ testTimeout: 60_000 });

const troubleOf = (act: () => unknown): UserError => {
  try {
    act();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
};

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(
      '0',
      '1',
      'E',
      '.',
      '-',
      ':',
      '#',
      ' ',
      '\n',
      '\r',
      '\t',
      '"',
      "'",
      '&',
      '*',
      '甲',
      '|',
      '>',
    ),
  }),
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.boolean(),
    fc.constant(null),
    fc.integer(),
    tie('list'),
    tie('map'),
  ),
  list: fc.array(tie('any'), { maxLength: 4 }),
  map: fc.dictionary(text, tie('any'), { maxKeys: 4, noNullPrototype: true }),
}));

describe('yaml', () => {
  it('what is written reads back the same, and writes the same again', () => {
    fc.assert(
      fc.property(value.map, (map) => {
        const written = writeYaml(map);
        const back = readYaml(written, 't.yaml');
        expect(back).toEqual(map);
        expect(writeYaml(back)).toBe(written);
      }),
    );
  });

  it('blank lines with spaces in them stay as they are', () => {
    for (const text of [' \n', '\n \n', '\n', ' ', '  \n\n', '\n\n  \n'])
      expect(readYaml(writeYaml([{ note: text }]), 't.yaml')).toEqual([{ note: text }]);
  });

  it('codes stay text, quoted or not', () => {
    expect(writeYaml({ code: '000109001000', name: '户口登记' })).toBe(
      'code: "000109001000"\nname: 户口登记\n',
    );
    const read = readYaml(
      'a: 000109001000\nb: 432017E04000\nc: 1.10\nd: 20\ne: 11410900MB0X12345X300\nf: 1.5\ng: 4109000000000000000\nh: -3',
      't.yaml',
    );
    expect(read).toEqual({
      a: '000109001000',
      b: '432017E04000',
      c: '1.10',
      d: 20,
      e: '11410900MB0X12345X300',
      f: 1.5,
      g: '4109000000000000000',
      h: -3,
    });
  });

  it('says file, line and column of what is broken', () => {
    const trouble = troubleOf(() => readYaml('a: 1\nb: [1, 2\nc: 3\n', 'lists/x.yaml'));
    expect(trouble.code).toBe('yaml-broken');
    expect(trouble.text.zh).toMatch(/lists\/x\.yaml 第 \d+ 行第 \d+ 列/);
    expect(troubleOf(() => readYaml('a: 1\na: 2\n', 'x.yaml')).text.zh).toContain('第 2 行');
  });

  it('knows lines', () => {
    const { lines, lineAt } = readYamlWithLines('# 注\n- name: 甲\n  code: "1"\n- name: 乙\n', 'x.yaml');
    expect(lines).toEqual([2, 4]);
    expect(lineAt([0, 'code'])).toBe(3);
    expect(lineAt([7])).toBeUndefined();
  });

  it('stops alias bombs and huge files', () => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'.split('').map((k, i) => `${k}: &${k} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(',')}]`),
    ];
    expect(troubleOf(() => readYaml(bomb.join('\n'), 'x.yaml')).code).toBe('yaml-broken');
    expect(troubleOf(() => readYaml('a: b', 'x.yaml', { documentCharacters: 3 })).code).toBe(
      'document-too-large',
    );
    expect(troubleOf(() => readYaml('['.repeat(100_000), 'x.yaml')).code).toBe('yaml-broken');
  });

  it('__proto__ is a key like any other', () => {
    const read = readYaml('__proto__:\n  polluted: true\n', 'x.yaml') as object;
    expect(Object.keys(read)).toEqual(['__proto__']);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});

describe('updateYaml', () => {
  const before =
    '# 本表由公安局维护\nitems:\n  # 先办这个\n  - code: "000109001000"\n    name: 户口登记 # 旧名\n  - code: "000109002000"\n    name: 迁移\n';
  it('the same value gives the same bytes', () => {
    expect(updateYaml(before, 'x.yaml', readYaml(before, 'x.yaml'))).toBe(before);
  });

  it('keeps comments on what moved or did not change', () => {
    const after = updateYaml(before, 'x.yaml', {
      items: [
        { code: '000109002000', name: '户口迁移' },
        { code: '000109001000', name: '户口登记', days: 3 },
        { code: '000109003000', name: '注销' },
      ],
    });
    expect(after).toBe(
      '# 本表由公安局维护\nitems:\n  - code: "000109002000"\n    name: 户口迁移\n  # 先办这个\n  - code: "000109001000"\n    name: 户口登记 # 旧名\n    days: 3\n  - code: "000109003000"\n    name: 注销\n',
    );
  });

  it('says the new value whatever the old text was', () => {
    fc.assert(
      fc.property(value.map, value.map, (old, next) => {
        expect(readYaml(updateYaml(writeYaml(old), 'x.yaml', next), 'x.yaml')).toEqual(next);
      }),
    );
  });
});
