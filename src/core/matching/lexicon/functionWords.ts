/**
 * Words without weight of their own, and longer words that contain one and must stay whole.
 * Source: grammar; the exceptions were read off the names in ../shared/data.
 */
export const functionWords =
  '内 由于 确需 等原因 原因 及其他 和其他 或其他 或者其他 以及其他 及其它 和其它 的 之 按 按照 依照 对 对于 关于 将 及 以及 及其 和 与 或 或者 并 并且 等 在 于 由 向 为 因 个 名 其 该 各 各类 各种 各项 各级各类 本 我 拟 依照 按照 根据 从 以 至';

export const wholeWords =
  '国内 境内 省内 市内 校内 室内 院内 县内 内资 内地 内河 内部 内容 内陆 内设 内科 内蒙古 内控 内销 内审 国内外 境内外 原因不明 按揭 按摩 举办者 举办人 举办单位 在职 在建 在用 在编 在岗 在线 在校 在押 在册 在校生 在华 在内地 对外 对台 对口 对象 对手 相对 应对 对接 核对 针对 面对 和平 共和国 总和 和解 调和 和谐 饱和 参与 普及 涉及 及时 及格 等级 中等 高等 初等 等次 同等 等候 平等 对等 等效 劣等 一等 二等 三等 行为人 作为 认为 人为 为民 因公 因私 因工伤 因工死亡 因工致残 因工作 因病 原因 基因 非因工 个人 个体 个体户 个体工商户 个税 名称 名录 名单 名胜 名木 名牌 姓名 著名 更名 冠名 地名 域名 命名 署名 报名 名额 其他 其它 注册建筑师 注册计量师 注册设备监理师 注册会计师 注册税务师 注册测绘师 注册安全工程师 注册消防工程师 注册城乡规划师 注册监理工程师 注册造价工程师 注册土木工程师 注册电气工程师 注册结构工程师 注册验船师 注册核安全工程师 工程咨询 本科 本级 资本 样本 文本 标本 基本 成本 日本 副本 正本 根本 版本 剧本 课本 本地 自我 模拟 虚拟 拟音 服从 从业 从事 从轻 从业人员 从业资格 以上 以下 以内 以外 以工代赈 可以 难以 所以 予以 以旧换新 甚至 至今 及至 各级 各方 各国 不同 自由 理由 向导 方向 导向 定向 面向 转向 由来 位于 属于 用于 关于 基于 对比 对应 对照 核对 校对 将军 将来 与会 赠与 给与 授予 并购 合并 兼并 并联 并网 吞并 并入 之间 该项 之一 其中 尤其 目的地 标的物 的士 将军';

/**
 * Words that a name may have or lack without becoming another item (许可证, 意见书, 设施设备); only when everything else
 * agrees. 经营, 使用, 临时, 非, 不 and the like are not among them.
 */
export const weightlessWords = [
  '信息',
  '资料',
  '设施',
  '设备',
  '项目',
  '工程',
  '资格',
  '事宜',
  '资金',
  '报告',
  '文件',
  '执业',
  '管理',
  '证',
  '书',
  '表',
  '金',
  '款',
  '关系',
  '特定',
  '期间',
  '公民',
  '中国',
  '到',
  '方案',
  '时间',
  '阶段',
  '等级',
  '技术',
  '程序',
  '通过',
  '组织',
  '规定',
  '符合',
  '法定',
  '保护',
  '开户',
  '就医',
  '作业',
  '单位个人',
  '新建改建扩建',
  '业',
  '内容',
  '建设工程',
  '建设项目',
  '参保人员',
  '纳税人',
  '申请人',
  '印鉴卡',
  '性',
  '类',
  '第',
  '明',
];

/** Who did it says nothing beside the deed that is punished, rewarded or inspected. */
export const whoeverActs = [
  '生产经营',
  '有功人员',
  '中',
  '举报人',
  '违法',
  '其他',

  '生产经营单位',
  '用人单位',
  '有关单位',
  '单位',
  '企业',
  '经营者',
  '当事人',
  '行为人',
  '行为',
];

/**
 * Words that narrow nothing once type, law and article agree: the article itself says for whom and on what. Groups that
 * one article often tells apart (城市/农村, 单位/个人, 生产/经营, 一级/二级) are not among them.
 */
export const weightlessUnderArticle = [
  ...weightlessWords,
  '生产经营单位',
  '公民',
  '单位',
  '企业',
  '机构',
  '场地',
  '场所',
  '活动',
  '部分',
  '专项',
  '特定',
  '业务',
  '服务',
  '技术',
  '建设',
  '审批',
  '对象',
  '待遇',
  '子女',
  '制度',
  '式',
  '型',
  '用',
  '所',
  '者',
  '员',
];

/** What an agent does: 医疗机构应用…备案 is 应用…备案, whoever the body is that the law has in mind. */
export const doings =
  '专门从事 应用 停止 接受 从事 进行 开展 使用 利用 举办 购买 购用 招用 实行 建立 制定 销售 采购 委托 聘用 安排 发布 外出 拆除 改动 迁移 改造 配制 转让 收购 储存 运输 承办 承接 报送 提供';
