import type { CellRepair, LoggedStep, MatchDecision, StepFile, StepLog } from '../../../core/index.js';
import type { Desk } from './desk.js';
import { type FileState, stateOf } from './deskState.js';
import type { DeskDeed, DeskStep } from './memory.js';

const handlingSteps = ({ name, sha256, mappings, repairs }: FileState): LoggedStep[] => {
  const file: StepFile = { name, sha256 };
  const cells: CellRepair[] = [...repairs.values()];
  return [
    ...[...mappings].map(([sheet, choice]): LoggedStep => ({ do: 'map', file, sheet, ...choice })),
    ...(cells.length > 0 ? [{ do: 'repair' as const, file, cells }] : []),
  ];
};

const decisionSteps = (decisions: Iterable<MatchDecision>): LoggedStep[] =>
  [...decisions].map(({ name, division, code, who, when }) => ({
    do: 'decide',
    name,
    division,
    code,
    who,
    when,
  }));

const importStep = ({
  files,
  as,
  division,
  agency,
  level,
}: Extract<DeskDeed, { do: 'import' }>): LoggedStep => ({
  do: 'import',
  files: files.map(({ name, sha256 }) => ({ name, sha256 })),
  as,
  ...(division !== undefined && { division }),
  ...(agency !== undefined && { agency }),
  ...(level !== undefined && { level }),
});

/**
 * The steps as a log: before every write the mappings, repairs and decisions that stood at that moment, so that what was undone or
 * taken back leaves no trace; what is not written yet comes last.
 */
export const loggedSteps = (steps: readonly DeskStep[]): LoggedStep[] => {
  const out: LoggedStep[] = [];
  for (const [index, { deed }] of steps.entries()) {
    if (deed.do !== 'import' && deed.do !== 'save-decisions') continue;
    const { files, decisions } = stateOf(steps.slice(0, index));
    if (deed.do === 'import') {
      const digests = new Set(deed.files.map(({ sha256 }) => sha256));
      for (const file of files.values()) if (digests.has(file.sha256)) out.push(...handlingSteps(file));
    }
    out.push(...decisionSteps(decisions.values()));
    out.push(deed.do === 'import' ? importStep(deed) : { do: 'save-decisions' });
  }
  const { files, decisions } = stateOf(steps);
  for (const file of files.values()) out.push(...handlingSteps(file));
  return [...out, ...decisionSteps(decisions.values())];
};

export const logOf = async (desk: Desk): Promise<StepLog> => ({
  format: 'santong-steps/1',
  date: desk.date,
  catalogue: desk.catalogue.info.id,
  steps: loggedSteps(await desk.steps()),
});
