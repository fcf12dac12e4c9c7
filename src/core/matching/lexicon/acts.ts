/**
 * What the office does. Words of one line are one act in item names; a line's number is its bit.
 * Source: item types of GB/T 39046-2020 table A.1 and the endings of the names in the Guang'an, Hubei, Hunan and Danyang lists.
 */
export const actWords = {
  approve:
    '审批 行政审批 许可 行政许可 许可证 许可证书 许可审批 审批许可 核准 批准 审核 审查 审核审批 审核批准 审批核发 审核同意 批准书 批准文件 审批手续 核发 颁发 签发 核签 发证 准予 准许 审定 同意 批复 许可证发放 许可证办理 许可证颁发 许可批准 核准书 核批 许可决定 制发 行政许可决定 许可证明 审批表 审批件 准予许可 核定 核办 许可核发 准予批准 审批核准 审查批准 证照核发',
  record:
    '备案 报备 备案信息采集 备案登记 登记备案 备案管理 备案审查 备案手续 备案证明 备案凭证 备案证 备案表 备案书 备案回执',
  register:
    '登记 行政登记 注册 注册登记 登记注册 登记手续 登记证 登记证书 核准登记 登记核准 登记管理 确权登记 登记发证 信息登记',
  confirm: '认定 授予 准入 认定登记 确认 确定 认证 认可 行政确认',
  preliminary: '初审 预审 转报 审核转报 初核 初步审查 初步审核 预核 审查转报 受理转报 审核上报 初审转报',
  punish: '处罚 行政处罚 罚款 给予处罚',
  reward:
    '奖励 表彰 表彰奖励 奖励表彰 行政奖励 表扬 嘉奖 褒奖 表彰与奖励 表彰和奖励 表彰或奖励 表彰或者奖励 奖励和表彰 表彰及奖励',
  inspect: '检查 监督检查 行政检查 监督抽查 抽查 日常检查 现场检查',
  pay: '给付 报销 发放 支付 拨付 行政给付 给发',
  levy: '征收 收取 行政征收 征缴',
  ruling: '裁决 行政裁决 裁定',
  mediate: '调解 行政调解 调处',
  query: '查询 查阅 检索 信息查询 查询服务 信息查询服务',
  consult: '咨询 咨询服务 业务咨询 咨询解答',
  publish: '公布 发布 公示 公开 公告',
  exam: '考试 考试报名 资格考试 资格考试报名 网上报名 报名',
  coerce: '强制 行政强制 强制执行',
} as const;

export type ActId = keyof typeof actWords;
export const actIds = Object.keys(actWords) as ActId[];
export const actBit = (id: ActId): number => 1 << actIds.indexOf(id);

/** Acts that lists use for one another but that may be two items; alone they never decide. */
export const nearActs: readonly (readonly [ActId, ActId])[] = [
  ['approve', 'confirm'],
  ['approve', 'register'],
  ['confirm', 'register'],
];

/** Words that say only that somebody applies or is served; they make no act. */
export const neutralWords =
  '办理 申请 申办 申领 领取 申报 受理 代办 服务 手续 业务 事项 工作 职责 行为 活动 情况 有关 相关 予以 给予 进行 开展 实施 从事 组织开展 依申请 依法 举办 举行 承办 需要 所需 所载 应当 如何 参加 具体 相应 其他相关 办证 出具 开具 提供 指南 权限内 权限范围内';
