import { UserError } from '../model/trouble.js';
import { type Decoded, decode } from './decode.js';
import { defaultLimits, type ReadLimits } from './limits.js';
import type { WorkbookKind } from './sheet.js';
import { inflateWhole } from './xlsx/inflate.js';
import { brokenWorkbook } from './xlsx/trouble.js';
import { looksLikeZip, readZipDirectory } from './xlsx/zip-directory.js';

export type FileKind = WorkbookKind | 'json' | 'ndjson' | 'yaml';

export interface Detected {
  kind: FileKind;
  /** the extension says another kind than the content */
  lies: boolean;
  /** of text kinds: decoded once, here */
  decoded?: Decoded;
}

/** Before a file is read at all: UserError when it has more bytes than may be read. */
export const refuseTooLarge = (
  name: string,
  bytes: number,
  { fileBytes }: ReadLimits = defaultLimits,
): void => {
  if (bytes > fileBytes) throw tooLarge(name, bytes, fileBytes);
};

/**
 * What a file is, by its content; the name only decides between kinds of plain text. Password-protected, Word and unknown
 * files throw UserError with the next step.
 */
export const detect = (bytes: Uint8Array, name: string, limits: ReadLimits = defaultLimits): Detected => {
  refuseTooLarge(name, bytes.length, limits);
  if (bytes.length === 0)
    throw unreadable(
      'file-empty',
      name,
      '是空文件',
      'is an empty file',
      '向填报单位重新索取',
      'ask the office for it again',
    );
  const extension = extensionOf(name);
  if (looksLikeZip(bytes)) return said(zipKind(bytes, name, limits), extension);
  if (isCompound(bytes)) return said(compoundKind(bytes, name, extension), extension);
  if (isBareBiff(bytes)) return said('xls', extension);
  if (isForeignBinary(bytes)) throw notASheet(name);
  const decoded = decode(bytes);
  if (looksBinary(decoded.text, decoded.assumed)) throw notASheet(name);
  return { ...said(textKind(decoded.text, extension), extension), decoded };
};

export const extensionOf = (name: string): string => /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';

/** Which extensions are honest about a kind; `.xls` holding HTML is what portals export, and is said. */
const honest: Record<FileKind, readonly string[]> = {
  xlsx: ['xlsx', 'xlsm', 'xltx', 'xltm'],
  xls: ['xls', 'xlt', 'xlsb'],
  et: ['et', 'ett'],
  ods: ['ods', 'ots', 'fods'],
  csv: ['csv', 'txt'],
  tsv: ['tsv', 'txt', 'tab', 'csv'],
  spreadsheetml: ['xml'],
  html: ['html', 'htm', 'mht', 'mhtml'],
  json: ['json', 'geojson'],
  ndjson: ['ndjson', 'jsonl'],
  yaml: ['yaml', 'yml'],
};

const said = (kind: FileKind, extension: string): Detected => ({
  kind,
  lies: extension !== '' && !honest[kind].includes(extension),
});

const zipKind = (bytes: Uint8Array, name: string, limits: ReadLimits): WorkbookKind => {
  const { byName } = readZipDirectory(bytes, limits);
  const mimetype = byName.get('mimetype');
  if (mimetype !== undefined && mimetype.size < 200) {
    const type = new TextDecoder().decode(inflateWhole(bytes, mimetype));
    if (type.includes('opendocument.spreadsheet')) return 'ods';
    throw notASheet(name);
  }
  for (const part of byName.keys()) if (/(^|\/)workbook\.bin$/i.test(part)) return 'xls';
  for (const part of byName.keys()) if (/^(word|ppt)\//i.test(part)) throw notASheet(name);
  if (byName.has('[Content_Types].xml') || byName.has('_rels/.rels')) return 'xlsx';
  for (const part of byName.keys()) if (/(^|\/)workbook\d*\.xml$/i.test(part)) return 'xlsx';
  throw notASheet(name);
};

const isCompound = (bytes: Uint8Array): boolean =>
  bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;

/** Stream names stand as UTF-16LE in the directory sectors of a compound file. */
const compoundKind = (bytes: Uint8Array, name: string, extension: string): WorkbookKind => {
  if (hasStream(bytes, 'EncryptedPackage') || hasStream(bytes, 'DRMEncryptedDataSpace'))
    throw passwordProtected(name);
  if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book'))
    return extension === 'et' || extension === 'ett' ? 'et' : 'xls';
  if (hasStream(bytes, 'WordDocument') || hasStream(bytes, 'PowerPoint Document')) throw notASheet(name);
  throw brokenWorkbook('文件不完整，找不到工作簿内容', 'it is incomplete: no workbook is in it');
};

const hasStream = (bytes: Uint8Array, stream: string): boolean => {
  const length = stream.length * 2;
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    if (bytes[at + 64] !== length + 2) continue;
    let i = 0;
    while (i < stream.length && bytes[at + i * 2] === stream.charCodeAt(i) && bytes[at + i * 2 + 1] === 0)
      i += 1;
    if (i === stream.length) return true;
  }
  return false;
};

