import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { englishRules } from '../../src/core/messages/en/rules.js';
import { fillSentence, renderFinding, ruleWords } from '../../src/core/messages/render.js';
import { type RuleId, rules, rulesBySubject, subjectOf } from '../../src/core/rules/index.js';
import { readSubjects, ruleIndexText } from '../../src/gen/ruleIndex.js';

const slotsOf = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot ?? '').sort();
const root = new URL('../../', import.meta.url).pathname;

describe('每条规则', () => {
  test('编号不重复，也不重用旧编号', () => {
    const ids = rules.flatMap((rule) => [rule.id, ...(rule.formerly ?? [])]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('索引与文件夹一致', () =>
    expect(readFileSync(`${root}src/core/rules/index.ts`, 'utf8')).toBe(ruleIndexText(readSubjects(root))));

  test.each(rules.map((rule) => [rule.id, rule] as const))('%s 有中英文、依据和用例', (id, rule) => {
    const english = englishRules[id as RuleId];
    for (const text of [
      rule.title,
      rule.message,
      rule.remedy,
      rule.basis,
      english.title,
      english.message,
      english.remedy,
      english.basis,
    ])
      expect(text.trim()).not.toBe('');
    const known = slotsOf(rule.message);
    for (const slot of slotsOf(english.message)) expect(known).toContain(slot);
    expect(slotsOf(rule.remedy)).toEqual([]);
    expect(rule.message).not.toMatch(/。$|(?<!申)请|应当/);
    expect(rule.remedy).toMatch(/。$/);
    expect(rule.title).not.toMatch(/[。，]$/);
    expect(english.message).not.toMatch(/[一-鿿]{4}/);
    const subject = subjectOf(id);
    expect(subject).toBeDefined();
    expect(existsSync(`${root}test/rules/${id}.yaml`), `缺少 test/rules/${id}.yaml`).toBe(true);
  });

  test('没有多余的用例表', () => {
    const ids = new Set(rules.map((rule) => rule.id));
    const tables = readdirSync(`${root}test/rules`).filter((name) => name.endsWith('.yaml'));
    expect(tables.filter((name) => !ids.has(name.slice(0, -5)))).toEqual([]);
  });

  test('清单里列的规则都在', () => {
    const listed =
      `heading-missing heading-unknown heading-duplicated digits-lost number-scientific leading-zero-lost
      number-dated full-width-digits filler-value formula-error merged-value-inherited row-hidden row-skipped
      encoding-assumed row-duplicated code-malformed code-parent-implemented code-sub-conflict code-type-mismatch
      code-level-mismatch code-agency-mismatch code-basic-mismatch code-duplicated code-retired code-unregistered
      code-department-unknown code-prefix-foreign code-legacy handling-serial-duplicated credit-code-malformed
      credit-code-check credit-code-organisation-check credit-code-unknown division-unknown division-retired
      name-not-normal same-name-two-codes same-code-two-names names-nearly-same item-outside-directory item-listed-twice
      name-differs type-differs basis-differs condition-added material-added condition-differs material-differs
      service-object-narrowed process-differs statutory-limit-differs result-differs promise-longer-than-standard
      fee-added fee-higher visits-more-than-standard channel-narrowed level-not-exercised item-not-adopted
      standard-outdated suspended-item-active cancelled-item-active portal-hall-differ promise-exceeds-law
      licence-limit-over-twenty instant-with-days instant-mismatch limit-units-mixed steps-exceed-promise
      joint-intake-split joint-serial basis-unreadable law-unknown law-repealed article-missing article-beyond-law
      licence-basis-too-low fee-basis-too-low basis-level-unordered guide-content-missing condition-catch-all
      material-catch-all material-source-missing material-copies-missing material-named-unclearly visit-reason-missing
      visit-reason-idle fee-flag-conflict fee-standard-missing online-url-missing online-depth-conflict phone-malformed
      phone-without-area consult-equals-complain hours-unclear address-vague question-missing result-sample-missing
      review-rules-missing town-code-missing agent-service-missing county-not-compiler intermediary-unlisted
      institution-missing personal-id-number personal-mobile classified-mark internal-address effective-after-cancel
      cancelled-without-date not-yet-effective field-missing field-malformed field-too-long field-unknown
      value-not-listed`.split(/\s+/);
    const ids = new Set(rules.map((rule) => rule.id));
    expect(listed.filter((id) => !ids.has(id))).toEqual([]);
    expect(Object.keys(rulesBySubject).length).toBe(13);
  });
});

describe('句子', () => {
  test('时限、是否、列表和可省的部分', () => {
    const sentence = '甲 {limit}[，乙 {flag}][，丙{list}]';
    expect(fillSentence(sentence, { limit: { days: 0, unit: '工作日' } }, 'zh')).toBe('甲 即办');
    expect(fillSentence(sentence, { limit: { days: 5, unit: '工作日' }, flag: false }, 'zh')).toBe(
      '甲 5个工作日，乙 否',
    );
    expect(fillSentence(sentence, { limit: { days: 1, unit: '自然日' }, list: ['a', 'b'] }, 'en')).toBe(
      '甲 1 calendar day，丙“a”, “b”',
    );
    expect(fillSentence('{list}', { list: ['一', '二', '三', '四', '五', '六', '七'] }, 'zh')).toBe(
      '“一”、“二”、“三”、“四”、“五” 等 7 项',
    );
  });

  test('值里的花括号和方括号不会被当成空位', () => {
    expect(fillSentence('“{name}”[，{other}]', { name: '{other}[甲]', other: '$&{name}' }, 'zh')).toBe(
      '“{other}[甲]”，$&{name}',
    );
  });

  test('英文句子里要素用英文名', () => {
    const finding = {
      rule: 'field-missing', severity: 'error' as const, place: { file: 'a' }, params: { element: 'legalBasis' }, fingerprint: '',
    }; // biome-ignore format: short
    expect(renderFinding(finding, 'en').message).toBe('“Legal basis” is not filled in');
    expect(ruleWords('credit-code-organisation-check', 'zh').basis).toContain('未经标准原文核实');
    expect(ruleWords('no-such-rule', 'zh').title).toBe('no-such-rule');
  });
});
