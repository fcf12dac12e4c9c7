import { Inflate } from 'fflate';
import { brokenWorkbook } from './trouble.js';
import type { ZipEntry } from './zip-directory.js';

const STEP = 65_536;

/**
 * Hands out one part piece by piece. Stops with UserError as soon as more comes out than the directory promised (and the
 * directory was checked against the limits before), or less, or when the checksum does not agree.
 */
export const inflatePart = (bytes: Uint8Array, entry: ZipEntry, take: (chunk: Uint8Array) => void): void => {
  const packed = bytes.subarray(entry.dataOffset, entry.dataOffset + entry.packedSize);
  const damaged = () =>
    brokenWorkbook(`内部文件 ${entry.name} 解不开`, `part ${entry.name} cannot be unpacked`);
  let size = 0;
  let crc = -1;
  const pass = (chunk: Uint8Array): void => {
    size += chunk.length;
    if (size > entry.size) throw damaged();
    crc = crcOf(chunk, crc);
    if (chunk.length > 0) take(chunk);
  };
  if (entry.method === 0) {
    for (let at = 0; at < packed.length; at += STEP) pass(packed.subarray(at, at + STEP));
  } else {
    const inflate = new Inflate(pass);
    for (let at = 0; at < packed.length; at += STEP) {
      const isLast = at + STEP >= packed.length;
      pushOrFail(() => inflate.push(packed.subarray(at, at + STEP), isLast), damaged);
    }
  }
  if (size !== entry.size || (crc ^ -1) >>> 0 !== entry.crc) throw damaged();
};

/** One small part, whole. */
export const inflateWhole = (bytes: Uint8Array, entry: ZipEntry): Uint8Array => {
  const whole = new Uint8Array(entry.size);
  let at = 0;
  inflatePart(bytes, entry, (chunk) => {
    whole.set(chunk, at);
    at += chunk.length;
  });
  return whole;
};

const pushOrFail = (push: () => void, damaged: () => Error): void => {
  try {
    push();
  } catch (error) {
    if (error instanceof Error && 'code' in error && typeof error.code === 'number') throw damaged();
    throw error;
  }
};

const tables = ((): Int32Array[] => {
  const first = new Int32Array(256);
  for (let n = 0; n < 256; n += 1) {
    let c = n;
    for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    first[n] = c;
  }
  const all = [first];
  for (let k = 1; k < 4; k += 1) {
    const before = all[k - 1]!;
    all.push(before.map((c) => (c >>> 8) ^ first[c & 255]!));
  }
  return all;
})();

/** CRC-32 of a chunk, going on from `crc` (start with −1, end with `^ -1`); four bytes a step. */
export const crcOf = (chunk: Uint8Array, crc: number): number => {
  const [t0, t1, t2, t3] = tables as [Int32Array, Int32Array, Int32Array, Int32Array];
  let c = crc;
  let i = 0;
  for (const end = chunk.length - 3; i < end; i += 4) {
    c ^= chunk[i]! | (chunk[i + 1]! << 8) | (chunk[i + 2]! << 16) | (chunk[i + 3]! << 24);
    c = t3[c & 255]! ^ t2[(c >>> 8) & 255]! ^ t1[(c >>> 16) & 255]! ^ t0[c >>> 24]!;
  }
  for (; i < chunk.length; i += 1) c = t0[(c ^ chunk[i]!) & 255]! ^ (c >>> 8);
  return c;
};
