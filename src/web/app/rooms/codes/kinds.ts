import type { Bilingual } from '../../../../core/index.js';

const words = {
  basic: { zh: '基本编码', en: 'basic' },
  implementation: { zh: '实施编码', en: 'implementation' },
  handling: { zh: '业务办理项编码', en: 'handling' },
} as const;

/** A kind of code as people call it. */
export const kindWord = (kind: string): Bilingual =>
  words[kind as keyof typeof words] ?? { zh: kind, en: kind };
