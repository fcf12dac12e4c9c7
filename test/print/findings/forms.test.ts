import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { printGithub } from '../../../src/cli/print/findings/github.js';
import { printJunit } from '../../../src/cli/print/findings/junit.js';
import { findingsPrinters, type TerminalPrinter } from '../../../src/cli/print/findings/report.js';
import { printSarif } from '../../../src/cli/print/findings/sarif.js';
import { printText } from '../../../src/cli/print/findings/text.js';
import type { FindingsResult } from '../../../src/core/model/index.js';
import { printHtml } from '../../../src/core/reports/findings/html.js';
import { printJson, printNdjson } from '../../../src/core/reports/findings/json.js';
import { printMarkdown } from '../../../src/core/reports/findings/markdown.js';
import { finding, manyFindings, nastyFindings, reportOf, textOf } from './sample.js';
import { parseXml } from './xml.js';

const at = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const json = (path: string): Record<string, unknown> => JSON.parse(readFileSync(at(path), 'utf8'));

const few = manyFindings(60);
const clean = reportOf([]);
const bytes = (text: string): number => new TextEncoder().encode(text).length;

describe('json', () => {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  (addFormats as unknown as (a: Ajv2020) => void)(ajv);
  const valid = ajv.compile(json('schemas/findings.schema.json'));

  for (const [name, report] of Object.entries({
    clean,
    few: reportOf(few),
    capped: reportOf(few, { max: 7 }),
    hostile: reportOf(nastyFindings()),
  }))
    it(`${name}: is what JSON.stringify would write, and fits its schema`, () => {
      const text = textOf(printJson(report));
      const parsed = JSON.parse(text) as FindingsResult;
      expect(text).toBe(`${JSON.stringify(parsed, null, 2)}\n`);
      expect(valid(parsed), JSON.stringify(valid.errors)).toBe(true);
      expect(parsed.findings).toHaveLength(report.findings.length);
      expect(parsed.omitted).toBe(report.head.omitted);
    });

  it('ndjson: a line each, the rest in the last', () => {
    const lines = textOf(printNdjson(reportOf(few, { max: 50 })))
      .trimEnd()
      .split('\n');
    expect(lines).toHaveLength(51);
    expect(JSON.parse(lines[0]!)).toMatchObject({ rule: few[0]!.rule, fingerprint: few[0]!.fingerprint });
    expect(JSON.parse(lines[50]!)).toMatchObject({ format: 'santong-findings/1', omitted: 10 });
  });

  it('ndjson and json never hold everything: what is not read is not rendered', () => {
    let rendered = 0;
    const one = finding(1);
    const long = {
      ...reportOf([]),
      findings: Array.from({ length: 100_000 }, () => one),
      render: (f: typeof one) => {
        rendered += 1;
        return { ...f, title: 't', message: 'm', remedy: 'r', basis: 'b' };
      },
    };
    for (const print of [printNdjson, printJson]) {
      rendered = 0;
      const pieces = (print(long) as Iterable<string>)[Symbol.iterator]();
      for (let i = 0; i < 100; i++) pieces.next();
      expect(rendered).toBeLessThanOrEqual(100);
    }
    let pieces = 0;
    for (const piece of printNdjson(long) as Iterable<string>) pieces += piece.endsWith('\n') ? 1 : 0;
    expect(pieces).toBe(100_001);
  });
});

