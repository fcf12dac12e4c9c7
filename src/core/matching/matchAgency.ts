import type { Agency } from '../model/index.js';

/** What was found for an agency's name; `several` when it cannot be told which. */
export interface AgencyMatch {
  agency?: Agency;
  how: 'name' | 'alias' | 'short' | 'several' | 'none';
  /** the agencies that fit, when there are several */
  agencies: Agency[];
}

/** What a syllable of a short name stands for in an agency's full name. Source: names of county bureaus after the 2018 reform. */
const expansions: readonly (readonly [string, readonly string[]])[] = [
  ['发改', ['发展和改革', '发展改革']],
  ['教科体', ['教育科技和体育', '教育和科技体育', '教育科学技术和体育']],
  ['教体', ['教育体育', '教育和体育', '教育体育和']],
  ['教科', ['教育和科学技术', '教育科技']],
  ['科工信', ['科技和工业信息化', '科学技术和工业信息化', '科技工业和信息化']],
  ['工科', ['工业和科技', '工业科技', '工业信息化和科技']],
  ['工信', ['工业和信息化', '工业信息化']],
  ['经信', ['经济和信息化', '经济信息化']],
  ['人社', ['人力资源和社会保障', '人力资源社会保障']],
  ['住建', ['住房和城乡建设', '住房城乡建设']],
  ['自规', ['自然资源和规划']],
  ['资规', ['自然资源和规划']],
  ['自然资源', ['自然资源和规划', '自然资源']],
  ['文广旅', ['文化广播电视和旅游', '文化和旅游广电', '文化广电和旅游']],
  ['文广体旅', ['文化广电体育旅游', '文化广电和旅游体育', '文化广播电视体育和旅游']],
  ['文旅', ['文化和旅游', '文化旅游']],
  ['卫健', ['卫生健康']],
  ['市监', ['市场监督管理']],
  ['市场监管', ['市场监督管理']],
  ['综合执法', ['综合行政执法', '城市管理综合执法', '综合行政执法']],
  ['城管', ['城市管理']],
  ['医保', ['医疗保障']],
  ['农业农村', ['农业农村']],
  ['环保', ['环境保护', '生态环境']],
  ['应急', ['应急管理']],
  ['交通', ['交通运输']],
  ['退役军人', ['退役军人事务']],
  ['民宗', ['民族宗教事务', '民族和宗教事务', '民族宗教']],
  ['烟草', ['烟草专卖']],
  ['公积金', ['住房公积金管理']],
  ['人防', ['人民防空']],
  ['政数', ['政务服务和大数据管理', '政务服务数据管理']],
  ['粮储', ['粮食和物资储备']],
  ['残联', ['残疾人联合会']],
  ['信访', ['信访']],
];

const endings = /(?:委员会|办公室|分局|支队|大队|中心|局|委|办|厅|队)$/;
const ownPlace = /^(?:市(?![场政容监])|县|区|州|旗|乡|镇)/;
const namedPlace = /^(?:(?!城市|都市|集市)[一-鿿]{1,6}?(?:自治县|自治州|省|市(?![场政容监])|县|区|旗|州))+/;

const plain = (name: string): string => name.normalize('NFKC').replace(/[\s()（）]/g, '');

/** The name without place and kind of body, function words aside: 濮阳市卫生健康委员会 → 卫生健康. */
const stemOf = (name: string): string => {
  const kept = plain(name).replace(/局[^局]*分局$/, '分局');
  const placed = kept.replace(ownPlace, '').replace(namedPlace, '');
  return (placed === '' ? kept : placed).replace(endings, '').replace(/[和与及、]/g, '');
};

const readingsOf = (name: string): Set<string> => {
  const stem = stemOf(name);
  const readings = new Set([stem]);
  for (const [short, longs] of expansions)
    if (stem.includes(short))
      for (const long of longs) readings.add(stem.replace(short, long.replace(/[和与及、]/g, '')));
  return readings;
};

/** Whether the letters of `short` stand in `long` in this order: 教科体 in 教育科技体育. */
const abbreviates = (short: string, long: string): boolean => {
  if (short.length < 2 || short[0] !== long[0]) return false;
  let at = 0;
  for (const c of long) if (c === short[at]) at++;
  return at === short.length;
};

/** A name that says 市 or 县, or names its county, means nobody else's bureau. */
const samePlace = (asked: string, agency: Agency): boolean => {
  const own = ownPlace.exec(asked)?.[0];
  const county = agency.division.length === 6 && !agency.division.endsWith('00');
  if (own === '市' && agency.division.length === 6 && county) return false;
  if ((own === '县' || own === '区' || own === '旗') && agency.division.length === 6 && !county) return false;
  const named = /[^省市县区旗州]+[省市县区旗州]$/.exec(namedPlace.exec(asked)?.[0] ?? '')?.[0];
  return (
    named === undefined ||
    [agency.name, ...(agency.aliases ?? [])].some((name) => plain(name).includes(named))
  );
};

/**
 * The agency that a list's department column means: by name, by alias, then by what its short form stands for
 * (区教科体局 is 区教育科技和体育局). `division` (six digits) keeps bureaus of other counties out.
 */
export const matchAgency = (name: string, agencies: readonly Agency[], division?: string): AgencyMatch => {
  const near = division === undefined ? agencies : agencies.filter((a) => a.division === division);
  const one = (found: readonly Agency[], how: AgencyMatch['how']): AgencyMatch | undefined => {
    const [agency] = found;
    if (agency === undefined) return undefined;
    return found.length === 1
      ? { agency, how, agencies: [agency] }
      : { how: 'several', agencies: [...found] };
  };
  const asked = plain(name);
  const exact = one(
    near.filter((a) => plain(a.name) === asked),
    'name',
  );
  const alias = one(
    near.filter((a) => a.aliases?.some((x) => plain(x) === asked)),
    'alias',
  );
  if (exact !== undefined || alias !== undefined) return exact ?? alias!;
  const readings = readingsOf(name);
  const stems = near
    .filter((agency) => samePlace(asked, agency))
    .map((agency) => ({
      agency,
      stems: [agency.name, ...(agency.aliases ?? [])].map(stemOf),
    }));
  const expanded = stems.filter(({ stems: own }) => own.some((s) => s !== '' && readings.has(s)));
  const short = stemOf(name);
  const abbreviated = stems.filter(({ stems: own }) => own.some((s) => abbreviates(short, s)));
  return (
    one(
      expanded.map((e) => e.agency),
      'short',
    ) ??
    one(
      abbreviated.map((e) => e.agency),
      'short',
    ) ?? { how: 'none', agencies: [] }
  );
};
