import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/core/formats/csv.js';
import { elementIds } from '../../src/core/model/index.js';
import { filesOf, textOf } from './publish.js';
import { catalogues, sampleCatalogue } from './sample.js';
import { checkShapes } from './shapes/validate.js';

type Node = { '@id': string; '@type': string | string[] } & Record<string, unknown>;

describe('open data', async () => {
  const catalogue = sampleCatalogue(30, 5);
  const files = await filesOf(catalogue, 'opendata');
  const { '@graph': graph } = JSON.parse(textOf(files.get('items.jsonld'))) as { '@graph': Node[] };

  const jsonld = textOf(files.get('items.jsonld'));

  it('every service and what it names has the shape CPSV-AP 3.2 asks', async () => {
    expect(graph.filter((n) => n['@type'] === 'cpsv:PublicService')).toHaveLength(30);
    expect(new Set(graph.map((n) => n['@id'])).size).toBe(graph.length);
    const { size, complaints } = await checkShapes(jsonld, 'cpsv-ap.ttl');
    expect(complaints).toEqual([]);
    expect(size).toBeGreaterThan(30 * 10);
  });

  it('whatever a catalogue holds', async () => {
    await fc.assert(
      fc.asyncProperty(catalogues, async (any) => {
        const written = textOf((await filesOf(any, 'opendata')).get('items.jsonld'));
        expect((await checkShapes(written, 'cpsv-ap.ttl')).complaints).toEqual([]);
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  it.each([
    ['no authority', 'cpsv:PublicService', (n: Node) => ({ ...n, 'cv:hasCompetentAuthority': undefined })],
    ['an authority that is none', 'cv:PublicOrganisation', (n: Node) => ({ ...n, '@type': 'cv:Output' })],
    ['two identifiers', 'cv:Evidence', (n: Node) => ({ ...n, 'dct:identifier': ['1', '2'] })],
    ['a title without a language', 'cv:Output', (n: Node) => ({ ...n, 'dct:title': '证' })],
    ['a property of an older version', 'cv:Cost', (n: Node) => ({ ...n, 'cv:value': 0 })],
    ['a time that is a text', 'cpsv:PublicService', (n: Node) => ({ ...n, 'cv:processingTime': '三天' })],
  ])('bites: %s', async (_, type, spoilt) => {
    const data = JSON.parse(jsonld) as { '@graph': Node[] };
    let done = false;
    data['@graph'] = data['@graph'].map((n) => {
      if (done || ![n['@type']].flat().includes(type)) return n;
      done = true;
      return spoilt(n);
    });
    expect((await checkShapes(JSON.stringify(data), 'cpsv-ap.ttl')).complaints.length).toBeGreaterThan(0);
  });

  it('the description is a DCAT data set, and a spoilt one is not', async () => {
    const written = textOf(files.get('dcat.jsonld'));
    const { size, complaints } = await checkShapes(written, 'dcat.ttl');
    expect(complaints).toEqual([]);
    expect(size).toBeGreaterThan(20);
    const spoilt = { ...(JSON.parse(written) as object), 'dct:publisher': undefined };
    expect((await checkShapes(JSON.stringify(spoilt), 'dcat.ttl')).complaints).toHaveLength(1);
  });

  it('the dictionary names every column of the table, in its order', () => {
    const [heads = []] = parseCsv(textOf(files.get('items.csv'))).rows;
    const [, ...words] = parseCsv(textOf(files.get('dictionary.csv'))).rows;
    expect(words.map((w) => w[0])).toEqual(heads);
    for (const word of words.slice(2)) expect(elementIds).toContain(word[1]);
  });

  it('DCAT names the files that are there', () => {
    const set = JSON.parse(textOf(files.get('dcat.jsonld'))) as {
      'dcat:distribution': { 'dcat:downloadURL': { '@id': string } }[];
    };
    for (const one of set['dcat:distribution']) expect(files.has(one['dcat:downloadURL']['@id'])).toBe(true);
  });
});
