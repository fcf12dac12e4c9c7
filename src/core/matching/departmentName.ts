import { departments } from '../model/index.js';

/** Words in an agency's name that tell its guiding department. Source: departments of coding.md and their county names. */
const keywords: readonly (readonly [RegExp, string])[] = [
  [/发改|发展(?:和)?改革/, '04'],
  [/教育|教体|教科/, '05'],
  [/科技|科学技术/, '06'],
  [/工信|工业和信息化|经信|工业信息/, '07'],
  [/民宗|民族宗教|民族事务/, '08'],
  [/公安|交警|户政|出入境/, '09'],
  [/民政/, '11'],
  [/司法/, '12'],
  [/财政/, '13'],
  [/人社|人力资源/, '14'],
  [/自然资源|国土|不动产/, '15'],
  [/生态环境|环境保护|环保/, '16'],
  [/住建|住房|城乡建设|城市管理|城管|房管/, '17'],
  [/交通|公路|港航/, '18'],
  [/水利|水务/, '19'],
  [/农业|畜牧|农机/, '20'],
  [/商务/, '21'],
  [/文广|文旅|文化|旅游/, '22'],
  [/卫健|卫生/, '23'],
  [/退役军人/, '24'],
  [/应急/, '25'],
  [/税务/, '30'],
  [/市场监管|市监|市场监督|工商/, '31'],
  [/体育/, '33'],
  [/统计/, '34'],
  [/医保|医疗保障/, '36'],
  [/气象/, '54'],
  [/粮食/, '59'],
  [/烟草/, '62'],
  [/林业|林草/, '64'],
  [/邮政/, '67'],
  [/文物/, '68'],
  [/药监|药品监督/, '72'],
  [/档案/, '75'],
  [/人防|民防/, '80'],
];

/** Offices that decide for all departments: they tell nothing about an item. */
const forAll = /行政审批|政务服务|审批服务|综合执法|便民服务|乡人民政府|镇人民政府|街道办|管委会/;

/** The departments (two digits) that a code, a ministry or an agency's name may mean; empty when it cannot be told. */
export const departmentsOf = (text: string | undefined): string[] => {
  if (text === undefined || text === '') return [];
  if (/^[0-9]{2}$/.test(text)) return [text];
  for (const [code, name] of Object.entries(departments)) if (name === text) return [code];
  if (forAll.test(text)) return [];
  return keywords.filter(([pattern]) => pattern.test(text)).map(([, code]) => code);
};
