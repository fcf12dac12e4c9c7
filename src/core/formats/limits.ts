/** How much a file may ask of us. Sane for offices (a provincial list is 10 MB), deadly for zip bombs; every host may hand in its own. */
export interface ReadLimits {
  /** bytes of the file as it came */
  fileBytes: number;
  /** entries of a zip container */
  entries: number;
  /** bytes of one part after inflating */
  partBytes: number;
  /** bytes of all parts that are read, after inflating */
  totalBytes: number;
  /** inflated ÷ packed of one part, counted from 10 MB on */
  ratio: number;
  sheets: number;
  /** cells with content, all sheets together */
  cells: number;
  /** row widths added up: a lone cell in column XFD makes whoever walks its row pass 16,384 places */
  slots: number;
  /** characters of all cells together */
  characters: number;
  /** characters of one cell; Excel itself stops at 32,767 */
  cellCharacters: number;
  /** merged ranges of one sheet; the rest is ignored and said */
  merges: number;
  /** characters of a YAML or JSON file */
  documentCharacters: number;
  /** how often YAML aliases may be followed */
  aliases: number;
  /** for readers that run in a killable place */
  milliseconds: number;
  /** for readers that run in a killable place */
  memoryBytes: number;
}

const MB = 1024 * 1024;

export const defaultLimits: ReadLimits = {
  fileBytes: 200 * MB,
  entries: 10_000,
  partBytes: 500 * MB,
  totalBytes: 1000 * MB,
  ratio: 300,
  sheets: 500,
  cells: 10_000_000,
  slots: 100_000_000,
  characters: 400_000_000,
  cellCharacters: 100_000,
  merges: 200_000,
  documentCharacters: 20_000_000,
  aliases: 1000,
  milliseconds: 60_000,
  memoryBytes: 1500 * MB,
};

export const withLimits = (limits?: Partial<ReadLimits>): ReadLimits => ({ ...defaultLimits, ...limits });
