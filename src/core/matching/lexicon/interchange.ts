/**
 * Words of one line say the same in an item's name when everything else in the two names agrees. They are no synonyms:
 * elsewhere one of them may mean more (事业单位 is no 事业机构), so they are weighed only where one stands for the other.
 * Source: wording of laws against wording of lists; the Guang'an, Hubei, Hunan and Danyang lists held against one another.
 */
const lines = `
使用 利用 运用
修建 建设 兴建 建造 修筑 构筑
设置 安装
悬挂 张挂 挂设
张贴 粘贴
拆除 拆毁
改动 改装
引进 引入
放映 播放 播映
猎捕 捕捉 捕猎 狩猎
挖掘 开挖
堆放 堆置 堆存
运输 运送
储存 贮存 存储 存放
保管 保存
处置 处理
评定 评审 评选
评价 评估
考核 考评
返还 退还 退回
缴纳 交纳 缴付
收养 领养
火化 火葬
凿井 打井
竣工 完工
开工 动工
施工 作业
营运 运营
演出 表演
落户 入户
户口 户籍
补贴 补助
款 金 资金
地点 场所 场地
区域 范围 区
车辆 汽车 车
船舶 船只 船
人员 员 者 人
单位 机构 企业 组织 用人单位
产品 制品
工程 项目 建设工程 建设项目
建设 设置
设施 设备 装置
方案 计划
凭证 证明
合同 协议
期间 期 时期
儿童 未成年人
家庭 户
村民 农民
子女 孩子
教师 老师
医师 医生
外籍 外国 国外
国内 境内
来华 在华
退役 退伍
贫困 困难
有关 特定
林草 林业
林木 树木
水务 水利
污水 废水
废物 废弃物
房产 房地产
住宅 住房
租金 房租
线路 路线 班线
站场 场站
`;

/** Characters that are typed for one another by sound or shape. Source: slips in public lists. */
const slips =
  '作做 帐账 订定 划画 像象 侯候 园圆 沙砂 渔鱼 坝埧 份分 辩辨 检捡 籍藉 予与 蓄畜 覆复 绩迹 即既 至致 适使 必须 签鉴';

const classes = new Map<string, number[]>();
for (const [i, line] of lines.trim().split('\n').entries())
  for (const word of line.split(' ')) classes.set(word, [...(classes.get(word) ?? []), i]);

const slipPairs = new Set(slips.split(' ').flatMap((pair) => [pair, [...pair].reverse().join('')]));

/** Whether one word may stand for the other. */
export const interchange = (a: string, b: string): boolean => {
  if (a.length === 1 && b.length === 1 && slipPairs.has(a + b)) return true;
  const of = classes.get(a);
  return of !== undefined && classes.get(b)?.some((i) => of.includes(i)) === true;
};
