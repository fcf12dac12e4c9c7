import { relationLabels, verdictLabels } from '../../core/matching/labels.js';
import { renderReasons } from '../../core/matching/reasons.js';
import type { MatchedRow } from '../../core/matching/reviewSheet.js';
import type { Verdict } from '../../core/matching/types.js';
import type { Lang, Origin } from '../../core/model/index.js';

/** Candidates below share a word or two; they would only hide the others. */
const worthShowing = 0.25;

const placeText = ({ file, sheet, row, line }: Origin): string => {
  const at = row ?? line;
  return [file, sheet, at === undefined ? undefined : String(at)]
    .filter((p) => p !== undefined && p !== '')
    .join('!');
};

const block = ({ query, origin, result }: MatchedRow, lang: Lang): string[] => {
  const head = `${placeText(origin)}  ${query.name}`;
  if (result.decision === 'same') {
    const [first] = result.candidates;
    return [
      `${head}`,
      `  = ${first?.basicCode ?? ''} ${first?.name ?? ''}`.replace(/ {2,}(?=\S)/g, (s) =>
        s.length > 2 ? ' ' : s,
      ),
      `    ${renderReasons([...result.contradictions, ...result.reasons], lang)}`,
    ];
  }
  return [
    head,
    `  ${verdictLabels[result.decision][lang]}${lang === 'zh' ? '：' : ': '}${renderReasons(result.reasons, lang)}`,
    ...result.candidates
      .filter((c) => c.score >= worthShowing)
      .map(
        (c, i) =>
          `  ${i + 1}. ${c.basicCode ?? ''} ${c.name}  ${relationLabels[c.relation][lang]} ${c.score.toFixed(2)}  ${renderReasons(c.reasons, lang)}`,
      ),
  ];
};

const count = (rows: readonly MatchedRow[], verdict: Verdict): number =>
  rows.filter((r) => r.result.decision === verdict).length;

/** What was recognised, for people: the rows that need somebody first, then how many of each. */
export const printMatches = (rows: readonly MatchedRow[], all: boolean, lang: Lang): string => {
  const shown = rows.filter((r) => all || r.result.decision !== 'same' || r.result.contradictions.length > 0);
  const lines = shown.flatMap((row) => [...block(row, lang), '']);
  const [same, review, fresh] = [count(rows, 'same'), count(rows, 'review'), count(rows, 'new')];
  const clashes = rows.filter((r) => r.result.contradictions.length > 0).length;
  lines.push(
    lang === 'zh'
      ? `共 ${rows.length} 行：同一事项 ${same}，需人工认定 ${review}，目录中没有 ${fresh}${clashes > 0 ? `；其中 ${clashes} 行有矛盾` : ''}`
      : `${rows.length} rows: ${same} same, ${review} for a person, ${fresh} not in the directory${clashes > 0 ? `; ${clashes} contradict themselves` : ''}`,
  );
  if (review > 0)
    lines.push(
      lang === 'zh'
        ? '用 --format xlsx -o 认定.xlsx 写出认定表，填好“决定”列，再用 --decisions 认定.xlsx 读回'
        : 'write the review file with --format xlsx -o review.xlsx, fill the column 决定, and give it back with --decisions review.xlsx',
    );
  return `${lines.join('\n')}\n`;
};
