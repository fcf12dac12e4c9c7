import { describe, expect, it } from 'vitest';
import { type ExportTarget, exporters } from '../../src/core/exporters/index.js';
import { publishedItems } from '../../src/core/exporters/published.js';
import { parseCsv } from '../../src/core/formats/csv.js';
import { defaultLimits } from '../../src/core/formats/limits.js';
import { shownText } from '../../src/core/formats/sheet.js';
import { openPackage } from '../../src/core/formats/xlsx/package.js';
import { readXlsx } from '../../src/core/formats/xlsx/read.js';
import { hostileNames } from './hostileNames.js';
import { differences, textOf } from './publish.js';
import { date, sampleCatalogue } from './sample.js';

const hostile = () => {
  const catalogue = sampleCatalogue(hostileNames.length, 3);
  const entries = catalogue.lists.flatMap((l) => l.entries);
  for (const [i, entry] of entries.entries()) {
    Object.assign(entry.own, {
      name: hostileNames[i],
      onlineUrl: 'javascript:alert(document.domain)',
      mobileUrl: 'data:text/html,<script>alert(1)</script>',
      address: '<b onclick=x>',
    });
    // without codes the name is all there is
    if (i >= 13) {
      delete entry.own.basicCode;
      delete entry.own.implementationCode;
    }
  }
  for (const agency of catalogue.agencies) agency.name = `</script><script>x()//${agency.name}/../..`;
  catalogue.info.title = '</title><script>alert(2)</script>';
  return catalogue;
};

const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

describe('a hostile catalogue makes a safe bundle', () => {
  const catalogue = hostile();
  const items = publishedItems(catalogue, { date });

  it.each(['portal', 'hall', 'exchange', 'opendata'] as ExportTarget[])(
    '%s',
    async (target) => {
      const { files } = await exporters[target]({ catalogue, items, date });
      expect(items.length).toBe(hostileNames.length);
      const lower = new Set<string>();
      for (const [path, content] of files) {
        expect(lower.has(path.toLowerCase()), path).toBe(false);
        lower.add(path.toLowerCase());
        for (const part of path.split('/')) {
          expect(part).not.toMatch(/[\u0000-\u001f\u200b-\u200f\u202a-\u202e\u2066-\u2069\\:*?"<>|]/);
          expect(part).not.toMatch(/^\.|[. ]$/);
          expect(part).not.toMatch(reserved);
          expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(255);
        }
        if (path.endsWith('.html')) {
          const html = textOf(content);
          const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map((m) => m[1]);
          for (const attributes of scripts)
            expect(attributes).toMatch(
              /^ (src="(\.\.\/)?(site|search-data)\.js" defer|type="application\/ld\+json")$/,
            );
          expect(html).not.toMatch(/<(?:img|iframe|object)\b|<b\s/);
          expect(html).not.toMatch(
            /href="(?!https?:|\.\.\/|[a-z0-9/#.-]+(?:\.html|\.css|#)|#|data:,|index\.html)[^"]*"/i,
          );
          expect(html).not.toMatch(/\son\w+\s*=\s*["']/i);
          expect(html).toContain('Content-Security-Policy');
        }
        if (path.endsWith('.csv'))
          for (const row of parseCsv(String(content)).rows)
            for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        if (path.endsWith('.xlsx'))
          for (const sheet of readXlsx(content as Uint8Array, defaultLimits).sheets)
            for (const row of sheet.rows)
              for (const cell of row.cells) expect(shownText(cell)).not.toMatch(/^[=+\-@\t\r]/);
        if (path.endsWith('.docx')) {
          const source = openPackage(content as Uint8Array, defaultLimits);
          const part = source.find('word/document.xml');
          expect(part && source.text(part)).not.toContain('<script>');
        }
        if (path.endsWith('.js') && path.includes('search'))
          expect(textOf(content)).not.toContain('</script>');
      }
      expect((await differences(catalogue, files)).filter((f) => !f.startsWith('published-missing'))).toEqual(
        [],
      );
    },
    60_000,
  );

  it('two divisions may share a name: each item keeps its own id', async () => {
    const { files } = await exporters.portal({ catalogue, items, date });
    const ids = (JSON.parse(String(files.get('items.json'))) as { items: { id: string }[] }).items.map(
      (i) => i.id,
    );
    expect(new Set(ids).size).toBe(hostileNames.length);
  });
});
