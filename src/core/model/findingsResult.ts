import type { KnownIssue } from './catalogue.js';
import type { RenderedFinding } from './finding.js';

/** One file that was read: what it was and how much it held. */
export interface InputReport {
  path: string;
  sha256: string;
  kind: string;
  records: number;
}

/** `santong-findings/1` (contract.md): the one result every report is printed from. */
export interface FindingsResult {
  format: 'santong-findings/1';
  date: string;
  catalogue?: { id: string; scheme: string; profile: string; sha256: string };
  inputs: InputReport[];
  summary: {
    records: number;
    error: number;
    warning: number;
    info: number;
    accepted: number;
    byRule: Record<string, number>;
  };
  findings: RenderedFinding[];
  stale: KnownIssue[];
  /** how many findings --max left out of `findings`; the summary counts them all */
  omitted?: number;
}
