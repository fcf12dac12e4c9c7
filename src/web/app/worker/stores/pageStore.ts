import { sha256 } from '../../../../core/index.js';
import type { Store, StoreFiles } from './store.js';

/** A catalogue file changed on the page; `text: null` removes it. */
export interface PageEdit {
  path: string;
  text: string | null;
}

/** Where the edits of the page are kept. `write` changes all or nothing, as one step that no other tab comes between. */
export interface PageEdits {
  all(): Promise<PageEdit[]>;
  /** `check` gets the edits as they stand and says whether to write; gives what it said */
  write(changes: readonly PageEdit[], check: (edits: readonly PageEdit[]) => boolean): Promise<boolean>;
  /** tells when another tab wrote */
  onChange(told: () => void): () => void;
}

/** Edits that end with the tab. */
export const passingEdits = (): PageEdits => {
  const edits = new Map<string, PageEdit>();
  return {
    all: async () => [...edits.values()],
    async write(changes, check) {
      if (!check([...edits.values()])) return false;
      for (const change of changes) edits.set(change.path, change);
      return true;
    },
    onChange: () => () => undefined,
  };
};

export type PageFile = { path: string; text: string };

const encoder = new TextEncoder();

/** The catalogue of santong.html: files that came with the page, and what was changed in this browser. */
export const pageStore = (embedded: readonly PageFile[], edits: PageEdits): Store => {
  const texts = (changes: readonly PageEdit[]): Map<string, string> => {
    const files = new Map(embedded.map(({ path, text }) => [path, text]));
    for (const { path, text } of changes)
      if (text === null) files.delete(path);
      else files.set(path, text);
    return files;
  };
  const digests = new Map<string, string>();
  const digestOf = (text: string): string => {
    let digest = digests.get(text);
    if (digest === undefined) {
      digest = sha256(text);
      digests.set(text, digest);
    }
    return digest;
  };
  const generationOf = (changes: readonly PageEdit[]): string =>
    sha256(JSON.stringify([...changes].sort((a, b) => (a.path < b.path ? -1 : 1))));
  const changed = async (): Promise<PageEdit[]> => {
    const original = new Map(embedded.map(({ path, text }) => [path, text]));
    return (await edits.all()).filter(({ path, text }) => (original.get(path) ?? null) !== text);
  };
  return {
    async files(): Promise<StoreFiles> {
      const changes = await edits.all();
      return {
        place: '',
        host: 'page',
        embedded: true,
        readOnly: false,
        generation: generationOf(changes),
        files: new Map(
          [...texts(changes)].map(([path, text]) => [
            path,
            { digest: digestOf(text), bytes: encoder.encode(text) },
          ]),
        ),
      };
    },
    async write(changes) {
      let conflicts: string[] = [];
      const next = changes.map(({ path, text }) => ({ path, text }));
      const done = await edits.write(next, (now) => {
        const files = texts(now);
        conflicts = changes
          .filter(({ path, base }) => {
            const text = files.get(path);
            return (text === undefined ? null : digestOf(text)) !== base;
          })
          .map(({ path }) => path);
        return conflicts.length === 0;
      });
      if (!done) return { ok: false, conflicts };
      return {
        ok: true,
        generation: generationOf(await edits.all()),
        written: changes.map(({ path }) => path),
      };
    },
    revisions: async () => [],
    onChange: (told) => edits.onChange(() => void edits.all().then((changes) => told(generationOf(changes)))),
    changed,
  };
};
