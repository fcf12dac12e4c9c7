import { type CodeParts, codingScheme, problem, segment, unreadCode } from './scheme.js';

/** Codes of 10 and 24 characters (GB/T 39046-2020): recognised, not checked; nothing new is made in it. */
export const legacy = codingScheme({
  id: 'legacy',
  title: { zh: '旧编码（10 位、24 位）', en: 'legacy codes (10 and 24 characters)' },
  basis: {
    zh: 'GB/T 39046-2020 仍写 10 位和 24 位，内部结构未核实，只作旧编码识别',
    en: 'GB/T 39046-2020 still says 10 and 24; the layout inside is not verified, so they are only recognised',
  },
  parse: (code) => {
    if (!/^([0-9A-Z]{10}|[0-9A-Z]{24})$/.test(code))
      return unreadCode(code, {
        zh: '旧编码应为 10 位或 24 位数字、大写字母',
        en: 'expected 10 or 24 digits and capitals',
      });
    const kind = code.length === 10 ? 'basic' : 'implementation';
    const parts: CodeParts = { fixed: code };
    return {
      kind,
      parts,
      segments: [
        segment('fixed', ['旧编码', 'legacy code'], code, {
          zh: `${code.length} 位旧编码，未作核对`,
          en: `legacy code of ${code.length} characters, not checked`,
        }),
      ],
      problems: [
        problem(
          'code-legacy',
          'warning',
          { code, length: code.length },
          {
            zh: `“${code}”是 ${code.length} 位旧编码，不能核对，要换成现行编码`,
            en: `“${code}” is a legacy code of ${code.length} characters; it cannot be checked and needs a present code`,
          },
        ),
      ],
    };
  },
  format: (parts) => parts.unread ?? parts.fixed ?? '',
  next: () => undefined,
});
