import { type WriteStyle, writeXlsx } from '../../formats/xlsx/write.js';
import { escapeHtml, neutralCell, safeFileName } from '../output.js';
import { copiesInWords, limitInWords } from '../words.js';
import { page } from './page.js';
import type { HallRow } from './workbook.js';

/** Items of one township or village with what a 便民服务中心 needs: who carries the papers for the applicant. */
export interface Township {
  name: string;
  code: string;
  rows: HallRow[];
}

/** A division of nine digits or more, or an item that names its township. */
export const townshipsOf = (rows: readonly HallRow[]): Township[] => {
  const found = new Map<string, Township>();
  for (const row of rows) {
    const code = row.item.division ?? '';
    if (code.length < 9) continue;
    const known = found.get(code);
    if (known === undefined) found.set(code, { code, name: row.divisionName, rows: [row] });
    else known.rows.push(row);
  }
  return [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
};

const agentMark = ({ item }: HallRow): string =>
  item.values.agentService === true ? '★ 免费代办、上门办理' : '';

const columns: readonly { title: string; width: number; of(row: HallRow): string }[] = [
  { title: '编码', width: 36, of: ({ id }) => id },
  { title: '事项', width: 36, of: ({ item }) => item.values.name ?? '' },
  { title: '代办', width: 20, of: agentMark },
  {
    title: '要带的材料',
    width: 50,
    of: ({ item }) =>
      (item.values.materials ?? [])
        .map((m, i) => `${i + 1}. ${[m.name, copiesInWords(m)].filter((t) => t !== '').join('，')}`)
        .join('\n'),
  },
  {
    title: '多久办好',
    width: 14,
    of: ({ item }) =>
      item.values.promisedLimit === undefined ? '' : limitInWords(item.values.promisedLimit),
  },
  { title: '在哪里办', width: 34, of: ({ item }) => item.values.address ?? '' },
  { title: '咨询', width: 18, of: ({ item }) => item.values.consult ?? '' },
];

const head: WriteStyle = { bold: true, fill: 'DDE7F3', wrap: true, border: true, horizontal: 'center' };
const body: WriteStyle = { wrap: true, border: true, vertical: 'top', format: '@' };

/** Sheet names are short, differ, and hold none of []:*?/\ */
const sheetName = ({ code, name }: Township): string =>
  `${name.replace(/[[\]:*?/\\']/g, '').slice(0, 18)} ${code}`;

export const townshipWorkbook = (townships: readonly Township[]): Uint8Array =>
  writeXlsx(
    townships.map((township) => ({
      name: sheetName(township),
      columns: columns.map((c) => ({ width: c.width })),
      frozen: { rows: 2, columns: 2 },
      merges: [{ top: 1, left: 1, bottom: 1, right: columns.length }],
      orientation: 'landscape' as const,
      rows: [
        {
          cells: [
            {
              value: neutralCell(`${township.name}便民服务事项`),
              style: { bold: true, size: 16, horizontal: 'center' as const },
            },
          ],
          height: 28,
        },
        { cells: columns.map((c) => ({ value: c.title, style: head })) },
        ...township.rows.map((row) => ({
          cells: columns.map((c) => ({ value: neutralCell(c.of(row)), style: body })),
        })),
      ],
    })),
  );

/** The list for the wall of a 便民服务中心, one township a page file. */
export const townshipPage = (township: Township): string => {
  const rows = township.rows.map(
    (row) =>
      `<tr>${columns
        .slice(1)
        .map((c) => `<td>${escapeHtml(c.of(row)).replace(/\n/g, '<br>')}</td>`)
        .join('')}</tr>`,
  );
  const agents = township.rows.filter((r) => r.item.values.agentService === true).length;
  return page(
    `${township.name}便民服务事项`,
    `<h1>${escapeHtml(township.name)}便民服务事项</h1><p class="meta">共 ${township.rows.length} 个事项，其中 ${agents} 个可以免费代办、上门办理（★）</p><table><thead><tr>${columns
      .slice(1)
      .map((c) => `<th scope="col">${c.title}</th>`)
      .join('')}</tr></thead><tbody>${rows.join('')}</tbody></table>`,
    'body{max-width:72rem}@page{size:A3 landscape}',
  );
};

export const townshipFileName = ({ code, name }: Township): string => safeFileName(`${code}-${name}`);
