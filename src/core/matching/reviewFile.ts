import type { Lang } from '../model/index.js';
import { type MatchedRow, reviewHeadings, reviewRows } from './reviewSheet.js';

const widths: Record<string, number> = {
  行: 6,
  区划: 10,
  名称: 48,
  结论: 14,
  决定: 14,
  决定人: 10,
  日期: 12,
  理由: 48,
};

/** The review file: CSV that Excel opens as UTF-8, or a workbook with the 决定 column ready to fill. */
export const reviewBytes = async (
  rows: readonly MatchedRow[],
  format: 'csv' | 'xlsx',
  lang: Lang,
): Promise<string | Uint8Array> => {
  const table = reviewRows(rows, lang);
  if (format === 'csv') {
    const { writeCsv } = await import('../formats/csv.js');
    return writeCsv(table, { mark: true, newline: '\r\n', neutralise: true });
  }
  const { writeXlsx } = await import('../formats/xlsx/write.js');
  const [heading = [], ...body] = table;
  const bottom = Math.max(2, table.length);
  const decision = reviewHeadings.indexOf('决定') + 1;
  return writeXlsx(
    [
      {
        name: '认定',
        rows: [
          { cells: heading, style: { bold: true, fill: 'D9E1F2', border: true } },
          ...body.map((cells) => ({ cells, style: { wrap: true, vertical: 'top' as const, format: '@' } })),
        ],
        columns: reviewHeadings.map((name) => ({
          width: widths[name] ?? (name.startsWith('候选') ? 40 : 16),
        })),
        frozen: { rows: 1 },
        filter: { top: 1, left: 1, bottom, right: reviewHeadings.length },
        dropDowns: [
          {
            ranges: [{ top: 2, left: decision, bottom, right: decision }],
            values: ['1', '2', '3', '4', '5', '新事项'],
            strict: false,
            promptTitle: '决定',
            prompt: '写候选的序号 1–5、标准事项的编码，或“新事项”；不决定就空着',
          },
        ],
      },
    ],
    { neutralise: true },
  );
};
