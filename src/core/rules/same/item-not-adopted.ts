import type { DirectoryItem } from '../../model/index.js';
import type { Mark } from '../context.js';
import { catalogueRule } from '../define.js';
import { levelOfDivision } from '../levels.js';

export const itemNotAdopted = catalogueRule({
  id: 'item-not-adopted',
  severity: 'warning',
  title: '标准赋予这一级，没有一份清单列入',
  message: '标准规定{level}行使，没有一份{level}清单列入',
  remedy: '由这一级的实施机关列入清单；这一级确实不行使的，修订基本目录的行使层级。',
  basis: '濮政〔2017〕22号（编制政务服务事项目录和清单，集中公开）',
  elements: ['levels', 'basicCode'],
  check({ directory, divisions, today, report, mark }) {
    if (directory === undefined) return {};
    const standards: { item: DirectoryItem['values']; at: Mark }[] = [];
    const adopted = new Set<string>();
    const levelsWithLists = new Set<string>();
    return {
      see(item) {
        if (item.kind === 'directory') {
          const { status, cancelOn } = item.values;
          if (status === '在用' || (status === undefined && (cancelOn === undefined || cancelOn > today)))
            standards.push({ item: item.values, at: mark(item) });
          return;
        }
        const level = item.division === undefined ? undefined : levelOfDivision(item.division, divisions);
        if (level === undefined) return;
        levelsWithLists.add(level);
        if (item.standard?.values.basicCode !== undefined)
          adopted.add(`${item.standard.values.basicCode} ${level}`);
      },
      finish() {
        for (const { item, at } of standards)
          for (const level of item.levels ?? [])
            if (
              levelsWithLists.has(level) &&
              item.basicCode !== undefined &&
              !adopted.has(`${item.basicCode} ${level}`)
            )
              report(at, { level });
      },
    };
  },
});
