import { type Document, Packer } from 'docx';
import { defaultLimits } from '../formats/limits.js';
import { openPackage } from '../formats/xlsx/package.js';
import { zipWriter } from '../formats/xlsx/zip-write.js';

const fixedDates = (xml: string, date: string): string =>
  xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`);

/** The same content gives the same bytes: the library's clock is taken out of core.xml and out of the zip. */
const reproducible = (bytes: Uint8Array, date: string): Uint8Array => {
  const source = openPackage(bytes, defaultLimits);
  const chunks: Uint8Array[] = [];
  const zip = zipWriter((chunk) => chunks.push(chunk));
  for (const entry of source.directory.entries) {
    if (entry.name.endsWith('/')) continue;
    if (entry.name === 'docProps/core.xml') zip.text(entry.name, fixedDates(source.text(entry), date));
    else
      zip.copy({
        name: entry.name,
        method: entry.method,
        crc: entry.crc,
        size: entry.size,
        packed: bytes.subarray(entry.dataOffset, entry.dataOffset + entry.packedSize),
      });
  }
  zip.end();
  const whole = new Uint8Array(chunks.reduce((n, c) => n + c.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};

/** A Word document's bytes; `date` (YYYY-MM-DD) stands in its properties instead of the clock. */
export const docxBytes = async (document: Document, date: string): Promise<Uint8Array> =>
  reproducible(new Uint8Array(await Packer.toArrayBuffer(document)), date);
