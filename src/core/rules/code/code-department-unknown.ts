import { departments } from '../../model/index.js';
import { leadCode } from '../codes.js';
import { catalogueRule } from '../define.js';
import { oncePer } from '../tally.js';

export const codeDepartmentUnknown = catalogueRule({
  id: 'code-department-unknown',
  severity: 'warning',
  title: '业务指导部门代码未知',
  message: '编码中的业务指导部门“{department}”不在已知部门表中，{records} 条记录使用',
  remedy: '核对部门代码；确属新设部门的，可以保留。',
  basis: 'GB/T 39554.1-2020（业务指导部门代码表，可扩充）',
  elements: ['basicCode', 'implementationCode', 'handlingCode'],
  check({ codes, report, mark }) {
    return oncePer(
      mark,
      (item) => {
        const lead = leadCode(item);
        const department = lead === undefined ? undefined : codes?.read(lead.code)?.department;
        return department === undefined || departments[department] !== undefined ? undefined : department;
      },
      (first, department, records) => report(first, { department, records }),
    );
  },
});
