import type { Window } from '../engine.js';
import type { Pace } from './pace.js';

/** Words of a search, all of which must stand in a text; lower case. */
export const searchWords = (text: string | undefined): string[] =>
  (text ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');

/**
 * Texts of a long list by which it is searched: made when somebody first searches, one for each entry, and kept. The last
 * choice is kept too, so that the next window of it costs nothing.
 */
export class Narrowing {
  readonly #texts: string[] = [];
  #chosen: { said: string; indexes: Uint32Array } | undefined;

  constructor(
    readonly length: number,
    readonly textOf: (index: number) => string,
  ) {}

  async #fill(pace: Pace): Promise<void> {
    while (this.#texts.length < this.length) {
      this.#texts.push(this.textOf(this.#texts.length).toLowerCase());
      if (this.#texts.length % 500 === 0) await pace.breathe();
    }
  }

  /** Indexes of what fits, in `order`; `said` names the choice (filter and order). */
  async choose(
    said: string,
    order: Uint32Array,
    fits: (index: number) => boolean,
    words: readonly string[],
    pace: Pace,
  ): Promise<Uint32Array> {
    if (this.#chosen?.said === said) return this.#chosen.indexes;
    if (words.length > 0) await this.#fill(pace);
    const indexes = order.filter(
      (index) => fits(index) && words.every((word) => this.#texts[index]?.includes(word) === true),
    );
    this.#chosen = { said, indexes };
    return indexes;
  }
}

export const inOrder = (length: number): Uint32Array => Uint32Array.from({ length }, (_, i) => i);

/** The stretch of a list that a window shows. */
export const windowOf = (indexes: Uint32Array, { from, count }: Window): number[] => [
  ...indexes.subarray(Math.max(0, from), Math.max(0, from) + Math.max(0, count)),
];
