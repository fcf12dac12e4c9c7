import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { ParsedFile } from '../core/store/parsed.js';

export type { ParsedFile } from '../core/store/parsed.js';

export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** Raised whenever what a parse gives changes shape; old caches are then ignored. */
const cacheFormat = 3;

const cacheFolder = (): string =>
  process.env['SANTONG_CACHE'] ??
  join(process.env['XDG_CACHE_HOME'] ?? process.env['LOCALAPPDATA'] ?? join(homedir(), '.cache'), 'santong');

type Stored = [string, ParsedFile][];

const readStored = async (path: string | URL): Promise<Map<string, ParsedFile>> => {
  try {
    const stored = JSON.parse(await readFile(path, 'utf8')) as { cacheFormat: number; files: Stored };
    return new Map(stored.cacheFormat === cacheFormat ? stored.files : []);
  } catch {
    return new Map();
  }
};

export const storedParses = (files: Iterable<[string, ParsedFile]>): string =>
  JSON.stringify({ cacheFormat, files: [...files] });

/** Parses of the embedded catalogue, made at build time: nobody waits for its YAML. */
export const builtInParses = new URL('../../dist/parse-cache.json', import.meta.url);

/**
 * Parses of a catalogue's unchanged files, one cache file a catalogue, keyed by kind and sha256 of the content.
 * It may vanish at any time and is never trusted beyond its keys; `SANTONG_CACHE=off` does without.
 */
export class ParseCache {
  private readonly used = new Map<string, ParsedFile>();
  private builtIn: Map<string, ParsedFile> | undefined;
  private parsedAny = false;

  private constructor(
    private readonly path: string | undefined,
    private readonly known: Map<string, ParsedFile>,
  ) {}

  static async open(name: string): Promise<ParseCache> {
    if (process.env['SANTONG_CACHE'] === 'off') return new ParseCache(undefined, new Map());
    const path = join(cacheFolder(), `${sha256(name).slice(0, 24)}.json`);
    return new ParseCache(path, await readStored(path));
  }

  async get(kind: string, digest: string, parse: () => Promise<ParsedFile>): Promise<ParsedFile> {
    const key = `${kind} ${digest}`;
    let parsed = this.known.get(key);
    if (parsed === undefined && this.path !== undefined) {
      this.builtIn ??= await readStored(builtInParses);
      parsed = this.builtIn.get(key);
    }
    if (parsed === undefined) {
      parsed = await parse();
      this.parsedAny = true;
    }
    this.used.set(key, parsed);
    return parsed;
  }

  /** Keep what this run used, when it had to parse anything. A cache that cannot be written is no trouble. */
  async close(): Promise<void> {
    if (this.path === undefined || !this.parsedAny) return;
    const temporary = `${this.path}.${process.pid}.tmp`;
    try {
      await mkdir(cacheFolder(), { recursive: true });
      await writeFile(temporary, storedParses(this.used));
      await rename(temporary, this.path);
    } catch {
      await rm(temporary, { force: true }).catch(() => {});
    }
  }
}
