import type { Finding, FindingsResult, Lang, RenderedFinding } from '../../model/index.js';

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
  render(finding: Finding): RenderedFinding;
  /** 410922 → 清丰县; an unknown code has no name */
  divisionName(code: string): string | undefined;
}

/** Text whole or in pieces (a printer that streams), or a file's bytes. */
export type Printed = string | Uint8Array | Iterable<string>;

/** A report of findings: one report in, one text out. The exit code is not its business. */
export type FindingsPrinter<Given extends Report = Report> = (report: Given) => Printed;
