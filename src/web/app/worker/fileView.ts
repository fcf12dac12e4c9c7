import {
  type CellRepair,
  columnLetters,
  isColumnPart,
  type OpenedList,
  proposeRepairs,
  type ReadList,
  readForImport,
  ruleWords,
  type Sheet,
  type SheetReport,
  shownText,
} from '../../../core/index.js';
import type { FileId, FileView, Repair, SheetView } from '../engine.js';
import { type Desk, handlingOf } from './desk.js';
import { cellKey, type FileState } from './deskState.js';
import type { Pace } from './pace.js';
import { troubleOf } from './trouble.js';

/** Rows and columns of the picture of a sheet, and what of a long list is sent at all. */
const picture = { above: 14, below: 8, columns: 60, characters: 200 };
const mostSkipped = 500;
const mostRepairs = 5000;

const pictureOf = (sheet: Sheet, headerRow: number): Pick<SheetView, 'picture' | 'letters'> => {
  const until = Math.max(picture.above, headerRow + picture.below);
  const rows = sheet.rows.filter(({ number }) => number <= until);
  const width = Math.min(picture.columns, Math.max(1, ...rows.map((row) => row.cells.length)));
  return {
    letters: Array.from({ length: width }, (_, i) => columnLetters(i + 1)),
    picture: rows.map((row) => ({
      row: row.number,
      cells: Array.from({ length: width }, (_, i) => shownText(row.cells[i]).slice(0, picture.characters)),
    })),
  };
};

const sheetView = (report: SheetReport, sheet: Sheet | undefined, said: SheetView['said']): SheetView => ({
  sheet: report.sheet,
  kind: report.kind,
  hidden: sheet?.hidden === true,
  headerRows: report.headerRows,
  columns: report.columns.map(({ column, heading, element, how, part }) => ({
    column,
    heading,
    element,
    how,
    ...(part !== undefined && isColumnPart(part) && { part }),
  })),
  said,
  rows: report.rows,
  skipped: report.skipped.slice(0, mostSkipped),
  skippedTotal: report.skipped.length,
  ...(sheet === undefined ? { picture: [], letters: [] } : pictureOf(sheet, report.headerRows.at(-1) ?? 1)),
});

const repairView = (file: FileId, name: string, cell: CellRepair, applied: boolean): Repair => ({
  id: cellKey(cell.sheet, cell.cell),
  file,
  rule: cell.rule,
  place: { file: name, sheet: cell.sheet, cell: cell.cell },
  title: { zh: ruleWords(cell.rule, 'zh').title, en: ruleWords(cell.rule, 'en').title },
  before: cell.before,
  after: cell.after,
  applied,
});

const proposed = new WeakMap<OpenedList, { said: string; cells: CellRepair[] }>();

/** What could be mended in a file as it is mapped now; the same whether some of it is applied or not. */
export const proposals = async (desk: Desk, state: FileState): Promise<CellRepair[]> => {
  const opened = await desk.opened(state.id);
  const { workbook } = opened;
  if (workbook === undefined) return [];
  const { mappings, repairs } = handlingOf(state);
  const said = JSON.stringify([...mappings]);
  const known = proposed.get(opened);
  if (known?.said === said) return known.cells;
  const list =
    repairs.length === 0
      ? await desk.list(state.id)
      : readForImport(opened, { mappings, repairs: [] }, new Map());
  const cells = proposeRepairs(workbook, list);
  proposed.set(opened, { said, cells });
  return cells;
};

const repairRules = (
  cells: readonly CellRepair[],
  isApplied: (cell: CellRepair) => boolean,
): FileView['repairRules'] => {
  const found = new Map<string, FileView['repairRules'][number]>();
  for (const cell of cells) {
    const { rule } = cell;
    const title = () => ({ zh: ruleWords(rule, 'zh').title, en: ruleWords(rule, 'en').title });
    const group = found.get(rule) ?? { rule, title: title(), total: 0, applied: 0 };
    group.total++;
    if (isApplied(cell)) group.applied++;
    found.set(rule, group);
  }
  return [...found.values()].sort((a, b) => b.total - a.total);
};

const repairsOf = async (
  desk: Desk,
  state: FileState,
): Promise<Pick<FileView, 'repairs' | 'repairRules'>> => {
  const cells = await proposals(desk, state);
  const shown = new Set(cells.map(({ sheet, cell }) => cellKey(sheet, cell)));
  const others = [...state.repairs.values()].filter(({ sheet, cell }) => !shown.has(cellKey(sheet, cell)));
  const all = [...others, ...cells];
  return {
    repairs: all
      .slice(0, mostRepairs)
      .map((cell) =>
        repairView(state.id, state.name, cell, state.repairs.has(cellKey(cell.sheet, cell.cell))),
      ),
    repairRules: repairRules(all, (cell) => state.repairs.has(cellKey(cell.sheet, cell.cell))),
  };
};

const kindOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

const view = (state: FileState, bytes: number, opened?: OpenedList, list?: ReadList): FileView => ({
  id: state.id,
  name: state.name,
  kind: opened?.kind ?? kindOf(state.name),
  ...(opened?.workbook?.encoding !== undefined && { encoding: opened.workbook.encoding }),
  bytes,
  sha256: state.sha256,
  records: list?.records.length ?? 0,
  sheets: (list?.sheets ?? []).map((report) =>
    sheetView(
      report,
      opened?.workbook?.sheets.find((s) => s.name === report.sheet),
      state.mappings.get(report.sheet)?.columns ?? {},
    ),
  ),
  repairs: [],
  repairRules: [],
});

/** What the page shows of a file; one that cannot be read says why. */
export const fileView = async (desk: Desk, id: FileId): Promise<FileView> => {
  const state = await desk.fileState(id);
  try {
    const opened = await desk.opened(id);
    const list = await desk.list(id);
    return { ...view(state, opened.bytes.length, opened, list), ...(await repairsOf(desk, state)) };
  } catch (error) {
    const { text } = troubleOf(error);
    const kept = await desk.host.memory.file(id).catch(() => undefined);
    return { ...view(state, kept?.bytes.length ?? 0), trouble: text };
  }
};

/** All files on the desk, in the order they came. */
export const fileViews = async (desk: Desk, pace: Pace): Promise<FileView[]> => {
  const views: FileView[] = [];
  const { files } = await desk.state();
  for (const { id, name } of files.values()) {
    await pace.step({ zh: `读取 ${name}……`, en: `reading ${name}…` }, views.length / files.size);
    views.push(await fileView(desk, id));
  }
  return views;
};
