/** Where a group of synonyms is known from. */
export type SynonymSource = 'short' | 'spelling' | 'reform' | 'statute' | 'lists' | 'usage';

export const synonymSources: Record<SynonymSource, string> = {
  short: '通行简称',
  spelling: '异体与常见误写',
  reform: '机构改革前后的称谓',
  statute: '法律修改前后的用语',
  lists: '广安、湖北、湖南、丹阳清单互相对照所见',
  usage: '同一说法的常用变体',
};

/** One line a group: the form all others are read as, then the others. */
export const synonymGroups: Record<SynonymSource, string> = {
  short: `
社会团体 社团
民办非企业单位 民非单位 民非企业 民非
`,
  spelling: `
鱼塘 渔塘
账 帐
`,
  reform: `
卫生健康 卫生和计划生育 卫生计生 卫计
`,
  statute: `
人工繁育 驯养繁殖
`,
  lists: `
购买 购用
`,
  usage: `
旅客运输 客运
`,
};
