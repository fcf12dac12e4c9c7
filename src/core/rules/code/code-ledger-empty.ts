import { sheetRule } from '../define.js';

/** The root cause, told once; while it stands, no code is asked for in the ledger. */
export const codeLedgerEmpty = sheetRule({
  id: 'code-ledger-empty',
  severity: 'error',
  title: '清单里有编码，赋码台账却没有或是空的',
  message: '目录和清单里有 {count} 个编码，赋码台账一条也没有，编码是否登记、停用无从核对',
  remedy:
    '赋码时连现有编码一起登记进台账（命令行用 santong encode --adopt）；台账是误删的，先从版本库找回 ledger.csv。',
  basis: '赋码台账（一码一行，先登记后使用）',
});
