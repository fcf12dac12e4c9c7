import type { ChangeFact } from './facts.js';

/** Ways offices write that there is none. */
const none = /^(无|没有|不限|不限制|无限制|无数量限制|无特别程序|不涉及|—+|-+|\/)?$/;

/** A restraint in words, the empty text where there is none; only when the change is more than one of words for “none”. */
export const restraint = <P>(
  fact: ChangeFact,
  element: 'quota' | 'specialProcedure',
  judge: (before: string, after: string) => P | undefined,
): P | undefined => {
  if (fact.on !== 'element' || fact.element !== element) return undefined;
  const said = (value: unknown): string =>
    typeof value === 'string' && !none.test(value.trim()) ? value : '';
  const [before, after] = [said(fact.before), said(fact.after)];
  return before === '' && after === '' ? undefined : judge(before, after);
};
