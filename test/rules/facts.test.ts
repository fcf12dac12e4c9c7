import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fillSentence } from '../../src/core/messages/render.js';
import type { Params } from '../../src/core/model/index.js';
import { rules } from '../../src/core/rules/index.js';

interface Case {
  名称: string;
  事实: Params;
  期望: string;
}

/** Rules without a check of their own: importers, known issues and verify report the facts; here is what people read. */
for (const rule of rules) {
  if (rule.kind !== 'sheet') continue;
  describe(`${rule.id} ${rule.title}`, () => {
    const { 用例 } = parse(readFileSync(new URL(`./${rule.id}.yaml`, import.meta.url), 'utf8')) as {
      用例: Case[];
    };
    test.each(用例.map((one) => [one.名称, one] as const))('%s', (_, one) =>
      expect(fillSentence(rule.message, one.事实, 'zh')).toBe(one.期望),
    );
  });
}
