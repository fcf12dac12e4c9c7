import { describe, expect, test } from 'vitest';
import { compareAmounts } from '../../src/core/diff/amounts.js';
import { differsEditorially } from '../../src/core/diff/editorial.js';
import { compareLimits } from '../../src/core/diff/limits.js';
import { textRuns } from '../../src/core/diff/text.js';
import type { Limit } from '../../src/core/model/index.js';

describe('editorial', () => {
  const same = [
    ['年满18周岁；具有本市户籍。', '年满18周岁;具有本市户籍'],
    ['濮政〔2017〕22号', '濮政[2017]22号'],
    ['《户口登记条例》第十条', '户口登记条例第十条'],
    ['Ａ４ 纸', 'A4纸'],
    ['上午9：00—12：00', '上午9:00-12:00'],
  ];
  for (const [a = '', b = ''] of same) test(`${a} = ${b}`, () => expect(differsEditorially(a, b)).toBe(true));
  const other = [
    ['1.5米', '15米'],
    ['零下-5度', '零下5度'],
    ['收入低于1,000元', '收入低于1000元'],
    ['50%以上', '50以上'],
    ['年满18周岁', '年满16周岁'],
    ['纸质/电子', '纸质电子'],
  ];
  for (const [a = '', b = ''] of other)
    test(`${a} ≠ ${b}`, () => expect(differsEditorially(a, b)).toBe(false));
});

describe('limits', () => {
  const days = (text: string): Limit => ({
    days: Number.parseInt(text, 10),
    unit: text.endsWith('工作日') ? '工作日' : '自然日',
  });
  const cases: [string, string, ReturnType<typeof compareLimits>][] = [
    ['5工作日', '10工作日', 'longer'],
    ['20自然日', '20工作日', 'longer'],
    ['20工作日', '20自然日', 'shorter'],
    ['20工作日', '30自然日', 'unclear'],
    ['20工作日', '60自然日', 'longer'],
    ['0工作日', '0自然日', 'same'],
    ['0自然日', '1工作日', 'longer'],
  ];
  const opposite = { longer: 'shorter', shorter: 'longer', same: 'same', unclear: 'unclear' } as const;
  for (const [before, after, expected] of cases)
    test(`${before} → ${after}: ${expected}`, () => {
      expect(compareLimits(days(before), days(after))).toBe(expected);
      expect(compareLimits(days(after), days(before))).toBe(opposite[expected]);
    });
});

describe('amounts', () => {
  test('only amounts of the same words are compared', () => {
    expect(compareAmounts('每本10元', '每本12.5元')).toBe('higher');
    expect(compareAmounts('首本10元，其余5元', '首本8元，其余5元')).toBe('lower');
    expect(compareAmounts('首本10元，其余5元', '首本8元，其余6元')).toBe('unclear');
    expect(compareAmounts('每本10元', '每件10元')).toBe('unclear');
  });
});

describe('inside a text', () => {
  test('by Chinese words; the runs make up both texts', () => {
    const [before, after] = ['申请人年满18周岁，具有完全民事行为能力', '申请人年满16周岁，具有民事行为能力'];
    const runs = textRuns(before, after);
    const side = (own: string) =>
      runs
        .filter(({ side: s }) => s === 'both' || s === own)
        .map(({ text }) => text)
        .join('');
    expect([side('before'), side('after')]).toEqual([before, after]);
    expect(runs.filter(({ side: s }) => s !== 'both').map(({ text }) => text)).toEqual(['18', '16', '完全']);
  });
  test('two texts with nothing in common are shown whole', () => {
    const [before, after] = ['甲乙丙丁'.repeat(500), '子丑寅卯'.repeat(500)];
    expect(textRuns(before, after)).toEqual([
      { side: 'before', text: before },
      { side: 'after', text: after },
    ]);
  });
});
