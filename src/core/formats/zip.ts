import { collectingSink, zipWriter } from './xlsx/zip-write.js';

/** Files as one zip, name → content (texts as UTF-8), in the order given; the same files give the same bytes. */
export const zipOfFiles = (files: Iterable<readonly [string, string | Uint8Array]>): Uint8Array => {
  const { sink, whole } = collectingSink();
  const zip = zipWriter(sink);
  for (const [name, content] of files) {
    if (typeof content === 'string') {
      zip.text(name, content);
      continue;
    }
    const part = zip.part(name);
    part.writeBytes(content);
    part.end();
  }
  zip.end();
  return whole();
};

export const zipOfTexts: (files: Iterable<readonly [string, string]>) => Uint8Array = zipOfFiles;
