import { itemRule } from '../define.js';

const fields: readonly { field: string; words: RegExp }[] = [
  { field: '劳动就业', words: /就业|失业登记|求职|招聘|劳动力|创业担保|公益性岗位|劳动合同/ },
  { field: '社会保险', words: /社会保险|养老保险|医疗保险|工伤保险|失业保险|生育保险|社保|参保/ },
  { field: '社会救助', words: /救助|最低生活保障|低保|特困|困难群众/ },
  { field: '社会福利', words: /福利|高龄|残疾人|孤儿|老年人|养老服务|儿童/ },
  { field: '扶贫脱贫', words: /扶贫|脱贫|贫困户|防止返贫|雨露计划/ },
];

export const agentServiceMissing = itemRule({
  id: 'agent-service-missing',
  severity: 'warning',
  title: '便民领域事项没有代办、上门服务',
  message: '本事项属于{field}领域，没有开展免费代办或上门办理',
  remedy: '在“是否免费代办”填“是”，并落实代办人员。',
  basis: '濮政〔2017〕22号（劳动就业、社会保险、社会救助、社会福利、扶贫脱贫等领域开展上门办理、免费代办）',
  elements: ['agentService', 'name'],
  check({ kind, division, values }, { report }) {
    if (kind !== 'list' || (division?.length ?? 0) < 9 || values.agentService === true) return;
    const { name } = values;
    const found = name === undefined ? undefined : fields.find(({ words }) => words.test(name));
    if (found !== undefined) report({ field: found.field });
  },
});
