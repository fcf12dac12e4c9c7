import { changeKind } from '../define.js';
import { changed } from '../when.js';

export const versionRaised = changeKind({
  id: 'version-raised',
  impact: 'neutral',
  title: '版本号升高',
  message: '事项版本由 {before} 升为 {after}',
  reason: '变更后版本照例升高',
  elements: ['version'],
  opposite: 'version-lowered',
  match: (fact) =>
    changed(fact, ['version'], (before, after) => (after > before ? { before, after } : undefined)),
});
