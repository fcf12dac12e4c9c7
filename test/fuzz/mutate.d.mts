export declare const random: (seed: number) => () => number;
export declare const mutate: (bytes: Uint8Array, seed: number) => Uint8Array;
