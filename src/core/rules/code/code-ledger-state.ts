import { sheetRule } from '../define.js';

export const codeLedgerState = sheetRule({
  id: 'code-ledger-state',
  severity: 'warning',
  title: '台账状态与事项状态不一致',
  message: '编码“{code}”（{name}）在台账中的状态与事项的状态不一致',
  remedy:
    '在编码里暂停、恢复或停用（命令行用 santong encode suspend、resume 或 retire），不要直接改文件，台账和清单会一起改。',
  basis: '赋码台账（台账与目录、清单一致）',
});
