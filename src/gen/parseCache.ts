import { writeFile } from 'node:fs/promises';
import { parseCatalogueFile } from '../core/store/parse.js';
import { builtInParses, type ParsedFile, sha256, storedParses } from '../node/cache.js';
import { embeddedCatalogue, kindOfPath } from '../node/load.js';
import { folderSource } from '../node/source.js';

/** Parse the embedded catalogue once, at build time (`dist/parse-cache.json`, not committed). */
const source = await folderSource(embeddedCatalogue());
const files = new Map<string, ParsedFile>();
for (const path of await source.list()) {
  const kind = kindOfPath(path);
  if (kind === undefined) continue;
  const bytes = await source.read(path);
  files.set(`${kind} ${sha256(bytes)}`, await parseCatalogueFile(bytes, path, path, kind));
}
await writeFile(builtInParses, storedParses(files));
