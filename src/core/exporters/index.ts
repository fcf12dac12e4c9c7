import type { Catalogue, Fact, Item } from '../model/index.js';
import type { OutputFiles } from './output.js';

export interface ExportScope {
  division?: string;
  level?: string;
}

export interface ExportInput {
  catalogue: Catalogue;
  /** what is published: resolved, in force, in a fixed order */
  items: readonly Item[];
  /** YYYY-MM-DD */
  date: string;
  /** what was asked for, when it is not all; bundles say so of themselves */
  scope?: ExportScope;
  /** https address at which the portal site will stand */
  siteUrl?: string;
  /** what was published before, for portal changes */
  earlier?: readonly Item[];
}

export interface ExportResult {
  files: OutputFiles;
  /** items that could not be written, with what they lack */
  refused: Fact[];
}

export const exportTargets = ['portal', 'hall', 'exchange', 'opendata'] as const;
export type ExportTarget = (typeof exportTargets)[number];

/** Each target's exporter; pure and deterministic, its code loaded when it is asked for. */
export const exporters: Record<ExportTarget, (input: ExportInput) => Promise<ExportResult>> = {
  portal: async (input) => {
    const [{ portalBundle }, { siteFiles }] = await Promise.all([
      import('./portal/bundle.js'),
      import('./portal/site/files.js'),
    ]);
    const files = portalBundle(input);
    // as bytes: ten thousand pages of text would take twice the memory
    const encoder = new TextEncoder();
    for (const [path, text] of siteFiles(input)) files.set(`site/${path}`, encoder.encode(text));
    return { files, refused: [] };
  },
  hall: async (input) => {
    const { hallFiles } = await import('./hall/files.js');
    return { files: hallFiles(input), refused: [] };
  },
  exchange: async ({ catalogue, items, date }) => {
    const [{ exchangeData }, { exchangeFiles }, { supervisionCsv }] = await Promise.all([
      import('./exchange/tables.js'),
      import('./exchange/files.js'),
      import('./exchange/supervision.js'),
    ]);
    const data = exchangeData(catalogue, items, { date });
    const files = exchangeFiles(data);
    const divisions = new Map(catalogue.divisions.map((d) => [d.code, d]));
    files.set('supervision.csv', supervisionCsv(items, divisions));
    return { files, refused: data.refused };
  },
  opendata: async ({ catalogue, items, date }) => {
    const { openDataFiles } = await import('./opendata/files.js');
    return { files: openDataFiles(catalogue, items, date), refused: [] };
  },
};
