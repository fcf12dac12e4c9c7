/** Hand-written pairs, each alone and both ways round: hard negatives, renamings, batch by batch and together. */
import { buildIndex } from '../../dist/core/matching/nameIndex.js';
import { at, measure, pairSame } from './_matchAsk.mjs';
import { bestRecall, cosine, fuse, precisionAt } from './_matchPeers.mjs';
import { pairs } from './_matchSets.mjs';

/** `first`: recall when the batch was written and nobody had looked at what was missed; what unseen names may expect. */
const batches = [
  { name: 'true', negatives: 'hard-negatives.csv', title: '首批' },
  { name: 'late', title: '第二批', first: 0.875 },
  { name: 'third', title: '第三批', first: 0.686 },
  { name: 'fourth', title: '第四批', first: 0.615 },
  { name: 'fifth', negatives: undefined, title: '第五批', first: 0.624 },
  { name: 'sixth', title: '第六批', first: 0.704 },
  { name: 'seventh', title: '第七批', first: 0.73 },
].map((batch) => ({
  ...batch,
  positive: pairs(`${batch.name}-renamings.csv`),
  negative: batch.name === 'fifth' ? [] : pairs(batch.negatives ?? `${batch.name}-hard-negatives.csv`),
}));

const yes = (list) => list.filter(Boolean).length;
const article = { itemType: '行政许可', legalBasis: [{ law: '样例法', article: '第一条' }] };

/** Renamings recognised and asked (each pair is asked both ways), for the pooled figure. */
export const handwrittenCount = () => {
  const all = batches.flatMap((b) => b.positive);
  return { right: yes(all.flatMap((p) => pairSame(p))), n: 2 * all.length };
};

export const handwritten = () => {
  const positive = batches.flatMap((b) => b.positive);
  const negative = batches.flatMap((b) => b.negative);
  const wrong = yes(negative.flatMap((p) => pairSame(p)));
  const tempted = yes(negative.flatMap((p) => pairSame(p, {}, article)));
  const right = yes(positive.flatMap((p) => pairSame(p)));
  const each = batches.map(({ title, first, positive: own }) => {
    const share = yes(own.flatMap((p) => pairSame(p))) / (2 * own.length);
    return `${title} ${first === undefined ? '' : `${first}→`}${at(share)}`;
  });
  const among = buildIndex([...positive, ...negative].map((p) => ({ name: p.b, key: p.b })));
  const crowd = measure(
    positive.map((p) => ({ query: { name: p.a }, truth: p.b })),
    among,
  );
  const curve = [0.84, 0.88, 0.9, 0.92, 0.94, 0.96, 0.98].map((cut) => {
    const options = { thresholds: { same: cut } };
    const hits = yes(positive.flatMap((p) => pairSame(p, options)));
    const misses = yes(negative.flatMap((p) => pairSame(p, options)));
    return `${cut}: ${at(hits / Math.max(1, hits + misses))}/${at(hits / (2 * positive.length))}`;
  });
  return [
    {
      claim: `难分辨的 ${negative.length} 对中误认为同一事项`,
      value: wrong,
      limit: 0,
      unit: '对',
      ok: wrong === 0,
      peers: {
        'fuse.js≥0.8': negative.filter((p) => fuse(p.a, p.b) >= 0.8).length,
        '二字组余弦≥0.8': negative.filter((p) => cosine(p.a, p.b) >= 0.8).length,
      },
    },
    {
      claim: '同上，类型和依据条款也相同：误认',
      value: tempted,
      limit: 0,
      unit: '对',
      ok: tempted === 0,
    },
    {
      claim: `手写对照 ${positive.length + negative.length} 对：认定的准确率`,
      value: at(right / (right + wrong)),
      limit: 0.99,
      unit: '',
      ok: right / (right + wrong) >= 0.99,
      peers: {
        'fuse.js≥0.8': at(precisionAt(fuse, positive, negative)),
        '二字组余弦≥0.8': at(precisionAt(cosine, positive, negative)),
      },
    },
    {
      claim: `真正改写的 ${positive.length} 对：认定的召回率`,
      value: at(right / (2 * positive.length)),
      limit: 0.8,
      unit: '',
      ok: right / (2 * positive.length) >= 0.8,
      peers: {
        'fuse.js(准确率≥0.99时)': at(bestRecall(fuse, positive, negative)),
        '二字组余弦(准确率≥0.99时)': at(bestRecall(cosine, positive, negative)),
      },
      note: `首次→现在 ${each.join('，')}；阈值:准确率/召回率 ${curve.join(' ')}`,
    },
    {
      claim: '改写名称在全部手写名称中：前五个候选',
      value: at(crowd.five / crowd.n),
      limit: 0.97,
      unit: '',
      ok: crowd.five / crowd.n >= 0.97,
      note: '手写名称里有互为改写的几组，所以这里只看候选',
    },
  ];
};
