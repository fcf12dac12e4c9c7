import { describe, expect, it } from 'vitest';
import { fillSentence, ruleWords } from '../src/core/messages/render.js';
import { rules } from '../src/core/rules/index.js';

const slots = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((m) => m[1]!).sort();
const hasChinese = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** What is wrong with the sentences of a rule (house.md, “Trouble and words”); nothing when they are fit. */
const complaints = (
  zh: { title: string; message: string; remedy: string },
  en: { title: string; message: string; remedy: string },
): string[] => {
  const found: string[] = [];
  if (/[。！]$/.test(zh.message)) found.push('message ends with 。');
  if (!zh.remedy.endsWith('。')) found.push('remedy does not end with 。');
  if (/请|应当/.test(zh.message.replace(/申请|请求|聘请|提请|报请|邀请/g, '')))
    found.push('message says 请 or 应当');
  if (hasChinese(en.title) || hasChinese(en.message.replace(/《[^》]*》|“[^”]*”/g, '')))
    found.push('English holds Chinese');
  const missing = slots(zh.message).filter((s) => !slots(en.message).includes(s));
  if (missing.length > 0) found.push(`English lacks ${missing.join(', ')}`);
  return found;
};

describe('messages', () => {
  it('every rule speaks both languages in the house style', () => {
    const all = rules.flatMap(({ id }) =>
      complaints(ruleWords(id, 'zh'), ruleWords(id, 'en')).map((c) => `${id}: ${c}`),
    );
    expect(all).toEqual([]);
  });
  it('every rule has a basis', () => {
    expect(rules.filter(({ id }) => ruleWords(id, 'zh').basis === '').map((r) => r.id)).toEqual([]);
  });
  it('a sentence leaves no slot open', () => {
    expect(fillSentence('承诺“{a}”[，超过“{b}”]', { a: { days: 0, unit: '工作日' } }, 'zh')).toBe(
      '承诺“即办”',
    );
  });
  it('bites', () => {
    const good = { title: '题', message: '承诺“{a}”', remedy: '改。' };
    expect(complaints(good, { title: 'T', message: 'promise {a}', remedy: 'x' })).toEqual([]);
    expect(
      complaints({ ...good, message: '请改“{a}”。' }, { title: '题', message: 'x', remedy: 'x' }),
    ).toHaveLength(4);
  });
});
