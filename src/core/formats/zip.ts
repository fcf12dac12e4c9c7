import { collectingSink, zipWriter } from './xlsx/zip-write.js';

/** Texts (UTF-8) as one zip, name → content, in the order given; the same texts give the same bytes. */
export const zipOfTexts = (files: Iterable<readonly [string, string]>): Uint8Array => {
  const { sink, whole } = collectingSink();
  const zip = zipWriter(sink);
  for (const [name, text] of files) zip.text(name, text);
  zip.end();
  return whole();
};
