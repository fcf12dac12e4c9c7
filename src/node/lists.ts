import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { detect } from '../core/formats/detect.js';
import { readJson, readNdjson } from '../core/formats/json.js';
import { readWorkbook } from '../core/formats/workbook.js';
import { readYaml } from '../core/formats/yaml.js';
import { importData } from '../core/importers/data.js';
import { importWorkbook } from '../core/importers/index.js';
import type { ImportOptions } from '../core/importers/options.js';
import { type ImportResult, type InputReport, UserError } from '../core/model/index.js';
import { sha256 } from './cache.js';
import { fileTrouble, readBytes } from './files.js';
import { legacyReader } from './legacyReader.js';

/** One list file as read: what it was, its bytes, and what the importer made of it. */
export interface ReadList extends ImportResult {
  input: InputReport;
  bytes: Uint8Array;
}

const readable = /\.(xlsx|xlsm|xls|et|ods|csv|tsv|txt|json|ndjson|yaml|yml|xml|html?)$/i;

/** The list files a path means: itself, or every list below a folder (Office's `~$` locks passed over), in a fixed order. */
export const listFiles = async (path: string): Promise<string[]> => {
  const found = await stat(path).catch((error: unknown) => {
    throw fileTrouble(error, path);
  });
  if (!found.isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((e) => e.isFile() && readable.test(e.name) && !e.name.startsWith('~$') && !e.name.startsWith('.'))
    .map((e) => join(e.parentPath, e.name))
    .sort();
  if (files.length > 0) return files;
  throw new UserError('folder-without-lists', {
    zh: `文件夹“${path}”里没有清单文件（.xlsx .xls .et .ods .csv .json .ndjson .yaml），也没有 catalogue.yaml；核对路径`,
    en: `no list files (.xlsx .xls .et .ods .csv .json .ndjson .yaml) and no catalogue.yaml in “${path}”; check the path`,
  });
};

/** When many files are read, a complaint about one must say which. */
const naming = (name: string, error: unknown): unknown => {
  if (!(error instanceof UserError) || error.text.zh.includes(basename(name))) return error;
  return new UserError(error.code, { zh: `${name}：${error.text.zh}`, en: `${name}: ${error.text.en}` });
};

const importNdjson = (text: string, name: string, options: ImportOptions): ImportResult => {
  const lines = readNdjson(text, name);
  return importData(
    lines.map((l) => l.value),
    name,
    { ...options, lines: lines.map((l) => l.line) },
  );
};

/** Read one list from its bytes; `name` is what people call the file, and what every complaint names. */
export const readListBytes = (
  bytes: Uint8Array,
  name: string,
  options: ImportOptions = {},
): Promise<ReadList> =>
  readBytesAsList(bytes, name, options).catch((error: unknown) => {
    throw naming(name, error);
  });

const readBytesAsList = async (
  bytes: Uint8Array,
  name: string,
  options: ImportOptions,
): Promise<ReadList> => {
  if (bytes.length === 0)
    throw new UserError('file-empty', {
      zh: `“${name}”是空文件；核对是不是传错了`,
      en: `“${name}” is empty; check that it is the right file`,
    });
  const detected = detect(bytes, basename(name));
  const text = detected.decoded?.text ?? '';
  const result = await (async (): Promise<ImportResult> => {
    switch (detected.kind) {
      case 'json':
        return importData(readJson(text, name), name, options);
      case 'ndjson':
        return importNdjson(text, name, options);
      case 'yaml':
        return importData(readYaml(text, name), name, options);
      default: {
        const workbook = await readWorkbook(bytes, { name, legacy: legacyReader, detected });
        return importWorkbook(workbook, name, options);
      }
    }
  })();
  return {
    ...result,
    bytes,
    input: { path: name, sha256: sha256(bytes), kind: detected.kind, records: result.records.length },
  };
};

export const readList = async (path: string, options: ImportOptions = {}): Promise<ReadList> =>
  readListBytes(await readBytes(path), path, options);
