import { sheetRule } from '../define.js';

export const knownIssueExpired = sheetRule({
  id: 'known-issue-expired',
  severity: 'error',
  title: '已知问题已过期',
  message: '已知问题“{record}”（{issue}，{owner} 登记）的期限 {expires} 已过',
  remedy: '改正问题；确需延期的，由责任人写明理由后改期限。',
  basis: '例外要有理由、责任人和期限，过时即删',
});
