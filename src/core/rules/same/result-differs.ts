import { pairRule } from '../define.js';

const plain = (name: string): string => name.replace(/[\s《》“”（）()]/g, '');

export const resultDiffers = pairRule({
  id: 'result-differs',
  severity: 'warning',
  title: '办理结果与标准不一致',
  message: '办理结果是“{local}”，标准是“{standard}”',
  remedy: '改成标准的结果类型和名称。',
  basis: '濮政〔2017〕22号（市、县、乡三级标准统一）',
  elements: ['resultName', 'resultType'],
  check({ own }, { values }, { report }) {
    const { resultName, resultType } = own;
    if (
      resultName !== undefined &&
      values.resultName !== undefined &&
      plain(resultName) !== plain(values.resultName)
    )
      report({ local: resultName, standard: values.resultName }, 'resultName');
    else if (resultType !== undefined && values.resultType !== undefined && resultType !== values.resultType)
      report({ local: resultType, standard: values.resultType }, 'resultType');
  },
});
