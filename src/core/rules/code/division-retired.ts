import type { Division } from '../../model/index.js';
import { catalogueRule } from '../define.js';
import { oncePer } from '../tally.js';

const isRetired = (division: Division | undefined, today: string): boolean => {
  if (division === undefined) return false;
  return division.retiredOn === undefined ? division.retired === true : division.retiredOn <= today;
};

export const divisionRetired = catalogueRule({
  id: 'division-retired',
  severity: 'error',
  title: '行政区划代码已停用',
  message: '行政区划“{name}”（{code}）已停用，{records} 条记录使用[（{since}）]',
  remedy: '改用现行区划代码。',
  basis: 'GB/T 2260（已停用代码）',
  elements: ['name', 'townCode', 'villageCode'],
  check({ divisions, today, report, mark }) {
    if (divisions === undefined) return {};
    return oncePer(
      mark,
      ({ division, values }) =>
        [division, values.townCode, values.villageCode].find(
          (code) => code !== undefined && isRetired(divisions?.get(code), today),
        ),
      (first, code, records) => {
        const division = divisions?.get(code);
        report(first, { code, name: division?.name ?? '', records, since: division?.retiredOn ?? '' });
      },
    );
  },
});
