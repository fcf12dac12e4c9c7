import type { Readable, Writable } from 'node:stream';

/** What the program needs of the world; a test hands in its own. */
export interface Shell {
  readonly stdin: Readable & { isTTY?: boolean };
  readonly stdout: Writable & { isTTY?: boolean; columns?: number };
  readonly stderr: Writable & { isTTY?: boolean; columns?: number };
  readonly env: Record<string, string | undefined>;
  cwd(): string;
  /** how the system asks the program to end; a test's shell may have none */
  once?(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
}
