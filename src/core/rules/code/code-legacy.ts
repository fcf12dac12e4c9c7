import { itemRule } from '../define.js';

const places = ['basicCode', 'implementationCode', 'handlingCode'] as const;

export const codeLegacy = itemRule({
  id: 'code-legacy',
  severity: 'warning',
  title: '旧编码',
  message: '“{code}”是 {length} 位的旧编码，没有核对内部结构',
  remedy: '换成现行的基本编码（12 位）和实施编码（31 位），旧编码写进编码对照表。',
  basis: 'GB/T 39046-2020 仍写 10 位和 24 位，现行结构见 GB/T 39554.1-2020',
  elements: places,
  check({ values }, { codes, report }) {
    if (codes === undefined) return;
    for (const element of places) {
      const code = values[element];
      if (typeof code === 'string' && codes.read(code)?.legacy === true)
        report({ code, length: code.length }, element);
    }
  },
});
