import type { CellRepair, MatchDecision } from '../../../core/index.js';
import type { FileId, MappingChoice } from '../engine.js';
import type { DeskStep } from './memory.js';

/** What was said about one file on the desk. */
export interface FileState {
  id: FileId;
  name: string;
  sha256: string;
  /** by sheet */
  mappings: Map<string, Omit<MappingChoice, 'sheet'>>;
  /** by sheet and cell, joined by a line break */
  repairs: Map<string, CellRepair>;
}

/** The desk as its steps leave it. */
export interface DeskState {
  files: Map<FileId, FileState>;
  /** decided and not yet saved, by division and name */
  decisions: Map<string, MatchDecision>;
  undone: Set<number>;
}

export const cellKey = (sheet: string, cell: string): string => `${sheet}\n${cell}`;
export const decisionKey = (division: string, name: string): string => `${division}\n${name}`;

/** Steps that can be taken back; what was written to the catalogue cannot. */
export const canUndo = ({ deed }: DeskStep): boolean =>
  deed.do === 'add' ||
  deed.do === 'remove' ||
  deed.do === 'map' ||
  deed.do === 'repair' ||
  deed.do === 'decide';

export const undoneSteps = (steps: readonly DeskStep[]): Set<number> =>
  new Set(steps.flatMap(({ deed }) => (deed.do === 'undo' ? [deed.n] : [])));

const nothing = (): DeskState => ({ files: new Map(), decisions: new Map(), undone: new Set() });

const apply = ({ files, decisions }: DeskState, { deed }: DeskStep): void => {
  switch (deed.do) {
    case 'add':
      if (!files.has(deed.id))
        files.set(deed.id, { id: deed.id, ...deed.file, mappings: new Map(), repairs: new Map() });
      break;
    case 'remove':
      files.delete(deed.id);
      break;
    case 'map': {
      const { sheet, headerRow, columns } = deed;
      files.get(deed.id)?.mappings.set(sheet, headerRow === undefined ? { columns } : { headerRow, columns });
      break;
    }
    case 'repair': {
      const repairs = files.get(deed.id)?.repairs;
      for (const cell of deed.cells)
        if (deed.applied) repairs?.set(cellKey(cell.sheet, cell.cell), cell);
        else repairs?.delete(cellKey(cell.sheet, cell.cell));
      break;
    }
    case 'decide': {
      const { name, division, code, who, when } = deed;
      const key = decisionKey(division, name);
      if (code === null) decisions.delete(key);
      else decisions.set(key, { name, division, code, who, when });
      break;
    }
    case 'import':
    case 'save-decisions':
      decisions.clear();
      break;
    default:
  }
};

/** All steps of all tabs → the desk. Pure: every tab comes to the same. */
export const stateOf = (steps: readonly DeskStep[]): DeskState => {
  const state = { ...nothing(), undone: undoneSteps(steps) };
  for (const step of steps) if (!state.undone.has(step.n)) apply(state, step);
  return state;
};

/** The desk after more steps; `state` itself goes on. Something undone is found out from the beginning. */
export const stateAfter = (
  state: DeskState,
  more: readonly DeskStep[],
  all: readonly DeskStep[],
): DeskState => {
  if (more.some(({ deed }) => deed.do === 'undo')) return stateOf(all);
  for (const step of more) apply(state, step);
  return state;
};
