/** Two lists of thirty columns from a seed: the second is the first with known changes. Nothing is downloaded. */
import { closeSync, openSync, writeSync } from 'node:fs';

const random = (seed) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
};

export const columns = [
  '实施编码',
  '事项名称',
  '事项类型',
  '实施主体',
  '承诺办结时限',
  '法定办结时限',
  '受理条件',
  '收费依据',
  '服务对象',
  '办件类型',
  '办理形式',
  '到办事现场次数',
  '必须现场办理原因',
  '特别程序',
  '在线办理地址',
  '是否网办',
  '网上办理深度',
  '办理地点',
  '办理时间',
  '咨询方式',
  '监督投诉方式',
  '是否进驻政务大厅',
  '通办范围',
  '数量限制',
  '审批结果类型',
  '审批结果名称',
  '是否支持预约办理',
  '是否支持物流快递',
  '审查细则',
  '备注',
];

const words = [
  '申请人',
  '经营场所',
  '身份证明',
  '有效期内',
  '符合规定',
  '许可证件',
  '营业执照',
  '法定代表人',
  '提交材料',
  '现场核验',
  '安全生产',
  '环境保护',
  '社会保险',
  '户口登记',
  '不动产',
  '施工图纸',
  '食品经营',
  '医疗机构',
  '道路运输',
  '教育培训',
];
const types = ['行政许可', '行政确认', '公共服务', '行政给付', '其他类别'];

/** How many rows the second list differs by, for `rows` rows. */
export const planOf = (rows) => {
  const share = rows / 100_000;
  return {
    added: Math.round(500 * share),
    removed: Math.round(500 * share),
    changed: Math.round(1500 * share),
    recoded: Math.round(200 * share),
  };
};

/** The two lists as rows of texts, made one after another: `before` and `after` hold the same row or their own. */
export function* pairsOfRows(rows, seed = 20261124) {
  const next = random(seed);
  const pick = (list) => list[Math.floor(next() * list.length)];
  const phrase = (n) => Array.from({ length: n }, () => pick(words)).join('');
  const { added, removed, changed, recoded } = planOf(rows);
  const code = (i, version) =>
    `114109${String(i % 900).padStart(3, '0')}00000000${version}4${'000120'}${String(i).padStart(8, '0')}`;
  const row = (i, version = 0) => [
    code(i, version),
    `${phrase(3)}第${i}号事项办理`,
    pick(types),
    `濮阳市第${i % 90}局`,
    `${1 + (i % 30)}个工作日`,
    `${20 + (i % 40)}个工作日`,
    `${phrase(9)}；${phrase(9)}`,
    phrase(4),
    '自然人、企业法人',
    '承诺件',
    '窗口、网上',
    String(i % 3),
    phrase(3),
    '无',
    `https://zwfw.example.cn/item/${i}`,
    '是',
    'Ⅲ级',
    `濮阳市人民路${i % 300}号政务服务大厅${i % 60}号窗口`,
    '工作日上午9:00-12:00，下午13:30-17:00',
    `0393-${String(8800000 + (i % 90000))}`,
    `0393-${String(6600000 + (i % 90000))}`,
    '是',
    '全市',
    '无',
    '批文',
    `${phrase(2)}批准文件`,
    '是',
    '否',
    `${phrase(12)}`,
    phrase(5),
  ];
  const step = Math.max(1, Math.floor(rows / Math.max(1, removed + changed + recoded)));
  let touched = 0;
  for (let i = 0; i < rows; i++) {
    const own = row(i);
    if (i % step !== 0 || touched >= removed + changed + recoded) {
      yield { before: own, after: own };
      continue;
    }
    const at = touched++;
    if (at < removed) yield { before: own };
    else if (at < removed + changed) {
      const other = [...own];
      other[4] = `${31 + (i % 30)}个工作日`;
      yield { before: own, after: other };
    } else {
      const other = [...own];
      other[0] = code(i, 1);
      yield { before: own, after: other };
    }
  }
  for (let i = 0; i < added; i++) yield { after: row(rows + i) };
}

const line = (cells) =>
  `${cells.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;

const writer = (path) => {
  const file = openSync(path, 'w');
  let waiting = '';
  const flush = () => {
    writeSync(file, waiting);
    waiting = '';
  };
  return {
    add(text) {
      waiting += text;
      if (waiting.length > 1 << 20) flush();
    },
    end() {
      flush();
      closeSync(file);
    },
  };
};

/** Write the two lists as CSV files of the first `width` columns. */
export const writeLists = (rows, beforePath, afterPath, width = columns.length) => {
  const [first, second] = [writer(beforePath), writer(afterPath)];
  for (const file of [first, second]) file.add(line(columns.slice(0, width)));
  for (const { before, after } of pairsOfRows(rows)) {
    if (before !== undefined) first.add(line(before.slice(0, width)));
    if (after !== undefined) second.add(line(after.slice(0, width)));
  }
  first.end();
  second.end();
};
