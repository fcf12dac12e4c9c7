/** Where a catalogue's files are read from: a folder, a git revision, a server, a page. Paths are relative, with `/`. */
export interface FileSource {
  /** what people call it in messages */
  name: string;
  /** paths of all files that may belong to a catalogue */
  list(): Promise<string[]>;
  read(path: string): Promise<Uint8Array>;
}

/** A catalogue whose files are already in memory: path → bytes. `name` is what people call it. */
export const filesSource = (name: string, files: ReadonlyMap<string, Uint8Array>): FileSource => ({
  name,
  list: async () => [...files.keys()].sort(),
  read: async (path) => files.get(path) ?? new Uint8Array(),
});
