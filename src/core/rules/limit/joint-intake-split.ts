import { itemRule } from '../define.js';

const intake = /受理|收件|接件/;

export const jointIntakeSplit = itemRule({
  id: 'joint-intake-split',
  severity: 'warning',
  title: '多部门事项没有一口受理',
  message: '联办事项由 {agencies} 分别受理，不是一口受理',
  remedy: '只保留一个受理环节，由一个窗口统一收件后内部流转。',
  basis: '濮政〔2017〕22号（涉及多个部门的事项实行一口受理、网上运转、并行办理、限时办结）',
  elements: ['process', 'jointAgencies'],
  check({ values }, { report }) {
    const { process } = values;
    if (process === undefined || process.length < 2) return;
    if (!process.some(({ agency }) => agency !== undefined)) return;
    const agencies = new Set<string>();
    for (const { step, role, agency } of process)
      if (agency !== undefined && (intake.test(step) || intake.test(role ?? ''))) agencies.add(agency);
    if (agencies.size > 1) report({ agencies: [...agencies] });
  },
});
