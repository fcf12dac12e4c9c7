import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newRule } from '../../src/gen/newRule.js';
import { readSubjects, ruleIndexText } from '../../src/gen/ruleIndex.js';

const project = new URL('../../', import.meta.url).pathname;
let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'santong-new-'));
  for (const path of ['src/core/rules', 'src/core/messages/en/rules'])
    cpSync(join(project, path), join(root, path), { recursive: true });
  mkdirSync(join(root, 'test/rules'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test('写出规则、用例表和英文行，索引随之有它', () => {
  expect(newRule(root, 'guide/hours-too-short')).toEqual([
    'src/core/rules/guide/hours-too-short.ts',
    'test/rules/hours-too-short.yaml',
    'src/core/messages/en/rules/guide.ts',
  ]);
  expect(readFileSync(join(root, 'src/core/rules/guide/hours-too-short.ts'), 'utf8')).toContain(
    'export const hoursTooShort = itemRule({',
  );
  expect(readFileSync(join(root, 'src/core/messages/en/rules/guide.ts'), 'utf8')).toContain(
    "'hours-too-short': {",
  );
  expect(ruleIndexText(readSubjects(root))).toContain("from './guide/hours-too-short.js'");
});

test('主题不存在时说出相近的，编号不合规矩或已有时不写', () => {
  expect(newRule(root, 'giude/hours-too-short')).toContain('是不是“guide”');
  expect(newRule(root, 'guide/Hours')).toContain('要写成');
  expect(newRule(root, 'guide/hours-unclear')).toContain('已经有了');
});
