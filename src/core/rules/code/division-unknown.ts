import { catalogueRule } from '../define.js';
import { oncePer } from '../tally.js';

/** A village's township and county decide when villages are not listed one by one. */
const isKnown = (code: string, divisions: ReadonlyMap<string, unknown>): boolean =>
  divisions.has(code) ||
  (code.length === 12 &&
    (divisions.has(code.slice(0, 9)) || (code.endsWith('000000') && divisions.has(code.slice(0, 6)))));

export const divisionUnknown = catalogueRule({
  id: 'division-unknown',
  severity: 'error',
  title: '行政区划代码不存在',
  message: '行政区划代码“{code}”不在区划表中，{records} 条记录使用',
  remedy: '核对区划代码；新设区划先登记到 divisions.yaml。',
  basis: 'GB/T 2260；统计用区划代码',
  elements: ['name', 'townCode', 'villageCode'],
  check({ divisions, report, mark }) {
    if (divisions === undefined) return {};
    return oncePer(
      mark,
      ({ division, values }) => {
        if (divisions === undefined) return undefined;
        for (const code of [division, values.townCode, values.villageCode])
          if (code !== undefined && code !== '' && !isKnown(code, divisions)) return code;
        return undefined;
      },
      (first, code, records) => report(first, { code, records }),
    );
  },
});
