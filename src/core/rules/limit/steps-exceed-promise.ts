import { compareLimits, type Limit, type Step } from '../../model/index.js';
import { itemRule } from '../define.js';

/** 行政许可法 第四十五条: the time these take is not counted. */
const special = /听证|招标|拍卖|检验|检测|检疫|鉴定|专家评审|公示|公告/;

/** Working days from first to last step; steps in parallel count once, with the longest of them. */
export const daysOfSteps = (steps: readonly Step[]): number => {
  let total = 0;
  let group = 0;
  for (const { step, days = 0, parallel } of steps) {
    if (special.test(step)) continue;
    if (parallel === true) group = Math.max(group, days);
    else {
      total += group;
      group = days;
    }
  }
  return Math.round((total + group) * 100) / 100;
};

export const stepsExceedPromise = itemRule({
  id: 'steps-exceed-promise',
  severity: 'warning',
  title: '各环节天数之和超过承诺时限',
  message: '办理流程各环节合计 {total}，超过承诺时限 {promised}',
  remedy: '缩短环节天数，能并行的标为并行，或更正承诺时限。',
  basis: '《行政许可法》第四十二条、第四十五条（听证、检验、专家评审等不计算在内）',
  elements: ['process', 'promisedLimit'],
  check({ values }, { report }) {
    const { process, promisedLimit: promised } = values;
    if (promised === undefined || process === undefined) return;
    if (!process.some(({ days }) => days !== undefined)) return;
    const days = daysOfSteps(process);
    if (promised.days === 0 && days <= 1) return;
    const total: Limit = { days, unit: '工作日' };
    if (compareLimits(total, promised) === 'longer') report({ total, promised });
  },
});
