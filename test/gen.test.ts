import { describe, expect, it } from 'vitest';
import { deriveAll, staleFiles } from '../src/gen/index.js';

describe('gen', () => {
  it('what is derived is committed as derived', async () => {
    expect((await staleFiles()).map((f) => f.path)).toEqual([]);
  });
  it('bites: a derived file knows its own text', async () => {
    const all = await deriveAll();
    expect(all.length).toBeGreaterThan(15);
    expect(all.every((d) => d.text.length > 20)).toBe(true);
    const [first] = all;
    const { isStale } = await import('../src/gen/index.js');
    expect(isStale(first!, `${first!.text}x`)).toBe(true);
    expect(isStale(first!, first!.text.replaceAll('\n', '\r\n'))).toBe(false);
  });
});
