import type { Item } from '../../model/index.js';
import { listCode, listCodeElement, readListCode } from '../codes.js';
import type { RuleContext } from '../context.js';
import { itemRule } from '../define.js';
import { levelOfDivision } from '../levels.js';

/** Levels the code may carry: that of the list's own division when known, else those the item is exercised at. */
const expected = (
  { division, values }: Item,
  divisions: RuleContext['divisions'],
): readonly string[] | undefined => {
  const level = division === undefined ? undefined : levelOfDivision(division, divisions);
  return level === undefined ? values.levels : [level];
};

export const codeLevelMismatch = itemRule({
  id: 'code-level-mismatch',
  severity: 'error',
  title: '编码中的层级与行使层级不一致',
  message: '编码“{code}”的层级位是“{codeLevel}”，行使层级是{levels}',
  remedy: '核对由哪一级行使：层级填错的改层级，编码用错的重新赋码。',
  basis: 'GB/T 39554.1-2020；GB/T 39046-2020 表A.2',
  elements: ['implementationCode', 'handlingCode', 'levels'],
  check(item, { codes, divisions, report }) {
    const level = codes === undefined ? undefined : readListCode(item, codes)?.level;
    if (level === undefined || level === '分级管理') return;
    const levels = expected(item, divisions);
    if (levels === undefined || levels.length === 0) return;
    if (levels.includes(level) || levels.includes('分级管理')) return;
    report({ code: listCode(item) ?? '', codeLevel: level, levels: [...levels] }, listCodeElement(item));
  },
});
