import type { Finding, FindingsResult, Lang, RenderedFinding } from '../../../core/model/index.js';

/**
 * What every printer is given: the contract's result with its findings still as facts. A printer renders one finding at a
 * time while it writes, so that a million of them are never a million sentences in memory.
 */
export interface Report {
  /** everything of `santong-findings/1` but the findings */
  readonly head: Omit<FindingsResult, 'findings'>;
  /** what is listed; `head.omitted` tells what --max left out, `head.summary` counts all */
  readonly findings: readonly Finding[];
  readonly lang: Lang;
  /** a terminal that shows colours */
  readonly color: boolean;
  render(finding: Finding): RenderedFinding;
  /** 410922 → 清丰县; an unknown code has no name */
  divisionName(code: string): string | undefined;
  /** a finding's file as CI knows it: relative to the workspace, not to the catalogue */
  workspacePath(file: string): string;
}

/** Text whole or in pieces (a printer that streams), or a file's bytes. */
export type Printed = string | Uint8Array | Iterable<string>;

/** A report of findings: one report in, one text out. The exit code is not its business. */
export type FindingsPrinter = (report: Report) => Printed;

/** Printers by format name; each is loaded when it is asked for. */
export const findingsPrinters: Record<string, () => Promise<FindingsPrinter>> = {
  text: async () => (await import('./text.js')).printText,
  json: async () => (await import('./json.js')).printJson,
  ndjson: async () => (await import('./json.js')).printNdjson,
  sarif: async () => (await import('./sarif.js')).printSarif,
  junit: async () => (await import('./junit.js')).printJunit,
  github: async () => (await import('./github.js')).printGithub,
  markdown: async () => (await import('./markdown.js')).printMarkdown,
  html: async () => (await import('./html.js')).printHtml,
  xlsx: async () => (await import('./workbook.js')).printWorkbook,
};
