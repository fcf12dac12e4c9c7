import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { exporters } from '../../src/core/exporters/index.js';
import { publishedItems } from '../../src/core/exporters/published.js';
import { sha256 } from '../../src/core/model/digest.js';
import { jsonSchemas } from '../../src/core/model/jsonSchemas.js';
import { embeddedCatalogue, loadCatalogue } from '../../src/node/load.js';
import { textOf } from './publish.js';
import { date } from './sample.js';

const ajv = new Ajv2020({ strict: false });
formats.default(ajv);
const schemas = jsonSchemas();
const complaints = (name: string, value: unknown): string[] => {
  const check = ajv.getSchema(`santong:${name}`) ?? ajv.compile(schemas.get(name) ?? false);
  return check(value) ? [] : (check.errors ?? []).map((e) => `${e.instancePath} ${e.message}`).slice(0, 5);
};

describe('the portal bundle and its schemas', () => {
  it('items, manifest and changes are what their schemas say; digests are true', async () => {
    const { catalogue } = await loadCatalogue(embeddedCatalogue());
    const items = publishedItems(catalogue, { date });
    const [first, second, ...rest] = items;
    if (first === undefined || second === undefined) throw new Error('two items are needed');
    const earlier = [{ ...first, values: { ...first.values, address: '旧址' } }, ...rest];
    const { files } = await exporters.portal({ catalogue, items, date, earlier });
    const parsed = (path: string): unknown => JSON.parse(textOf(files.get(path)));
    expect(complaints('portal', parsed('items.json'))).toEqual([]);
    expect(complaints('portal-manifest', parsed('manifest.json'))).toEqual([]);
    expect(complaints('portal-changes', parsed('changes.json'))).toEqual([]);
    const { changes } = parsed('changes.json') as {
      changes: { id: string; what: string; elements?: string[] }[];
    };
    const { implementationCode: changed = '' } = first.values;
    const { implementationCode: added = '' } = second.values;
    expect(changes).toHaveLength(2);
    expect(changes.find((c) => c.id === changed)).toMatchObject({ what: 'changed', elements: ['address'] });
    expect(changes.find((c) => c.id === added)).toMatchObject({ what: 'added' });
    const manifest = parsed('manifest.json') as { files: Record<string, string> };
    for (const [path, digest] of Object.entries(manifest.files))
      expect(sha256(textOf(files.get(path)))).toBe(digest);
    expect(Object.keys(manifest.files)).toEqual(['items.ndjson', 'items.json', 'changes.json']);
  });

  it('bites: a wrong label and a missing digest are refused', () => {
    const item = {
      id: '1',
      division: '',
      divisionName: '',
      values: { name: 'a', caseType: '马上件' },
      handlingItems: [],
    };
    expect(complaints('portal', { format: 'santong-portal/1', items: [item] }).length).toBeGreaterThan(0);
  });

  it('the same content gives the same bytes', async () => {
    const { catalogue } = await loadCatalogue(embeddedCatalogue());
    const items = publishedItems(catalogue, { date, division: '410922' });
    for (const target of ['portal', 'hall', 'exchange', 'opendata'] as const) {
      const once = (await exporters[target]({ catalogue, items, date })).files;
      const again = (await exporters[target]({ catalogue, items, date })).files;
      expect([...once.keys()]).toEqual([...again.keys()]);
      for (const [path, content] of once)
        expect(sha256(content) === sha256(again.get(path) ?? ''), path).toBe(true);
    }
  });
});
