/** 100,000 names against a directory of 5,000: seconds, memory, and twice the names in twice the time. */
import { at } from './_matchAsk.mjs';
import { inChild, median, seeded } from './_measure.mjs';

/** Names as offices vary them, from a seed; objects are made of two-syllable words so that no list has to be there. */
const syllables =
  '农林渔牧水电路桥港航医药食品教学科技文旅体育民政财税工商建设规划环保安监消防质检统计档案气象地震广电新闻出版邮政快递粮储能源烟草文物侨务宗教统战人防'.match(
    /../g,
  );
const things = '机构 场所 人员 项目 设施 设备 企业 产品 器械 车辆 船舶 种子 资质 资格 方案 文件'.split(' ');
const acts = '审批 许可 核准 备案 登记 认定 核发 检查 奖励 处罚'.split(' ');
const cases = ['', '', '（变更）', '（延续）', '（注销）', '补办'];
const speedScript = `
import { buildIndex } from ${JSON.stringify(new URL('../../dist/core/matching/nameIndex.js', import.meta.url).href)};
import { matchItem } from ${JSON.stringify(new URL('../../dist/core/matching/matchItem.js', import.meta.url).href)};
const [standards, wanted] = process.argv.slice(1).map(Number);
const random = (${seeded.toString()})(20261124);
const pick = (list) => list[Math.floor(random() * list.length)];
const [syllables, things, acts, cases] = ${JSON.stringify([syllables, things, acts, cases])};
const name = () => pick(syllables) + pick(syllables) + pick(syllables) + pick(syllables) + pick(things) + pick(cases) + pick(acts);
const names = new Set();
while (names.size < standards) names.add(name());
const directory = [...names];
const started = performance.now();
const index = buildIndex(directory.map((name) => ({ name, key: name })));
let same = 0;
for (let i = 0; i < wanted; i++) {
  const row = random() < 0.5 ? pick(directory) + '（县级）' : name();
  if (matchItem({ name: row }, index).decision === 'same') same += 1;
}
const { user, system } = process.cpuUsage();
console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000, cpu: (user + system) / 1e6, same }));
`;

export const speed = (scale) => {
  const wanted = Math.round(100_000 * scale);
  const runs = [1, 2, 3].map(() => inChild(speedScript, { args: ['5000', String(wanted)] }));
  const seconds = median(runs.map((r) => r.result.cpu));
  const wall = median(runs.map((r) => r.result.seconds));
  const half = inChild(speedScript, { args: ['5000', String(Math.round(wanted / 2))] }).result.cpu;
  const limit = Math.max(2, 10 * scale);
  const megabytes = median(runs.map((r) => r.megabytes));
  return [
    {
      claim: `${wanted} 个名称对 5,000 个标准事项，处理器时间（连同启动）`,
      value: at(seconds),
      limit,
      unit: '秒',
      ok: seconds <= limit,
      note: `墙上时间 ${at(wall)} 秒，机器闲时与处理器时间相当`,
    },
    { claim: '同上，内存峰值', value: at(megabytes), limit: 600, unit: 'MB', ok: megabytes <= 600 },
    {
      claim: '名称加倍，用时加倍（不更多）',
      value: at(seconds / half),
      limit: 2.5,
      unit: '倍',
      ok: seconds / half <= 2.5,
    },
  ];
};
