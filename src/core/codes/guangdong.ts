import { formatNational, parseNational } from './national.js';
import { nationalAllocation, nextNational } from './nationalAllocation.js';
import { nationalDepartment } from './nationalSegments.js';
import { codingScheme } from './scheme.js';

const ownDepartment = {
  zh: '广东自定的部门编号，含义未核实',
  en: 'Guangdong’s own department number, not verified',
};

/** Guangdong writes the national layout with its own department numbers (for items of prefix 44) and plain sub-item digits. */
export const guangdong = codingScheme({
  id: 'guangdong',
  title: {
    zh: '广东（国家标准结构，部门编号自定）',
    en: 'Guangdong (national layout, own department numbers)',
  },
  basis: {
    zh: '由广东政务服务网公开编码归纳：结构同国家标准，部门编号为本省自定，类型 02、21 在用（含义未核实）',
    en: 'derived from published Guangdong codes: national layout, own department numbers, types 02 and 21 in use (meaning not verified)',
  },
  parse: (code) =>
    parseNational(code, {
      departmentMeaning: (department, prefix) =>
        prefix === '44' ? ownDepartment : nationalDepartment(department),
      checksDepartment: (prefix) => prefix !== '44',
    }),
  format: formatNational,
  next: (numbered, last) => nextNational(numbered === 'localSub' ? 'sub' : numbered, last),
  allocation: {
    ...nationalAllocation,
    whole: () => '000',
    parent: () => '00Y',
  },
});
