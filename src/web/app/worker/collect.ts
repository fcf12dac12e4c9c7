import {
  type CellRepair,
  changedPaths,
  columnTargets,
  type ImportPlan,
  isColumnPart,
  planImportStepwise,
  refuseTooLarge,
  type StepFile,
  sha256,
  targetTitle,
  UserError,
  withMappings,
  writeSteps,
} from '../../../core/index.js';
import type { FileId, FileView, IntakeChoice } from '../engine.js';
import { type Desk, handlingOf, type RoomMethods } from './desk.js';
import { canUndo, cellKey, type FileState, undoneSteps } from './deskState.js';
import { changedFilesZip } from './download.js';
import { drive } from './drive.js';
import { fileView, fileViews, proposals } from './fileView.js';
import { intakeView } from './intakeView.js';
import { type Pace, paceOf } from './pace.js';
import { logOf } from './stepLog.js';
import { stepViews } from './stepView.js';

const stepFile = ({ name, sha256 }: FileState): StepFile => ({ name, sha256 });
const reading = (name: string) => ({ zh: `读取 ${name}……`, en: `reading ${name}…` });

/** A rule stands for all its cells: `rule:full-width-digits`. */
const chosen = (cells: readonly CellRepair[], ids: readonly string[]): CellRepair[] => {
  const wanted = new Set(ids);
  return cells.filter(
    ({ rule, sheet, cell }) => wanted.has(cellKey(sheet, cell)) || wanted.has(`rule:${rule}`),
  );
};

interface Planned {
  plan: ImportPlan;
  /** the catalogue afterwards, with the headings it learned */
  next: ImportPlan['intake']['catalogue'];
  states: FileState[];
}

const noFiles = (): UserError =>
  new UserError('files-missing', {
    zh: '没有选文件；先把清单拖进来，再选要收的文件',
    en: 'no file is chosen; drop the lists in and choose those to take in',
  });

const noExample = (): UserError =>
  new UserError('example-missing', {
    zh: '这个页面没有带示例清单；拖一份自己的清单进来',
    en: 'this page carries no example; drop a list of your own',
  });

/** The plan of `santong import` for files on the desk. */
const planned = async (
  desk: Desk,
  files: readonly FileId[],
  choice: IntakeChoice,
  pace: Pace,
): Promise<Planned> => {
  if (files.length === 0) throw noFiles();
  const states: FileState[] = [];
  const lists = [];
  for (const id of files) {
    const state = await desk.fileState(id);
    await pace.step(reading(state.name), states.length / files.length);
    states.push(state);
    lists.push(await desk.list(id, choice));
  }
  const { decisions } = await desk.state();
  const work = planImportStepwise(
    desk.catalogue,
    lists,
    { ...choice, decisions: [...decisions.values()], withoutMatches: true },
    desk.date,
  );
  const plan = await drive(work, pace, {
    zh: '认事项、查问题……',
    en: 'recognising items, looking for faults…',
  });
  const next = withMappings(plan.intake.catalogue, choice, states.map(handlingOf));
  return { plan, next, states };
};

type Names =
  | 'open'
  | 'reload'
  | 'addFile'
  | 'example'
  | 'removeFile'
  | 'map'
  | 'repair'
  | 'elements'
  | 'previewIntake'
  | 'intake'
  | 'steps'
  | 'undoStep'
  | 'stepsFile'
  | 'changedFiles';

/** 收: files come in, are mapped and mended, and go into the catalogue. */
export const collectRoom = (desk: Desk): RoomMethods<Names> => ({
  async open(lang, date, call) {
    desk.lang = lang;
    desk.date = date;
    const pace = paceOf(call);
    await desk.load(pace);
    await desk.tidy();
    return {
      catalogue: desk.view(),
      files: await fileViews(desk, pace),
      steps: await stepViews(desk),
    };
  },
  async reload(call) {
    await desk.load(paceOf(call));
    return desk.view();
  },
  async addFile(file, call) {
    const pace = paceOf(call);
    await pace.step(reading(file.name));
    refuseTooLarge(file.name, file.size);
    const bytes = new Uint8Array(await file.arrayBuffer());
    const digest = sha256(bytes);
    const id = digest.slice(0, 16);
    await pace.breathe();
    if (!(await desk.state()).files.has(id)) {
      await desk.host.memory.keepFile({ id, name: file.name, bytes });
      await desk.deed({ do: 'add', id, file: { name: file.name, sha256: digest } });
    }
    return fileView(desk, id);
  },
  async example() {
    const lent = await desk.host.example?.();
    if (lent === undefined) throw noExample();
    return {
      ...lent,
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    };
  },
  async removeFile(id) {
    const state = await desk.fileState(id);
    await desk.deed({ do: 'remove', id, file: stepFile(state) });
    desk.forget(id);
  },
  async map(id, { sheet, headerRow, columns }, call): Promise<FileView> {
    const state = await desk.fileState(id);
    await paceOf(call).step(reading(state.name));
    await desk.deed({
      do: 'map',
      id,
      file: stepFile(state),
      sheet,
      ...(headerRow !== undefined && { headerRow }),
      columns,
    });
    return fileView(desk, id);
  },
  async repair(id, repairs, applied) {
    const state = await desk.fileState(id);
    const known = applied ? await proposals(desk, state) : [...state.repairs.values()];
    const cells = chosen(known, repairs);
    if (cells.length > 0) await desk.deed({ do: 'repair', id, file: stepFile(state), cells, applied });
    return fileView(desk, id);
  },
  elements: async () =>
    columnTargets.map((id) => ({ id, title: targetTitle(id)[desk.lang], part: isColumnPart(id) })),
  async previewIntake(files, choice, call) {
    const { plan, next } = await planned(desk, files, choice, paceOf(call));
    return intakeView(plan, changedPaths(desk.loaded, next));
  },
  async intake(files, choice, call) {
    const made = desk.loaded;
    const { plan, next, states } = await planned(desk, files, choice, paceOf(call));
    const written = await desk.write(() => next, made);
    const paths = written.ok ? written.files : [];
    if (written.ok) await desk.deed({ do: 'import', files: states.map(stepFile), paths, ...choice });
    return { view: intakeView(plan, paths), written };
  },
  steps: () => stepViews(desk),
  async undoStep() {
    const steps = await desk.steps();
    const undone = undoneSteps(steps);
    const last = steps.findLast((step) => canUndo(step) && !undone.has(step.n));
    if (last !== undefined) await desk.deed({ do: 'undo', n: last.n });
    return { steps: await stepViews(desk), files: await fileViews(desk, paceOf()) };
  },
  async stepsFile() {
    return {
      name: `步骤-${desk.date}.yaml`,
      type: 'application/yaml',
      bytes: new TextEncoder().encode(writeSteps(await logOf(desk))),
    };
  },
  changedFiles: () => changedFilesZip(desk),
});
