import type { Step } from '../../model/index.js';
import { pairRule } from '../define.js';

const agenciesOf = (steps: readonly Step[]): Set<string> => {
  const found = new Set<string>();
  for (const { agency } of steps) if (agency !== undefined) found.add(agency);
  return found;
};

export const jointSerial = pairRule({
  id: 'joint-serial',
  severity: 'warning',
  title: '应并行的环节改成了串行',
  message: '标准流程中{steps}是并行办理，本清单改成了先后办理',
  remedy: '按标准流程并行办理。',
  basis: '濮政〔2017〕22号（并行办理）',
  elements: ['process'],
  check({ own, values }, standard, { report }) {
    const local = values.process;
    if (own.process === undefined || local === undefined || agenciesOf(local).size < 2) return;
    const parallel = (standard.values.process ?? []).filter((one) => one.parallel === true);
    if (parallel.length === 0 || local.some((one) => one.parallel === true)) return;
    report({ steps: parallel.map((one) => one.step) });
  },
});
