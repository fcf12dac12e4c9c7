/** The list that the validate bench reads: 30 elements a row, Chinese text as offices write it, about one row in fifty with a fault. */

import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { seeded } from './_measure.mjs';

export const headings = [
  '事项名称',
  '基本编码',
  '实施编码',
  '事项类型',
  '事项状态',
  '事项版本',
  '设定依据',
  '权力来源',
  '行使层级',
  '实施主体',
  '实施主体性质',
  '实施主体编码',
  '法定办结时限',
  '承诺办结时限',
  '受理条件',
  '办理流程',
  '是否收费',
  '服务对象',
  '办件类型',
  '到办事现场次数',
  '必须现场办理原因',
  '在线办理地址',
  '是否网办',
  '办理地点',
  '办理时间',
  '咨询方式',
  '监督投诉方式',
  '审批结果类型',
  '审批结果名称',
  '申请材料',
];

const objects = [
  '食品经营',
  '药品零售',
  '户外广告设置',
  '林木采伐',
  '取水',
  '道路运输经营',
  '公共场所卫生',
  '劳务派遣经营',
  '民办学校设立',
  '建筑工程施工',
  '危险化学品经营',
  '出版物零售',
  '动物诊疗',
  '人力资源服务',
  '医疗机构执业',
  '燃气经营',
  '宗教活动场所设立',
  '电影放映经营',
  '种畜禽生产经营',
  '水产苗种生产',
];
const acts = ['许可', '审批', '核准', '登记'];
const laws = [
  '《中华人民共和国行政许可法》第十二条',
  '《中华人民共和国食品安全法》第三十五条',
  '《中华人民共和国药品管理法》第五十一条',
  '《公共场所卫生管理条例》第四条',
  '《中华人民共和国森林法》第五十七条',
];
const materials = [
  '申请书；法定代表人身份证复印件；营业执照',
  '申请表；场地平面图；设备清单',
  '申请书；资金信用证明；章程',
  '变更申请表；原许可证正本',
];
const conditions = [
  '1.有固定的经营场所；2.有与经营规模相适应的设备；3.有专职管理人员',
  '1.具有法人资格；2.有符合规定的名称和章程',
  '1.年满十八周岁；2.具有完全民事行为能力',
];
const flows = ['受理→审查→决定→送达', '申请→受理→现场核查→决定→发证'];
const firsts = [
  ...'东南西北春夏秋冬金木水火土山川河海江湖林田云龙凤和平安康宁福禄寿喜长永兴盛昌高大新古上中前左白青红黄',
];
const seconds = [
  ...'坡沟湾庄堡店桥寨坪塘溪岭岗坝屯村集营铺园洼泉渡关口沙石花草松柏竹梅兰菊荷桃李杏枣麦豆瓜果茶棉麻桑柳槐',
];
/** Two characters that no other item of the list has, in any order. */
const placeName = (n) => firsts[n % firsts.length] + seconds[Math.floor(n / firsts.length) % seconds.length];
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

const creditCode = (n) => {
  const body = `MB${String(n).padStart(6, '0')}`;
  const sum = [...body].reduce((s, c, i) => s + Number.parseInt(c, 36) * organisationWeights[i], 0);
  const check = 11 - (sum % 11);
  const first = `11410922${body}${check === 11 ? '0' : check === 10 ? 'X' : check}`;
  const total = [...first].reduce((s, c, i) => s + alphabet.indexOf(c) * weights[i], 0);
  return first + alphabet[(31 - (total % 31)) % 31];
};

const quoted = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Row `n` of the list; `random` decides its words and whether something is wrong with it. */
const rowOf = (n, random) => {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const agency = Math.floor(n / 2500);
  const code = creditCode(agency);
  const serial = n % 2500;
  const basic = `0001${String(10 + (serial % 3)).padStart(2, '0')}${String(1 + (Math.floor(serial / 3) % 900)).padStart(3, '0')}000`;
  const row = {
    事项名称: `${placeName(serial)}${objects[serial % objects.length]}${acts[serial % acts.length]}`,
    基本编码: basic,
    实施编码: `${code}4${basic}`,
    事项类型: '行政许可',
    事项状态: '在用',
    事项版本: '1',
    设定依据: pick(laws),
    权力来源: '法定本级行使',
    行使层级: '县级',
    实施主体: `清丰县第${agency}局`,
    实施主体性质: '法定机关',
    实施主体编码: code,
    法定办结时限: '20个工作日',
    承诺办结时限: `${1 + Math.floor(random() * 15)}个工作日`,
    受理条件: pick(conditions),
    办理流程: pick(flows),
    是否收费: '否',
    服务对象: pick(['自然人', '企业法人', '自然人、企业法人']),
    办件类型: '承诺件',
    到办事现场次数: '1',
    必须现场办理原因: '核验材料原件',
    在线办理地址: `https://zwfw.example.com/410922/${n}`,
    是否网办: '是',
    办理地点: `清丰县政务服务中心${1 + Math.floor(random() * 5)}楼${1 + Math.floor(random() * 60)}号窗口`,
    办理时间: '工作日 上午9:00—12:00，下午13:00—17:00',
    咨询方式: `0393-72${String(10000 + (n % 80000))}`,
    监督投诉方式: '0393-12345',
    审批结果类型: '证照',
    审批结果名称: `${objects[serial % objects.length]}许可证`,
    申请材料: pick(materials),
  }; // one value a heading
  const fault = random();
  if (fault < 0.002) row.承诺办结时限 = '25个工作日';
  else if (fault < 0.004) row.办件类型 = '即办件';
  else if (fault < 0.006) row.必须现场办理原因 = '';
  else if (fault < 0.008) row.咨询方式 = '0393-721';
  else if (fault < 0.01) row.监督投诉方式 = row.咨询方式;
  else if (fault < 0.012) row.办理时间 = '正常';
  else if (fault < 0.014) row.办理地点 = '清丰县';
  else if (fault < 0.016) row.事项类型 = '公共服务';
  else if (fault < 0.018) row.审批结果名称 = '';
  else if (fault < 0.02) row.办理地点 += '（张三 13800138000）';
  else if (fault < 0.022) row.在线办理地址 = 'http://192.168.1.8/zwfw';
  else if (fault < 0.024) row.事项名称 += '。';
  else if (fault < 0.026) row.实施编码 = row.实施编码.slice(0, 30);
  return row;
};

/** Writes `count` rows to `path`; the same rows for the same seed. */
export const writeList = async (path, count, seed = 20170622) => {
  const random = seeded(seed);
  const out = createWriteStream(path);
  out.write(`${headings.join(',')}\n`);
  for (let n = 0; n < count; ) {
    let text = '';
    for (let end = Math.min(count, n + 5000); n < end; n++) {
      const row = rowOf(n, random);
      text += `${headings.map((heading) => quoted(row[heading])).join(',')}\n`;
    }
    if (!out.write(text)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
};
