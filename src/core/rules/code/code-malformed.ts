import { itemRule } from '../define.js';

const places = ['basicCode', 'implementationCode', 'handlingCode'] as const;

export const codeMalformed = itemRule({
  id: 'code-malformed',
  severity: 'error',
  title: '编码不合规则',
  message: '“{element}”的“{code}”不合编码规则[：{why}]',
  remedy: '对照编码方案改正这一段；编码由赋码生成（命令行用 santong encode），不要手工编。',
  basis: 'GB/T 39554.1-2020（编码结构）',
  elements: places,
  check({ values, handling }, { codes, report }) {
    if (codes === undefined) return;
    for (const { handlingCode: code } of handling)
      if (code !== undefined && code !== values.handlingCode && codes.read(code) === undefined)
        report({ element: 'handlingCode', code, why: codes.why(code) ?? '' }, 'handlingCode');
    for (const element of places) {
      const code = values[element];
      if (typeof code !== 'string') continue;
      const read = codes.read(code);
      if (read === undefined) report({ element, code, why: codes.why(code) ?? '' }, element);
      else if (element === 'basicCode' && (read.kind === 'implementation' || read.kind === 'handling'))
        report(
          {
            element,
            code,
            why: { zh: '这是实施编码，不是基本编码', en: 'it is an implementation code, not a basic code' },
          },
          element,
        );
    }
  },
});
