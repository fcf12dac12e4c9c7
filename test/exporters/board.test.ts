import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { figuresByDivision } from '../../src/core/exporters/board/figures.js';
import { boardHtml } from '../../src/core/exporters/board.js';
import { publishedItems } from '../../src/core/exporters/published.js';
import { statsOf } from '../../src/core/stats/stats.js';
import { embeddedCatalogue, loadCatalogue } from '../../src/node/load.js';
import { date } from './sample.js';

describe('the board', async () => {
  const { catalogue } = await loadCatalogue(embeddedCatalogue());
  const items = publishedItems(catalogue, { date });
  const stats = statsOf(catalogue, date);

  it('shows what stats counts, loads and runs nothing', () => {
    const html = boardHtml(stats, items, { lang: 'zh' });
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    expect(html).toContain(`sha256-${createHash('sha256').update(style).digest('base64')}`);
    expect(html).not.toMatch(/<script|<link|<img|src=|href=|style=/);
    expect(html).toContain(`aria-label="三同率 ${((stats.rate ?? 0) * 100).toFixed(1)}%"`);
    for (const { name } of stats.byDepartment) expect(html).toContain(name);
    expect(html).toContain('南乐县城关镇');
  });

  it('names are text, whatever they hold', () => {
    const [first, ...rest] = stats.byDivision;
    if (first === undefined) throw new Error('no division');
    const html = boardHtml(
      { ...stats, byDivision: [{ ...first, name: '<script>x</script>' }, ...rest] },
      [],
      {
        lang: 'en',
        tables: [{ title: '<b>', note: '', heads: ['"'], rows: [['<i>', 1]] }],
      },
    );
    expect(html).not.toMatch(/<script|<b>|<i>/);
  });

  it('counts visits and the promised share of the law by division', () => {
    const [one] = items;
    if (one === undefined) throw new Error('no item');
    const of = (division: string, values: object) => ({ ...one, division, values: { name: 'a', ...values } });
    const day = (days: number) => ({ days, unit: '工作日' as const });
    const figures = figuresByDivision([
      of('2', { visits: 0, statutoryLimit: day(20), promisedLimit: day(5) }),
      of('2', { visits: 3, statutoryLimit: day(20), promisedLimit: day(10), caseType: '即办件' }),
      of('2', { statutoryLimit: day(20), promisedLimit: { days: 1, unit: '自然日' } }),
      of('1', { visits: 1 }),
    ]);
    expect(figures).toEqual([
      { division: '1', items: 1, visits: [0, 1, 0], promisedShare: undefined, instant: 0 },
      { division: '2', items: 3, visits: [1, 0, 1], promisedShare: 15 / 40, instant: 1 },
    ]);
  });
});
