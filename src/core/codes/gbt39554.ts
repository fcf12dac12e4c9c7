import { formatNational, parseNational } from './national.js';
import { nationalAllocation, nextNational } from './nationalAllocation.js';
import { nationalDepartment } from './nationalSegments.js';
import { codingScheme } from './scheme.js';

export const gbt39554 = codingScheme({
  id: 'gbt39554',
  title: {
    zh: '国家标准（GB/T 39554.1-2020），地方事项子项加 W',
    en: 'national standard (GB/T 39554.1-2020), W before local sub-items',
  },
  basis: {
    zh: 'GB/T 39554.1-2020（结构见多个运行系统，与 626 条真实省级编码一致；标准原文未能取得，“停用编码不再启用”是本工具的规则）',
    en: 'GB/T 39554.1-2020 (layout as quoted in running systems, true of 626 real provincial codes; the printed text was not at hand, and “a retired code never returns” is our own rule)',
  },
  parse: (code) =>
    parseNational(code, { departmentMeaning: nationalDepartment, checksDepartment: () => true }),
  format: formatNational,
  next: nextNational,
  allocation: nationalAllocation,
});
