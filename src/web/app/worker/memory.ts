import type { CellRepair, ColumnTarget, ParsedFile, StepFile } from '../../../core/index.js';
import type { FileId, IntakeChoice } from '../engine.js';

/** A file that was dropped in, as this browser keeps it. */
export interface KeptFile {
  id: FileId;
  name: string;
  bytes: Uint8Array;
}

/** One thing done on the desk. Steps are only ever added; `undo` takes one back. */
export type DeskDeed =
  | { do: 'add'; id: FileId; file: StepFile }
  | { do: 'remove'; id: FileId; file: StepFile }
  | {
      do: 'map';
      id: FileId;
      file: StepFile;
      sheet: string;
      headerRow?: number;
      columns: Record<string, ColumnTarget | null>;
    }
  | { do: 'repair'; id: FileId; file: StepFile; cells: CellRepair[]; applied: boolean }
  | { do: 'decide'; name: string; division: string; code: string | null; who: string; when: string }
  | ({ do: 'import'; files: StepFile[]; paths: string[] } & IntakeChoice)
  | { do: 'save-decisions' }
  | { do: 'undo'; n: number };

/** `n` grows with every step of any tab; `at` is when, ISO. */
export interface DeskStep {
  n: number;
  at: string;
  deed: DeskDeed;
}

/**
 * What this browser remembers of the desk, shared by all its tabs: dropped files, the steps, parses of catalogue files.
 * Losing parses costs time only.
 */
export interface DeskMemory {
  file(id: FileId): Promise<KeptFile | undefined>;
  keepFile(file: KeptFile): Promise<void>;
  dropFile(id: FileId): Promise<void>;
  /** steps after `n`, in order */
  steps(after: number): Promise<DeskStep[]>;
  addStep(at: string, deed: DeskDeed): Promise<DeskStep>;
  /** tells when another tab added a step */
  onStep(told: () => void): void;
  parsed(key: string): Promise<ParsedFile | undefined>;
  keepParsed(key: string, parsed: ParsedFile): Promise<void>;
}

/** What passing memories share, when they stand for tabs of one browser. */
export interface PassingShelf {
  files: Map<FileId, KeptFile>;
  steps: DeskStep[];
  parses: Map<string, ParsedFile>;
  tabs: Set<{ told?: () => void }>;
}

export const passingShelf = (): PassingShelf => ({
  files: new Map(),
  steps: [],
  parses: new Map(),
  tabs: new Set(),
});

/** Memory that ends with the tab: where the browser keeps nothing, and in tests. */
export const passingMemory = (shelf: PassingShelf = passingShelf()): DeskMemory => {
  const { files, steps, parses, tabs } = shelf;
  const own: { told?: () => void } = {};
  tabs.add(own);
  return {
    file: async (id) => files.get(id),
    keepFile: async (file) => void files.set(file.id, file),
    dropFile: async (id) => void files.delete(id),
    steps: async (after) => steps.filter(({ n }) => n > after),
    async addStep(at, deed) {
      const step = { n: (steps.at(-1)?.n ?? 0) + 1, at, deed };
      steps.push(step);
      for (const tab of tabs) if (tab !== own) tab.told?.();
      return step;
    },
    onStep(told) {
      own.told = told;
    },
    parsed: async (key) => parses.get(key),
    keepParsed: async (key, parsed) => void parses.set(key, parsed),
  };
};
