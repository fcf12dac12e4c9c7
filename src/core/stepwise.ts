/** Long work that can be interrupted: yields its share done (0–1) now and then, returns the result. */
export type Stepwise<Result> = Generator<number, Result, void>;

/** Do it all at once. */
export const finish = <Result>(work: Stepwise<Result>): Result => {
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
  }
};

/** `map`, with a chance to stop after every `every` entries. */
export function* mapStepwise<Entry, Value>(
  entries: readonly Entry[],
  of: (entry: Entry) => Value,
  every = 50,
): Stepwise<Value[]> {
  const values: Value[] = [];
  for (const [index, entry] of entries.entries()) {
    if (index > 0 && index % every === 0) yield index / entries.length;
    values.push(of(entry));
  }
  return values;
}
