import { sheetMappings } from './importers/index.js';
import { type ImportPlan, planImport, withDecisions } from './importPlan.js';
import { applyRepairs, importList, type OpenedList, type ReadList } from './lists.js';
import { type Office, rememberedMapping, rememberMapping } from './mappings.js';
import type {
  Catalogue,
  CellRepair,
  ColumnTarget,
  ImportStep,
  LoggedStep,
  MapStep,
  MatchDecision,
  StepFile,
  StepLog,
} from './model/index.js';

/** What was said about a file before it is taken in. */
export interface FileHandling {
  /** by sheet; keys of `columns` are headings or column letters, `null` leaves the column aside */
  mappings: ReadonlyMap<string, Pick<MapStep, 'headerRow' | 'columns'>>;
  repairs: readonly CellRepair[];
}

/**
 * An opened list read for import: its cells mended, headings as this office mapped them before, then as they were mapped now. Only
 * a missing name is a fault: stored lists tell what differs from the standard.
 */
export const readForImport = (
  list: OpenedList,
  { mappings, repairs }: FileHandling,
  remembered: ReadonlyMap<string, string>,
): ReadList =>
  importList(applyRepairs(list, repairs), {
    required: ['name'],
    ...(remembered.size > 0 && { mapping: remembered }),
    ...(mappings.size > 0 && { bySheet: sheetMappings(mappings) }),
  });

/** The catalogue that remembers, for this office, what its headings were mapped to. */
export const withMappings = (
  catalogue: Catalogue,
  office: Office,
  handlings: readonly FileHandling[],
): Catalogue => {
  const columns: Record<string, ColumnTarget | null> = {};
  for (const { mappings } of handlings)
    for (const choice of mappings.values()) Object.assign(columns, choice.columns);
  return rememberMapping(catalogue, office, columns);
};

class Handled {
  readonly mappings = new Map<string, Pick<MapStep, 'headerRow' | 'columns'>>();
  readonly #repairs = new Map<string, CellRepair>();

  get repairs(): CellRepair[] {
    return [...this.#repairs.values()];
  }

  mend(cells: readonly CellRepair[]): void {
    for (const cell of cells) this.#repairs.set(`${cell.sheet}\n${cell.cell}`, cell);
  }
}

/** What was said of each file, by its digest, and decided of names since the last write of the log. */
class Bench {
  readonly #files = new Map<string, Handled>();
  decisions: MatchDecision[] = [];

  of({ sha256 }: StepFile): Handled {
    let handled = this.#files.get(sha256);
    if (handled === undefined) {
      handled = new Handled();
      this.#files.set(sha256, handled);
    }
    return handled;
  }

  clear(): void {
    this.#files.clear();
    this.decisions = [];
  }

  take(step: LoggedStep): void {
    switch (step.do) {
      case 'map': {
        const { sheet, headerRow, columns } = step;
        this.of(step.file).mappings.set(
          sheet,
          headerRow === undefined ? { columns } : { headerRow, columns },
        );
        break;
      }
      case 'repair':
        this.of(step.file).mend(step.cells);
        break;
      case 'decide': {
        const { name, division, code, who, when } = step;
        this.decisions = [
          ...this.decisions.filter((d) => d.name !== name || d.division !== division),
          { name, division, code, who, when },
        ];
        break;
      }
      default:
    }
  }
}

/** One import of a log, done again. */
export interface ReplayedImport extends ImportPlan {
  step: ImportStep;
  lists: ReadList[];
  /** catalogue files that were changed, or would be */
  files: string[];
}

export interface ReplayHost {
  /** the file with this digest, opened; not there → UserError that names it */
  open(file: StepFile): Promise<OpenedList>;
  /** write the catalogue and read it again, or only say what would change; gives the catalogue to go on with */
  settle(next: Catalogue): Promise<{ catalogue: Catalogue; files: string[] }>;
}

/**
 * Do again what a log tells, in its order, on a catalogue. All files are found and all repairs tried before anything is settled, so
 * a log that does not fit changes nothing.
 */
export const replaySteps = async (
  log: StepLog,
  catalogue: Catalogue,
  host: ReplayHost,
): Promise<ReplayedImport[]> => {
  const opened = new Map<string, OpenedList>();
  const tried = new Bench();
  for (const step of log.steps) {
    tried.take(step);
    if (step.do !== 'import') continue;
    for (const file of step.files) {
      const list = opened.get(file.sha256) ?? (await host.open(file));
      opened.set(file.sha256, list);
      applyRepairs(list, tried.of(file).repairs);
    }
    tried.clear();
  }
  const bench = new Bench();
  const done: ReplayedImport[] = [];
  let now = catalogue;
  for (const step of log.steps) {
    bench.take(step);
    if (step.do === 'save-decisions') {
      now = (await host.settle(withDecisions(now, bench.decisions))).catalogue;
      bench.clear();
    }
    if (step.do !== 'import') continue;
    const { division, agency, level } = step;
    const remembered = rememberedMapping(now, { division, agency });
    const handlings = step.files.map((file) => bench.of(file));
    const lists = step.files.map((file, i) =>
      readForImport(opened.get(file.sha256)!, handlings[i]!, remembered),
    );
    const plan = planImport(
      now,
      lists,
      {
        as: step.as,
        decisions: bench.decisions,
        ...(division !== undefined && { division }),
        ...(agency !== undefined && { agency }),
        ...(level !== undefined && { level }),
      },
      log.date,
    );
    const next = withMappings(plan.intake.catalogue, { division, agency }, handlings);
    const settled = await host.settle(next);
    now = settled.catalogue;
    bench.clear();
    done.push({ ...plan, step, lists, files: settled.files });
  }
  return done;
};
