import type { Catalogue, CrosswalkEntry, Lang, LedgerEntry } from '../model/index.js';
import type { CodeKind, CodeParts } from './scheme.js';

export interface KnownFact {
  title: string;
  text: string;
}

/** What a catalogue can say of a code: item, agency, ledger line, crosswalk. */
export interface CodeKnowledge {
  about(code: string, reading: { kind: CodeKind; parts?: CodeParts }, lang: Lang): KnownFact[];
}

const grouped = <T>(records: readonly T[], keys: (record: T) => string[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>();
  for (const record of records)
    for (const key of new Set(keys(record))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [record]);
      else group.push(record);
    }
  return groups;
};

const ledgerText = ({ state, name, since, until, replacedBy, note }: LedgerEntry): string =>
  [state, name, since, until, ...replacedBy.map((code) => `→ ${code}`), note]
    .filter((part) => part !== '')
    .join(' · ');

const crosswalkText = ({ scheme, code, basicCode, name }: CrosswalkEntry): string =>
  `${scheme} ${code} = ${basicCode} ${name}`.trim();

/** Indexes a catalogue once, so that thousands of codes can be looked up. */
export const knowledgeOf = (
  catalogue: Pick<Catalogue, 'directory' | 'agencies' | 'ledger' | 'crosswalk'>,
): CodeKnowledge => {
  const items = grouped(catalogue.directory, ({ values }) =>
    values.basicCode === undefined ? [] : [values.basicCode],
  );
  const agencies = new Map(catalogue.agencies.map((agency) => [agency.creditCode, agency]));
  const lines = grouped(catalogue.ledger, ({ code }) => [code]);
  const crosswalk = grouped(catalogue.crosswalk, ({ code, basicCode }) => [code, basicCode]);
  return {
    about(code, { kind, parts }, lang) {
      const title = (zh: string, en: string) => (lang === 'zh' ? zh : en);
      const crossed = crosswalk.get(code) ?? [];
      const meant = new Set([
        code,
        parts?.basicCode ?? '',
        ...crossed.filter((entry) => entry.code === code).map((entry) => entry.basicCode),
      ]);
      const found: KnownFact[] = [];
      for (const basicCode of meant)
        for (const { values } of items.get(basicCode) ?? [])
          found.push({ title: title('基本目录事项', 'directory item'), text: values.name ?? '' });
      const agency = agencies.get(kind === 'creditCode' ? code : (parts?.creditCode ?? ''));
      if (agency !== undefined)
        found.push({
          title: title('实施主体', 'agency'),
          text: agency.name + (agency.sample === true ? title('（示例）', ' (sample)') : ''),
        });
      for (const line of lines.get(code) ?? [])
        found.push({ title: title('赋码台账', 'ledger'), text: ledgerText(line) });
      for (const entry of crossed)
        found.push({ title: title('编码对照', 'crosswalk'), text: crosswalkText(entry) });
      return found;
    },
  };
};
