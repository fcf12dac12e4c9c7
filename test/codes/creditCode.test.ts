import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  creditAlphabet,
  creditCheckDigit,
  isValidCreditCode,
  organisationCheckDigit,
  readCreditCode,
} from '../../src/core/codes/creditCode.js';

test.each([
  '91310115591693856A',
  '91310110666007217T',
  '11420000011043372A',
  '114200000110433137',
  '11450721MB15580811',
  '12441500196720244T',
  '1151130100877844X4',
])('%s is right', (code) => {
  expect(readCreditCode(code)).toMatchObject({ valid: true, faults: [] });
});

test.each([
  ['11511301452259996u', ['lower-case']],
  ['TE5116020105116050', ['check']],
  ['1151130108778239R', ['length']],
  ['2222222222222', ['placeholder']],
  ['00877868-5', ['organisation-code']],
  ['008778685', ['organisation-code']],
  ['0087790701', ['length']],
  ['11420000011043372I', ['alphabet']],
  ['11420000011043372B', ['check']],
  ['11420000011043373A', ['check', 'organisation-check']],
  ['', ['length']],
])('%s has the faults %j', (code, faults) => {
  expect(readCreditCode(code).faults).toEqual(faults);
});

test('which half is mistyped is told apart', () => {
  expect(readCreditCode('11420001011043372A').problems[0]?.text.zh).toContain('错在前8位或末位');
  expect(readCreditCode('11420000011043382A').problems[0]?.text.zh).toContain('多半错在这九位');
});

test('one wrong character never passes, two neighbours swapped never pass', () => {
  const characters = fc.constantFrom(...creditAlphabet);
  const subject = fc.array(characters, { minLength: 8, maxLength: 8 }).map((all) => all.join(''));
  const codes = fc.tuple(fc.stringMatching(/^1[123]\d{6}$/), subject).map(([front, eight]) => {
    const seventeen = front + eight + organisationCheckDigit(eight);
    return seventeen + creditCheckDigit(seventeen);
  });
  fc.assert(
    fc.property(codes, fc.nat(17), characters, (code, at, other) => {
      expect(isValidCreditCode(code)).toBe(true);
      if (code[at] !== other)
        expect(isValidCreditCode(code.slice(0, at) + other + code.slice(at + 1))).toBe(false);
      const swapped = code.slice(0, at) + (code[at + 1] ?? '') + code[at] + code.slice(at + 2);
      if (swapped !== code && at < 17) expect(isValidCreditCode(swapped)).toBe(false);
    }),
  );
});
