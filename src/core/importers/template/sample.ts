import type { ImportedRecord, ItemValues } from '../../model/index.js';

const shared: ItemValues = {
  status: '在用',
  version: 1,
  levels: ['县级'],
  agency: '示例县示例局',
  agencyKind: '法定机关',
  conditions: ['示例：符合某项规定', '示例：具备某项条件'],
  process: [
    { step: '受理', agency: '示例县示例局', role: '窗口人员', days: 1 },
    { step: '审查', agency: '示例县示例局', role: '业务人员', days: 3 },
    { step: '办结', agency: '示例县示例局', role: '负责人', days: 1 },
  ],
  charged: false,
  serviceObjects: ['自然人', '企业法人'],
  caseType: '承诺件',
  promisedLimit: { days: 5, unit: '工作日' },
  channels: ['窗口', '网上'],
  visits: 0,
  online: true,
  onlineUrl: 'https://zwfw.example.com/sample',
  onlineDepth: 'Ⅳ级',
  address: '示例县示例路1号政务服务中心2楼3号窗口',
  hours: '工作日 9:00–12:00，13:00–17:00',
  consult: '0000-0000001',
  complain: '0000-0000002',
  inHall: true,
  hallWindow: { hall: '示例县政务服务中心', window: '3号窗口', phone: '0000-0000001' },
  resultType: '证照',
  resultName: '示例证书',
  materials: [
    { name: '示例申请表', necessity: '必要', kind: '原件', form: '均可', originals: 1, source: '申请人自备' },
    {
      name: '居民身份证',
      necessity: '必要',
      kind: '复印件',
      form: '均可',
      copies: 1,
      source: '政府部门核发',
      sourceNote: '公安机关',
    },
  ],
};

/** One item that shows how each column is filled; every word says that it is a sample. */
export const sampleRecord = (powers: boolean): ImportedRecord => ({
  values: {
    ...shared,
    name: powers ? '示例：某某许可' : '示例：某某服务',
    itemType: powers ? '行政许可' : '公共服务',
    legalBasis: [{ law: '某某法', article: '第十条' }],
    ...(powers && {
      powerSource: '法定本级行使' as const,
      statutoryLimit: { days: 20, unit: '工作日' as const },
    }),
  },
  handling: [],
  extra: {},
  origin: { file: '' },
});
