import type { Step } from '../../model/index.js';
import { pairRule } from '../define.js';

const stepName = ({ step }: Step): string =>
  step.replace(/[\s“”]|环节|阶段|工作$/g, '').replace(/^[0-9一二三四五六七八九十]+[.、]/, '');

export const processDiffers = pairRule({
  id: 'process-differs',
  severity: 'warning',
  title: '办理流程与标准不一致',
  message: '办理流程是{local}，标准是{standard}',
  remedy: '改成标准流程；能少一个环节的，报基本目录修订。',
  basis: '濮政〔2017〕22号（市、县、乡三级标准统一）；《优化营商环境条例》第三十五条（不得增设环节）',
  elements: ['process'],
  check({ own }, { values }, { report }) {
    if (!Array.isArray(own.process) || values.process === undefined) return;
    const local = own.process.map(stepName);
    const standard = values.process.map(stepName);
    if (local.length === standard.length && local.every((step, i) => step === standard[i])) return;
    report({ local, standard });
  },
});
