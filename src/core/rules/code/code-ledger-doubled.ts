import { sheetRule } from '../define.js';

export const codeLedgerDoubled = sheetRule({
  id: 'code-ledger-doubled',
  severity: 'error',
  title: '台账中一个编码有两行',
  message: '编码“{code}”在赋码台账中有两行，多半是两个分支各自给了同一个编码',
  remedy: '运行 santong encode resolve：后来的改编，丢失的编码在台账留底。',
  basis: '赋码台账（一码一行）',
});
