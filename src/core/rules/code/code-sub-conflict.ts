import { leadCode } from '../codes.js';
import type { Mark } from '../context.js';
import { catalogueRule } from '../define.js';

const isWhole = (sub: string): boolean => /^W?0+$/.test(sub);
const isPart = (sub: string): boolean => !/^(W?0+|.*Y)$/.test(sub);

export const codeSubConflict = catalogueRule({
  id: 'code-sub-conflict',
  severity: 'warning',
  title: '主项既当整体又分子项',
  message: '主项“{main}”既有不分子项的编码“{whole}”，又有子项编码“{part}”',
  remedy: '要么都归到不分子项的编码，要么把它改成母项（00Y）并逐一列出子项。',
  basis: 'GB/T 39554.1-2020（000 表示主项不设子项）',
  elements: ['basicCode', 'implementationCode', 'handlingCode'],
  check({ codes, report, mark }) {
    const wholes = new Map<string, { code: string; at: Mark }>();
    const parts = new Map<string, string>();
    return {
      see(item) {
        const code = leadCode(item)?.code;
        const read = code === undefined ? undefined : codes?.read(code);
        if (read?.main === undefined || read.subItem === undefined || read.basic === undefined) return;
        if (isWhole(read.subItem)) {
          if (!wholes.has(read.main)) wholes.set(read.main, { code: read.basic, at: mark(item) });
        } else if (isPart(read.subItem) && !parts.has(read.main)) parts.set(read.main, read.basic);
      },
      finish() {
        for (const [main, { code, at }] of wholes) {
          const part = parts.get(main);
          if (part !== undefined) report(at, { main, whole: code, part });
        }
      },
    };
  },
});
