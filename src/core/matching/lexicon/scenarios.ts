/**
 * In which case the office acts. Scenario makes the handling item (业务办理项), never the item.
 * Source: bracket texts and endings of the Guang'an, Hubei and Hunan handling-item names.
 */
export const scenarioWords = {
  new: '设立 新设立 新设 新办 新申请 首次申请 首次申领 首次申报 首次签发 首次登记 首次核发 首次发证 首次 初次 初次申领 初次申请 初领 初申领 初始 新发 新增 新领 新立 成立 开办 开设 开业 创办 取证 首次注册 初始注册 申请设立 直接设立 正式设立 配发 新开办 创立',
  prepare: '筹建 筹设 筹备 筹备设立 筹备成立 筹办 申请筹设',
  change: '变更 信息变更 更改 变更登记事项 事项变更 登记事项变更 变动',
  licensed: '许可事项变更 变更许可事项 核准事项变更',
  correct: '更正 补正 勘误',
  renew:
    '延续 延期 续期 续展 续用 续办 到期延续 有效期延续 期满延续 到期换证 到期换发 期满换证 期满换发 有效期满换证 有效期满换发 有效期届满换证 有效期届满换发 再注册 延续注册 展期 有效期届满延续 有效期满延续',
  anew: '重新申领 重新注册 重新申请 重新办理 重新核发',
  replace: '换发 换证 换领 更换证 换补 换照',
  reissue:
    '补办 补发 遗失 损毁 灭失 遗失损毁补发 补领 补证 遗失补办 遗失补领 遗失补发 遗失补证 补换 补照 遗失损毁补办 损毁补办 灭失补办 补打 重办 挂失补办',
  cancel: '注销 依申请注销 取消 销户',
  terminate: '终止 停办 解散 关闭 退出',
  suspend: '暂停 停业 报停 停产 中止 停用 暂停营业 暂停经营',
  closeDown: '歇业',
  resume: '恢复 复业 恢复营业 恢复经营 恢复营运 复工 续发',
  revoke: '撤销 撤回 撤消 吊销',
  transfer: '转移 过户 转让 转移登记 转移接续',
  moveIn: '转入 迁入 移入 调入',
  moveOut: '转出 迁出 移出 调出',
  annual:
    '年检 年审 年度检验 年度检查 年度审验 年度核验 年度报告 年报 年度考核 年度审查 年度年检 年度审核 年度检查考核 年检考核',
  verify: '校验 年度校验 核验 查验',
  recheck: '复审 复检 复验',
  reexamine: '复查',
  reconsider: '复核 复议',
  reassess: '复评',
  supplement: '补评 补测 补考',
  merge: '合并 兼并',
  split: '分立 拆分 分户',
  enlarge: '增项 扩项 扩大 增加 增设 增建',
  reduce: '缩小 减少 核减 减项',
  extend: '迁址 搬迁 迁移 移植',
} as const;

/** One word for two cases. */
export const replacedOrReissued = '补换领 换补领 补换发 换补发 补换证 换补证 补发换发 补领换领';

export type ScenarioId = keyof typeof scenarioWords;
export const scenarioIds = Object.keys(scenarioWords) as ScenarioId[];
export const scenarioBit = (id: ScenarioId): number => 1 << scenarioIds.indexOf(id);

export const scenarioTitles: Record<ScenarioId, string> = {
  new: '设立（新办）',
  prepare: '筹建',
  change: '变更',
  licensed: '许可事项变更',
  correct: '更正',
  renew: '延续',
  anew: '重新办理',
  replace: '换发',
  reissue: '补办',
  cancel: '注销',
  terminate: '终止',
  suspend: '暂停',
  closeDown: '歇业',
  resume: '恢复',
  revoke: '撤销',
  transfer: '转移',
  moveIn: '转入',
  moveOut: '转出',
  annual: '年检',
  verify: '校验',
  recheck: '复审',
  reexamine: '复查',
  reconsider: '复核',
  reassess: '复评',
  supplement: '补评',
  merge: '合并',
  split: '分立',
  enlarge: '增加',
  reduce: '减少',
  extend: '迁移',
};
