import { beforeAll, describe, expect, it } from 'vitest';
import { checkCatalogue } from '../src/core/check.js';
import type { Catalogue } from '../src/core/model/index.js';
import { embeddedCatalogue, type LoadedCatalogue, loadCatalogue } from '../src/node/load.js';
import { changedFiles } from '../src/node/save.js';

/** The catalogue that ships: what issue A asks of it, held as long as it ships. */
let loaded: LoadedCatalogue;
let catalogue: Catalogue;
beforeAll(async () => {
  loaded = await loadCatalogue(embeddedCatalogue());
  catalogue = loaded.catalogue;
});

const check = (of: Catalogue) => checkCatalogue(of, { today: '2026-11-24', facts: loaded.facts });

describe('embedded catalogue', () => {
  it('has no error and one accepted warning', () => {
    const { summary, stale } = check(catalogue);
    expect(summary.error).toBe(0);
    expect(summary.accepted).toBe(1);
    expect(stale).toEqual([]);
  });
  it('is canonical: read and written it is the same', () => {
    expect([...changedFiles(loaded, structuredClone(catalogue)).keys()]).toEqual([]);
  });
  it('has 100 standard items of 18 departments, 60 with a full guide', () => {
    const departments = new Set(catalogue.directory.map((i) => i.origin.file));
    const full = catalogue.directory.filter(
      ({ values: v }) =>
        (v.conditions?.length ?? 0) > 0 &&
        (v.materials?.length ?? 0) > 0 &&
        (v.process?.length ?? 0) > 0 &&
        v.promisedLimit !== undefined &&
        v.resultName !== undefined &&
        (v.questions?.length ?? 0) >= 2,
    );
    expect(catalogue.directory.length).toBeGreaterThanOrEqual(100);
    expect(departments.size).toBeGreaterThanOrEqual(18);
    expect(full.length).toBeGreaterThanOrEqual(60);
  });
  it('has lists of the city, its eight county units and 16 townships', () => {
    const listed = new Set(catalogue.lists.map((l) => l.division));
    expect(listed.has('410900')).toBe(true);
    for (const county of ['410902', '410922', '410923', '410926', '410927', '410928', '410971', '410972'])
      expect([...listed]).toContain(county);
    expect([...listed].filter((d) => d.length === 9).length).toBeGreaterThanOrEqual(16);
  });
  it('cites laws that stand in laws.yaml', () => {
    const known = new Set(catalogue.laws.flatMap((l) => [l.title, ...(l.aliases ?? [])]));
    const cited = new Set(catalogue.directory.flatMap((i) => i.values.legalBasis?.map((b) => b.law) ?? []));
    expect([...cited].filter((law) => !known.has(law))).toEqual([]);
  });
  it('marks every agency a sample', () => {
    expect(catalogue.agencies.filter((a) => a.sample !== true)).toEqual([]);
  });
  it('bites: a promise beyond the law is an error', () => {
    const spoilt = structuredClone(catalogue);
    const item = spoilt.directory.find((i) => i.values.statutoryLimit?.days === 20);
    item!.values.promisedLimit = { days: 90, unit: '工作日' };
    expect(check(spoilt).summary.byRule['promise-exceeds-law']).toBeGreaterThan(0);
  });
});
