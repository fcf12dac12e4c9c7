/**
 * Where the catalogue's files come from and go to. `server`: over HTTP to santong serve; `page`: the embedded catalogue and this
 * browser's memory. The HTTP shapes below are what src/web/server answers, all under `/api/`, JSON, same origin, cookie session.
 */

/** GET /api/catalogue[?revision=<name>] */
export interface CatalogueAnswer {
  place: string;
  embedded: boolean;
  readOnly: boolean;
  /** changes with every write of anybody; absent for a revision */
  generation?: string;
  /** every file that belongs to the catalogue, path relative with `/`; text as UTF-8, byte order mark kept */
  files: { path: string; digest: string; text: string }[];
}

/** POST /api/write. All files or none. `base`: digest the writer had read, `null` when the file was not there. */
export interface WriteRequest {
  changes: { path: string; base: string | null; text: string | null }[];
}
/** 200 `{generation, written}` · 409 `{conflicts}` paths that somebody changed meanwhile · 403 read-only */
export type WriteAnswer = { generation: string; written: string[] };
export interface ConflictAnswer {
  conflicts: string[];
}

/** GET /api/revisions: newest first, at most 100; empty outside git */
export interface RevisionsAnswer {
  revisions: { name: string; date: string; subject: string }[];
}

/** GET /api/events: text/event-stream; `event: generation`, data = the new generation, at every write of anybody (also of the command line) */

/** Every refusal: status 4xx with this body. */
export interface TroubleAnswer {
  code: string;
  text: { zh: string; en: string };
}

/** GET /api/session */
export interface SessionAnswer {
  version: string;
  date: string;
  lang: 'zh' | 'en';
}
