import { detect } from './formats/detect.js';
import { readJson, readNdjson } from './formats/json.js';
import type { LegacyReader } from './formats/legacy-reader.js';
import type { Workbook } from './formats/sheet.js';
import { readWorkbook } from './formats/workbook.js';
import { readYaml } from './formats/yaml.js';
import { importData } from './importers/data.js';
import { importWorkbook, repairedWorkbook } from './importers/index.js';
import type { ImportOptions } from './importers/options.js';
import { sha256 } from './model/digest.js';
import { type CellRepair, type ImportResult, type InputReport, UserError } from './model/index.js';

/** One list file as read: what it was, its bytes, and what the importer made of it. */
export interface ReadList extends ImportResult {
  input: InputReport;
  bytes: Uint8Array;
}

/** What a host lends to the reading of lists. */
export interface ListHost {
  /** where old formats are read; without it they are refused */
  legacy?: LegacyReader;
  /** a faster SHA-256, in 64 hex digits */
  sha256?(content: Uint8Array): string;
}

/** A list file taken apart, before its rows are items: the sheets of a workbook, or plain data. */
export interface OpenedList {
  /** what people call the file, and what every complaint names */
  name: string;
  bytes: Uint8Array;
  sha256: string;
  kind: string;
  /** of sheet files */
  workbook?: Workbook;
  /** of JSON, NDJSON and YAML; `lines` where records begin, when known */
  data?: { value: unknown; lines?: number[] };
}

const baseName = (name: string): string => name.split(/[\\/]/).at(-1) ?? name;

/** When many files are read, a complaint about one must say which. */
const naming = (name: string, error: unknown): unknown => {
  if (!(error instanceof UserError) || error.text.zh.includes(baseName(name))) return error;
  return new UserError(error.code, { zh: `${name}：${error.text.zh}`, en: `${name}: ${error.text.en}` });
};

const ndjsonData = (text: string, name: string): NonNullable<OpenedList['data']> => {
  const lines = readNdjson(text, name);
  return { value: lines.map((l) => l.value), lines: lines.map((l) => l.line) };
};

const opened = async (bytes: Uint8Array, name: string, host: ListHost): Promise<OpenedList> => {
  if (bytes.length === 0)
    throw new UserError('file-empty', {
      zh: `“${name}”是空文件；核对是不是传错了`,
      en: `“${name}” is empty; check that it is the right file`,
    });
  const detected = detect(bytes, baseName(name));
  const text = detected.decoded?.text ?? '';
  const base = { name, bytes, sha256: (host.sha256 ?? sha256)(bytes), kind: detected.kind };
  switch (detected.kind) {
    case 'json':
      return { ...base, data: { value: readJson(text, name) } };
    case 'ndjson':
      return { ...base, data: ndjsonData(text, name) };
    case 'yaml':
      return { ...base, data: { value: readYaml(text, name) } };
    default: {
      const { legacy } = host;
      const workbook = await readWorkbook(bytes, { name, detected, ...(legacy !== undefined && { legacy }) });
      return { ...base, workbook };
    }
  }
};

/** Take a list file apart; `name` is what people call it. Unreadable → UserError that names the file. */
export const openList = (bytes: Uint8Array, name: string, host: ListHost = {}): Promise<OpenedList> =>
  opened(bytes, name, host).catch((error: unknown) => {
    throw naming(name, error);
  });

/** Rows of an opened list → records and facts. Never throws for bad rows; data of no known shape → UserError. */
export const importList = (list: OpenedList, options: ImportOptions = {}): ReadList => {
  const { name, bytes, data, workbook, kind } = list;
  try {
    const result =
      data !== undefined
        ? importData(data.value, name, {
            ...options,
            ...(data.lines !== undefined && { lines: data.lines }),
          })
        : importWorkbook(workbook ?? { kind: 'csv', sheets: [], notes: [] }, name, options);
    return {
      ...result,
      bytes,
      input: { path: name, sha256: list.sha256, kind, records: result.records.length },
    };
  } catch (error) {
    throw naming(name, error);
  }
};

/** The list with cells mended, before it is read. A repair whose cell no longer says `before` → UserError; the given list stays. */
export const applyRepairs = (list: OpenedList, repairs: readonly CellRepair[]): OpenedList =>
  repairs.length === 0 || list.workbook === undefined
    ? list
    : { ...list, workbook: repairedWorkbook(list.workbook, repairs, list.name) };

/** Read one list from its bytes: open and import. */
export const readListBytes = async (
  bytes: Uint8Array,
  name: string,
  options: ImportOptions = {},
  host: ListHost = {},
): Promise<ReadList> => importList(await openList(bytes, name, host), options);
