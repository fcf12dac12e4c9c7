/**
 * The function with a memory, for texts that come again and again (names of laws, phones, codes). Bounded: when `most` are
 * kept it starts anew. What it gives is shared, so treat it as a constant.
 */
export const remember = <T>(compute: (text: string) => T, most = 20_000): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || known.has(text)) return before as T;
    const value = compute(text);
    if (known.size >= most) known.clear();
    known.set(text, value);
    return value;
  };
};
