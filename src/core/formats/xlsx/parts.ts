import type { ReadLimits } from '../limits.js';
import { openPackage, type Package, type Relationship, relsOf } from './package.js';
import { appendEdit, applyEdits, attributeOf, eachTag, findElements, prefixAt, withPrefix } from './tags.js';
import { overLimit } from './trouble.js';
import { escapeXml } from './xml.js';
import { collectingSink, zipWriter } from './zip-write.js';

export const TRANSITIONAL = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  office: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const STRICT = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  office: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

export type Dialect = typeof TRANSITIONAL;

/** A workbook whose parts can be replaced and added; what is not touched is copied packed, byte for byte. */
export interface EditablePackage {
  pack: Package;
  read(part: string): string | undefined;
  write(part: string, text: string): void;
  /** a name nobody has: `freshName('xl/comments', '.xml')` → xl/comments3.xml */
  freshName(stem: string, end: string): string;
  relationships(part: string): Relationship[];
  /** adds a relationship of a part; gives its id */
  relate(part: string, dialect: Dialect, type: string, target: string, external?: boolean): string;
  declareType(part: string, type: string): void;
  declareExtension(extension: string, type: string): void;
  bytes(): Uint8Array;
}

export const dialectOf = (text: string): Dialect =>
  text.slice(0, 4000).includes(STRICT.main) ? STRICT : TRANSITIONAL;

export const editPackage = (bytes: Uint8Array, limits: ReadLimits): EditablePackage => {
  const pack = openPackage(bytes, limits);
  const changed = new Map<string, string>();
  const nameOf = (part: string): string => pack.find(part)?.name ?? part;
  const read = (part: string): string | undefined => {
    const name = nameOf(part);
    const entry = pack.find(part);
    return changed.get(name) ?? (entry === undefined ? undefined : wholeText(pack, entry));
  };
  const write = (part: string, text: string): void => {
    changed.set(nameOf(part), text);
  };
  const added = new Map<string, Relationship[]>();
  const relationships = (part: string): Relationship[] => [
    ...pack.relationships(part),
    ...(added.get(part) ?? []),
  ];
  const declare = (attribute: string, value: string, xml: string): void => {
    const part = '[Content_Types].xml';
    const text = read(part);
    if (text === undefined) return;
    let known = false;
    eachTag(text, (tag) => {
      if (
        tag.kind !== 'close' &&
        attributeOf(text, tag, attribute)?.value.toLowerCase() === value.toLowerCase()
      )
        known = true;
    });
    if (!known) write(part, appendTo(text, 'Types', xml));
  };
  return {
    pack,
    read,
    write,
    relationships,
    freshName(stem, end) {
      let number = 1;
      while (pack.find(`${stem}${number}${end}`) !== undefined || changed.has(`${stem}${number}${end}`))
        number += 1;
      return `${stem}${number}${end}`;
    },
    relate(part, dialect, type, target, external = false) {
      const name = relsOf(part);
      const text = read(name) ?? EMPTY_RELS;
      let number = 1;
      while (new RegExp(`["']rId${number}["']`).test(text)) number += 1;
      const id = `rId${number}`;
      const mode = external ? ' TargetMode="External"' : '';
      const xml = `<Relationship Id="${id}" Type="${dialect.office}/${type}" Target="${escapeXml(external ? target : `/${target}`)}"${mode}/>`;
      write(name, appendTo(text, 'Relationships', xml));
      added.set(part, [...(added.get(part) ?? []), { id, type, target, external }]);
      return id;
    },
    declareType: (part, type) =>
      declare('PartName', `/${part}`, `<Override PartName="/${part}" ContentType="${type}"/>`),
    declareExtension: (extension, type) =>
      declare('Extension', extension, `<Default Extension="${extension}" ContentType="${type}"/>`),
    bytes: () => repack(pack, changed),
  };
};

const EMPTY_RELS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** The part with `xml` at the end of its element `name`. */
export const appendTo = (text: string, name: string, xml: string): string => {
  const element = findElements(text, [name]).get(name);
  if (element === undefined) return text;
  return applyEdits(text, [appendEdit(element, withPrefix(xml, prefixAt(text, element.start)))]);
};

/** A part that is changed is held as one string, and engines end at half a billion characters. */
const LARGEST_TEXT = 400_000_000;

const wholeText = (pack: Package, entry: Parameters<Package['stream']>[0]): string => {
  if (entry.size > LARGEST_TEXT)
    throw overLimit(`内部文件 ${entry.name} 字节数`, `part ${entry.name}`, entry.size, LARGEST_TEXT);
  const pieces: string[] = [];
  pack.stream(entry, (piece) => pieces.push(piece));
  return pieces.join('');
};

const repack = (pack: Package, changed: ReadonlyMap<string, string>): Uint8Array => {
  const { sink, whole } = collectingSink();
  const zip = zipWriter(sink, 3);
  const left = new Map(changed);
  for (const { name, method, crc, size, dataOffset, packedSize } of pack.directory.entries) {
    const text = left.get(name);
    left.delete(name);
    if (text !== undefined) zip.text(name, text);
    else
      zip.copy({ name, method, crc, size, packed: pack.bytes.subarray(dataOffset, dataOffset + packedSize) });
  }
  for (const [name, text] of left) zip.text(name, text);
  zip.end();
  return whole();
};