/** BIFF2–5 without a container begins with its BOF record. */
const isBareBiff = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x09 && [0, 2, 4, 8].includes(bytes[1] ?? 255) && (bytes[2] ?? 255) <= 16 && bytes[3] === 0;

const isForeignBinary = (bytes: Uint8Array): boolean => {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  return /^(%PDF|\x89PNG|GIF8|\xff\xd8\xff|Rar!|7z\xbc\xaf|\x1f\x8b|\x7fELF|MZ\x90|BM.{4}\x00\x00|SQLite)/s.test(
    head,
  );
};

/** Control characters; in text whose encoding was guessed, also characters that nobody assigned or that stand for themselves only. */
const looksBinary = (text: string, guessed: boolean): boolean => {
  if (guessed) {
    const strange = text.slice(0, 4096).match(/[\p{Cn}\p{Co}\p{Cs}\ufffd]/gu)?.length ?? 0;
    if (strange > Math.min(text.length, 4096) / 20) return true;
  }
  let controls = 0;
  const end = Math.min(text.length, 4096);
  for (let i = 0; i < end; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 9 || (code > 13 && code < 32 && code !== 27) || code === 0xfffd) controls += 1;
  }
  return controls > end / 10;
};

const textKind = (text: string, extension: string): FileKind => {
  const head = text.slice(0, 4096).trimStart();
  if (/^<\?xml|^<[\w:]*Workbook|^<office:/i.test(head)) {
    if (/urn:schemas-microsoft-com:office:spreadsheet/.test(head)) return 'spreadsheetml';
    if (/urn:oasis:names:tc:opendocument/.test(head)) return 'ods';
  }
  if (/^MIME-Version:/i.test(head)) return 'html';
  if (
    /^(<!--[\s\S]*?-->\s*|<\?xml[^>]*>\s*)*<(!doctype html|html|head|meta|body|table|style|div)\b/i.test(head)
  )
    return 'html';
  if (/^[{[]/.test(head)) return jsonKind(text, extension);
  if (extension === 'yaml' || extension === 'yml') return 'yaml';
  if (extension === 'json' || extension === 'ndjson' || extension === 'jsonl')
    return extension === 'json' ? 'json' : 'ndjson';
  return extension === 'tsv' || extension === 'tab' ? 'tsv' : 'csv';
};

const jsonKind = (text: string, extension: string): FileKind => {
  if (extension === 'json' || extension === 'geojson') return isLines(text) ? 'ndjson' : 'json';
  if (extension === 'ndjson' || extension === 'jsonl')
    return isLines(text) || !text.trimStart().startsWith('[') ? 'ndjson' : 'json';
  if (extension === 'yaml' || extension === 'yml') return 'yaml';
  if (isLines(text)) return 'ndjson';
  return isJson(text) ? 'json' : 'csv';
};

/** More than one line, and the first is a whole object by itself. */
const isLines = (text: string): boolean => {
  const trimmed = text.trim();
  const end = trimmed.indexOf('\n');
  return end !== -1 && trimmed.startsWith('{') && isJson(trimmed.slice(0, end));
};

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const unreadable = (
  code: string,
  name: string,
  whatZh: string,
  whatEn: string,
  nextZh: string,
  nextEn: string,
) => new UserError(code, { zh: `${name} ${whatZh}。${nextZh}。`, en: `${name} ${whatEn}; ${nextEn}.` });

/** Named here because both containers can be protected: OOXML in a compound file, and BIFF with FILEPASS. */
export const passwordProtected = (name: string): UserError =>
  unreadable(
    'workbook-encrypted',
    name,
    '设有打开密码，无法读取',
    'is protected by a password',
    '在 WPS 或 Excel 中打开，用“文件—文档加密（信息—保护工作簿）”清除密码并另存后重试',
    'open it in WPS or Excel, remove the password, save it and try again',
  );

const notASheet = (name: string): UserError =>
  unreadable(
    'file-not-a-sheet',
    name,
    '不是可以读取的表格',
    'is not a table that can be read',
    '可读的有 .xlsx .xls .et .ods .csv .tsv .json .ndjson .yaml；Word 或 PDF 中的表格，复制到 .xlsx 后重试',
    'readable are .xlsx .xls .et .ods .csv .tsv .json .ndjson .yaml; copy a table out of Word or PDF into an .xlsx and try again',
  );

const tooLarge = (name: string, bytes: number, limit: number): UserError =>
  unreadable(
    'file-too-large',
    name,
    `有 ${bytes} 字节，超过上限 ${limit} 字节`,
    `has ${bytes} bytes, more than the limit of ${limit}`,
    '拆成多个文件后重试',
    'split it into several files and try again',
  );
