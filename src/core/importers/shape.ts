import { elementIds, type ItemValues } from '../model/index.js';

type Values = Record<string, unknown>;

const order = new Map<string, number>(elementIds.map((id, at) => [id, at]));
const rank = (key: string): number => order.get(key) ?? order.size;

/**
 * Values without anything in them, keys in the order of the element table. Read from JSON, because the engine gives such
 * an object its full width at once; and one order for all, because the rules run several times as fast over objects of
 * one inner shape.
 */
const emptied = (keys: Iterable<string>): Values => {
  const sorted = [...keys].sort((a, b) => rank(a) - rank(b));
  const template = JSON.parse(JSON.stringify(Object.fromEntries(sorted.map((key) => [key, null])))) as Values;
  for (const key of sorted) template[key] = undefined;
  return template;
};

/**
 * Values of a row begin as a copy of the last row's shape, which spares growing an object of thirty keys key by key; what
 * stayed empty is taken out again.
 */
export class ValueShape {
  private template: Values = {};
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
    if (this.filled === this.keys.size) return values;
    this.keys.clear();
    for (const [key, value] of Object.entries(values)) if (value !== undefined) this.keys.add(key);
    this.template = emptied(this.keys);
    const settled = { ...this.template };
    for (const key of this.keys) settled[key] = values[key as keyof ItemValues];
    return settled as ItemValues;
  }
}
