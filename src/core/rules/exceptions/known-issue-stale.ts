import { sheetRule } from '../define.js';

export const knownIssueStale = sheetRule({
  id: 'known-issue-stale',
  severity: 'warning',
  title: '已知问题已不存在',
  message: '已知问题“{record}”（{issue}，{owner} 登记）不再对应任何问题[，是不是“{near}”]',
  remedy: '问题已改好的，从 known-issues.yaml 删去这一条；编码写错的改正。',
  basis: '例外要有理由、责任人和期限，过时即删',
});
