import { crosswalkClashes } from '../codes/crosswalk.js';
import { ledgerDisagreements } from '../codes/ledger.js';
import type { Bilingual, Catalogue, Fact, Params } from '../model/index.js';

const ruleOfFault: Record<string, string> = {
  doubled: 'code-ledger-doubled',
  unused: 'code-ledger-unused',
  'state-differs': 'code-ledger-state',
};

const clashWords: Record<string, Bilingual> = {
  'one-to-two': { zh: '一个原编码对应了两个基本编码', en: 'one code is tied to two basic codes' },
  'two-to-one': { zh: '两个原编码对应了同一个基本编码', en: 'two codes are tied to one basic code' },
  retired: { zh: '对应的事项已经取消', en: 'the item is cancelled' },
  unknown: { zh: '目录里没有这个基本编码', en: 'the directory has no such basic code' },
};

/** Every code that directory and lists hold. */
const codesOf = ({ directory, lists }: Catalogue): Set<string> => {
  const codes = new Set<string>();
  const take = (code: string | undefined): void => {
    if (code !== undefined && code !== '') codes.add(code);
  };
  for (const { values, handling } of directory) {
    take(values.basicCode);
    for (const { handlingCode } of handling) take(handlingCode);
  }
  for (const { entries } of lists)
    for (const { own, handling } of entries) {
      take(own.implementationCode);
      take(own.handlingCode);
      for (const { handlingCode } of handling) take(handlingCode);
    }
  return codes;
};

/** A ledger without a line, where lists hold codes: one fault, not one a code. Codes of a directory alone await their first ledger. */
const emptyLedgerFacts = (catalogue: Catalogue): Fact[] => {
  const coded = catalogue.lists.some(({ entries }) =>
    entries.some(
      ({ own, handling }) =>
        own.implementationCode !== undefined ||
        own.handlingCode !== undefined ||
        handling.some(({ handlingCode }) => handlingCode !== undefined),
    ),
  );
  return coded
    ? [
        {
          rule: 'code-ledger-empty',
          place: { file: 'ledger.csv' },
          params: { count: codesOf(catalogue).size },
        },
      ]
    : [];
};

/** Where the ledger disagrees with directory and lists, line by line; what item rules say themselves is left to them. */
const ledgerFacts = (catalogue: Catalogue): Fact[] =>
  catalogue.ledger.length === 0
    ? emptyLedgerFacts(catalogue)
    : ledgerDisagreements(catalogue).flatMap(({ fault, code, name }): Fact[] => {
        const rule = ruleOfFault[fault];
        if (rule === undefined) return [];
        const params: Params = rule === 'code-ledger-doubled' ? { code } : { code, name };
        return [{ rule, place: { file: 'ledger.csv', record: code }, params }];
      });

const crosswalkFacts = (catalogue: Catalogue): Fact[] =>
  crosswalkClashes(catalogue).map(({ fault, scheme, codes, basicCodes }) => ({
    rule: 'crosswalk-clash',
    place: { file: 'crosswalk.csv', record: codes[0] ?? '' },
    params: { scheme, codes, basicCodes, why: clashWords[fault] ?? { zh: fault, en: fault } },
  }));

/** Facts about the catalogue's registers: ledger.csv and crosswalk.csv. */
export const registerFacts = (catalogue: Catalogue): Fact[] => [
  ...ledgerFacts(catalogue),
  ...crosswalkFacts(catalogue),
];
