import { findingOfFact } from '../check/findings.js';
import { type PublishOptions, publishedIds, resolvedItems } from '../exporters/published.js';
import {
  type Catalogue,
  type Fact,
  type Finding,
  fingerprintOf,
  type Item,
  type Params,
  type Place,
} from '../model/index.js';
import { ruleOf, rules } from '../rules/index.js';
import { resolveProfile } from '../rules/profiles.js';
import type { ExpectedRecord, PublishedCopy, PublishedRecord, Surface, World } from './copy.js';
import { type Difference, differencesOf, saidOf } from './difference.js';
import { surfaces } from './surfaces/index.js';
import { missingByDivision, olderVersion, whyNot, worldOf } from './world.js';

export interface VerifyOptions {
  /** YYYY-MM-DD: what is in force that day ought to be published */
  date: string;
  /** only this division and below; overrides what a bundle says of itself */
  division?: string;
  level?: string;
}

export interface VerifyResult {
  findings: Finding[];
  /** records compared, over all copies */
  records: number;
}

interface Judged {
  fact: Fact;
  of?: ExpectedRecord | undefined;
  name: string;
}

const empty = '（空）';
const shown = (text: string): string => (text === '' ? empty : text);

class Verification {
  private readonly judged: Judged[] = [];
  private readonly worlds = new Map<string, World>();
  private readonly expectations = new Map<string, Map<string, ExpectedRecord>>();
  private readonly byId = new Map<PublishedCopy, ReadonlyMap<string, PublishedRecord>>();
  private retired: ReadonlyMap<string, Item> | undefined;
  records = 0;

  constructor(
    private readonly catalogue: Catalogue,
    private readonly copies: readonly PublishedCopy[],
    private readonly options: VerifyOptions,
  ) {
    for (const copy of copies) this.byId.set(copy, new Map(copy.records.map((r) => [r.id, r])));
  }

  run(): Judged[] {
    for (const copy of this.copies) this.copy(copy);
    return this.judged;
  }

  private world(copy: PublishedCopy): World {
    const { date, division = copy.scope?.division, level = copy.scope?.level } = this.options;
    const key = `${division ?? ''} ${level ?? ''}`;
    const known = this.worlds.get(key);
    if (known !== undefined) return known;
    const options: PublishOptions = {
      date,
      ...(division !== undefined && { division }),
      ...(level !== undefined && { level }),
    };
    const world = worldOf(this.catalogue, options);
    this.worlds.set(key, world);
    return world;
  }

  private expected(surface: Surface, copy: PublishedCopy): Map<string, ExpectedRecord> {
    const { division = copy.scope?.division, level = copy.scope?.level } = this.options;
    const key = [surface.id, division ?? '', level ?? ''].join(' ');
    const known = this.expectations.get(key) ?? surface.expect(this.world(copy));
    this.expectations.set(key, known);
    return known;
  }

  private copy(copy: PublishedCopy): void {
    const surface = surfaces.get(copy.surface);
    if (surface === undefined) return;
    for (const fact of copy.facts) this.judged.push({ fact, name: '' });
    const expected = this.expected(surface, copy);
    const seen = new Set<string>();
    const strangers: PublishedRecord[] = [];
    const shows =
      copy.surface === 'hall' ? new Set(copy.records.flatMap((r) => [...r.facets.keys()])) : undefined;
    for (const record of copy.records) {
      this.records++;
      const should = expected.get(record.id);
      if (should === undefined) strangers.push(record);
      else {
        if (seen.has(record.id) && copy.repeats !== true)
          this.tell(
            'row-duplicated',
            record.place,
            { row: record.place.line ?? 0, value: record.name },
            should,
          );
        seen.add(record.id);
        this.compare(surface, copy, record, should, shows);
      }
    }
    const missing = copy.whole ? [...expected.values()].filter((e) => !seen.has(e.id)) : [];
    this.strangers(surface, copy, strangers, missing, shows);
    this.missing(surface, copy, missing, expected);
  }

  private compare(
    surface: Surface,
    copy: PublishedCopy,
    record: PublishedRecord,
    should: ExpectedRecord,
    shows: ReadonlySet<string> | undefined,
  ): void {
    for (const difference of differencesOf(should.facets(), record.facets, shows))
      this.differ(surface, copy, record, should, difference);
  }

  private differ(
    surface: Surface,
    copy: PublishedCopy,
    record: PublishedRecord,
    should: ExpectedRecord,
    d: Difference,
  ): void {
    const place: Place = { ...record.place, record: should.id };
    if (d.element !== undefined) place.element = d.element;
    if (d.cell !== undefined) place.cell = d.cell;
    if (d.file !== undefined) place.file = d.file;
    const older = d.element === 'version' && Number(d.published) < Number(d.expected);
    if (older) {
      const why = olderVersion(d.published, d.expected);
      this.tell('published-outdated', place, { name: should.name, where: surface.where, why }, should);
      return;
    }
    const other = this.elsewhere(copy, record.id, d);
    this.tell(
      'portal-hall-differ',
      place,
      {
        element: d.element ?? d.title,
        where: surface.where,
        published: shown(d.published),
        expected: shown(d.expected),
        ...other,
      },
      should,
    );
  }

