import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { OfficeMapping } from '../../src/core/model/index.js';
import { changedFiles } from '../../src/core/store/changes.js';
import { readCatalogue } from '../../src/core/store/read.js';
import { filesSource } from '../../src/core/store/source.js';
import { embeddedCatalogue, loadCatalogue } from '../../src/node/load.js';
import { folderSource } from '../../src/node/source.js';

/** A catalogue whose files are in memory, as in a browser, is the catalogue of the folder. */
const folder = embeddedCatalogue();
const encoder = new TextEncoder();

const inMemory = async (): Promise<Map<string, Uint8Array>> => {
  const source = await folderSource(folder);
  const files = new Map<string, Uint8Array>();
  for (const path of await source.list()) files.set(path, new Uint8Array(await source.read(path)));
  return files;
};
const readFrom = (files: ReadonlyMap<string, Uint8Array>) => readCatalogue(filesSource('内存', files));

describe('files in memory', () => {
  it('are read as the folder is: catalogue, facts, digest', async () => {
    const [here, there] = [await readFrom(await inMemory()), await loadCatalogue(folder)];
    expect(here.catalogue).toEqual(there.catalogue);
    expect(here.facts).toEqual(there.facts);
    expect(here.sha256).toBe(there.sha256);
    expect(changedFiles(here, here.catalogue).size).toBe(0);
  });
  it('change to the same texts, comments kept, byte order mark and all', async () => {
    const files = await inMemory();
    const text = await readFile(join(folder, 'agencies.yaml'), 'utf8');
    files.set('agencies.yaml', encoder.encode(text.replace('agencies:\n', 'agencies:\n  # 市级的在前\n')));
    const loaded = await readFrom(files);
    const [first, ...rest] = loaded.catalogue.agencies;
    const agencies = [{ ...first!, name: `${first!.name}（改）` }, ...rest];
    const changes = changedFiles(loaded, { ...loaded.catalogue, agencies });
    expect([...changes.keys()]).toEqual(['agencies.yaml']);
    expect(changes.get('agencies.yaml')).toContain('# 市级的在前');
    expect(changes.get('agencies.yaml')).toContain('（改）');
  });
  it('a file that is broken, unsettled by git or no catalogue at all is refused as by the command', async () => {
    const files = await inMemory();
    const broken = (path: string, text: string) =>
      readFrom(new Map([...files, [path, encoder.encode(text)]]));
    await expect(broken('laws.yaml', '{[')).rejects.toMatchObject({ code: 'yaml-broken' });
    await expect(broken('ledger.csv', '<<<<<<< ours\n')).rejects.toMatchObject({ code: 'merge-conflict' });
    await expect(broken('ledger.csv', '编码,什么\n1,2\n')).rejects.toMatchObject({ code: 'table-broken' });
    files.delete('catalogue.yaml');
    await expect(readFrom(files)).rejects.toMatchObject({ code: 'catalogue-missing' });
  });
  it('a host may stop the reading between two files, and lend parses it kept', async () => {
    const files = await inMemory();
    const kept = new Map<string, unknown>();
    let parsed = 0;
    const read = () =>
      readCatalogue(filesSource('内存', files), {
        async parsed(kind, digest, parse) {
          const key = `${kind} ${digest}`;
          if (!kept.has(key)) {
            parsed += 1;
            kept.set(key, await parse());
          }
          return kept.get(key) as Awaited<ReturnType<typeof parse>>;
        },
      });
    const first = await read();
    const before = parsed;
    expect(before).toBeGreaterThan(5);
    expect((await read()).catalogue).toEqual(first.catalogue);
    expect(parsed).toBe(before);
    const shares: number[] = [];
    const stopped = readCatalogue(filesSource('内存', files), {
      async step(share) {
        shares.push(share);
        if (share > 0.5) throw new Error('enough');
      },
    });
    await expect(stopped).rejects.toThrow('enough');
    expect(shares.length).toBeLessThan(files.size);
  });
});

describe('mappings.yaml', () => {
  it('is written in canonical form, read back the same, and gone when it is empty', async () => {
    const files = await inMemory();
    const loaded = await readFrom(files);
    const mappings: OfficeMapping[] = [
      { division: '410922', columns: { 几天能办好: 'promisedLimit', 备注: null } },
      { division: '410922', agency: 'MB0000000000000001', columns: { 名: 'name' } },
    ];
    const text = changedFiles(loaded, { ...loaded.catalogue, mappings }).get('mappings.yaml') ?? '';
    expect(text).toContain('format: santong-mappings/1');
    const again = await readFrom(new Map([...files, ['mappings.yaml', encoder.encode(text)]]));
    expect(again.catalogue.mappings).toEqual(mappings);
    expect(again.facts).toEqual(loaded.facts);
    expect(changedFiles(again, again.catalogue).size).toBe(0);
    expect(changedFiles(again, { ...again.catalogue, mappings: [] }).get('mappings.yaml')).toBe(null);
  });
  it('an element that is none is a fact with its line, and the rest is read', async () => {
    const text =
      'format: santong-mappings/1\nmappings:\n  - division: "410922"\n    columns:\n      甲: nichts\n      乙: name\n';
    const { facts } = await readFrom(
      new Map([...(await inMemory()), ['mappings.yaml', encoder.encode(text)]]),
    );
    expect(facts.map(({ rule, place }) => [rule, place.file, place.line])).toContainEqual([
      'value-not-listed',
      'mappings.yaml',
      3,
    ]);
  });
});
