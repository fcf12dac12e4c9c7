import type { ParamValue } from './finding.js';

/** The `{slots}` of a sentence, as a union of their names. */
export type Slot<M extends string> = M extends `${string}{${infer S}}${infer Rest}` ? S | Slot<Rest> : never;

/** One value for each slot of a sentence, no more and no fewer. */
export type SlotValues<M extends string> = { readonly [K in Slot<M>]: ParamValue };
