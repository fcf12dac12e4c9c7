import type { ReadLimits } from '../limits.js';
import { brokenWorkbook, overLimit } from './trouble.js';

export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated */
  method: number;
  flags: number;
  crc: number;
  packedSize: number;
  size: number;
  /** where the packed bytes begin in the file */
  dataOffset: number;
  /** where the local header begins, and the raw central record: copied as they are when a workbook is patched */
  localOffset: number;
  centralStart: number;
  centralEnd: number;
}

export interface ZipDirectory {
  entries: ZipEntry[];
  byName: ReadonlyMap<string, ZipEntry>;
}

type ZipLimits = Pick<ReadLimits, 'entries' | 'partBytes' | 'totalBytes' | 'ratio'>;

const END = 0x06054b50;
const END64_LOCATOR = 0x07064b50;
const END64 = 0x06064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;

/** Does the file begin or end as a zip does? */
export const looksLikeZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5 || bytes[2] === 7);

/**
 * Reads and checks the table of contents before a byte is inflated: entry count, sizes, ratio, duplicate names, overlapping
 * data, local headers that agree. Throws UserError `workbook-broken` or `workbook-over-limit`.
 */
export const readZipDirectory = (bytes: Uint8Array, limits: ZipLimits): ZipDirectory => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset, shift } = endRecord(view);
  if (count > limits.entries) throw overLimit('内部文件数', 'number of parts', count, limits.entries);
  const entries: ZipEntry[] = [];
  const byName = new Map<string, ZipEntry>();
  const folded = new Set<string>();
  let at = offset;
  let total = 0;
  let packed = 0;
  for (let index = 0; index < count; index += 1) {
    const entry = centralRecord(view, bytes, at, shift);
    at = entry.centralEnd;
    if (entry.name.endsWith('/')) continue;
    const key = entry.name.toLowerCase().replaceAll('\\', '/');
    if (folded.has(key))
      throw brokenWorkbook(`内部文件 ${entry.name} 出现两次`, `part ${entry.name} occurs twice`);
    folded.add(key);
    total += entry.size;
    packed += entry.packedSize;
    checkSizes(entry, limits);
    entries.push(entry);
    byName.set(entry.name, entry);
  }
  if (total > limits.totalBytes) throw overLimit('解压后总字节数', 'unpacked size', total, limits.totalBytes);
  if (packed > bytes.length) throw brokenWorkbook('内部文件互相重叠', 'its parts overlap');
  return { entries, byName };
};

const checkSizes = (entry: ZipEntry, limits: ZipLimits): void => {
  if (entry.size > limits.partBytes)
    throw overLimit(`内部文件 ${entry.name} 字节数`, `part ${entry.name}`, entry.size, limits.partBytes);
  if (entry.size > 10_485_760 && entry.size / Math.max(entry.packedSize, 1) > limits.ratio)
    throw overLimit(
      `内部文件 ${entry.name} 压缩比`,
      `compression ratio of part ${entry.name}`,
      Math.round(entry.size / Math.max(entry.packedSize, 1)),
      limits.ratio,
    );
};

const endRecord = (view: DataView): { count: number; offset: number; shift: number } => {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) !== END) continue;
    const size = view.getUint32(at + 12, true);
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    if (count === 0xffff || offset === 0xffffffff || size === 0xffffffff) return endRecord64(view, at);
    const shift = at - size - offset;
    if (shift < 0) break;
    return { count, offset: offset + shift, shift };
  }
  throw brokenWorkbook(
    '压缩包不完整，多半是没有下载或复制完',
    'its zip container is incomplete, most likely a cut download',
  );
};

const endRecord64 = (view: DataView, end: number): { count: number; offset: number; shift: number } => {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== END64_LOCATOR)
    throw brokenWorkbook('压缩包目录不完整', 'its zip directory is incomplete');
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END64)
    throw brokenWorkbook('压缩包目录不完整', 'its zip directory is incomplete');
  const offset = Number(view.getBigUint64(at + 48, true));
  return { count: Number(view.getBigUint64(at + 32, true)), offset, shift: 0 };
};

const names = new TextDecoder('utf-8');

const centralRecord = (view: DataView, bytes: Uint8Array, at: number, shift: number): ZipEntry => {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== CENTRAL)
    throw brokenWorkbook('压缩包目录损坏', 'its zip directory is damaged');
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const centralEnd = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  if (centralEnd > view.byteLength) throw brokenWorkbook('压缩包目录损坏', 'its zip directory is damaged');
  const sizes = {
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    localOffset: view.getUint32(at + 42, true),
  };
  readZip64(view, at + 46 + nameLength, extraLength, sizes);
  const localOffset = sizes.localOffset + shift;
  const entry: ZipEntry = {
    ...sizes,
    localOffset,
    name: names.decode(bytes.subarray(at + 46, at + 46 + nameLength)),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    dataOffset: 0,
    centralStart: at,
    centralEnd,
  };
  entry.dataOffset = checkedDataOffset(view, bytes, entry, at + 46, nameLength);
  return entry;
};

const readZip64 = (
  view: DataView,
  start: number,
  length: number,
  sizes: { packedSize: number; size: number; localOffset: number },
): void => {
  if (sizes.size !== 0xffffffff && sizes.packedSize !== 0xffffffff && sizes.localOffset !== 0xffffffff)
    return;
  for (let at = start; at + 4 <= start + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    for (const key of ['size', 'packedSize', 'localOffset'] as const) {
      if (sizes[key] !== 0xffffffff) continue;
      if (field + 8 > start + length) throw brokenWorkbook('压缩包目录损坏', 'its zip directory is damaged');
      sizes[key] = Number(view.getBigUint64(field, true));
      field += 8;
    }
  }
};

const checkedDataOffset = (
  view: DataView,
  bytes: Uint8Array,
  entry: ZipEntry,
  nameStart: number,
  nameLength: number,
): number => {
  const { localOffset: at, name } = entry;
  const damaged = () =>
    brokenWorkbook(`内部文件 ${name} 的文件头损坏`, `the header of part ${name} is damaged`);
  if (at + 30 > view.byteLength || view.getUint32(at, true) !== LOCAL) throw damaged();
  if (view.getUint16(at + 26, true) !== nameLength) throw damaged();
  for (let i = 0; i < nameLength; i += 1) if (bytes[at + 30 + i] !== bytes[nameStart + i]) throw damaged();
  const dataOffset = at + 30 + nameLength + view.getUint16(at + 28, true);
  if (dataOffset + entry.packedSize > view.byteLength) throw damaged();
  if (entry.flags & 1)
    throw brokenWorkbook(`内部文件 ${name} 加了密码`, `part ${name} is protected by a password`);
  if (entry.method !== 0 && entry.method !== 8) throw damaged();
  if (entry.method === 0 && entry.size !== entry.packedSize) throw damaged();
  return dataOffset;
};
