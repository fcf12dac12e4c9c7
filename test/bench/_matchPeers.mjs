/** What others reach on the same names: fuse.js and a cosine of bigrams. */
import Fuse from 'fuse.js';

const grams = (text) => {
  const counts = new Map();
  for (let i = 0; i + 1 < text.length; i++)
    counts.set(text.slice(i, i + 2), (counts.get(text.slice(i, i + 2)) ?? 0) + 1);
  return counts;
};
export const cosine = (a, b) => {
  const [x, y] = [grams(a), grams(b)];
  let dot = 0;
  for (const [gram, n] of x) dot += n * (y.get(gram) ?? 0);
  const size = (m) => Math.sqrt([...m.values()].reduce((sum, n) => sum + n * n, 0));
  return dot === 0 ? 0 : dot / (size(x) * size(y));
};
export const fuse = (a, b) => {
  const [hit] = new Fuse([b], { includeScore: true, threshold: 1, ignoreLocation: true }).search(a);
  return hit === undefined ? 0 : 1 - hit.score;
};

/** The best recall a plain likeness reaches while at most one in a hundred of its `same` is wrong, over all cuts. */
export const bestRecall = (likeness, positive, negative) => {
  const scored = [
    ...positive.map((p) => ({ yes: true, score: likeness(p.a, p.b) })),
    ...negative.map((p) => ({ yes: false, score: likeness(p.a, p.b) })),
  ].sort((a, b) => b.score - a.score);
  let [yes, no, best] = [0, 0, 0];
  for (const [i, one] of scored.entries()) {
    if (one.yes) yes += 1;
    else no += 1;
    if (scored[i + 1]?.score !== one.score && yes / (yes + no) >= 0.99)
      best = Math.max(best, yes / positive.length);
  }
  return best;
};

/** Precision of the cut 0.8 that people try first. */
export const precisionAt = (likeness, positive, negative, cut = 0.8) => {
  const yes = positive.filter((p) => likeness(p.a, p.b) >= cut).length;
  const no = negative.filter((p) => likeness(p.a, p.b) >= cut).length;
  return yes + no === 0 ? 1 : yes / (yes + no);
};

/** The nearest name of a directory by a plain likeness, taken for the same from 0.8 on: precision and recall. */
export const nearest = (likeness, queries, entries) => {
  let [said, right] = [0, 0];
  for (const { query, truth } of queries) {
    let best = { score: 0, key: undefined };
    for (const entry of entries)
      for (const name of [entry.name, ...(entry.handling ?? [])]) {
        const score = likeness(query.name, name);
        if (score > best.score) best = { score, key: entry.key ?? entry.basicCode };
      }
    if (best.score < 0.8) continue;
    said += 1;
    if (best.key === truth) right += 1;
  }
  return { precision: said === 0 ? 1 : right / said, recall: right / queries.length };
};
