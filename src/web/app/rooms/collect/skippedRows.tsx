import type { FileView } from '../../engine.js';
import { Empty } from '../../parts/empty.js';
import { figure, useWords } from '../../state/words.js';

const shown = 60;

const grouped = (file: FileView): { why: string; sheet: string; rows: number[] }[] => {
  const groups = new Map<string, { why: string; sheet: string; rows: number[] }>();
  for (const { sheet, skipped } of file.sheets)
    for (const { row, why } of skipped) {
      const key = `${sheet}\n${why}`;
      const group = groups.get(key) ?? { why, sheet, rows: [] };
      group.rows.push(row);
      groups.set(key, group);
    }
  return [...groups.values()].sort((a, b) => b.rows.length - a.rows.length);
};

/** 3, 4, 5, 9 → 3–5, 9 */
const stretches = (rows: readonly number[]): string[] => {
  const found: string[] = [];
  for (let i = 0; i < rows.length; i++) {
    const from = rows[i];
    while (rows[i + 1] === (rows[i] ?? 0) + 1) i++;
    found.push(from === rows[i] ? `${from}` : `${from}–${rows[i]}`);
  }
  return found;
};

/** Rows that are no items, by sheet and reason. */
export const SkippedRows = ({ file }: { file: FileView }) => {
  const t = useWords();
  const groups = grouped(file);
  if (groups.length === 0) return <Empty title={t({ zh: '没有跳过的行', en: 'No row was skipped' })} />;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: scrolls
    <section class="scrolls" tabIndex={0} aria-label={t({ zh: '跳过的行', en: 'Rows skipped' })}>
      {file.sheets
        .filter(({ skipped, skippedTotal }) => skippedTotal > skipped.length)
        .map(({ sheet, skipped, skippedTotal }) => (
          <p key={sheet} class="note scrolls-note">
            {t({
              zh: `“${sheet}”跳过 ${figure(skippedTotal)} 行，下面说的是前 ${figure(skipped.length)} 行`,
              en: `${figure(skippedTotal)} rows of “${sheet}” were skipped, the first ${figure(skipped.length)} are told below`,
            })}
          </p>
        ))}
      <table class="table">
        <thead>
          <tr>
            <th scope="col">{t({ zh: '为什么', en: 'Why' })}</th>
            <th scope="col">{t({ zh: '工作表', en: 'Sheet' })}</th>
            <th scope="col">{t({ zh: '几行', en: 'How many' })}</th>
            <th scope="col">{t({ zh: '哪几行', en: 'Which rows' })}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ why, sheet, rows }) => {
            const parts = stretches(rows);
            return (
              <tr key={`${sheet} ${why}`}>
                <td>{why}</td>
                <td>{sheet}</td>
                <td class="figure">{figure(rows.length)}</td>
                <td class="figure">
                  {parts.slice(0, shown).join(t({ zh: '、', en: ', ' }))}
                  {parts.length > shown && t({ zh: ' 等', en: ' and more' })}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
};
