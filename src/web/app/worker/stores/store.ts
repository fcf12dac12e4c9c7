import type { Revision } from '../../engine.js';
import type { WriteRequest } from '../../store.js';

/** The files of a catalogue as a store gives them. */
export interface StoreFiles {
  /** folder as people know it */
  place: string;
  host: 'server' | 'page';
  embedded: boolean;
  readOnly: boolean;
  /** changes with every write of anybody; absent for a revision */
  generation?: string;
  /** path relative with `/` → bytes and their SHA-256 */
  files: Map<string, { digest: string; bytes: Uint8Array }>;
}

export type StoreAnswer =
  | { ok: true; generation: string; written: string[] }
  /** somebody changed these meanwhile; nothing was written */
  | { ok: false; conflicts: string[] };

/** Where the catalogue's files come from and go to. Rejects with UserError: unreachable, read-only, no such revision. */
export interface Store {
  files(revision?: string, signal?: AbortSignal): Promise<StoreFiles>;
  /** all files or none; `base` is the digest that was read, `null` when the file was not there */
  write(changes: WriteRequest['changes']): Promise<StoreAnswer>;
  revisions(): Promise<Revision[]>;
  /** tells when anybody wrote; gives the way to stop listening */
  onChange(told: (generation: string) => void): () => void;
  /** of a page that cannot write a folder: the files that differ from what came with it, `null` removed */
  changed?(): Promise<{ path: string; text: string | null }[]>;
}
