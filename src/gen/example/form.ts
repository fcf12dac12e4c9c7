import type { Range } from '../../core/formats/sheet.js';
import type { Office, OfficeItem } from './office.js';
import type { Drawing, Value } from './table.js';
import { basesWords, conditionsWords, limitWords, yesNoWords } from './wording.js';

/** One item on a sheet of its own: 要素名称 beside 内容, the materials as a block below. */
export const drawForm = (sheet: string, item: OfficeItem, { agency }: Office): Drawing => {
  const { values } = item;
  const rows: Value[][] = [[`${agency.name}政务服务事项要素表（样例）`], ['要素名称', '内容']];
  const merges: Range[] = [{ top: 1, left: 1, bottom: 1, right: 4 }];
  const line = (label: string, value: Value): void => {
    rows.push([label, value]);
    merges.push({ top: rows.length, left: 2, bottom: rows.length, right: 4 });
  };
  merges.push({ top: 2, left: 2, bottom: 2, right: 4 });
  line('事项名称', item.name);
  line('基本编码', values.basicCode);
  line('事项类型', item.itemType);
  line('设定依据', basesWords(values.legalBasis));
  line('权力来源', '法定本级行使');
  line('行使层级', '县级');
  line('实施主体', agency.name);
  line('实施主体性质', '法定机关');
  line('服务对象', values.serviceObjects?.join('、'));
  line('法定办结时限', limitWords(values.statutoryLimit, 'days'));
  line('承诺办结时限', limitWords(values.promisedLimit, 'days'));
  line('办件类型', values.caseType);
  line('受理条件', conditionsWords(values.conditions));
  line('是否收费', yesNoWords(values.charged, false));
  line('到办事现场次数', values.visits);
  line('是否网办', yesNoWords(values.online, false));
  line('在线办理地址', `https://zwfw.example.com/${agency.division}/${values.basicCode ?? ''}`);
  line('审批结果名称', values.resultName);
  line('是否进驻政务大厅', '是');
  line('大厅窗口', '清丰县政务服务中心民政窗口');
  line('办理地点', agency.contact?.address);
  line('办理时间', agency.contact?.hours);
  line('咨询方式', agency.contact?.consult);
  line('监督投诉方式', agency.contact?.complain);
  rows.push(['申请材料']);
  merges.push({ top: rows.length, left: 1, bottom: rows.length, right: 4 });
  rows.push(['序号', '材料名称', '份数', '材料来源']);
  for (const [i, material] of (values.materials ?? []).entries()) {
    const { kind, originals, copies } = material;
    const count = kind === '复印件' ? `复印件${copies ?? 1}份` : `${originals ?? 1}份`;
    rows.push([i + 1, material.name, count, material.source]);
  }
  return { name: sheet, rows, merges, hidden: new Set(), headings: [2], widths: [18, 40, 16, 18] };
};
