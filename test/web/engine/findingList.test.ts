import { describe, expect, it } from 'vitest';
import { FindingList } from '../../../src/web/app/worker/findingList.js';
import { paceOf } from '../../../src/web/app/worker/pace.js';
import { manyFindings, reportOf } from '../../print/findings/sample.js';

/** A long list answers while somebody types. */
describe('100,000 findings', () => {
  const list = new FindingList(reportOf(manyFindings(100_000)));
  const timed = async (text: string, order: 'list' | 'grave' | 'rule') => {
    const began = performance.now();
    const found = await list.rows({ text }, order, { from: 40, count: 60 }, paceOf());
    return { found, took: performance.now() - began };
  };

  it('after the first search a filter and its window come at once', async () => {
    const first = await timed('示例事项第77号', 'grave');
    expect(first.found.total).toBeGreaterThan(0);
    const times: number[] = [];
    for (const text of ['人力资源', '示例丙县 公安局', '第12345号', '不存在的词']) {
      for (const order of ['list', 'grave', 'rule'] as const) times.push((await timed(text, order)).took);
    }
    times.sort((a, b) => a - b);
    // the better quarter: a machine that does other work meanwhile makes the rest slow
    expect(times[Math.floor(times.length / 4)]).toBeLessThan(100);
  });

  it('the same choice again only cuts another window', async () => {
    await timed('公安局', 'rule');
    const { took, found } = await timed('公安局', 'rule');
    expect(found.rows).toHaveLength(60);
    expect(took).toBeLessThan(100);
  });

  it('no finding is a sentence before it is looked at', async () => {
    let rendered = 0;
    const report = reportOf(manyFindings(5000));
    const counted = new FindingList({
      ...report,
      render(finding) {
        rendered++;
        return report.render(finding);
      },
    });
    counted.byRule();
    counted.byAgency();
    await counted.rows({ severity: 'error' }, 'grave', { from: 0, count: 20 }, paceOf());
    expect(rendered).toBe(20);
  });
});
