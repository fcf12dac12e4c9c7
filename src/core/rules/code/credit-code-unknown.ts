import { catalogueRule } from '../define.js';
import { oncePer } from '../tally.js';

export const creditCodeUnknown = catalogueRule({
  id: 'credit-code-unknown',
  severity: 'warning',
  title: '实施主体没有登记',
  message: '实施主体编码“{code}”（{name}）不在实施主体名录中，{records} 条记录使用',
  remedy: '在 agencies.yaml 登记这个机构，或改正编码。',
  basis: '实施主体名录（agencies.yaml）',
  elements: ['agencyCode'],
  check({ agencies, codes, report, mark }) {
    if (agencies === undefined) return {};
    return oncePer(
      mark,
      ({ kind, values }) => {
        const { agencyCode } = values;
        if (agencies === undefined || kind === 'directory' || agencyCode === undefined) return undefined;
        if (agencies.has(agencyCode) || codes?.credit(agencyCode).shape === false) return undefined;
        return agencyCode;
      },
      (first, code, records) => report(first, { code, name: first.agency ?? '', records }),
    );
  },
});
