import { describe, expect, it } from 'vitest';
import { rules } from '../../src/core/rules/index.js';
import { resolveProfile } from '../../src/core/rules/profiles.js';

describe('profile', () => {
  it('a city’s own extends henan, which extends national: the nearest word counts', () => {
    const own = resolveProfile(
      {
        extends: 'henan',
        severity: { 'question-missing': 'off', 'item-outside-directory': 'warning' },
        require: ['quota'],
      },
      rules,
    );
    expect(own.chain).toEqual(['national', 'henan']);
    expect(own.severity.get('question-missing')).toBe('off');
    expect(own.severity.get('item-outside-directory')).toBe('warning');
    expect([...own.required]).toEqual(['quota']);
    expect(resolveProfile({ extends: 'national' }, rules).chain).toEqual(['national']);
  });

  it.each([
    [{ extends: 'henna' }, '“henna”', '“henan”'],
    [{ severity: { 'question-mising': 'off' } }, '“question-mising”', '“question-missing”'],
    [{ severity: { 'question-missing': 'erorr' } }, '“erorr”', '“error”'],
    [{ require: ['quotta'] }, '“quotta”', '“quota”'],
    [{ severty: {} }, '“severty”', '“severity”'],
  ])('a wrong word is refused with the near one: %o', (profile, word, near) => {
    const refused = () => resolveProfile(profile as never, rules);
    expect(refused).toThrow(
      expect.objectContaining({ text: expect.objectContaining({ zh: expect.stringContaining(word) }) }),
    );
    expect(refused).toThrow(
      expect.objectContaining({ text: expect.objectContaining({ zh: expect.stringContaining(near) }) }),
    );
  });
});
