/** Amounts in two texts that are otherwise the same; `unclear` when the words differ or amounts move both ways. */
export const compareAmounts = (before: string, after: string): 'higher' | 'lower' | 'unclear' => {
  const number = /\d+(?:\.\d+)?/g;
  if (before.replace(number, '#') !== after.replace(number, '#')) return 'unclear';
  const [was, is] = [before, after].map((text) =>
    Array.from(text.matchAll(number), ([digits]) => Number(digits)),
  );
  const steps = (is ?? [])
    .map((amount, i) => Math.sign(amount - (was?.[i] ?? 0)))
    .filter((step) => step !== 0);
  if (steps.length === 0) return 'unclear';
  return steps.every((step) => step > 0) ? 'higher' : steps.every((step) => step < 0) ? 'lower' : 'unclear';
};
