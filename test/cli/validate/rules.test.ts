import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { rules } from '../../../src/core/rules/index.js';
import { runCli } from '../runCli.js';

const chinese = /[\u4e00-\u9fff]/;

describe('santong rules', () => {
  it('lists every rule once, in columns that line up on a terminal', async () => {
    const { code, out } = await runCli(['rules']);
    expect(code).toBe(0);
    const lines = out.split('\n').filter((line) => line.startsWith('  '));
    expect(lines).toHaveLength(rules.length);
    const shape = /^( {2}(?:错误|警告|提示) +)([a-z0-9-]+ +)\S/;
    const columns = lines.map((line) =>
      shape
        .exec(line)!
        .slice(1)
        .map((part) => stringWidth(part)),
    );
    expect(new Set(columns.map(String)).size).toBe(1);
    expect(out).toContain(`共 ${rules.length} 条。`);
  });

  it('English: complete, aligned, no Chinese', async () => {
    const { out } = await runCli(['rules', '--lang', 'en']);
    expect(out).not.toMatch(chinese);
    const starts = out
      .split('\n')
      .filter((line) => line.startsWith('  '))
      .map((line) => line.search(/[a-z0-9-]+ {2,}(?=[A-Z“])/));
    expect(new Set(starts).size).toBe(1);
  });

  it('--format json: for programs, in both languages', async () => {
    for (const lang of ['zh', 'en']) {
      const { format, rules: all } = JSON.parse(
        (await runCli(['rules', '--format', 'json', '--lang', lang])).out,
      );
      expect(format).toBe('santong-rules/1');
      expect(all.map((rule: { id: string }) => rule.id)).toEqual(rules.map((rule) => rule.id));
      for (const rule of all)
        for (const key of ['title', 'message', 'remedy', 'basis', 'subject', 'severity'])
          expect(rule[key], `${rule.id} ${key}`).not.toBe('');
    }
  });
});

describe('santong explain', () => {
  it('tells everything about a rule', async () => {
    expect((await runCli(['explain', 'promise-exceeds-law'])).out).toMatchInlineSnapshot(`
      "promise-exceeds-law  承诺时限超过法定时限

      级别  错误
      类别  时限与到现场次数 limit
      要素  承诺办结时限、法定办结时限
      说法  承诺时限 {promised}，超过法定时限 {legal}
      改法  把承诺时限改到法定时限以内，或更正法定时限。
      依据  《行政许可法》第四十二条
      调整  profile.yaml 写 severity: { promise-exceeds-law: warning }，可用 error warning info off
      接受  santong validate --accept <指纹> --reason <理由> --owner <负责人> --expires <到期日>
      "
    `);
  });

  it('knows every rule in both languages', async () => {
    for (const { id } of rules) {
      const zh = await runCli(['explain', id]);
      const en = await runCli(['explain', id, '--lang', 'en']);
      expect([zh.code, en.code]).toEqual([0, 0]);
      for (const label of ['级别', '类别', '说法', '改法', '依据'])
        expect(zh.out, id).toMatch(new RegExp(`^${label}  .`, 'm'));
      for (const label of ['grade', 'sentence', 'what to do', 'basis'])
        expect(en.out, id).toMatch(new RegExp(`^${label} +\\S`, 'm'));
    }
  });

  it('a mistyped rule is refused with the near one', async () => {
    const { code, out, err } = await runCli(['explain', 'promise-exeeds-law']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('是不是“promise-exceeds-law”');
  });
});
