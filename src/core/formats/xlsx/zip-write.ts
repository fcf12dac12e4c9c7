import { Deflate } from 'fflate';
import { crcOf } from './inflate.js';
import { overLimit } from './trouble.js';

export type Sink = (chunk: Uint8Array) => void;

export interface PartWriter {
  write(text: string): void;
  writeBytes(bytes: Uint8Array): void;
  end(): void;
}

export interface ZipWriter {
  /** one part at a time; its packed bytes are held until it ends, nothing else is */
  part(name: string): PartWriter;
  text(name: string, content: string): void;
  /** a part of another zip, its packed bytes as they are */
  copy(source: CopiedPart): void;
  end(): void;
}

export interface CopiedPart {
  name: string;
  method: number;
  crc: number;
  size: number;
  packed: Uint8Array;
}

const encoder = new TextEncoder();
const FLUSH = 1 << 16;
/** 1980-01-01 00:00, the zip format's zero: the same content gives the same bytes on every day */
const DOS_DATE = 0x21;

/** A zip written straight through. Names are UTF-8; no dates, no data descriptors, no zip64. */
export const zipWriter = (sink: Sink, level: 1 | 3 | 6 | 9 = 6): ZipWriter => {
  const central: Uint8Array[] = [];
  let offset = 0;
  const put = (chunk: Uint8Array): void => {
    offset += chunk.length;
    if (offset > 0xfffffffe)
      throw overLimit('输出文件字节数', 'size of the written file', offset, 0xfffffffe);
    sink(chunk);
  };
  const entry = (part: Omit<CopiedPart, 'packed'>, packed: Uint8Array[]): void => {
    const name = encoder.encode(part.name);
    const packedSize = packed.reduce((total, chunk) => total + chunk.length, 0);
    if (part.size > 0xfffffffe)
      throw overLimit(`内部文件 ${part.name} 字节数`, `part ${part.name}`, part.size, 0xfffffffe);
    central.push(header(0x02014b50, part, packedSize, name, offset));
    put(header(0x04034b50, part, packedSize, name, 0));
    for (const chunk of packed) put(chunk);
  };
  const open = (name: string): PartWriter => {
    const packed: Uint8Array[] = [];
    const deflate = new Deflate({ level }, (chunk) => packed.push(chunk));
    let crc = -1;
    let size = 0;
    let pending = '';
    const push = (bytes: Uint8Array, final: boolean): void => {
      crc = crcOf(bytes, crc);
      size += bytes.length;
      deflate.push(bytes, final);
    };
    const flush = (): void => {
      if (pending !== '') push(encoder.encode(pending), false);
      pending = '';
    };
    return {
      write(text) {
        pending += text;
        if (pending.length > FLUSH) flush();
      },
      writeBytes(bytes) {
        flush();
        push(bytes, false);
      },
      end() {
        push(encoder.encode(pending), true);
        entry({ name, method: 8, crc: (crc ^ -1) >>> 0, size }, packed);
      },
    };
  };
  return {
    part: open,
    text(name, content) {
      const part = open(name);
      part.write(content);
      part.end();
    },
    copy: (source) => entry(source, [source.packed]),
    end() {
      const start = offset;
      for (const record of central) put(record);
      const end = new DataView(new ArrayBuffer(22));
      end.setUint32(0, 0x06054b50, true);
      end.setUint16(8, central.length, true);
      end.setUint16(10, central.length, true);
      end.setUint32(12, offset - start, true);
      end.setUint32(16, start, true);
      put(new Uint8Array(end.buffer));
    },
  };
};

const header = (
  signature: number,
  { method, crc, size }: Omit<CopiedPart, 'packed'>,
  packedSize: number,
  name: Uint8Array,
  offset: number,
): Uint8Array => {
  const isCentral = signature === 0x02014b50;
  const length = isCentral ? 46 : 30;
  const bytes = new Uint8Array(length + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  let at = 4;
  if (isCentral) {
    view.setUint16(at, 20, true);
    at += 2;
  }
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, 0x0800, true);
  view.setUint16(at + 4, method, true);
  view.setUint16(at + 8, DOS_DATE, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, packedSize, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, name.length, true);
  if (isCentral) view.setUint32(42, offset, true);
  bytes.set(name, length);
  return bytes;
};

/** A sink that keeps everything, and the whole it kept. */
export const collectingSink = (): { sink: Sink; whole: () => Uint8Array } => {
  const chunks: Uint8Array[] = [];
  return {
    sink: (chunk) => chunks.push(chunk),
    whole: () => {
      const bytes = new Uint8Array(chunks.reduce((total, chunk) => total + chunk.length, 0));
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      return bytes;
    },
  };
};
