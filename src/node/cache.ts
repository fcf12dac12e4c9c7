import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Fact } from '../core/model/index.js';

/** A parsed and checked file: its value, the lines of its records, what the schema found. */
export interface ParsedFile {
  value: unknown;
  lines: number[];
  facts: Fact[];
}

export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** Raised whenever what a parse gives changes shape; old caches are then ignored. */
const cacheFormat = 3;

const cacheFolder = (): string =>
  process.env['SANTONG_CACHE'] ??
  join(process.env['XDG_CACHE_HOME'] ?? process.env['LOCALAPPDATA'] ?? join(homedir(), '.cache'), 'santong');

/**
 * Parses of a catalogue's unchanged files, one cache file a catalogue, keyed by path and sha256 of the content.
 * It may vanish at any time and is never trusted beyond its keys; `SANTONG_CACHE=off` does without.
 */
export class ParseCache {
  private constructor(
    private readonly path: string | undefined,
    private readonly known: Map<string, ParsedFile>,
    private readonly used: Map<string, ParsedFile> = new Map(),
    private changed = false,
  ) {}

  static async open(name: string): Promise<ParseCache> {
    if (process.env['SANTONG_CACHE'] === 'off') return new ParseCache(undefined, new Map());
    const path = join(cacheFolder(), `${sha256(name).slice(0, 24)}.json`);
    try {
      const stored = JSON.parse(await readFile(path, 'utf8')) as {
        cacheFormat: number;
        files: [string, ParsedFile][];
      };
      if (stored.cacheFormat === cacheFormat) return new ParseCache(path, new Map(stored.files));
    } catch {
      // no cache yet, or one we cannot read: parse afresh
    }
    return new ParseCache(path, new Map());
  }

  async get(path: string, digest: string, parse: () => Promise<ParsedFile>): Promise<ParsedFile> {
    const key = `${path} ${digest}`;
    let parsed = this.known.get(key);
    if (parsed === undefined) {
      parsed = await parse();
      this.changed = true;
    }
    this.used.set(key, parsed);
    return parsed;
  }

  /** Keep what this run used. A cache that cannot be written is no trouble. */
  async close(): Promise<void> {
    if (this.path === undefined || (!this.changed && this.used.size === this.known.size)) return;
    const temporary = `${this.path}.${process.pid}.tmp`;
    try {
      await mkdir(cacheFolder(), { recursive: true });
      await writeFile(temporary, JSON.stringify({ cacheFormat, files: [...this.used] }));
      await rename(temporary, this.path);
    } catch {
      await rm(temporary, { force: true }).catch(() => {});
    }
  }
}
