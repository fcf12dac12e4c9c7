import { describe, expect, it } from 'vitest';
import { targetNamed } from '../../src/core/importers/headings.js';
import { importWorkbook } from '../../src/core/importers/index.js';
import { rememberedMapping, rememberMapping } from '../../src/core/mappings.js';
import { type Catalogue, columnTargets } from '../../src/core/model/index.js';
import { embeddedCatalogue, loadCatalogue } from '../../src/node/load.js';
import { sheetOf, workbookOf } from './sheets.js';

/** What an office's headings mean is asked once. */
const { catalogue } = await loadCatalogue(embeddedCatalogue());
const agency = catalogue.agencies.find((a) => a.division === '410922')!;
const of = (made: Catalogue, division?: string, agency?: string) =>
  Object.fromEntries(rememberedMapping(made, { division, agency }));

describe('remembered', () => {
  it('for the division, and for one agency before it', () => {
    const first = rememberMapping(
      catalogue,
      { division: '410922' },
      { 几天: 'promisedLimit', 备注: null, C: 'name' },
    );
    const both = rememberMapping(
      first,
      { division: '410922', agency: agency.name },
      { 几天: 'statutoryLimit' },
    );
    expect(of(both, '410922')).toEqual({ 几天: 'promisedLimit', 备注: 'skip' });
    expect(of(both, '410922', agency.creditCode)).toEqual({ 几天: 'statutoryLimit', 备注: 'skip' });
    expect(of(both, undefined, agency.name)).toEqual({ 几天: 'statutoryLimit', 备注: 'skip' });
    expect(of(both, '410923')).toEqual({});
    expect(both.mappings?.map(({ division, agency }) => [division, agency])).toEqual([
      ['410922', undefined],
      ['410922', agency.creditCode],
    ]);
  });
  it('the same again, or for nobody, leaves the catalogue as it is', () => {
    const once = rememberMapping(catalogue, { division: '410922' }, { 几天: 'promisedLimit' });
    expect(rememberMapping(once, { division: '410922' }, { 几天: 'promisedLimit' })).toBe(once);
    expect(rememberMapping(catalogue, {}, { 几天: 'promisedLimit' })).toBe(catalogue);
    expect(rememberMapping(catalogue, { division: '410922' }, { C: 'name' })).toBe(catalogue);
  });
});

describe('a heading row known by nothing but the mapping', () => {
  const workbook = workbookOf(
    sheetOf({
      name: '表',
      rows: [
        ['办什么', '几天', '谁办'],
        ['出生登记', '5', '公安局'],
        ['死亡登记', '3', '公安局'],
      ],
    }),
  );
  it('is not read without, and read with it', () => {
    expect(importWorkbook(workbook, '表.xlsx').records).toEqual([]);
    const { records, sheets } = importWorkbook(workbook, '表.xlsx', {
      mapping: new Map([
        ['办什么', 'name'],
        ['几天', 'promisedLimit'],
      ]),
    });
    expect(records.map(({ values }) => values.name)).toEqual(['出生登记', '死亡登记']);
    expect(sheets[0]?.columns.map(({ how }) => how)).toEqual(['mapping', 'mapping', 'none']);
  });
  it('what was said of one sheet goes before what is remembered, and adds to it', () => {
    const { records } = importWorkbook(workbook, '表.xlsx', {
      mapping: new Map([
        ['办什么', 'name'],
        ['几天', 'promisedLimit'],
      ]),
      bySheet: new Map([['表', { mapping: new Map([['几天', 'statutoryLimit']]) }]]),
    });
    expect(records[0]?.values).toMatchObject({ name: '出生登记', statutoryLimit: { days: 5 } });
    expect(records[0]?.values.promisedLimit).toBeUndefined();
  });
});

describe('what a person may say a column is', () => {
  it.each(columnTargets)('%s means itself', (id) => {
    expect(targetNamed(id)).toBe(id);
  });
});
