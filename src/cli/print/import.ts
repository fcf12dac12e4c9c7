import type { Bilingual, ColumnReport, Lang, SheetReport } from '../../core/model/index.js';
import { elements } from '../../core/model/index.js';
import { groupBy, where } from '../../core/reports/findings/where.js';
import type { ImportReport, LeftRow } from '../commands/import/result.js';

const hows: Record<ColumnReport['how'], Record<Lang, string>> = {
  exact: { zh: '', en: '' },
  alias: { zh: '别名', en: 'alias' },
  near: { zh: '相近', en: 'near' },
  mapping: { zh: '对照文件', en: 'mapping' },
  none: { zh: '', en: '' },
};
const kinds: Record<SheetReport['kind'], Record<Lang, string>> = {
  table: { zh: '表格', en: 'table' },
  form: { zh: '表单', en: 'form' },
  skipped: { zh: '不是事项表，没有读取', en: 'no item list, not read' },
};
const atMost = 20;

/** What stands for itself and is no element. */
const partTitles: Readonly<Record<string, Bilingual>> = {
  division: { zh: '区划', en: 'division' },
  mainItem: { zh: '主项', en: 'main item' },
  'handling.name': { zh: '业务办理项', en: 'handling item' },
};
const partTitle = (part: string | undefined, lang: Lang): string | undefined =>
  partTitles[part ?? '']?.[lang];

const columnText = ({ column, heading, element, how, part }: ColumnReport, lang: Lang): string => {
  const flat = heading.replace(/\s+/g, ' ');
  const title =
    element === null ? partTitle(part, lang) : lang === 'zh' ? elements[element].title : elements[element].en;
  const note = hows[how][lang];
  if (title === undefined || (title === flat && note === '')) return `${column} ${flat}`;
  return `${column} ${flat} → ${title}${note === '' ? '' : lang === 'zh' ? `（${note}）` : ` (${note})`}`;
};

const understood = (c: ColumnReport): boolean => c.element !== null || c.part !== undefined;

const sheetLines = (sheet: SheetReport, lang: Lang): string[] => {
  const zh = lang === 'zh';
  const name = [sheet.file, sheet.sheet].filter((p) => p !== '').join('!');
  if (sheet.kind === 'skipped')
    return sheet.columns.length === 0 ? [] : [`${name}${zh ? '：' : ': '}${kinds.skipped[lang]}`];
  const rows = sheet.headerRows.join(zh ? '、' : ', ');
  const heads = rows === '' ? '' : zh ? `，表头在第 ${rows} 行` : `, headings in row ${rows}`;
  const lines = [
    zh
      ? `${name}：${kinds[sheet.kind].zh}，读出 ${sheet.rows} 个事项${heads}`
      : `${name}: ${kinds[sheet.kind].en}, ${sheet.rows} items${heads}`,
  ];
  const known = sheet.columns.filter((c) => understood(c) && c.how !== 'none');
  const sure = known.filter((c) => c.how !== 'near');
  const near = known.filter((c) => c.how === 'near');
  const other = sheet.columns.filter((c) => !understood(c));
  const oneLine = (title: string, columns: readonly ColumnReport[]): void => {
    if (columns.length === 0) return;
    lines.push(
      `  ${title} ${columns.length}${zh ? ' 列：' : ': '}${columns.map((c) => columnText(c, lang)).join(zh ? '；' : '; ')}`,
    );
  };
  oneLine(zh ? '认出' : 'understood', sure);
  if (near.length > 0)
    lines.push(
      zh
        ? `  按相近的写法认出 ${near.length} 列，核对一遍：`
        : `  read by a near wording, have a look (${near.length}):`,
      ...near.map((c) => `    ${columnText(c, lang)}`),
    );
  oneLine(zh ? '没有认出、原样保留' : 'not understood, kept as they came', other);
  const why = new Map<string, number>();
  for (const { why: reason } of sheet.skipped) why.set(reason, (why.get(reason) ?? 0) + 1);
  if (why.size > 0)
    lines.push(
      `  ${zh ? '没有当作事项的行：' : 'rows passed over: '}${[...why].map(([reason, n]) => `${reason} ${n}`).join(zh ? '、' : ', ')}`,
    );
  return lines;
};

/** Rows with one reason under it: what must be mended is said once, and where it was met. */
const leftLines = (title: string, rows: readonly LeftRow[], lang: Lang): string[] => {
  if (rows.length === 0) return [];
  const zh = lang === 'zh';
  const lines = [title];
  const groups = [...groupBy(rows, (row) => row.reason)].sort((a, b) => b[1].length - a[1].length);
  for (const [reason, list] of groups.slice(0, atMost)) {
    lines.push(
      `  ${reason}${list.length > 1 ? (zh ? `（${list.length} 行）` : ` (${list.length} rows)`) : ''}`,
    );
    const shown = groups.length === 1 ? atMost : 5;
    for (const { place, name } of list.slice(0, shown)) lines.push(`    ${where(place)}  ${name}`);
    if (list.length > shown)
      lines.push(zh ? `    …… 另有 ${list.length - shown} 行` : `    … ${list.length - shown} more`);
  }
  if (groups.length > atMost || groups.some(([, list]) => list.length > 5))
    lines.push(zh ? '  （--format json 全部列出）' : '  (--format json lists all)');
  return lines;
};

/** What a clerk wants to know: columns understood and how, rows read and skipped, what needs a person, what is written. */
export const printImport = (report: ImportReport, lang: Lang): string => {
  const zh = lang === 'zh';
  const { records, added, updated, unchanged, review, rejected, left, files, dryRun, summary } = report;
  const lines = report.sheets.flatMap((sheet) => sheetLines(sheet, lang));
  lines.push(
    '',
    zh
      ? `共 ${records} 个事项：新增 ${added}，更新 ${updated}，没有变化 ${unchanged}，要人决定 ${review}，没有收 ${rejected}`
      : `${records} items: ${added} added, ${updated} updated, ${unchanged} unchanged, ${review} for a person, ${rejected} not taken`,
  );
  for (const { creditCode, name, division } of report.newAgencies)
    lines.push(
      zh
        ? `登记了新的实施主体：${name}（${creditCode}，${division}）`
        : `agency registered: ${name} (${creditCode}, ${division})`,
    );
  lines.push(
    ...leftLines(
      zh
        ? '要人决定（用 santong match --format csv 生成核对表，填好后用 --decisions 交回）：'
        : 'For a person (write the review file with santong match --format csv, give it back with --decisions):',
      left.review,
      lang,
    ),
    ...leftLines(zh ? '没有收的行：' : 'Not taken:', left.rejected, lang),
  );
  const faults = summary.error + summary.warning + summary.info;
  if (faults > 0)
    lines.push(
      zh
        ? `表中问题：错误 ${summary.error}，警告 ${summary.warning}，提示 ${summary.info}（--annotate 标注.xlsx 在原表上标出）`
        : `Faults in the sheets: ${summary.error} errors, ${summary.warning} warnings, ${summary.info} notes (--annotate out.xlsx marks them)`,
    );
  if (dryRun) lines.push(zh ? '只是试算，没有写任何文件' : 'Dry run: nothing was written');
  else if (files.length === 0)
    lines.push(zh ? '目录没有变化，没有写文件' : 'The catalogue is unchanged, nothing was written');
  else lines.push(...(zh ? ['写入：'] : ['Written:']), ...files.map((f) => `  ${f}`));
  return `${lines.join('\n')}\n`;
};