describe('sarif', () => {
  const {
    $schema: _,
    id: __,
    ...schema
  } = json('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  (addFormats as unknown as (a: Ajv) => void)(ajv);
  const valid = ajv.compile(schema);

  for (const [name, report] of Object.entries({
    clean,
    few: reportOf(few),
    hostile: reportOf(nastyFindings()),
  }))
    it(`${name}: fits the official 2.1.0 schema`, () => {
      const log = JSON.parse(textOf(printSarif(report)));
      expect(valid(log), JSON.stringify(valid.errors?.slice(0, 3))).toBe(true);
      const [run] = log.runs;
      expect(run.results).toHaveLength(report.findings.length);
      expect(run.properties.summary).toEqual(report.head.summary);
      for (const result of run.results)
        expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    });

  it('the schema can fail: a level that is none', () => {
    const log = JSON.parse(textOf(printSarif(reportOf(few))));
    log.runs[0].results[0].level = 'fatal';
    expect(valid(log)).toBe(false);
  });

  it('says where: relative to the checkout, an absolute path as an address', () => {
    const places = ['目录/a b.csv', '/srv/表.csv', 'C:\\表\\a.csv'].map((file) =>
      finding(1, { place: { file, line: 9 } }),
    );
    const log = JSON.parse(textOf(printSarif(reportOf(places))));
    const locations = log.runs[0].results.map(
      (r: { locations: { physicalLocation: unknown }[] }) => r.locations[0]!.physicalLocation,
    );
    expect(locations).toEqual([
      {
        artifactLocation: { uri: '%E7%9B%AE%E5%BD%95/a%20b.csv', uriBaseId: '%SRCROOT%' },
        region: { startLine: 9 },
      },
      { artifactLocation: { uri: 'file:///srv/%E8%A1%A8.csv' }, region: { startLine: 9 } },
      { artifactLocation: { uri: 'file:///C:/%E8%A1%A8/a.csv' }, region: { startLine: 9 } },
    ]);
  });
});

describe('junit', () => {
  it('is well-formed, suites by office, counts true', () => {
    const root = parseXml(textOf(printJunit(reportOf(few))));
    expect(root.attributes).toMatchObject({ tests: '60', failures: '20' });
    const sum = (key: string) => root.children.reduce((n, s) => n + Number(s.attributes[key]), 0);
    expect(sum('tests')).toBe(60);
    expect(sum('failures')).toBe(20);
    expect(root.children.map((s) => s.attributes['name'])).toContain('示例甲县 410922 示例甲县公安局');
    const cases = root.children.flatMap((s) => s.children);
    expect(cases.filter((c) => c.children[0]?.name === 'failure')).toHaveLength(20);
  });

  it('a clean check is one passed case', () => {
    const root = parseXml(textOf(printJunit(clean)));
    expect(root.attributes).toMatchObject({ tests: '1', failures: '0' });
    expect(root.children[0]!.children[0]!.children).toEqual([]);
  });
});

describe('text', () => {
  it('groups by division with its name, agency, item; four lines a finding', () => {
    const params = { promised: { days: 30, unit: '工作日' }, legal: { days: 20, unit: '工作日' } };
    const place = { file: '清单.csv', sheet: '清单', cell: 'C2', line: 2, record: '示例事项甲' };
    const one = finding(0, { rule: 'promise-exceeds-law', itemName: '示例事项甲', params, place });
    const row = finding(1, {
      rule: 'promise-exceeds-law',
      params,
      place: { file: 'a.xlsx', sheet: '表', line: 7 },
    });
    const standard = { file: 'directory/09-公安.yaml', line: 4, record: '000109001000' };
    const {
      division: _,
      agency: __,
      ...shared
    } = finding(2, { rule: 'promise-exceeds-law', params, place: standard });
    const text = textOf(printText(reportOf([one, shared, row, { ...one, severity: 'info' }])));
    expect(text).toMatchInlineSnapshot(`
      "示例甲县 410922
      示例甲县公安局
      示例事项甲
        错误 承诺时限 30个工作日，超过法定时限 20个工作日  promise-exceeds-law
            位置 清单.csv!C2
            依据 《行政许可法》第四十二条
            改法 把承诺时限改到法定时限以内，或更正法定时限。  000000000000
        提示 承诺时限 30个工作日，超过法定时限 20个工作日  promise-exceeds-law
            位置 清单.csv!C2
            依据 《行政许可法》第四十二条
            改法 把承诺时限改到法定时限以内，或更正法定时限。  000000000000

      基本目录（公安）
      示例事项第2号许可  000109001000
        提示 承诺时限 30个工作日，超过法定时限 20个工作日  promise-exceeds-law
            位置 directory/09-公安.yaml:4
            依据 《行政许可法》第四十二条
            改法 把承诺时限改到法定时限以内，或更正法定时限。  000000000002

      示例乙县 410923
      示例乙县民政局
      示例事项第1号许可
        警告 承诺时限 30个工作日，超过法定时限 20个工作日  promise-exceeds-law
            位置 a.xlsx!表!第7行
            依据 《行政许可法》第四十二条
            改法 把承诺时限改到法定时限以内，或更正法定时限。  000000000001

      核查 4 个事项：错误 1 条，警告 1 条，提示 2 条
      最多的问题：
        4  承诺时限超过法定时限  promise-exceeds-law
      "
    `);
  });

  it('has colours on a terminal only', () => {
    expect(textOf(printText(reportOf(few)))).not.toContain('\u001b');
    expect(textOf(printText(reportOf(few, { color: true })))).toContain('\u001b[31m错误');
  });

  it('speaks English', () => {
    const text = textOf(printText(reportOf(few, { lang: 'en', max: 3 })));
    expect(text).toContain('60 items checked: 20 errors, 20 warnings, 20 notes');
    expect(text).toContain('Only 3 are listed, 57 more are not (raise --max)');
    expect(text.replace(/示例\S*|[“”].*?[“”]/g, '')).not.toMatch(/改法|位置|依据/);
  });
});

describe('every form tells the same result', () => {
  const many = manyFindings(50_000);
  const report = reportOf(many, { max: 49_000 });
  const cap = '只列出 49000 条，另有 1000 条没有列出';
  const all = '错误 16667 条，警告 16667 条，提示 16666 条';

  it('text, github, junit and html hold 49,000, name the cap and count 50,000', () => {
    const counted: [TerminalPrinter, RegExp][] = [
      [printText, /^ {2}(错误|警告|提示) /gm],
      [printGithub, /^::(error|warning|notice) file=/gm],
      [printJunit, /<testcase /g],
      [printHtml, /\[[012],\d+,\d+,\d+,\d+,\d+,\d+,\d+,"/g],
    ];
    for (const [print, each] of counted) {
      const text = textOf(print(report));
      expect(text.match(each)).toHaveLength(49_000);
      expect(text).toContain(cap);
      expect(text).toContain(all);
    }
  });

  it('markdown stays under 60 KB, counts what it lists, and tells the true total', () => {
    for (const findings of [many, nastyFindings(), many.slice(0, 100), []]) {
      const text = textOf(printMarkdown(reportOf(findings)));
      expect(bytes(text)).toBeLessThan(60_000);
      const rows = text.match(/^\| (错误|警告|提示) \|/gm)?.length ?? 0;
      if (rows < findings.length)
        expect(text).toContain(`只列出 ${rows} 条，另有 ${findings.length - rows} 条没有列出`);
      else expect(text).not.toContain('没有列出');
      if (findings.length > 0) expect(rows).toBeGreaterThan(10);
    }
    const text = textOf(printMarkdown(reportOf(many)));
    expect(text).toContain(all);
    const first = text.match(/^\| (错误|警告|提示) \|/gm)!;
    expect(new Set(first)).toEqual(new Set(['| 错误 |']));
  });

  it('every named format prints a clean result', async () => {
    for (const load of Object.values(findingsPrinters)) {
      const printed = (await load())(clean);
      const size = printed instanceof Uint8Array ? printed.length : textOf(printed).length;
      expect(size).toBeGreaterThan(0);
    }
  });
});
