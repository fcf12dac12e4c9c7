/** Real lists of ../shared/data: Guang'an against itself, Hubei against Hunan, handling items and their main items. */
import { matchItem } from '../../dist/core/matching/matchItem.js';
import { buildIndex } from '../../dist/core/matching/nameIndex.js';
import { at, measure } from './_matchAsk.mjs';
import { handwrittenCount } from './_matchPairs.mjs';
import { cosine, fuse, nearest } from './_matchPeers.mjs';
import { danyangPairs, guangan, hubei, hunanDirectory, otherLevel } from './_matchSets.mjs';

const shown = (found) =>
  `认定 ${found.same}/${found.n}，错 ${found.wrong.length}，需人工 ${found.review}，前五 ${found.five}${found.wrong.length > 0 ? `；${found.wrong.slice(0, 3).join('；')}` : ''}`;

/** Names of one list against the other codes of the same list: whatever is `same` there is one item twice, or a mistake. */
const doubles = (entries) => {
  const index = buildIndex(entries);
  let names = 0;
  const found = new Set();
  for (const entry of entries)
    for (const name of [entry.name, ...(entry.handling ?? [])]) {
      names += 1;
      for (const c of matchItem({ name }, index, { thresholds: { candidates: 8 } }).candidates) {
        const other = c.handling ?? c.name;
        const sure = c.relation === 'same' && c.score >= 0.9 && c.key !== (entry.key ?? entry.basicCode);
        if (sure && other !== name) found.add([name, other].sort().join(' = '));
      }
    }
  return { names, found: [...found] };
};

export const lists = () => {
  const list = guangan();
  const own = measure(
    list.map((row, i) => ({ query: { name: otherLevel(row.name, i) }, truth: row.code })),
    buildIndex(list.map(({ name, code }) => ({ name, key: code }))),
  );
  const directory = hunanDirectory();
  const index = buildIndex(directory);
  const known = new Set(directory.map((entry) => entry.basicCode));
  const rows = hubei();
  const mains = [
    ...new Map(rows.filter((r) => known.has(r.code)).map((r) => [`${r.code}${r.main}`, r])).values(),
  ];
  const provinces = measure(
    mains.map((r) => ({ query: { name: r.main }, truth: r.code })),
    index,
  );
  const listed = measure(
    rows
      .filter((r) => known.has(r.code))
      .map((r) => ({ query: { name: r.handling, mainName: r.main }, truth: r.code })),
    index,
  );
  const withCode = mains.map((r) => matchItem({ name: r.main, basicCode: r.code }, index));
  const overruled = withCode.filter(
    (result, i) => result.decision === 'same' && result.basicCode !== mains[i].code,
  ).length;
  const wrongCode = mains
    .map((r, i) => {
      const other = mains[(i + 1) % mains.length];
      const result = matchItem({ name: r.main, basicCode: other.code }, index);
      return result.decision === 'same' && other.code !== r.code && result.contradictions.length === 0;
    })
    .filter(Boolean).length;
  const families = [...danyangPairs(), ...rows].filter((p) => p.main !== p.handling);
  const parents = (withMain) => {
    const names = [...new Set(families.map((p) => p.main))];
    return measure(
      families.map((p) => ({
        query: withMain ? { name: p.handling, mainName: p.main } : { name: p.handling },
        truth: p.main,
      })),
      buildIndex(names.map((name) => ({ name, key: name }))),
    );
  };
  const [alone, beside] = [parents(false), parents(true)];
  const precision = (f) => at(f.same === 0 ? 1 : f.right / f.same);
  const hand = handwrittenCount();
  const pooled = (own.right + provinces.right + hand.right) / (own.n + provinces.n + hand.n);
  const asked = mains.map((r) => ({ query: { name: r.main }, truth: r.code }));
  const [byFuse, byCosine] = [nearest(fuse, asked, directory), nearest(cosine, asked, directory)];
  const crossed = [directory, list.map(({ name, code }) => ({ name, key: code }))].map(doubles);
  const crossedNames = crossed.reduce((sum, c) => sum + c.names, 0);
  const crossedPairs = crossed.flatMap((c) => c.found);
  return [
    {
      claim: `湖南、广安 ${crossedNames} 个名称各对本表其他编码：认作同一事项的名称对，占名称`,
      value: at(crossedPairs.length / crossedNames),
      limit: 0.005,
      unit: '',
      ok: crossedPairs.length / crossedNames <= 0.005,
      note: `${crossedPairs.length} 对，多为同一事项编了两个码：${crossedPairs.slice(0, 3).join('；')}`,
    },
    {
      claim: `广安 ${own.n} 项改写层级词后：认定的准确率`,
      value: precision(own),
      limit: 0.99,
      unit: '',
      ok: precision(own) >= 0.99,
      note: shown(own),
    },
    {
      claim: '同上：认定的召回率',
      value: at(own.right / own.n),
      limit: 0.8,
      unit: '',
      ok: own.right / own.n >= 0.8,
    },
    {
      claim: `湖北 ${provinces.n} 个主项对湖南目录（同一 00 编码，编码不给看）：认定的准确率`,
      value: precision(provinces),
      limit: 0.99,
      unit: '',
      ok: precision(provinces) >= 0.99,
      peers: {
        'fuse.js≥0.8': at(byFuse.precision),
        '二字组余弦≥0.8': at(byCosine.precision),
        'fuse.js召回率': at(byFuse.recall),
        余弦召回率: at(byCosine.recall),
      },
      note: shown(provinces),
    },
    {
      claim: '同上：前五个候选',
      value: at(provinces.five / provinces.n),
      limit: 0.97,
      unit: '',
      ok: provinces.five / provinces.n >= 0.97,
      note: `连同业务办理项 ${listed.n} 行：${shown(listed)}`,
    },
    {
      claim: `广安、湖北、手写改写合计 ${own.n + provinces.n + hand.n} 问：认定的召回率`,
      value: at(pooled),
      limit: 0.8,
      unit: '',
      ok: pooled >= 0.8,
      note: `各组 广安 ${at(own.right / own.n)}，湖北 ${at(provinces.right / provinces.n)}，手写 ${at(hand.right / hand.n)}；湖南目录只有办理项名称，见 README`,
    },
    {
      claim: '给了编码而被悄悄改判',
      value: overruled,
      limit: 0,
      unit: '行',
      ok: overruled === 0,
      note: `给对编码时认定 ${withCode.filter((r) => r.decision === 'same').length}/${mains.length}`,
    },
    { claim: '编码与名称矛盾而不说', value: wrongCode, limit: 0, unit: '行', ok: wrongCode === 0 },
    {
      claim: `丹阳、湖北 ${beside.n} 个业务办理项（清单有主项一列）：上位事项排第一`,
      value: at(beside.first / beside.n),
      limit: 0.97,
      unit: '',
      ok: beside.first / beside.n >= 0.97,
      note: `只看办理项名称 ${at(alone.first / alone.n)}，前五 ${at(alone.five / alone.n)}，其中误认 ${alone.wrong.length}`,
    },
  ];
};
