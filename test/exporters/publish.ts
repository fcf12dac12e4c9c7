import { type ExportTarget, exporters } from '../../src/core/exporters/index.js';
import type { OutputFiles } from '../../src/core/exporters/output.js';
import { publishedItems } from '../../src/core/exporters/published.js';
import type { Catalogue } from '../../src/core/model/index.js';
import { readPublished, verifyPublished } from '../../src/core/verify/index.js';
import { date } from './sample.js';

/** What a target writes for everything in force. */
export const filesOf = async (catalogue: Catalogue, target: ExportTarget): Promise<OutputFiles> =>
  (await exporters[target]({ catalogue, items: publishedItems(catalogue, { date }), date })).files;

const encoder = new TextEncoder();
const decoder = new TextDecoder();
export const textOf = (content: string | Uint8Array | undefined): string =>
  typeof content === 'string' ? content : decoder.decode(content);
export const asPublished = (files: OutputFiles) =>
  [...files].map(([path, content]) => ({
    path,
    bytes: typeof content === 'string' ? encoder.encode(content) : content,
  }));

/** What `verify` finds, one line a finding. */
export const differences = async (catalogue: Catalogue, files: OutputFiles): Promise<string[]> => {
  const { copies } = await readPublished('bundle', asPublished(files));
  const { findings } = verifyPublished(catalogue, copies, { date });
  return findings.map(
    (f) => `${f.rule} ${f.place.record ?? ''} ${f.place.element ?? ''} ${JSON.stringify(f.params)}`,
  );
};
