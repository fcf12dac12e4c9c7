import { type Catalogue, UserError } from '../model/index.js';

/** Codes that stand on two lines of the ledger or on two directory items: what a merge without a look leaves behind. */
const doubledCodes = ({ ledger, directory }: Pick<Catalogue, 'ledger' | 'directory'>): string[] => {
  const doubled = new Set<string>();
  const note = (codes: Iterable<string | undefined>): void => {
    const seen = new Set<string>();
    for (const code of codes) {
      if (code === undefined) continue;
      if (seen.has(code)) doubled.add(code);
      seen.add(code);
    }
  };
  note(ledger.map(({ code }) => code));
  note(directory.map(({ values }) => values.basicCode));
  return [...doubled].sort();
};

const shownAtMost = 3;

/** While a code stands twice nobody can say what follows it: nothing is given or changed before that is settled. */
export const refuseDoubled = (catalogue: Pick<Catalogue, 'ledger' | 'directory'>): void => {
  const doubled = doubledCodes(catalogue);
  if (doubled.length === 0) return;
  const more = doubled.length > shownAtMost;
  const some = doubled.slice(0, shownAtMost);
  throw new UserError('codes-doubled', {
    zh: `有 ${doubled.length} 个编码在台账里占了两行或用在两条目录事项上：${some.join('、')}${more ? '……' : ''}；没有改动，先改编重复的编码（命令行用 santong encode resolve）`,
    en: `${doubled.length} codes stand on two ledger lines or two directory items: ${some.join(', ')}${more ? ' …' : ''}; nothing was changed, give the doubled codes anew first (santong encode resolve on the command line)`,
  });
};
