import { catalogueRule } from '../define.js';
import { oncePer } from '../tally.js';

const compiler = /编制(?:单位|机关|机构|主体|部门)/;
const township = /(?:镇|乡|街道(?:办事处)?|民族乡)(?:人民政府|办事处|党政办)?$/;

export const countyNotCompiler = catalogueRule({
  id: 'county-not-compiler',
  severity: 'warning',
  title: '乡镇清单不是县级编制的',
  message: '乡镇清单的编制单位是“{compiler}”，{records} 条记录，不是县级人民政府',
  remedy: '由县级人民政府统一编制乡镇（街道）清单，报市政务服务管理部门备案。',
  basis: '《安阳市政务服务条例》第十二条（乡镇、街道清单由县级人民政府组织编制，供参照）',
  elements: ['name'],
  check({ info, report, mark }) {
    if (info === undefined) return {};
    return oncePer(
      mark,
      ({ kind, division, extra }) => {
        if (kind !== 'list' || division?.length !== 9) return undefined;
        if (info?.division === division) return info.title;
        for (const [heading, text] of Object.entries(extra ?? {}))
          if (compiler.test(heading) && township.test(text.trim())) return text.trim();
        return undefined;
      },
      (first, name, records) => report(first, { compiler: name, records }),
    );
  },
});
