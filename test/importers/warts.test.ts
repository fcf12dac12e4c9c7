import { describe, expect, it } from 'vitest';
import { importData } from '../../src/core/importers/index.js';
import type { ImportOptions } from '../../src/core/importers/options.js';
import { date, error, number, read, type SheetParts } from './sheets.js';

/** One wart of real sheets: what stands there, what must be read, what must be said. */
interface Wart extends SheetParts {
  wart: string;
  /** parts of the records that must be found, in order */
  gives: readonly object[];
  /** rules in order of report; row-skipped of titles and notes included */
  says?: readonly string[];
  options?: ImportOptions;
}

const name = ['事项名称', '事项类型', '承诺时限'];
const limit = (days: number, unit = '工作日') => ({ days, unit });

const warts: Wart[] = [
  { wart: '标题、填报单位、填表说明在表头上面', rows: [['某县政务服务事项清单'], ['填报单位：某县公安局'], ['填表说明：一事一行，编码按文本填写'], name, ['甲登记', '行政确认', '5个工作日']], merges: ['A1:C1', 'A2:C2', 'A3:C3'], gives: [{ values: { name: '甲登记', agency: '某县公安局', promisedLimit: limit(5) } }], says: ['row-skipped', 'row-skipped', 'row-skipped'] },
  { wart: '两行表头，合并单元格', rows: [['事项名称', '办理时限', null, '联系方式', null], [null, '法定', '承诺', '咨询电话', '投诉电话'], ['甲登记', '20个工作日', '5个工作日', '0393-1', '0393-2']], merges: ['A1:A2', 'B1:C1', 'D1:E1'], gives: [{ values: { name: '甲登记', statutoryLimit: limit(20), promisedLimit: limit(5), consult: '0393-1', complain: '0393-2' } }] },
  { wart: '两行表头，没有合并（csv 另存）', rows: [['事项名称', '办理时限', null], [null, '法定', '承诺'], ['甲登记', '20个工作日', '即办']], gives: [{ values: { name: '甲登记', statutoryLimit: limit(20), promisedLimit: limit(0) } }] },
  { wart: '三行表头', rows: [['基本信息', null, '时限', null], ['事项名称', '事项类型', '办结时限', null], [null, null, '法定', '承诺'], ['甲登记', '行政许可', '20个工作日', '10个工作日']], merges: ['A1:B1', 'C1:D1', 'A2:A3', 'B2:B3', 'C2:D2'], gives: [{ values: { name: '甲登记', itemType: '行政许可', statutoryLimit: limit(20), promisedLimit: limit(10) } }], says: ['row-skipped'] },
  { wart: '英文在上中文在下', rows: [['task_name', 'task_type', 'memo1'], ['事项名称', '事项类型', '其他'], ['甲登记', '行政许可', 'x']], gives: [{ values: { name: '甲登记', itemType: '行政许可' }, extra: { 'memo1/其他': 'x' } }], says: ['heading-unknown'] },
  { wart: '表头里的 *、【】、括号、换行、空格', rows: [['*事 项 名 称', '【事项类型】', '承诺办结\n时限（工作日）', '服务对象（可多选）'], ['甲登记', '行政确认', '5', '自然人']], gives: [{ values: { name: '甲登记', itemType: '行政确认', promisedLimit: limit(5), serviceObjects: ['自然人'] } }] },
  { wart: '表头里的单位用于光秃的数字', rows: [['事项名称', '法定时限（自然日）', '承诺时限（工作日）'], ['甲登记', 30, 5]], gives: [{ values: { statutoryLimit: limit(30, '自然日'), promisedLimit: limit(5) } }] },
  { wart: '表头一处笔误', rows: [['事项名秤', '事项类型'], ['甲登记', '行政确认']], gives: [{ values: { name: '甲登记', itemType: '行政确认' } }] },
  { wart: '受理时限不是办理时间', rows: [['事项名称', '事项类型', '受理时限'], ['甲登记', '行政确认', '1个工作日']], gives: [{ values: { name: '甲登记' }, extra: { 受理时限: '1个工作日' } }] },
  { wart: '重复的表头在中间', rows: [name, ['甲登记', '行政确认', '5个工作日'], name, ['乙登记', '行政确认', '3个工作日']], gives: [{ values: { name: '甲登记' } }, { values: { name: '乙登记' } }], says: ['row-skipped'] },
  { wart: '分组行给出事项类型', rows: [['序号', '事项名称', '承诺时限'], ['一、行政许可'], ['1', '甲许可', '5个工作日'], ['二、公共服务（1项）'], ['2', '乙查询', '即办']], merges: ['A2:C2', 'A4:C4'], gives: [{ values: { name: '甲许可', itemType: '行政许可' } }, { values: { name: '乙查询', itemType: '公共服务' } }], says: ['row-skipped', 'row-skipped'] },
  { wart: '分组行给出实施主体', rows: [['序号', '事项名称', '事项类型'], ['某县民政局（2项）'], ['1', '甲登记', '行政确认'], ['2', '乙登记', '行政确认'], ['某县公安局（1项）'], ['3', '丙许可', '行政许可']], merges: ['A2:C2', 'A5:C5'], gives: [{ values: { agency: '某县民政局' } }, { values: { agency: '某县民政局' } }, { values: { agency: '某县公安局' } }], says: ['row-skipped', 'row-skipped'] },
  { wart: '小计、合计行', rows: [['序号', ...name], ['1', '甲登记', '行政确认', '5个工作日'], ['小计', '1项'], ['2', '乙登记', '行政确认', '5个工作日'], ['合计', null, '2']], gives: [{ values: { name: '甲登记' } }, { values: { name: '乙登记' } }], says: ['row-skipped', 'row-skipped'] },
  { wart: '表头下的栏次行 1 2 3', rows: [[...name, '是否收费'], ['1', '2', '3', '4'], ['甲登记', '行政确认', '5个工作日', '否']], gives: [{ values: { name: '甲登记', charged: false } }], says: ['row-skipped'] },
  { wart: '表后的注和制表人', rows: [name, ['甲登记', '行政确认', '5个工作日'], ['注：以上时限均为工作日'], ['制表人：张三', '联系电话：0393-1']], gives: [{ values: { name: '甲登记' } }], says: ['row-skipped', 'row-skipped'] },
  { wart: '示例行', rows: [['序号', ...name], ['示例', '某某登记', '行政确认', '5个工作日'], ['1', '甲登记', '行政确认', '5个工作日']], gives: [{ values: { name: '甲登记' } }] },
  { wart: '序号列不当作内容', rows: [['序号', '事项名称', '事项类型'], [1, '甲登记', '行政确认']], gives: [{ values: { name: '甲登记', itemType: '行政确认' }, extra: {} }] },
  { wart: '主项向下合并，子项各成一项', rows: [['主项名称', '子项名称', '事项类型'], ['甲许可', '甲许可（新办）', '行政许可'], [null, '甲许可（变更）', '行政许可'], ['乙许可', '乙许可（新办）', '行政许可']], merges: ['A2:A3'], options: { required: ['name'], mapping: new Map([['子项名称', '事项名称']]) }, gives: [{ values: { name: '甲许可（新办）' }, mainItem: '甲许可' }, { values: { name: '甲许可（变更）' }, mainItem: '甲许可' }, { mainItem: '乙许可' }], says: ['merged-value-inherited'] },
  { wart: '部门向下合并', rows: [['部门', '事项名称', '事项类型'], ['某县民政局', '甲登记', '行政确认'], [null, '乙登记', '行政确认']], merges: ['A2:A3'], gives: [{ values: { agency: '某县民政局' } }, { values: { agency: '某县民政局', name: '乙登记' } }], says: ['merged-value-inherited'] },
  { wart: '一个事项几份材料，名称向下合并', rows: [['事项名称', '材料名称', '份数', '材料形式'], ['甲登记', '申请表', 2, '纸质'], [null, '身份证复印件', 1, '电子'], ['乙登记', '申请表', 1, '纸质']], merges: ['A2:A3'], gives: [{ values: { name: '甲登记', materials: [{ name: '申请表', originals: 2, form: '纸质' }, { name: '身份证复印件', form: '电子', originals: 1 }] } }, { values: { materials: [{ name: '申请表', form: '纸质', originals: 1 }] } }] },
  { wart: '一个事项几份材料，没有合并', rows: [['事项名称', '材料名称', '原件份数', '复印件份数'], ['甲登记', '申请表', '1', '0'], [null, '身份证', null, '2']], gives: [{ values: { materials: [{ name: '申请表', originals: 1, copies: 0 }, { name: '身份证', copies: 2 }] } }] },
  { wart: '业务办理项在主项下面', rows: [['事项名称', '业务办理项名称', '承诺时限'], ['甲登记', '甲设立登记', '5个工作日'], ['甲登记', '甲变更登记', '3个工作日']], gives: [{ values: { name: '甲登记', promisedLimit: limit(5) }, handling: [{ name: '甲设立登记', values: {} }, { name: '甲变更登记', values: { promisedLimit: limit(3) } }] }] },
  { wart: '一张表上两张表', rows: [['行政权力事项'], name, ['甲登记', '行政确认', '5个工作日'], [], ['公共服务事项'], ['事项名称', '服务对象', '办理地点', '咨询电话'], ['乙查询', '自然人', '一楼', '0393-1']], gives: [{ values: { name: '甲登记' } }, { values: { name: '乙查询', serviceObjects: ['自然人'], address: '一楼', consult: '0393-1' } }], says: ['row-skipped', 'row-skipped'] },
  { wart: '隐藏的行和列照读并说明', rows: [name, ['甲登记', '行政确认', '5个工作日'], ['乙登记', '行政确认', '5个工作日']], hiddenRows: [3], hiddenColumns: [2], gives: [{ values: { name: '甲登记' } }, { values: { name: '乙登记', itemType: '行政确认' } }], says: ['row-hidden', 'row-hidden'] },
  { wart: '隐藏的工作表照读并说明', rows: [name, ['甲登记', '行政确认', '5个工作日']], hidden: true, gives: [{ values: { name: '甲登记' } }], says: ['row-hidden'] },
  { wart: '两列都是实施主体，内容相同', rows: [['事项名称', '实施主体', '部门'], ['甲登记', '某县公安局', '某县公安局']], gives: [{ values: { agency: '某县公安局' }, extra: {} }] },
  { wart: '两列都是实施主体，内容矛盾', rows: [['事项名称', '实施主体', '部门'], ['甲登记', '某县公安局', '某县民政局']], gives: [{ values: { agency: '某县公安局' }, extra: { 部门: '某县民政局' } }], says: ['heading-duplicated'] },
  { wart: '一列两个时限', rows: [['事项名称', '法定/承诺时限'], ['甲登记', '法定20个工作日，承诺5个工作日'], ['乙登记', '20/5'], ['丙登记', '承诺3个工作日；法定10个工作日']], gives: [{ values: { statutoryLimit: limit(20), promisedLimit: limit(5) } }, { values: { statutoryLimit: limit(20), promisedLimit: limit(5) } }, { values: { statutoryLimit: limit(10), promisedLimit: limit(3) } }] },
  { wart: '认不出的列原样保留', rows: [['事项名称', '事项类型', '业务系统'], ['甲登记', '行政确认', '一体化平台']], gives: [{ extra: { 业务系统: '一体化平台' } }], says: ['heading-unknown'] },
  { wart: '对照文件指定的列', rows: [['办件名称全称', '事项类型', '业务系统'], ['甲登记', '行政确认', 'x']], options: { required: ['name'], headerRow: 1, mapping: new Map([['A', 'name'], ['业务系统', '跳过']]) }, gives: [{ values: { name: '甲登记' }, extra: {} }] },
  { wart: '编码超过 15 位存成数字', rows: [['事项名称', '实施编码'], ['甲登记', number(3.21181e31, '3.21181E+31')]], gives: [{ values: { name: '甲登记' }, extra: { 实施编码: '3.21181E+31' } }], says: ['digits-lost'] },
  { wart: '12 位编码显示成科学计数', rows: [['事项名称', '基本编码'], ['甲登记', number(410107003000, '4.10107E+11')]], gives: [{ values: { basicCode: '410107003000' } }], says: ['number-scientific'] },
  { wart: 'csv 里的 4.10107E+11 无法恢复', rows: [['事项名称', '基本编码'], ['甲登记', '4.10107E+11']], gives: [{ extra: { 基本编码: '4.10107E+11' } }], says: ['number-scientific'] },
  { wart: '基本编码丢了前导零', rows: [['事项名称', '基本编码'], ['甲登记', number(120012000)], ['乙登记', '120013000']], gives: [{ values: { basicCode: '000120012000' } }, { values: { basicCode: '000120013000' } }], says: ['leading-zero-lost', 'leading-zero-lost'] },
  { wart: '数字格式里的前导零还在', rows: [['事项名称', '基本编码'], ['甲登记', number(120012000, '000120012000', '000000000000')]], gives: [{ values: { basicCode: '000120012000' } }] },
  { wart: '5 变成了日期', rows: [['事项名称', '承诺时限'], ['甲登记', date(5, '1900/1/5')], ['乙登记', date(46000, '2025/12/9')]], gives: [{ values: { promisedLimit: limit(5) } }, { extra: { 承诺时限: '2025/12/9' } }], says: ['number-dated', 'number-dated'] },
  { wart: '全角编码', rows: [['事项名称', '基本编码'], ['甲登记', '０００１２００１２０００']], gives: [{ values: { basicCode: '000120012000' } }], says: ['full-width-digits'] },
  { wart: '编码里的空格', rows: [['事项名称', '基本编码'], ['甲登记', ' 0001 20012000 ']], gives: [{ values: { basicCode: '000120012000' } }] },
  { wart: '电话丢了区号前的零', rows: [['事项名称', '咨询电话'], ['甲登记', number(3938812345)]], gives: [{ values: { consult: '03938812345' } }], says: ['leading-zero-lost'] },
  { wart: '公式错误', rows: [['事项名称', '基本编码', '办理地点'], ['甲登记', error('#REF!'), '#N/A']], gives: [{ values: { name: '甲登记' } }], says: ['formula-error', 'formula-error'] },
  { wart: '同上', rows: [['事项名称', '办理地点'], ['甲登记', '一楼3号窗口'], ['乙登记', '同上']], gives: [{ values: { address: '一楼3号窗口' } }, { values: { address: '一楼3号窗口' } }], says: ['filler-value'] },
  { wart: '占位的 — 和 /', rows: [['事项名称', '受理条件', '数量限制'], ['甲登记', '—', '无']], gives: [{ values: { name: '甲登记' } }], says: ['filler-value'] },
  { wart: '是否的各种写法', rows: [['事项名称', '是否收费', '是否网办', '是否进驻大厅', '是否支持预约'], ['甲', '√', '×', 'Y', '无'], ['乙', '1', '0', '☑是 □否', '不支持']], gives: [{ values: { charged: true, online: false, inHall: true, bookable: false } }, { values: { charged: true, online: false, inHall: true, bookable: false } }] },
  { wart: '日期的各种写法', rows: [['事项名称', '生效日期'], ['甲', '2017年6月16日'], ['乙', '2017.6'], ['丙', date(42902, '2017/6/16')], ['丁', '20170616'], ['戊', '待定期限']], gives: [{ values: { effectiveOn: '2017-06-16' } }, { values: { effectiveOn: '2017-06-01' } }, { values: { effectiveOn: '2017-06-16' } }, { values: { effectiveOn: '2017-06-16' } }, { extra: { 生效日期: '待定期限' } }], says: ['field-malformed'] },
  { wart: '1904 日期', date1904: true, rows: [['事项名称', '生效日期'], ['甲', date(41440, '2017/6/16')]], gives: [{ values: { effectiveOn: '2017-06-16' } }] },
  { wart: '时限的各种写法', rows: [['事项名称', '承诺时限'], ['甲', '即办'], ['乙', '7日（自然日）'], ['丙', '1个月'], ['丁', '二十个工作日'], ['戊', '自受理之日起5个工作日内'], ['己', '按规定办理']], gives: [{ values: { promisedLimit: limit(0) } }, { values: { promisedLimit: limit(7, '自然日') } }, { values: { promisedLimit: { days: 30, unit: '自然日', note: '1个月' } } }, { values: { promisedLimit: limit(20) } }, { values: { promisedLimit: limit(5) } }, { extra: { 承诺时限: '按规定办理' } }], says: ['field-malformed'] },
  { wart: '代码表的数字没有说明是哪张表，整列一条', rows: [['事项名称', '服务对象'], ['甲', '1,2'], ['乙', '1']], gives: [{ extra: { 服务对象: '1,2' } }, { extra: { 服务对象: '1' } }], says: ['value-not-listed'] },
  { wart: '对照文件说明了码表', rows: [['事项名称', '服务对象'], ['甲', '1,2']], options: { required: ['name'], codeTables: new Map([['serviceObjects', 'standard']]) }, gives: [{ values: { serviceObjects: ['自然人', '企业法人'] } }] },
  { wart: '不在代码表里的词', rows: [['事项名称', '服务对象'], ['甲', '自然人、外星人']], gives: [{ values: { serviceObjects: ['自然人'] }, extra: { 服务对象: '外星人' } }], says: ['value-not-listed'] },
  { wart: '条件、材料写在一格里', rows: [['事项名称', '受理条件', '申请材料'], ['甲', '1.年满十八周岁；2.有固定住所', '身份证复印件2份；营业执照（原件1份）']], gives: [{ values: { conditions: ['年满十八周岁', '有固定住所'], materials: [{ name: '身份证', kind: '复印件', copies: 2 }, { name: '营业执照', kind: '原件', originals: 1 }] } }] },
  { wart: '依据拆成法、文号、条', rows: [['事项名称', '设定依据'], ['甲', '《中华人民共和国行政许可法》第十二条第二款第（三）项；《某意见》（濮政〔2017〕22号）第三条：内容。']], gives: [{ values: { legalBasis: [{ law: '中华人民共和国行政许可法', article: '第十二条第二款第（三）项' }, { law: '某意见', number: '濮政〔2017〕22号', article: '第三条', text: '内容。' }] } }] },
  { wart: '完全相同的两行只读一次', rows: [name, ['甲登记', '行政确认', '5个工作日'], ['甲登记', '行政确认', '5个工作日']], gives: [{ values: { name: '甲登记' } }], says: ['row-duplicated'] },
  { wart: '没有事项名称一列：一条，不是一千条', rows: [['地区', '2019年', '2018年'], ['北京', 1, 2], ['天津', 3, 4]], gives: [], says: ['heading-missing'] },
  { wart: '不是文字的原型键', rows: [['事项名称', '__proto__', '事项类型'], ['甲登记', 'x', '行政确认'], ['constructor', 'y', '行政确认']], gives: [{ values: { name: '甲登记' }, extra: { __proto__列: 'x' } }, { values: { name: 'constructor' } }], says: ['heading-unknown'] },
  { wart: '三行表头，最下一行只有时限二字', rows: [['序号', '基本信息', null, '办理时限（工作日）', null, '收费情况', null], [null, '事项名称', '权力类型', '法定', '承诺', '是否收费', '收费依据'], [null, null, null, '时限', '时限', null, null], [1, '甲登记', '行政确认', 30, 20, '否', null]], merges: ['A1:A3', 'B1:C1', 'D1:E1', 'F1:G1', 'B2:B3', 'C2:C3', 'F2:F3', 'G2:G3'], gives: [{ values: { name: '甲登记', statutoryLimit: limit(30), promisedLimit: limit(20), charged: false } }] },
  { wart: '一列两个时限的各种表头和写法', rows: [['事项名称', '法定(承诺)时限'], ['甲', '20(5)'], ['乙', '20个工作日（5个工作日）'], ['丙', '法定20（承诺即办）'], ['丁', '法定无，承诺即办'], ['戊', '20及5']], gives: [...[5, 5, 0].map((n) => ({ values: { statutoryLimit: limit(20), promisedLimit: limit(n) } })), { values: { promisedLimit: limit(0) } }, { values: { statutoryLimit: limit(20), promisedLimit: limit(5) } }] },
  { wart: '括号里说明是两个时限', rows: [['事项名称', '办理时限（法定/承诺）'], ['甲', '20/5']], gives: [{ values: { statutoryLimit: limit(20), promisedLimit: limit(5) } }] },
  { wart: '办理时限一列里写明了法定和承诺', rows: [['事项名称', '办理时限'], ['甲', '法定20个工作日，承诺5个工作日'], ['乙', '承诺5个工作日（法定20个工作日）'], ['丙', '法定时限：20个工作日'], ['丁', '5个工作日']], gives: [{ values: { statutoryLimit: limit(20), promisedLimit: limit(5) } }, { values: { statutoryLimit: limit(20), promisedLimit: limit(5) } }, { values: { statutoryLimit: limit(20) } }, { values: { promisedLimit: limit(5) } }] },
  { wart: '压缩比例不是时限', rows: [['事项名称', '事项类型', '承诺时限较法定时限压缩比例'], ['甲', '行政确认', '50%']], gives: [{ values: { name: '甲' }, extra: { 承诺时限较法定时限压缩比例: '50%' } }], says: ['heading-unknown'] },
  { wart: '左右两张表', rows: [['许可', null, null, null, '服务'], ['序号', '事项名称', '承诺时限', null, '序号', '事项名称', '承诺时限'], [1, '甲登记', '5个工作日', null, 1, '丁查询', '即办'], [2, '乙登记', '3个工作日', null, 2, '戊查询', '1个工作日'], [3, '丙登记', '3个工作日']], merges: ['A1:C1', 'E1:G1'], gives: [{ values: { name: '甲登记', promisedLimit: limit(5) }, extra: {} }, { values: { name: '乙登记' } }, { values: { name: '丙登记' } }, { values: { name: '丁查询', promisedLimit: limit(0) } }, { values: { name: '戊查询' } }], says: ['row-skipped'] },
  { wart: '左右两张表紧挨着', rows: [['序号', '事项名称', '事项类型', '序号', '事项名称', '事项类型'], [1, '甲登记', '行政确认', 3, '丙登记', '行政许可'], [2, '乙登记', '行政确认']], gives: [{ values: { name: '甲登记', itemType: '行政确认' } }, { values: { name: '乙登记' } }, { values: { name: '丙登记', itemType: '行政许可' } }] },
  { wart: '主项下的子项，不用对照文件', rows: [['主项', '子项', '办理单位'], ['户口登记', '出生登记', '某县公安局'], [null, '死亡登记', '某县公安局'], ['收养登记', null, '某县民政局']], merges: ['A2:A3'], gives: [{ values: { name: '出生登记' }, mainItem: '户口登记' }, { values: { name: '死亡登记' }, mainItem: '户口登记' }, { values: { name: '收养登记' } }], says: ['merged-value-inherited'] },
  { wart: '几个层级写在一格', rows: [['事项名称', '行使层级'], ['甲', '省、市、县'], ['乙', '县、乡'], ['丙', '县（市、区）']], gives: [{ values: { levels: ['省级', '市级', '县级'] } }, { values: { levels: ['县级', '乡级'] } }, { values: { levels: ['县级'] } }] },
  { wart: '类型一列带序号和项数', rows: [['事项类型', '事项名称', '网办深度'], ['一、行政许可（共2项）', '甲许可', 'Ⅳ级（全程网办）']], gives: [{ values: { itemType: '行政许可', name: '甲许可', onlineDepth: 'Ⅳ级' } }] },
  { wart: '依据前有序号和【法律】', rows: [['事项名称', '设定依据'], ['甲', '1.【法律】《某甲法》第一条；\n2.【行政法规】《某乙条例》（国务院令第198号）第四、五条：“原文”；\n3.【规范性文件】《某通知》濮政办〔2017〕22号 第三条']], gives: [{ values: { legalBasis: [{ law: '某甲法', article: '第一条' }, { law: '某乙条例', number: '国务院令第198号', article: '第四、五条' }, { law: '某通知', number: '濮政办〔2017〕22号', article: '第三条' }] } }] },
  { wart: '材料的原件/复印件一列和份数一列', rows: [['事项名称', '申请材料', null, null], [null, '名称', '原件/复印件', '份数'], ['甲', '营业执照', '复印件', 2], [null, '身份证', '原件及复印件', '各1']], merges: ['A1:A2', 'B1:D1', 'A3:A4'], gives: [{ values: { materials: [{ name: '营业执照', kind: '复印件', copies: 2 }, { name: '身份证', originals: 1, copies: 1 }] } }] },
  { wart: '逗号隔开的材料各有份数', rows: [['事项名称', '申请材料'], ['甲', '身份证1份，户口簿1份'], ['乙', '申请表，原件1份']], gives: [{ values: { materials: [{ name: '身份证', originals: 1 }, { name: '户口簿', originals: 1 }] } }, { values: { materials: [{ name: '申请表', originals: 1 }] } }] },
  { wart: '表头后的【下拉选择】', rows: [['事项名称【必填】', '2、事项类型【下拉选择】'], ['甲', '行政确认']], gives: [{ values: { name: '甲', itemType: '行政确认' } }] },
  { wart: '大写的交换字段名，代码表是标准的', rows: [['TASK_NAME', 'SERVER_TYPE'], ['事项名称', '服务对象'], ['甲', '2']], gives: [{ values: { name: '甲', serviceObjects: ['企业法人'] } }] },
  { wart: '页码和签名不是事项', rows: [name, ['甲登记', '行政确认', '5个工作日'], ['第1页，共2页'], ['填表人', '张三', '审核人']], gives: [{ values: { name: '甲登记' } }], says: ['row-skipped', 'row-skipped'] },
  { wart: '办理流程一行一步，“审核”是一步不是签名', rows: [['事项名称', '办理流程'], ['甲登记', '受理'], [null, '审核'], [null, '办结']], merges: ['A2:A4'], gives: [{ values: { name: '甲登记', process: [{ step: '受理' }, { step: '审核' }, { step: '办结' }] } }] },
  { wart: '只认得事项名称一列，旁边几列生疏', rows: [['序号', '事项名称', '牵头科室', '经办人', '去年件数'], [1, '甲登记', '食品股', '张三', 12], [2, '乙登记', '福利股', '李四', 3]], gives: [{ values: { name: '甲登记' }, extra: { 牵头科室: '食品股', 经办人: '张三', 去年件数: '12' } }, { values: { name: '乙登记' } }], says: ['heading-unknown', 'heading-unknown', 'heading-unknown'] },
  { wart: '序号栏写一、名称栏写分类', rows: [['序号', '事项名称', '事项类型', '承诺时限'], ['一', '政策咨询类'], [1, '甲咨询', '公共服务', '即办']], gives: [{ values: { name: '甲咨询' } }], says: ['row-skipped'] },
  { wart: '收费标准写不收费，没有是否收费一列', rows: [['事项名称', '收费标准及依据'], ['甲', '不收费'], ['乙', '号牌100元/副，依据：发改价格〔2004〕2831号']], gives: [{ values: { charged: false } }, { values: { fees: [{ name: '号牌', standard: '100元/副', basis: '发改价格〔2004〕2831号' }] } }] },
  { wart: '同上不再重复上一格的毛病', rows: [['事项名称', '咨询电话'], ['甲登记', number(3938812345)], ['乙登记', '同上']], gives: [{ values: { consult: '03938812345' } }, { values: { consult: '03938812345' } }], says: ['leading-zero-lost', 'filler-value'] },
  { wart: '表单里标签下还有小标签', rows: [['一、事项名称', null, '甲许可'], ['二、事项类型', null, '行政许可'], ['三、受理机构', null, '某县住建局'], ['四、办理时限', '法定', '20个工作日'], [null, '承诺', '5个工作日'], ['五、咨询方式', null, '0393-1']], merges: ['A4:A5'], gives: [{ values: { name: '甲许可', statutoryLimit: limit(20), promisedLimit: limit(5), consult: '0393-1' } }] },
  { wart: '表单右边的材料表', rows: [['要素名称', '内容', null, '材料名称', '份数'], ['事项名称', '甲许可', null, '申请表', '1'], ['事项类型', '行政许可', null, '承诺书', '2'], ['实施主体', '某县交通运输局'], ['是否收费', '否']], gives: [{ values: { name: '甲许可', agency: '某县交通运输局', charged: false, materials: [{ name: '申请表', originals: 1 }, { name: '承诺书', originals: 2 }] } }] },
  { wart: '没有表头的列有内容，不丢', rows: [['事项名称', '事项类型', null, '承诺时限'], ['甲登记', '行政确认', '补充', '5'], ['乙登记', '行政确认', null, '5', null, '表外备注']], gives: [{ values: { name: '甲登记' }, extra: { C列: '补充' } }, { values: { name: '乙登记' }, extra: { F列: '表外备注' } }], says: ['heading-unknown', 'heading-unknown'] },
  { wart: '条件用一、二、隔开；日期用汉字；英文表头', rows: [['Item name', 'Conditions', 'Effective on'], ['甲登记', '一、年满18周岁；二、有住所', '二〇一七年六月十六日']], gives: [{ values: { name: '甲登记', conditions: ['年满18周岁', '有住所'], effectiveOn: '2017-06-16' } }] },
  { wart: '单位写在表头下面一行', rows: [['序号', '事项名称', '法定时限', '承诺时限', '收费标准'], [null, null, '（工作日）', '工作日', '（元/本）'], [1, '甲证核发', 20, 5, 10]], gives: [{ values: { name: '甲证核发', statutoryLimit: limit(20), promisedLimit: limit(5), fees: [{ name: '收费', standard: '10元/本' }] } }] },
  { wart: '材料1、材料2 各占一列', rows: [['事项名称', '材料1', '材料2', '材料10', '承诺时限'], ['甲登记', '身份证复印件1份', '申请表原件2份', '照片', '即办'], ['乙登记', '户口簿', null, null, '即办']], gives: [{ values: { materials: [{ name: '身份证', copies: 1, kind: '复印件' }, { name: '申请表', originals: 2, kind: '原件' }, { name: '照片' }] } }, { values: { materials: [{ name: '户口簿' }] } }] },
  { wart: '材料和份数成对并排', rows: [['事项名称', '申请材料1', '份数', '申请材料2', '份数', '办理地点'], ['甲登记', '身份证', 1, '申请表', 2, '一楼'], ['乙登记', '户口簿', 1, null, null, '一楼']], gives: [{ values: { materials: [{ name: '身份证', originals: 1 }, { name: '申请表', originals: 2 }] } }, { values: { materials: [{ name: '户口簿', originals: 1 }] } }] },
  { wart: '服务对象、办理形式拆成几栏打√', rows: [['序号', '事项名称', '服务对象', null, '办理形式', null], [null, null, '自然人', '法人', '窗口办理', '网上办理'], [1, '甲登记', '√', null, '√', '√'], [2, '乙登记', '√', '√', '×', '√']], merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'], gives: [{ values: { name: '甲登记', serviceObjects: ['自然人'], channels: ['窗口', '网上'] } }, { values: { serviceObjects: ['自然人', '企业法人', '事业法人', '社会组织法人'], channels: ['网上'] } }] },
  { wart: '市级、县级、乡级三栏打√', rows: [['序号', '事项名称', '市级', '县级', '乡级'], [1, '甲登记', null, '√', '√'], [2, '乙登记', '√', '√', '否']], gives: [{ values: { name: '甲登记', levels: ['县级', '乡级'] } }, { values: { levels: ['市级', '县级'] } }] },
  { wart: '各乡镇一栏打√，不是层级', rows: [['事项名称', '事项类型', '马庄桥镇', '六塔乡'], ['甲登记', '公共服务', '√', null]], gives: [{ values: { name: '甲登记' }, extra: { 马庄桥镇: '√' } }], says: ['heading-unknown', 'heading-unknown'] },
  { wart: '县（区）、乡镇一栏是区划', rows: [['县（区）', '事项名称', '事项类型'], ['清丰县', '甲登记', '行政确认'], ['√', '乙登记', '行政确认']], gives: [{ values: { name: '甲登记' }, division: '清丰县' }, { values: { name: '乙登记' }, extra: { '县（区）': '√' } }] },
  { wart: '各类各有表头，类别写在表头上面', rows: [['一、行政许可类'], ['序号', '事项名称', '承诺时限'], [1, '甲许可', '即办'], ['二、公共服务类'], ['序号', '事项名称', '承诺时限'], [1, '乙查询', '即办'], ['三、便民事项'], ['序号', '事项名称', '承诺时限'], [1, '丙代办', '即办']], merges: ['A1:C1', 'A4:C4', 'A7:C7'], gives: [{ values: { itemType: '行政许可' } }, { values: { itemType: '公共服务' } }, { values: expect.not.objectContaining({ itemType: '公共服务' }) }], says: ['row-skipped', 'row-skipped', 'row-skipped', 'row-skipped', 'row-skipped'] },
  { wart: '后一组没有写明类型，不沿用前一组的', rows: [['序号', '事项名称', '承诺时限'], ['一、行政许可'], [1, '甲许可', '即办'], ['（一）户籍类'], [2, '乙许可', '即办'], ['二、便民事项'], [3, '丙代办', '即办']], merges: ['A2:C2', 'A4:C4', 'A6:C6'], gives: [{ values: { itemType: '行政许可' } }, { values: { itemType: '行政许可' } }, { values: expect.not.objectContaining({ itemType: '行政许可' }) }], says: ['row-skipped', 'row-skipped', 'row-skipped'] },
  { wart: '收费按文件执行；不收取任何费用', rows: [['事项名称', '是否收费', '收费标准'], ['甲', '是', '按豫发改收费〔2018〕号执行'], ['乙', '不收取任何费用', '无']], gives: [{ values: { charged: true, fees: [{ name: '收费', standard: '按豫发改收费〔2018〕号执行' }] } }, { values: { charged: false } }] },
  { wart: '编码前有 ` 或 ’，没有编码的写暂无编码', rows: [['事项名称', '基本编码'], ['甲', '`000120012000'], ['乙', '’000120\n013000'], ['丙', '暂无编码']], gives: [{ values: { basicCode: '000120012000' } }, { values: { basicCode: '000120013000' } }, { values: expect.not.objectContaining({ basicCode: '暂无编码' }) }], says: ['filler-value'] },
  { wart: '书名号写成 < >；元月', rows: [['事项名称', '设定依据', '生效日期'], ['甲', '<中华人民共和国户口登记条例>第七条', '2026年元月5日']], gives: [{ values: { legalBasis: [{ law: '中华人民共和国户口登记条例', article: '第七条' }], effectiveOn: '2026-01-05' } }] },
  { wart: '每个时限后面一栏单位', rows: [['事项名称', '法定时限', '单位', '承诺时限', '单位'], ['甲', 30, '日', 5, '工作日'], ['乙', 20, '工作日', 10, '日']], gives: [{ values: { statutoryLimit: limit(30, '自然日'), promisedLimit: limit(5) } }, { values: { statutoryLimit: limit(20), promisedLimit: limit(10, '自然日') } }] },
  { wart: '名称前面的单位一栏是实施主体', rows: [['序号', '单位', '事项名称', '事项类型'], [1, '某县民政局', '甲登记', '行政确认']], gives: [{ values: { agency: '某县民政局', name: '甲登记' } }] },
  { wart: '市本级；乡（镇、街道）；全流程网办', rows: [['事项名称', '行使层级', '网上办理深度'], ['甲', '市本级', '全流程网办'], ['乙', '市、县（区）、乡（镇、街道）', '二级']], gives: [{ values: { levels: ['市级'], onlineDepth: 'Ⅳ级' } }, { values: { levels: ['市级', '县级', '乡级'] } }] },
  { wart: '事项类型、是否收费拆成几栏打√，没有勾的栏也认得', rows: [['序号', '事项名称', '事项类型', null, null, '是否收费', null], [null, null, '行政许可', '行政确认', '公共服务', '是', '否'], [1, '甲许可', '√', null, null, '√', null], [2, '乙查询', null, null, '√', null, '√'], [3, '丙', null, null, null, '√', '√']], merges: ['A1:A2', 'B1:B2', 'C1:E1', 'F1:G1'], gives: [{ values: { itemType: '行政许可', charged: true } }, { values: { itemType: '公共服务', charged: false } }, { values: { name: '丙', charged: true }, extra: { '是否收费/否': '√' } }], says: ['heading-duplicated'] },
  { wart: '市级、县级两栏写的是单位，不是打√', rows: [['事项名称', '事项类型', '市级', '县级'], ['甲登记', '行政确认', '市公安局', '县公安局']], gives: [{ values: expect.not.objectContaining({ levels: expect.anything() }), extra: { 市级: '市公安局', 县级: '县公安局' } }], says: ['heading-unknown', 'heading-unknown'] },
  { wart: '表单里的材料一、材料二', rows: [['事项名称', '甲证核发'], ['事项类型', '行政许可'], ['实施主体', '某县公安局'], ['材料一', '身份证原件1份'], ['材料二', '申请表原件2份'], ['是否收费', '否']], gives: [{ values: { materials: [{ name: '身份证', originals: 1 }, { name: '申请表', originals: 2 }] } }] },
]; // biome-ignore format: one wart a line

describe('warts of offices’ sheets', () => {
  it.each(warts.map((w) => [w.wart, w] as const))('%s', (_, { gives, says = [], options, ...parts }) => {
    const result = read(parts, options);
    expect(result.records).toMatchObject(gives);
    expect(result.records).toHaveLength(gives.length);
    expect(result.facts.map((f) => f.rule)).toEqual(says);
  });
});

describe('records with Chinese keys', () => {
  it('a list under a name of its own, both limits, entries of materials', () => {
    const list = [
      { 序号: 1, 事项名称: '甲登记', '法定/承诺时限': '20个工作日/5个工作日', 申请材料: [{ 材料名称: '身份证', 份数: '2' }] },
      { 事项名称: '乙登记', 办理时限: { 法定: 20, 承诺: 5 } },
    ]; // biome-ignore format: one record a line
    const { records, facts } = importData({ 单位: '某县民政局', 事项清单: list }, '清单.json');
    const limits = { statutoryLimit: limit(20), promisedLimit: limit(5) };
    expect(records.map((r) => r.values)).toMatchObject([
      { name: '甲登记', ...limits, materials: [{ name: '身份证', originals: 2 }] },
      { name: '乙登记', ...limits },
    ]);
    expect(facts).toEqual([]);
  });

  it('the answer of an interface: {code, data: {rows: […]}}', () => {
    const answer = { code: 0, data: { total: 2, rows: [{ taskName: '甲登记' }, { taskName: '乙登记' }] } };
    expect(importData(answer, '清单.json').records.map((r) => r.values.name)).toEqual(['甲登记', '乙登记']);
  });
});
