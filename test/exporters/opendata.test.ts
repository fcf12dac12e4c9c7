import { describe, expect, it } from 'vitest';
import { parseCsv } from '../../src/core/formats/csv.js';
import { elementIds } from '../../src/core/model/index.js';
import { filesOf, textOf } from './publish.js';
import { sampleCatalogue } from './sample.js';

type Node = { '@id': string; '@type': string } & Record<string, unknown>;

/** What CPSV-AP 3.2 asks of each class: mandatory properties, and what its references point to. */
const shapes: Record<string, { must: string[]; range: Record<string, string> }> = {
  'cpsv:PublicService': {
    must: ['dct:identifier', 'dct:title', 'dct:description', 'cv:hasCompetentAuthority'],
    range: {
      'cv:hasCompetentAuthority': 'cv:PublicOrganisation',
      'cpsv:hasInput': 'cv:Evidence',
      'cpsv:produces': 'cv:Output',
      'cv:hasLegalResource': 'eli:LegalResource',
      'cv:hasCost': 'cv:Cost',
      'cv:hasChannel': 'cv:Channel',
      'dct:spatial': 'dct:Location',
    },
  },
  'cv:PublicOrganisation': {
    must: ['dct:identifier', 'skos:prefLabel', 'dct:spatial'],
    range: { 'dct:spatial': 'dct:Location' },
  },
  'cv:Evidence': { must: ['dct:identifier', 'dct:title'], range: {} },
  'cv:Output': { must: ['dct:identifier', 'dct:title'], range: {} },
  'cv:Cost': { must: ['dct:identifier'], range: {} },
  'cv:Channel': { must: ['dct:identifier'], range: { 'cv:ownedBy': 'cv:PublicOrganisation' } },
  'eli:LegalResource': { must: ['dct:title'], range: {} },
  'dct:Location': { must: ['dct:identifier'], range: {} },
};

const complaints = (nodes: readonly Node[]): string[] => {
  const byId = new Map(nodes.map((n) => [n['@id'], n]));
  const found: string[] = [];
  for (const node of nodes) {
    const shape = shapes[node['@type']];
    if (shape === undefined) {
      found.push(`${node['@id']}: unknown class ${node['@type']}`);
      continue;
    }
    for (const property of shape.must)
      if (node[property] === undefined || node[property] === '')
        found.push(`${node['@id']} lacks ${property}`);
    for (const [property, type] of Object.entries(shape.range))
      for (const target of [node[property]].flat())
        if (target !== undefined && byId.get((target as Node)['@id'])?.['@type'] !== type)
          found.push(`${node['@id']} ${property} is no ${type}`);
  }
  return found;
};

describe('open data', async () => {
  const catalogue = sampleCatalogue(30, 5);
  const files = await filesOf(catalogue, 'opendata');
  const { '@graph': graph } = JSON.parse(textOf(files.get('items.jsonld'))) as { '@graph': Node[] };

  it('every service and what it names has what CPSV-AP asks', () => {
    expect(graph.filter((n) => n['@type'] === 'cpsv:PublicService')).toHaveLength(30);
    expect(complaints(graph)).toEqual([]);
    expect(new Set(graph.map((n) => n['@id'])).size).toBe(graph.length);
  });

  it('bites: a service without an authority, a cost that is no cost', () => {
    const broken = graph.map((n) =>
      n['@type'] === 'cpsv:PublicService' ? { ...n, 'cv:hasCompetentAuthority': undefined } : n,
    );
    expect(complaints(broken).length).toBeGreaterThan(29);
    expect(
      complaints(graph.map((n) => (n['@type'] === 'cv:Cost' ? { ...n, '@type': 'cv:Output' } : n))),
    ).not.toEqual([]);
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