  /** What another copy says of the same element of the same item, when it says something else. */
  private elsewhere(copy: PublishedCopy, id: string, d: Difference): Params {
    if (d.element === undefined) return {};
    for (const other of this.copies) {
      if (other.surface === copy.surface) continue;
      const surface = surfaces.get(other.surface);
      const record = this.byId.get(other)?.get(id);
      if (surface === undefined || record === undefined) continue;
      const should = this.expected(surface, other).get(id)?.facets() ?? new Map();
      const text = saidOf(d.element, should, record.facets);
      if (text !== undefined && text !== d.published)
        return { other: surface.where, otherValue: shown(text) };
    }
    return {};
  }

  /** Published, but not in the catalogue: under another code, no longer in force, or unknown. */
  private strangers(
    surface: Surface,
    copy: PublishedCopy,
    strangers: readonly PublishedRecord[],
    missing: ExpectedRecord[],
    shows: ReadonlySet<string> | undefined,
  ): void {
    const waiting = new Map<string, ExpectedRecord[]>();
    for (const one of missing) {
      const known = waiting.get(one.name);
      if (known === undefined) waiting.set(one.name, [one]);
      else known.push(one);
    }
    for (const record of strangers) {
      const namesakes = waiting.get(record.name) ?? [];
      const same =
        namesakes.find(
          (e) =>
            differencesOf(e.facets(), record.facets, shows).filter((d) => d.element !== 'implementationCode')
              .length === 0,
        ) ?? (namesakes.length === 1 ? namesakes[0] : undefined);
      if (same !== undefined) {
        namesakes.splice(namesakes.indexOf(same), 1);
        missing.splice(missing.indexOf(same), 1);
        this.recoded(surface, copy, record, same, shows);
        continue;
      }
      const retired = this.notInForce(record.id);
      const place = { ...record.place, element: 'name' };
      if (retired !== undefined)
        this.tell('published-outdated', place, {
          name: record.name,
          where: surface.where,
          why: whyNot(retired, this.options.date),
        });
      else this.tell('published-unknown', place, { name: shown(record.name), where: surface.where });
    }
  }

  private recoded(
    surface: Surface,
    copy: PublishedCopy,
    record: PublishedRecord,
    same: ExpectedRecord,
    shows: ReadonlySet<string> | undefined,
  ): void {
    const differences = differencesOf(same.facets(), record.facets, shows);
    if (!differences.some((d) => d.element === 'implementationCode'))
      differences.unshift({
        element: 'implementationCode',
        title: '',
        published: record.id,
        expected: same.id,
      });
    for (const d of differences) this.differ(surface, copy, record, same, d);
  }

  private notInForce(id: string): Item | undefined {
    if (this.retired === undefined) {
      const all = resolvedItems(this.catalogue);
      this.retired = new Map([...publishedIds(all)].map(([item, key]) => [key, item]));
    }
    return this.retired.get(id);
  }

  /** In force, but not published. A division that is missing altogether is one finding, not one an item. */
  private missing(
    surface: Surface,
    copy: PublishedCopy,
    missing: readonly ExpectedRecord[],
    expected: ReadonlyMap<string, ExpectedRecord>,
  ): void {
    for (const { division, records, whole } of missingByDivision(missing, expected)) {
      const name = this.catalogue.divisions.find((d) => d.code === division)?.name ?? division;
      if (whole)
        this.tell(
          'published-missing',
          { file: copy.file, record: division },
          { name, where: surface.where, records: records.length },
        );
      else
        for (const one of records)
          this.tell(
            'published-missing',
            { file: copy.file, record: one.id, element: 'name' },
            { name: shown(one.name), where: surface.where },
            one,
          );
    }
  }

  private tell(rule: string, place: Place, params: Params, of?: ExpectedRecord): void {
    this.judged.push({ fact: { rule, place, params }, of, name: String(params['name'] ?? '') });
  }
}

/**
 * Compares published copies with the catalogue as in force on a day, and with each other. Every difference is a finding
 * with file, record and element; severities follow the catalogue's profile.
 */
export const verifyPublished = (
  catalogue: Catalogue,
  copies: readonly PublishedCopy[],
  options: VerifyOptions,
): VerifyResult => {
  const profile = resolveProfile(catalogue.profile, rules);
  const verification = new Verification(catalogue, copies, options);
  const findings = verification.run().flatMap(({ fact, of, name }): Finding[] => {
    const severity = profile.severity.get(fact.rule) ?? ruleOf(fact.rule)?.severity ?? 'error';
    if (severity === 'off') return [];
    const finding = findingOfFact(fact, severity);
    finding.fingerprint = fingerprintOf(
      fact.rule,
      fact.place.record ?? '',
      fact.place.element ?? '',
      `${fact.place.file} ${JSON.stringify(fact.params)}`,
    );
    if (of?.division !== undefined) finding.division = of.division;
    if (of?.agency !== undefined) finding.agency = of.agency;
    const itemName = of?.name ?? name;
    if (itemName !== '') finding.itemName = itemName;
    return [finding];
  });
  return { findings, records: verification.records };
};
