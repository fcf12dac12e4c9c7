import { describe, expect, it } from 'vitest';
import { printGithub } from '../../../src/cli/print/findings/github.js';
import { printJunit } from '../../../src/cli/print/findings/junit.js';
import { printText } from '../../../src/cli/print/findings/text.js';
import { printHtml } from '../../../src/core/reports/findings/html.js';
import { printJson, printNdjson } from '../../../src/core/reports/findings/json.js';
import { printMarkdown } from '../../../src/core/reports/findings/markdown.js';
import { finding, nasty, nastyFindings, reportOf, textOf } from './sample.js';
import { parseXml } from './xml.js';

const findings = nastyFindings();
const report = reportOf(findings);
const bidi = /[\u202a-\u202e\u2066-\u2069\u200e\u200f]/;

describe('hostile words stay words', () => {
  it('text: nothing steers the terminal, nothing starts a line of its own', () => {
    const text = textOf(printText(report));
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    expect(text).not.toMatch(bidi);
    expect(text).not.toMatch(/^::/m);
    expect(text.split('\n').every((line) => line.length < 1000)).toBe(true);
  });

  it('github: one command a line and only ours', () => {
    const lines = textOf(printGithub(report)).trimEnd().split('\n');
    expect(lines).toHaveLength(findings.length + 1);
    for (const line of lines.slice(0, -1)) {
      expect(line).toMatch(/^::(error|warning|notice) file=[^,:]*,line=\d+,title=[^,:]*::/);
      expect(line).not.toMatch(/[\r\n]/);
    }
    const raw = lines.find((line) => line.includes('%250A'));
    expect(raw).toContain('%250A');
    expect(lines.join('')).not.toContain('%0A::');
  });

  it('junit: strictly well-formed, and the words come back', () => {
    const root = parseXml(textOf(printJunit(report)));
    const names = root.children.map((s) => s.attributes['name']!);
    expect(names).toHaveLength(nasty.length);
    expect(names.some((name) => name.includes(']]></failure>--><!-- <![CDATA['))).toBe(true);
    expect(names.some((name) => name.includes('lone \ufffd and \ufffd end'))).toBe(true);
  });

  it('json and ndjson: parse, nothing lost, one line each', () => {
    const parsed = JSON.parse(textOf(printJson(report)));
    expect(parsed.findings.map((f: { itemName: string }) => f.itemName)).toEqual(nasty);
    const lines = textOf(printNdjson(report)).trimEnd().split('\n');
    expect(lines).toHaveLength(nasty.length + 1);
    for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
  });

  it('html: nothing closes the data, nothing opens a tag', () => {
    const text = textOf(printHtml(report));
    const data = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(text)![1]!;
    const { texts, rows } = JSON.parse(data) as { texts: string[]; rows: number[][] };
    expect(rows).toHaveLength(nasty.length);
    expect(texts).toContain('<script>alert(1)</script><img src=x onerror=alert(1)>');
    expect(data).not.toMatch(/[<>&\u2028\u2029]/);
    expect(text.match(/<script/g)).toHaveLength(2);
    expect(text).not.toMatch(/<(img|base|iframe|link)\b/);
    expect(texts.join('')).not.toMatch(bidi);
  });

  it('html: names of inputs in the head are escaped', () => {
    const inputs = nasty.map((path) => ({ path, sha256: '', kind: 'x', records: 0 }));
    for (const input of inputs) {
      const text = textOf(printHtml({ ...report, head: { ...report.head, inputs: [input] } }));
      expect(text.match(/<script/g)).toHaveLength(2);
      expect(text).not.toMatch(/<(img|base)\b/);
      expect(text.match(/<\/title>/g)).toHaveLength(1);
    }
  });

  it('html: only its own script and style may run, and nothing may load', () => {
    const text = textOf(printHtml(report));
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(text)![1]!;
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+';/);
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    expect(text.replace(/<script type="application\/json".*?<\/script>/s, '')).not.toMatch(
      /(src|href)=|https?:|url\(/,
    );
    expect(text).not.toMatch(/ on\w+="| style="/);
  });

  it('markdown: no table is broken, no tag, link, mention, issue or code is started', () => {
    const text = textOf(printMarkdown(report));
    for (const row of text.split('\n').filter((line) => /^\| (错误|警告|提示) /.test(line)))
      expect(row.split('|')).toHaveLength(8);
    const body = text.replace(/&#\d+;/g, '');
    expect(body).not.toMatch(/[<`[\]*~\\]/);
    expect(body).not.toMatch(/@(?!\u200b)/);
    expect(text).not.toMatch(/https?:\/\/|#\d+(?![\d;])/);
    expect(text).not.toMatch(bidi);
    expect(textOf(printMarkdown(reportOf([finding(1, { itemName: '#12 www.a.cn http://b.cn' })])))).toContain(
      '&#35;\u200b12 www&#46;a.cn http&#58;//b.cn',
    );
  });
});
