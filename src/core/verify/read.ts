import { parseCsv } from '../formats/csv.js';
import { decode } from '../formats/decode.js';
import { readJson, readNdjson } from '../formats/json.js';
import type { LegacyReader } from '../formats/legacy-reader.js';
import { readWorkbook } from '../formats/workbook.js';
import type { PublishedCopy, PublishedFile, PublishedRecord, PublishedScope } from './copy.js';
import { type ExchangeSheet, exchangeSheet, readExchange } from './surfaces/exchange.js';
import { readKiosk } from './surfaces/guides.js';
import { readHallWorkbook } from './surfaces/hall.js';
import { readGuidePage, readGuideWord } from './surfaces/pages.js';
import { readPortalData } from './surfaces/portal.js';

/** What one published folder (or file) turned out to hold. */
export interface ReadPublished {
  copies: PublishedCopy[];
  /** how many files held nothing that is compared: pictures, style, other documents */
  passed: number;
}

const extensionOf = (path: string): string => /\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const scopeOf = (value: unknown): PublishedScope | undefined => {
  if (!isRecord(value) || !isRecord(value['scope'])) return undefined;
  const { division, level } = value['scope'];
  return {
    ...(typeof division === 'string' && { division }),
    ...(typeof level === 'string' && { level }),
  };
};

/** Gathers what the files of one folder say, file by file, so that no file's bytes are kept. */
class Reading {
  readonly copies: PublishedCopy[] = [];
  passed = 0;
  private readonly tables: ExchangeSheet[] = [];
  private readonly pages: PublishedRecord[] = [];
  private readonly documents: PublishedRecord[] = [];
  private scope: PublishedScope | undefined;

  constructor(private readonly legacy: LegacyReader | undefined) {}

  async see({ path, bytes }: PublishedFile): Promise<void> {
    if (!(await this.take(path, bytes))) this.passed++;
  }

  finish(name: string): ReadPublished {
    const tables = readExchange(this.tables, name);
    if (tables !== undefined) this.copies.push(tables);
    for (const [surface, records] of [
      ['page', this.pages],
      ['word', this.documents],
    ] as const)
      if (records.length > 0)
        this.copies.push({
          surface,
          file: name,
          records,
          facts: [],
          whole: records.length > 1,
          repeats: true,
        });
    const { scope } = this;
    const copies = scope === undefined ? this.copies : this.copies.map((c) => ({ ...c, scope }));
    return { copies, passed: this.passed };
  }

  private async take(path: string, bytes: Uint8Array): Promise<boolean> {
    switch (extensionOf(path)) {
      case 'json': {
        const value = readJson(decode(bytes).text, path);
        const scope = scopeOf(value);
        if (scope !== undefined) this.scope = scope;
        return this.keep(readKiosk(value, path) ?? readPortalData(value, path)) || scope !== undefined;
      }
      case 'ndjson': {
        const lines = readNdjson(decode(bytes).text, path);
        const values = lines.map((l) => l.value);
        return this.keep(
          readPortalData(
            values,
            path,
            lines.map((l) => l.line),
          ),
        );
      }
      case 'html':
      case 'htm': {
        const page = readGuidePage(decode(bytes).text, path);
        if (page !== undefined) this.pages.push(page);
        return page !== undefined;
      }
      case 'docx': {
        const document = readGuideWord(bytes, path);
        if (document !== undefined) this.documents.push(document);
        return document !== undefined;
      }
      case 'csv': {
        const sheet = exchangeSheet(parseCsv(decode(bytes).text).rows, path);
        if (sheet !== undefined) this.tables.push(sheet);
        return sheet !== undefined;
      }
      case 'xlsx':
      case 'xlsm':
      case 'xls':
      case 'et':
      case 'ods': {
        const workbook = await readWorkbook(bytes, {
          name: path,
          ...(this.legacy !== undefined && { legacy: this.legacy }),
        });
        return this.keep(readHallWorkbook(workbook, path));
      }
      default:
        return false;
    }
  }

  private keep(copy: PublishedCopy | undefined): boolean {
    if (copy !== undefined) this.copies.push(copy);
    return copy !== undefined;
  }
}

/** Reads what was published in one folder: `files` come one after the other; `legacy` reads .xls, .et and .ods. */
export const readPublished = async (
  name: string,
  files: AsyncIterable<PublishedFile> | Iterable<PublishedFile>,
  legacy?: LegacyReader,
): Promise<ReadPublished> => {
  const reading = new Reading(legacy);
  for await (const file of files) await reading.see(file);
  return reading.finish(name);
};
