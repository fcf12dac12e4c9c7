import { changeKind } from '../define.js';
import { changed } from '../when.js';

export const versionLowered = changeKind({
  id: 'version-lowered',
  impact: 'risky',
  title: '版本号降低',
  message: '事项版本由 {before} 降为 {after}',
  reason: '可能被旧版本覆盖',
  elements: ['version'],
  opposite: 'version-raised',
  match: (fact) =>
    changed(fact, ['version'], (before, after) => (after < before ? { before, after } : undefined)),
});
