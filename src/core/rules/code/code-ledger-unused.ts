import { sheetRule } from '../define.js';

export const codeLedgerUnused = sheetRule({
  id: 'code-ledger-unused',
  severity: 'warning',
  title: '台账中在用的编码没有事项使用',
  message: '台账中编码“{code}”（{name}）仍是在用，目录和清单里都没有事项使用它',
  remedy: '事项已取消的，停用编码（命令行用 santong encode retire）；误删的，从版本库找回这个事项。',
  basis: '赋码台账（台账与目录、清单一致）',
});
