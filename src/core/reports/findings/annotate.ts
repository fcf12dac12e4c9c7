import type { LegacyReader } from '../../formats/legacy-reader.js';
import { shownText } from '../../formats/sheet.js';
import { readWorkbook } from '../../formats/workbook.js';
import { patchXlsx } from '../../formats/xlsx/patch.js';
import { type WriteSheet, type WriteStyle, writeXlsx } from '../../formats/xlsx/write.js';
import type { ReadList } from '../../lists.js';
import { type Lang, type RenderedFinding, type Severity, UserError } from '../../model/index.js';
import { severityWords } from './where.js';

const fills: Record<Severity, string> = { error: 'F8D7DA', warning: 'FFF3CD', info: 'E2EFDA' };
const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 };
const head: WriteStyle = { bold: true, fill: 'DDE7F3', border: true, wrap: true };
const body: WriteStyle = { border: true, wrap: true, vertical: 'top', format: '@' };

/** A cell takes no more than this in its comment; the whole list stands on the result sheet. */
const mostInComment = 5;

interface CellMark {
  sheet: string;
  cell: string;
  fill: string;
  comment: string;
}

/** Faulty cells with the gravest fault's colour and a comment: rule, what, remedy. */
const marksOf = (findings: readonly RenderedFinding[], lang: Lang): CellMark[] => {
  const cells = new Map<string, RenderedFinding[]>();
  for (const finding of findings) {
    const { sheet, cell } = finding.place;
    if (sheet === undefined || cell === undefined) continue;
    const key = `${sheet}\u0000${cell}`;
    const row = cells.get(key);
    if (row === undefined) cells.set(key, [finding]);
    else row.push(finding);
  }
  return [...cells.values()].map((list) => {
    const sorted = [...list].sort((a, b) => rank[a.severity] - rank[b.severity]);
    const [first] = sorted;
    const lines = sorted
      .slice(0, mostInComment)
      .map(
        (f) =>
          `${severityWords[f.severity][lang]}（${f.rule}）${f.message}\n${lang === 'zh' ? '改法：' : 'To do: '}${f.remedy}`,
      );
    if (sorted.length > mostInComment)
      lines.push(
        lang === 'zh'
          ? `另有 ${sorted.length - mostInComment} 条，见“核查结果”`
          : `${sorted.length - mostInComment} more on the result sheet`,
      );
    return {
      sheet: first!.place.sheet!,
      cell: first!.place.cell!,
      fill: fills[first!.severity],
      comment: lines.join('\n\n'),
    };
  });
};

const titles: Record<Lang, string[]> = {
  zh: ['级别', '工作表', '单元格', '事项', '问题', '改法', '依据', '规则'],
  en: ['grade', 'sheet', 'cell', 'item', 'what', 'to do', 'basis', 'rule'],
};

const resultSheet = (findings: readonly RenderedFinding[], lang: Lang): WriteSheet => ({
  name: '核查结果',
  columns: [8, 18, 10, 36, 50, 44, 34, 24].map((width) => ({ width })),
  frozen: { rows: 1 },
  filter: { top: 1, left: 1, bottom: findings.length + 1, right: 8 },
  orientation: 'landscape',
  tab: 'C00000',
  rows: [
    { cells: titles[lang].map((value) => ({ value, style: head })) },
    ...findings.map((f) => {
      const { sheet, cell, line } = f.place;
      const at = cell ?? (line === undefined ? undefined : `A${line}`);
      const link =
        sheet !== undefined && at !== undefined ? `#'${sheet.replaceAll("'", "''")}'!${at}` : undefined;
      return {
        cells: [
          { value: severityWords[f.severity][lang], style: { ...body, fill: fills[f.severity] } },
          { value: sheet ?? '', style: body },
          {
            value: at ?? '',
            style: link === undefined ? body : { ...body, colour: '1F5FA8', underline: true },
            ...(link !== undefined && { link }),
          },
          ...[f.itemName ?? f.place.record ?? '', f.message, f.remedy, f.basis, f.rule].map((value) => ({
            value,
            style: body,
          })),
        ],
      };
    }),
  ],
});

/** .xls .et .ods .csv come back as a new .xlsx with the same sheets, the same rows and the same marks. */
const rewritten = async (
  list: ReadList,
  marks: readonly CellMark[],
  result: WriteSheet,
  legacy: LegacyReader | undefined,
): Promise<Uint8Array> => {
  const workbook = await readWorkbook(list.bytes, {
    name: list.input.path,
    ...(legacy !== undefined && { legacy }),
  });
  const byCell = new Map(marks.map((m) => [`${m.sheet}\u0000${m.cell}`, m]));
  const sheets = workbook.sheets.map((sheet): WriteSheet => {
    const rows: { cells: { value: string; style?: WriteStyle; comment?: string }[]; hidden?: boolean }[] = [];
    for (const row of sheet.rows) {
      while (rows.length < row.number - 1) rows.push({ cells: [] });
      const width = Math.max(
        row.cells.length,
        ...[...byCell.values()]
          .filter((m) => m.sheet === sheet.name && rowOf(m.cell) === row.number)
          .map((m) => columnOf(m.cell)),
      );
      const cells = Array.from({ length: width }, (_, i) => {
        const mark = byCell.get(`${sheet.name}\u0000${letters(i + 1)}${row.number}`);
        const style: WriteStyle = { format: '@', ...(mark !== undefined && { fill: mark.fill }) };
        return {
          value: shownText(row.cells[i]),
          style,
          ...(mark !== undefined && { comment: mark.comment }),
        };
      });
      rows.push({ cells, ...(row.hidden === true && { hidden: true }) });
    }
    return { name: sheet.name, rows, merges: sheet.merges, hidden: sheet.hidden };
  });
  return writeXlsx([...sheets, result], { neutralise: true });
};

const rowOf = (cell: string): number => Number(/\d+$/.exec(cell)?.[0] ?? 0);
const columnOf = (cell: string): number =>
  [...cell.replace(/\d+$/, '')].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0);
const letters = (column: number): string =>
  (column > 26 ? letters(Math.floor((column - 1) / 26)) : '') + String.fromCharCode(65 + ((column - 1) % 26));

/** The user's own workbook with its faults marked, and a sheet 核查结果 with links to the cells; old formats come back as .xlsx. */
export const annotated = async (
  list: ReadList,
  findings: readonly RenderedFinding[],
  lang: Lang,
  legacy?: LegacyReader,
): Promise<Uint8Array> => {
  const own = findings.filter((f) => f.place.file === list.input.path);
  const result = resultSheet(own, lang);
  if (['json', 'ndjson', 'yaml'].includes(list.input.kind))
    throw new UserError('annotate-needs-sheet', {
      zh: `--annotate 只能标注表格文件，“${list.input.path}”是 ${list.input.kind} 数据`,
      en: `--annotate marks sheets only; “${list.input.path}” holds ${list.input.kind} data`,
    });
  const marks = marksOf(own, lang);
  if (list.input.kind === 'xlsx') return patchXlsx(list.bytes, marks, result, { neutralise: true });
  return rewritten(list, marks, result, legacy);
};
