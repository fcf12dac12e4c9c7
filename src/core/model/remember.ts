/**
 * The function with a memory, for texts that come again and again (names of laws, phones, codes). Bounded: when `most` are
 * kept it starts anew; with `most` 0 it only knows the last two. What it gives is shared, so treat it as a constant.
 */
export const remember = <T>(compute: (text: string) => T, most = 5000): ((text: string) => T) => {
  const known = new Map<string, T>();
  let last: string | undefined;
  let lastValue: T | undefined;
  let before: string | undefined;
  let beforeValue: T | undefined;
  return (text) => {
    // the same text is asked for by one rule after another; looking at the last two spares hashing it
    if (text === last) return lastValue as T;
    if (text === before) {
      // of two that are asked for in turn neither may fall out
      const value = beforeValue as T;
      before = last;
      beforeValue = lastValue;
      last = text;
      lastValue = value;
      return value;
    }
    let value = most === 0 ? undefined : known.get(text);
    if (value === undefined) {
      value = compute(text);
      if (most > 0) {
        if (known.size >= most) known.clear();
        known.set(text, value);
      }
    }
    before = last;
    beforeValue = lastValue;
    last = text;
    lastValue = value;
    return value as T;
  };
};
