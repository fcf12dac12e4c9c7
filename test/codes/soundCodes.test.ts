import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codeReader } from '../../src/core/codes/reader.js';
import { schemeOf } from '../../src/core/codes/schemes.js';

const digit = (letters: string) => fc.constantFrom(...letters);
const basic = fc
  .tuple(
    fc.constantFrom('00', '41', '42', '99', '17'),
    fc.constantFrom('00', '01', '10', '20', '25', '30'),
    fc.string({ unit: digit('0123456789A'), minLength: 2, maxLength: 2 }),
    fc.string({ unit: digit('0129ABIZW'), minLength: 3, maxLength: 3 }),
    fc.constantFrom('000', '001', '00Y', 'W00', 'W0Y', 'W0D', 'WWW', '0I1', 'Y00'),
  )
  .map((parts) => parts.join(''));
const code = fc
  .tuple(
    fc.constantFrom(
      '',
      '11420000011043305C2',
      '11420000011043305C9',
      '1142000001104330-C2',
      '11420000011043305c4',
    ),
    basic,
    fc.constantFrom('', '01', '00', '99', '1', 'A1'),
  )
  .map((parts) => parts.join(''));

test('快读与逐段拆分说的是同一回事：能读的、读不懂的、各段的意思', () => {
  const reader = codeReader('gbt39554');
  const scheme = schemeOf('gbt39554')!;
  fc.assert(
    fc.property(code, (text) => {
      const read = reader.read(text);
      const parsed = scheme.parse(text);
      const broken =
        parsed.kind === 'unknown' ||
        parsed.problems.some(({ rule, severity }) => rule === 'code-malformed' && severity === 'error');
      if (text.length === 10 || text.length === 24) return;
      expect(read === undefined, text).toBe(broken);
      if (read === undefined) return;
      const { parts } = parsed;
      expect({
        basic: read.basic,
        prefix: read.prefix,
        department: read.department,
        sub: read.subItem,
        credit: read.creditCode,
        serial: read.handlingSerial,
      }).toEqual({
        basic: parts.basicCode,
        prefix: parts.prefix,
        department: parts.department,
        sub: parts.sub,
        credit: parts.creditCode,
        serial: parts.handlingSerial,
      });
      expect(read.kind).toBe(parsed.kind);
      expect(read.parent === true).toBe(/^(0+|W0+)Y$/.test(parts.sub ?? ''));
    }),
    { numRuns: 3000 },
  );
});
