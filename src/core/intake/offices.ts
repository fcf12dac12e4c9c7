import { readCreditCode } from '../codes/creditCode.js';
import { matchAgency } from '../matching/matchAgency.js';
import type { Agency, Bilingual, Catalogue, Division, ImportedRecord } from '../model/index.js';
import type { IntakeOptions } from './types.js';

export type Found<T> = { found: T } | { reason: Bilingual };

const missing = (zh: string, en: string): { reason: Bilingual } => ({ reason: { zh, en } });

/** Finds division and agency of each row; remembers, so that a long list asks once per name. */
export class Offices {
  readonly newAgencies: Agency[] = [];
  private readonly divisions: ReadonlyMap<string, Division>;
  private readonly byName = new Map<string, Division[]>();
  private readonly byCode: Map<string, Agency>;
  private readonly asked = new Map<string, Found<Agency>>();

  constructor(
    catalogue: Pick<Catalogue, 'divisions' | 'agencies' | 'info'>,
    private readonly options: Pick<IntakeOptions, 'division' | 'agency'>,
  ) {
    this.divisions = new Map(catalogue.divisions.map((d) => [d.code, d]));
    this.byCode = new Map(catalogue.agencies.map((a) => [a.creditCode, a]));
    for (const division of catalogue.divisions)
      this.byName.set(division.name, [...(this.byName.get(division.name) ?? []), division]);
  }

  division(record: ImportedRecord): Found<string> {
    const named = record.division ?? this.options.division;
    if (named === undefined) {
      const code = record.values.agencyCode;
      const agency = code === undefined ? undefined : this.byCode.get(code);
      return agency === undefined
        ? missing(
            '没有写区划：表里没有区划一列，也没有另外指定（命令行用 --division）',
            'no division: the sheet has no such column and none was chosen (--division on the command line)',
          )
        : { found: agency.division };
    }
    if (/^\d+$/.test(named))
      return this.divisions.has(named)
        ? { found: named }
        : missing(`区划 ${named} 不在 divisions.yaml 里`, `division ${named} is not in divisions.yaml`);
    const found = this.byName.get(named) ?? [];
    const [only] = found;
    if (only !== undefined && found.length === 1) return { found: only.code };
    return found.length > 1
      ? missing(
          `有 ${found.length} 个区划都叫“${named}”，写区划代码`,
          `${found.length} divisions are called “${named}”; write the code`,
        )
      : missing(`没有叫“${named}”的区划`, `no division is called “${named}”`);
  }

  agency(record: ImportedRecord, division: string): Found<Agency> {
    const { agency: name, agencyCode } = record.values;
    const own = name !== undefined || agencyCode !== undefined;
    const key = own ? `${agencyCode ?? ''}\u0000${name ?? ''}\u0000${division}` : `\u0000\u0000${division}`;
    const before = this.asked.get(key);
    if (before !== undefined) return before;
    const found = own ? this.find(name, agencyCode, division) : this.given(division);
    this.asked.set(key, found);
    return found;
  }

  private given(division: string): Found<Agency> {
    const { agency } = this.options;
    if (agency !== undefined) return this.find(undefined, undefined, division, agency);
    return missing(
      '没有写实施主体：表里没有这一列，也没有另外指定（命令行用 --agency）',
      'no agency: the sheet has no such column and none was chosen (--agency on the command line)',
    );
  }

  private find(
    name: string | undefined,
    code: string | undefined,
    division: string,
    given?: string,
  ): Found<Agency> {
    const byCode = this.byCode.get(code ?? given ?? '');
    if (byCode !== undefined) return { found: byCode };
    const asked = name ?? given ?? '';
    const local = this.divisions.get(division);
    const places = [division, division.slice(0, 6), local?.parent].filter((p) => p !== undefined);
    for (const place of new Set(places)) {
      const { agency, how } = matchAgency(asked, [...this.byCode.values()], place);
      if (
        agency !== undefined &&
        (code === undefined || code === agency.creditCode || !readCreditCode(code).wellFormed)
      )
        return { found: agency };
      if (how === 'several' && code === undefined)
        return missing(
          `“${asked}”可能是几个实施主体中的一个，写全称或统一社会信用代码`,
          `“${asked}” may be one of several agencies; write the full name or the credit code`,
        );
    }
    return this.register(asked, code, division);
  }

  /** A body that nobody registered yet is taken in when its row gives a name and a well-formed credit code. */
  private register(name: string, code: string | undefined, division: string): Found<Agency> {
    if (code !== undefined && name !== '' && readCreditCode(code).wellFormed) {
      const agency: Agency = { creditCode: code, name, division };
      this.byCode.set(code, agency);
      this.newAgencies.push(agency);
      return { found: agency };
    }
    if (code !== undefined && name === '')
      return missing(
        `统一社会信用代码 ${code} 没有登记，表里也没有实施主体的名称；先在 agencies.yaml 里登记，或指定实施主体（命令行用 --agency）`,
        `the credit code ${code} is not registered and the sheet names no agency; register it in agencies.yaml or choose the agency (--agency on the command line)`,
      );
    if (code !== undefined)
      return missing(
        `实施主体“${name || code}”没有登记，统一社会信用代码“${code}”也不合规则，不能自动登记`,
        `the agency “${name || code}” is not registered, and its credit code “${code}” is not well-formed`,
      );
    return missing(
      `实施主体“${name}”不在 agencies.yaml 里，表里也没有它的统一社会信用代码；加一列“实施主体编码”，或先在 agencies.yaml 登记`,
      `the agency “${name}” is not in agencies.yaml, and the sheet gives no credit code; add a column 实施主体编码, or register it in agencies.yaml first`,
    );
  }
}
