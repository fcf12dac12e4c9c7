import type { ReadLimits } from '../limits.js';
import { inflatePart } from './inflate.js';
import { brokenWorkbook } from './trouble.js';
import { readXml } from './xml.js';
import { readZipDirectory, type ZipDirectory, type ZipEntry } from './zip-directory.js';

export interface Relationship {
  id: string;
  /** last word of the type: worksheet, comments, hyperlink … */
  type: string;
  /** part name in the package, or the address outside it */
  target: string;
  external: boolean;
}

/** One workbook file: its parts by name, whatever case or slash the writer used. */
export interface Package {
  bytes: Uint8Array;
  directory: ZipDirectory;
  find(part: string): ZipEntry | undefined;
  /** streams a part as text, at least `step` characters a time except the last */
  stream(entry: ZipEntry, take: (text: string) => void, step?: number): void;
  text(entry: ZipEntry): string;
  /** relationships of a part; none when it has no rels part */
  relationships(part: string): Relationship[];
}

export const openPackage = (bytes: Uint8Array, limits: ReadLimits): Package => {
  const directory = readZipDirectory(bytes, limits);
  const folded = new Map<string, ZipEntry>();
  for (const entry of directory.entries) folded.set(foldedName(entry.name), entry);
  const find = (part: string) => folded.get(foldedName(part));
  const stream: Package['stream'] = (entry, take, step = 1 << 19) => streamText(bytes, entry, take, step);
  const text = (entry: ZipEntry): string => {
    if (entry.size > limits.documentCharacters * 4)
      throw brokenWorkbook(`内部文件 ${entry.name} 过大`, `part ${entry.name} is too large`);
    let whole = '';
    stream(entry, (piece) => {
      whole += piece;
    });
    return whole;
  };
  const relationships = (part: string): Relationship[] => {
    const entry = find(relsOf(part));
    return entry === undefined ? [] : readRelationships(part, entry.name, text(entry));
  };
  return { bytes, directory, find, stream, text, relationships };
};

const foldedName = (name: string): string => name.toLowerCase().replaceAll('\\', '/').replace(/^\/+/, '');

export const relsOf = (part: string): string => {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
};

const readRelationships = (part: string, name: string, text: string): Relationship[] => {
  const found: Relationship[] = [];
  readXml(name, text, {
    open(local, attributes) {
      if (local !== 'Relationship') return;
      const target = attributes.get('Target') ?? '';
      const external = attributes.get('TargetMode') === 'External';
      found.push({
        id: attributes.get('Id') ?? '',
        type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
        target: external ? target : resolveTarget(part, target),
        external,
      });
    },
  });
  return found;
};

/** Targets are relative to the folder of the part that names them; a leading slash means the package root. */
const resolveTarget = (part: string, target: string): string => {
  if (target.startsWith('/')) return target.slice(1);
  const folders = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') folders.pop();
    else if (step !== '.' && step !== '') folders.push(step);
  }
  return folders.join('/');
};

const streamText = (bytes: Uint8Array, entry: ZipEntry, take: (text: string) => void, step: number): void => {
  let decoder: TextDecoder | undefined;
  let pending = '';
  inflatePart(bytes, entry, (chunk) => {
    decoder ??= new TextDecoder(encodingOf(chunk));
    pending += decoder.decode(chunk, { stream: true });
    if (pending.length < step) return;
    take(pending);
    pending = '';
  });
  pending += decoder?.decode() ?? '';
  if (pending !== '') take(pending);
};

/** XML is UTF-8 unless its mark or its declaration says otherwise. */
const encodingOf = (head: Uint8Array): string => {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  if (head[0] === 0x3c && head[1] === 0) return 'utf-16le';
  if (head[0] === 0 && head[1] === 0x3c) return 'utf-16be';
  const declared = /^<\?xml[^>]*\sencoding=["']([\w.:-]+)["']/.exec(
    String.fromCharCode(...head.subarray(0, 120)).replace(/^\u00ef\u00bb\u00bf/, ''),
  )?.[1];
  return declared !== undefined && /^(gbk|gb2312|gb18030|big5)$/i.test(declared) ? declared : 'utf-8';
};
