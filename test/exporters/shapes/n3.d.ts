/** The two doors of n3 that the shape check uses; the package brings no types. */
declare module 'n3' {
  import type { DatasetCore, Quad } from '@rdfjs/types';

  export class Parser {
    parse(turtle: string): Quad[];
  }
  export class Store implements DatasetCore {
    constructor(quads?: readonly Quad[]);
    readonly size: number;
    add(quad: Quad): this;
    delete(quad: Quad): this;
    has(quad: Quad): boolean;
    match: DatasetCore['match'];
    [Symbol.iterator](): Iterator<Quad>;
  }
}
