import type { ItemValues } from '../model/index.js';

/**
 * Values of a row begin as a copy of the last row's shape, which spares growing an object of thirty keys key by key; what
 * stayed empty is taken out again.
 */
export class ValueShape {
  private rows = 0;
  private template: Record<string, unknown> = {};
  private readonly keys = new Set<string>();
  /** keys of the shape that the row has filled; far off when another key was */
  private filled = 0;

  begin(): ItemValues {
    this.filled = 0;
    return { ...this.template };
  }

  has(key: string): boolean {
    return this.keys.has(key);
  }

  /** A key was filled that was empty; `known`: the shape has it. */
  count(known: boolean): void {
    this.filled += known ? 1 : 1000;
  }

  /** The values without empty keys; the same object when the row has the shape's keys, no more and no fewer. */
  settle(values: ItemValues): ItemValues {
    this.rows += 1;
    const same = this.filled === this.keys.size;
    // 引擎会随值的种类改写对象的内部形状，过一阵按新的形状重做样板，否则每次复制都走慢路
    if (same && (this.rows & (this.rows - 1)) === 0) this.template = emptied(this.keys);
    if (same) return values;
    const filled: Record<string, unknown> = {};
    this.keys.clear();
    for (const [key, value] of Object.entries(values))
      if (value !== undefined) {
        filled[key] = value;
        this.keys.add(key);
      }
    this.template = emptied(this.keys);
    return filled as ItemValues;
  }
}

const emptied = (keys: Iterable<string>): Record<string, unknown> => {
  const template: Record<string, unknown> = {};
  for (const key of keys) template[key] = undefined;
  return template;
};
