import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../../../src/core/formats/limits.js';
import { openPackage } from '../../../src/core/formats/xlsx/package.js';
import { printLetters } from '../../../src/core/reports/findings/letters.js';
import { finding, manyFindings, nasty, nastyFindings, reportOf } from './sample.js';
import { type Element, parseXml } from './xml.js';

const due = '2026-12-09';

const partOf = (bytes: Uint8Array, name: string): string => {
  const pack = openPackage(bytes, defaultLimits);
  return pack.text(pack.find(name)!);
};

const textsOf = (element: Element): string[] =>
  element.name === 'w:p' ? [runsOf(element)] : element.children.flatMap(textsOf);
const runsOf = (element: Element): string =>
  element.name === 'w:t' ? element.text : element.children.map(runsOf).join('');

const paragraphs = (bytes: Uint8Array): string[] => textsOf(parseXml(partOf(bytes, 'word/document.xml')));

describe('letters', () => {
  it('one for each office: what, where, why, by when', async () => {
    const findings = manyFindings(60);
    const files = await printLetters(reportOf(findings), due);
    expect(files.size).toBe(30);
    const letter = paragraphs(files.get('示例甲县 410922 示例甲县公安局.docx')!);
    const own = findings.filter((f) => f.agency === '示例甲县公安局' && f.division === '410922');
    expect(letter.slice(0, 5)).toEqual([
      '政务服务事项核查整改通知',
      '责任单位：示例甲县 410922 示例甲县公安局',
      '核查日期：2026年11月24日',
      '整改期限：2026年12月9日',
      `经核查，事项清单共有 ${own.length} 处需要处理，其中错误 2 处、警告 0 处、提示 0 处，按事项列在下面。`,
    ]);
    for (const f of own) {
      const { message, remedy, basis } = reportOf([]).render(f);
      for (const text of [message, remedy, basis, `示例清单.xlsx!事项!${f.place.cell}`])
        expect(letter).toContain(text);
    }
    expect(letter.filter((text) => /^\d+$/.test(text))).toEqual(own.map((_, n) => String(n + 1)));
  });

  it('within an item the gravest first; the order of items is that of the list', async () => {
    const of = (n: number, severity: 'error' | 'warning' | 'info', itemName: string) =>
      finding(n, {
        severity,
        itemName,
        division: '410922',
        agency: '示例局',
        place: { file: 'a.csv', record: itemName },
      });
    const list = [of(1, 'info', '乙'), of(2, 'error', '乙'), of(3, 'warning', '甲')];
    const [bytes] = (await printLetters(reportOf(list), due)).values();
    const letter = paragraphs(bytes!);
    expect(letter.filter((text) => ['乙', '甲', '错误', '警告', '提示'].includes(text))).toEqual([
      '乙',
      '错误',
      '提示',
      '甲',
      '警告',
    ]);
  });

  it('the same findings give the same bytes', async () => {
    const [one, two] = await Promise.all([
      printLetters(reportOf(manyFindings(40)), due),
      printLetters(reportOf(manyFindings(40)), due),
    ]);
    expect([...two.keys()]).toEqual([...one.keys()]);
    for (const [name, bytes] of one) expect(Buffer.compare(two.get(name)!, bytes), name).toBe(0);
  });

  it('a long letter and a capped check say what is not listed', async () => {
    const long = Array.from({ length: 620 }, (_, n) =>
      finding(n, { division: '410922', agency: '示例局', itemName: `事项${n % 300}` }),
    );
    const [bytes] = (await printLetters(reportOf(long, { max: 600 }), due)).values();
    const letter = paragraphs(bytes!);
    expect(letter).toContain('本通知只列前 500 处，另有 100 处见核查结果表。');
    expect(letter).toContain('本次核查用 --max 限了条数，全部单位另有 20 处没有列出。');
    expect(letter.filter((text) => /^(错误|警告|提示)$/.test(text))).toHaveLength(500);
  });

  it('hostile names give safe, distinct files and well-formed documents', async () => {
    const files = await printLetters(reportOf(nastyFindings()), due);
    expect(files.size).toBe(nasty.length);
    const names = [...files.keys()];
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const [name, bytes] of files) {
      expect(name).not.toMatch(/[\\/:*?"<>|\u0000-\u001f\u202e]|^\./);
      expect(paragraphs(bytes)[0]).toBe('政务服务事项核查整改通知');
    }
  });

  it('English', async () => {
    const [bytes] = (await printLetters(reportOf(manyFindings(1), { lang: 'en' }), due)).values();
    expect(paragraphs(bytes!)[0]).toBe('Notice of corrections');
    expect(paragraphs(bytes!)).toContain(`Due: ${due}`);
  });
});
