import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readExchangeItems } from '../../src/core/exporters/exchange/read.js';
import { exporters } from '../../src/core/exporters/index.js';
import type { OutputFiles } from '../../src/core/exporters/output.js';
import { publishedIds, publishedItems } from '../../src/core/exporters/published.js';
import { parseCsv } from '../../src/core/formats/csv.js';
import { rawOfValues } from '../../src/core/model/index.js';
import { readPublished } from '../../src/core/verify/index.js';
import { asPublished, differences, filesOf } from './publish.js';
import { catalogues, codedCatalogues, date } from './sample.js';

const text = (files: OutputFiles, path: string): string => String(files.get(path) ?? '');

describe('what is written can be read back', () => {
  it('portal: every value of every item', async () => {
    await fc.assert(
      fc.asyncProperty(catalogues, async (catalogue) => {
        const files = await filesOf(catalogue, 'portal');
        const items = publishedItems(catalogue, { date });
        const back = JSON.parse(text(files, 'items.json')) as {
          items: { id: string; values: unknown; handlingItems: { name: string }[] }[];
        };
        expect(back.items.map((i) => i.values)).toEqual(
          items.map((i) => JSON.parse(JSON.stringify(rawOfValues(i.values)))),
        );
        expect(back.items.map((i) => i.handlingItems.map((h) => h.name))).toEqual(
          items.map((i) => i.handling.map((h) => h.name)),
        );
        expect(new Set(back.items.map((i) => i.id)).size).toBe(items.length);
        expect(await differences(catalogue, files)).toEqual([]);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  it('hall: list, guides and terminal data say what the catalogue says', async () => {
    await fc.assert(
      fc.asyncProperty(catalogues, async (catalogue) => {
        const files = await filesOf(catalogue, 'hall');
        const surfaces = (await readPublished('bundle', asPublished(files))).copies.map((c) => c.surface);
        expect(new Set(surfaces)).toEqual(new Set(['hall', 'kiosk', 'page', 'word']));
        expect(await differences(catalogue, files)).toEqual([]);
      }),
      { numRuns: 3, endOnFailure: true },
    );
  }, 60_000);

  it('exchange: the same items, formula-like texts and line breaks included', async () => {
    await fc.assert(
      fc.asyncProperty(codedCatalogues, async (catalogue) => {
        const items = publishedItems(catalogue, { date });
        const { files, refused } = await exporters.exchange({ catalogue, items, date });
        const out = new Set(refused.map((f) => f.place.record));
        const ids = publishedIds(items);
        const wanted = items.filter((i) => !out.has(ids.get(i)));
        const csv = new Map([...files].map(([path, content]) => [path, String(content)]));
        const shape = (list: readonly { values: object; division?: string; handling: object[] }[]) =>
          list
            .map(({ values, division, handling }) =>
              JSON.stringify([division ?? '', rawOfValues(values), handling]),
            )
            .sort();
        expect(shape(readExchangeItems(csv))).toEqual(shape(wanted));
        expect(await differences(catalogue, files)).toEqual([]);
      }),
      { numRuns: 25, endOnFailure: true },
    );
  });

  it('exchange: no cell runs as a formula', async () => {
    await fc.assert(
      fc.asyncProperty(codedCatalogues, async (catalogue) => {
        for (const [path, content] of await filesOf(catalogue, 'exchange'))
          if (path.endsWith('.csv'))
            for (const row of parseCsv(String(content)).rows)
              for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
      }),
      { numRuns: 6, endOnFailure: true },
    );
  });

  it('opendata: each item in table and graph, with its name', async () => {
    await fc.assert(
      fc.asyncProperty(catalogues, async (catalogue) => {
        const items = publishedItems(catalogue, { date });
        const files = await filesOf(catalogue, 'opendata');
        const [heads = [], ...rows] = parseCsv(text(files, 'items.csv')).rows;
        expect(rows.length).toBe(items.length);
        const at = heads.indexOf('事项名称');
        expect(rows.map((r) => (r[at] ?? '').replace(/^'(?='*[=+\-@＝＋－＠])/, ''))).toEqual(
          items.map((i) => i.values.name),
        );
        const graph = JSON.parse(text(files, 'items.jsonld')) as { '@graph': { '@id': string }[] };
        const services = graph['@graph'].filter((n) => n['@id'].startsWith('urn:santong:item:'));
        expect(new Set(services.map((n) => n['@id'])).size).toBe(items.length);
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });
});
