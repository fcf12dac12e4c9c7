import {
  agencyLabel,
  divisionLabel,
  type Finding,
  findingMessage,
  type Report,
  ruleWords,
  type Severity,
  where,
} from '../../../core/index.js';
import type { FindingFilter, FindingOrder, FindingRow, Group, Stretch, Window } from '../engine.js';
import { inOrder, Narrowing, searchWords, windowOf } from './narrowing.js';
import type { Pace } from './pace.js';

const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** What a group is called whose findings name no division or no agency. */
export const unnamed = '-';

const named = (text: string | undefined): string => (text === undefined || text === '' ? unnamed : text);

/** Findings as the page shows them: kept as facts, turned into sentences where they are looked at. */
export class FindingList {
  readonly #findings: readonly Finding[];
  readonly #search: Narrowing;
  readonly #orders = new Map<FindingOrder, Uint32Array>();

  constructor(readonly report: Report) {
    this.#findings = report.findings;
    this.#search = new Narrowing(this.#findings.length, (index) => this.#textOf(this.#findings[index]!));
  }

  get findings(): readonly Finding[] {
    return this.#findings;
  }

  #textOf(finding: Finding): string {
    const { report } = this;
    return [
      findingMessage(finding, report.lang),
      finding.itemName,
      finding.place.record,
      agencyLabel(finding, report.lang),
      divisionLabel(finding, report),
      where(finding.place, report.lang),
      finding.rule,
      ruleWords(finding.rule, report.lang).title,
      finding.fingerprint,
    ].join('\n');
  }

  /** Made once: the gravest first, or rule by rule in the order of the reference; else as files and rows come. */
  #order(by: FindingOrder): Uint32Array {
    const known = this.#orders.get(by);
    if (known !== undefined) return known;
    const order = by === 'list' ? inOrder(this.#findings.length) : this.#sorted(by);
    this.#orders.set(by, order);
    return order;
  }

  /** Few ranks, many findings: each rank has its place, and findings keep their order in it. */
  #sorted(by: 'grave' | 'rule'): Uint32Array {
    const rules = new Map(Object.keys(this.report.head.summary.byRule).map((rule, i) => [rule, i]));
    const ranks = Uint32Array.from(this.#findings, ({ rule, severity }) =>
      by === 'grave' ? rank[severity] : (rules.get(rule) ?? rules.size),
    );
    const starts = new Uint32Array(rules.size + 4);
    for (const at of ranks) starts[at + 1]!++;
    for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!;
    const order = new Uint32Array(ranks.length);
    for (const [index, at] of ranks.entries()) order[starts[at]!++] = index;
    return order;
  }

  #fits({ severity, rule, division, agency }: FindingFilter): (index: number) => boolean {
    const { lang } = this.report;
    return (index) => {
      const finding = this.#findings[index]!;
      return (
        (severity === undefined || finding.severity === severity) &&
        (rule === undefined || rule === '' || finding.rule === rule) &&
        (division === undefined || division === '' || named(finding.division) === division) &&
        (agency === undefined || agency === '' || named(agencyLabel(finding, lang)) === agency)
      );
    };
  }

  #chosen(filter: FindingFilter, order: FindingOrder, pace: Pace): Promise<Uint32Array> {
    const words = searchWords(filter.text);
    const said = JSON.stringify([filter, order]);
    return this.#search.choose(said, this.#order(order), this.#fits(filter), words, pace);
  }

  async rows(
    filter: FindingFilter,
    order: FindingOrder,
    window: Window,
    pace: Pace,
  ): Promise<Stretch<FindingRow>> {
    const chosen = await this.#chosen(filter, order, pace);
    return {
      total: chosen.length,
      from: window.from,
      rows: windowOf(chosen, window).map((index) => ({
        ...this.report.render(this.#findings[index]!),
        index,
      })),
    };
  }

  /** What fits, in the order of the list; the same array when everything does. */
  async matching(filter: FindingFilter, pace: Pace): Promise<readonly Finding[]> {
    const chosen = await this.#chosen(filter, 'list', pace);
    return chosen.length === this.#findings.length
      ? this.#findings
      : Array.from(chosen, (index) => this.#findings[index]!);
  }

  #groups(keyOf: (finding: Finding) => string, labelOf: (key: string) => string): Group[] {
    const groups = new Map<string, Group & { severity: Severity }>();
    for (const finding of this.#findings) {
      const key = keyOf(finding);
      const group = groups.get(key);
      if (group === undefined)
        groups.set(key, { key, label: labelOf(key), count: 1, severity: finding.severity });
      else {
        group.count++;
        if (rank[finding.severity] < rank[group.severity]) group.severity = finding.severity;
      }
    }
    return [...groups.values()].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1));
  }

  byRule(): Group[] {
    return this.#groups(
      ({ rule }) => rule,
      (rule) => ruleWords(rule, this.report.lang).title,
    );
  }

  byDivision(): Group[] {
    const { report } = this;
    const none = report.lang === 'zh' ? '未注明区划' : 'no division named';
    return this.#groups(
      ({ division }) => named(division),
      (code) => (code === unnamed ? none : (report.divisionName(code) ?? code)),
    );
  }

  byAgency(): Group[] {
    const { lang } = this.report;
    const none = lang === 'zh' ? '未注明单位' : 'no office named';
    return this.#groups(
      (finding) => named(agencyLabel(finding, lang)),
      (agency) => (agency === unnamed ? none : agency),
    );
  }
}
