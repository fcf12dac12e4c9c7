import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FindingsResult } from '../../../src/core/model/index.js';
import { runCli } from '../runCli.js';
import { copyCatalogue, today } from './copy.js';

let copy: ReturnType<typeof copyCatalogue>;
beforeAll(() => {
  copy = copyCatalogue();
  copy.spoil();
});
afterAll(() => copy.remove());

const validate = (...args: string[]) => runCli(['validate', ...args, ...today], { cwd: copy.root });
const result = async (...args: string[]): Promise<FindingsResult> =>
  JSON.parse((await validate('--format', 'json', ...args)).out) as FindingsResult;

describe('santong validate', () => {
  it('one result behind all formats: the same counts in each', async () => {
    const { summary, findings } = await result();
    expect(summary.error).toBeGreaterThan(0);
    expect(summary.error + summary.warning + summary.info).toBe(findings.length);
    const counts = `错误 ${summary.error} 条，警告 ${summary.warning} 条，提示 ${summary.info} 条`;
    for (const format of ['text', 'junit', 'github', 'markdown', 'html']) {
      const { code, out } = await validate('--format', format);
      expect(code).toBe(1);
      expect(out, format).toContain(counts);
    }
    const lines = (await validate('--format', 'ndjson')).out.trimEnd().split('\n');
    expect(JSON.parse(lines.at(-1)!).summary).toEqual(summary);
    expect(lines).toHaveLength(findings.length + 1);
    const log = JSON.parse((await validate('--format', 'sarif')).out);
    expect(log.runs[0].results).toHaveLength(findings.length);
  });

  it('stdout is the result and nothing else; talk goes to stderr, none with --quiet', async () => {
    const { out, err } = await validate('--format', 'json', '--quiet');
    expect(() => JSON.parse(out)).not.toThrow();
    expect(err).toBe('');
  });

  it('--max keeps the gravest, names the cap, never the totals; the exit code neither', async () => {
    const whole = await result();
    const cut = await result('--max', '1');
    expect(cut.findings.map((f) => f.severity)).toEqual(['error']);
    expect(cut.omitted).toBe(whole.findings.length - 1);
    expect(cut.summary).toEqual(whole.summary);
    const none = await validate('--max', '0', '--format', 'github');
    expect(none.code).toBe(1);
    expect(none.out).toContain(`另有 ${whole.findings.length} 条没有列出`);
  });

  it('--fail-on decides the exit code alone', async () => {
    expect((await validate('--fail-on', 'never', '--quiet')).code).toBe(0);
    expect((await validate('--agency', '濮阳县烟草专卖局')).code).toBe(0);
    const warned = await validate('--agency', '濮阳县烟草专卖局', '--fail-on', 'warning', '--format', 'json');
    expect(warned.code).toBe((JSON.parse(warned.out) as FindingsResult).summary.warning > 0 ? 1 : 0);
  });

  it('--division by code or name, --agency by code or name, --rule: only those', async () => {
    const byCode = await result('--division', '410922');
    expect(byCode.findings.length).toBeGreaterThan(0);
    expect(new Set(byCode.findings.map((f) => f.division?.slice(0, 6)))).toEqual(new Set(['410922']));
    expect((await result('--division', '清丰县')).findings).toEqual(byCode.findings);
    const agency = await result('--agency', '11410922EXAMP0509E');
    expect(new Set(agency.findings.map((f) => f.agency))).toEqual(new Set(['国家税务总局清丰县税务局']));
    expect((await result('--agency', '国家税务总局清丰县税务局')).findings).toEqual(agency.findings);
    const rule = await result('--rule', 'question-missing,result-sample-missing');
    expect(Object.keys(rule.summary.byRule).sort()).toEqual(['question-missing', 'result-sample-missing']);
  });

  it.each([
    [['--format', 'jsn'], '是不是“json”'],
    [['--format', 'letter', '-o', 'x'], '是不是“letters”'],
    [['--rule', 'fild-missing'], '没有“fild-missing”这条规则，是不是“field-missing”'],
    [['--profile', 'henn'], '是不是“henan”'],
    [['--division', '清丰'], '是不是“清丰县”'],
    [['--agency', '国家税务总局清丰县税务所'], '是不是“国家税务总局清丰县税务局”'],
    [['--fail-on', 'warn'], '--fail-on'],
    [['--max', '-1'], '--max'],
    [['--max', 'ten'], '--max'],
    [['--format', 'letters'], '-o <文件夹>'],
    [['--format', 'letters', '-o', 'x', '--due', '2026-13-01'], '--due'],
    [['--format', 'letters', '-o', 'x', '--due', '2026-11-23'], '已经过去'],
    [['--against', 'main'], '不在 git 版本库里'],
    [['nowhere.csv'], 'nowhere.csv'],
  ])('wrong use %j: exit 2, a sentence with the way out', async (args, sentence) => {
    const { code, out, err } = await validate(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(sentence);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('an unknown key or id in profile.yaml is refused with the near one', async () => {
    writeFileSync(join(copy.top, 'p.yaml'), 'extends: henan\nseverity:\n  field-mising: warning\n');
    const { code, err } = await validate('--profile', join(copy.top, 'p.yaml'));
    expect(code).toBe(2);
    expect(err).toContain('field-missing');
  });

  it('-o writes where the user stands; a place that cannot be written is exit 2, quickly', async () => {
    const to = join(copy.top, 'deep', 'down', 'out.html');
    expect((await validate('--format', 'html', '-o', to)).code).toBe(1);
    expect(readFileSync(to, 'utf8')).toContain('<!doctype html>');
    mkdirSync(join(copy.top, 'folder'));
    for (const bad of [join(copy.top, 'folder'), join(to, 'x.json'), '/proc/nowhere/x.json']) {
      const { code, err } = await validate('--format', 'json', '-o', bad);
      expect(code, bad).toBe(2);
      expect(err).toContain(bad);
    }
    const device = await validate('--format', 'json', '-o', '/dev/null', '--quiet');
    expect(device.code).toBe(1);
    expect(existsSync('/dev/null')).toBe(true);
  });

  it('letters: one document for each office that has findings, due in 15 days', async () => {
    const to = join(copy.top, '通知');
    const { findings } = await result('--division', '410922');
    const { code, out, err } = await validate('--division', '410922', '--format', 'letters', '-o', to);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('2026-12-09');
    const files = readdirSync(to).filter((name) => name.endsWith('.docx'));
    expect(files).toHaveLength(new Set(findings.map((f) => `${f.division} ${f.agency}`)).size);
    expect(files).toContain('清丰县 410922 国家税务总局清丰县税务局.docx');
  });

  it('github names files as the workspace knows them', async () => {
    const { out } = await runCli(['validate', 'catalog', '--format', 'github', ...today], { cwd: copy.top });
    const files = [...out.matchAll(/^::\w+ file=([^,]+),/gm)].map((m) => m[1]!);
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) expect(existsSync(join(copy.top, file)), file).toBe(true);
  });
});

describe('lists as they came', () => {
  const csv = (rows: string[][]) => rows.map((row) => row.join(',')).join('\n');
  const heads = ['事项名称', '实施主体', '实施主体编码', '乡镇街道代码', '设定依据'];
  const list = () =>
    csv([
      heads,
      ['示例事项甲审批', '清丰县公安局', '11410922EXAMP0330A', '', '《中华人民共和国合同法》第十条'],
      [
        '示例事项乙审批',
        '丹阳市公安局',
        '11321181014445001X',
        '321181199000',
        '《中华人民共和国档案法》第一条',
      ],
      [
        '示例事项丙审批',
        '清丰县公安局',
        '11410922EXAMP0330A',
        '410922100000',
        '《中华人民共和国合同法》第九条',
      ],
    ]);
  const check = async (...args: string[]) => {
    const ran = await runCli(['validate', '-', '--format', 'json', ...args, ...today], {
      cwd: copy.top,
      stdin: list(),
    });
    return ran.out === '' ? ran : { ...ran, result: JSON.parse(ran.out) as FindingsResult };
  };

  it('laws and divisions are lent to their rules', async () => {
    const { result } = (await check()) as { result: FindingsResult };
    const of = (rule: string) => result.findings.filter((f) => f.rule === rule);
    expect(of('law-repealed').map((f) => f.itemName)).toEqual(['示例事项甲审批', '示例事项丙审批']);
    expect(of('division-unknown').map((f) => f.params['code'])).toEqual(['321181199000']);
  });

  it('rows are grouped and filtered by the division their codes name', async () => {
    const { result } = (await check('--division', '410922')) as { result: FindingsResult };
    expect(result.findings.length).toBeGreaterThan(0);
    expect(new Set(result.findings.map((f) => f.itemName))).toEqual(
      new Set(['示例事项甲审批', '示例事项丙审批']),
    );
    const { out } = await runCli(['validate', '-', ...today], { cwd: copy.top, stdin: list() });
    expect(out).toMatch(/^丹阳市 321181$/m);
    expect(out).toMatch(/^清丰县 410922$/m);
    const unknown = await check('--division', '999999');
    expect(unknown.code).toBe(2);
  });
});
