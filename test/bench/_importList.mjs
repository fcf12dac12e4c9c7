/** The list the import bench reads: the thirty columns of _diffLists, as Excel would save it (shared strings) and as CSV. */
import { writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { columns, pairsOfRows } from './_diffLists.mjs';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const type = (part, kind) =>
  `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
const relations = (list) =>
  strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
      .map(([id, kind, target]) => `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`)
      .join('')}</Relationships>`,
  );
const letters = (column) =>
  (column < 26 ? '' : String.fromCharCode(64 + Math.floor(column / 26))) +
  String.fromCharCode(65 + (column % 26));
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export function* rowsOf(rows) {
  yield columns;
  let left = rows;
  for (const { before } of pairsOfRows(rows * 2)) {
    if (before === undefined) continue;
    if (left === 0) return;
    left -= 1;
    yield before;
  }
}

/** Bytes of an .xlsx with `rows` rows below the headings. */
export const xlsxOf = (rows) => {
  const shared = new Map();
  const sheet = [];
  let number = 0;
  for (const row of rowsOf(rows)) {
    number += 1;
    const cells = row.map((text, column) => {
      if (!shared.has(text)) shared.set(text, shared.size);
      return `<c r="${letters(column)}${number}" t="s"><v>${shared.get(text)}</v></c>`;
    });
    sheet.push(`<row r="${number}" spans="1:${columns.length}">${cells.join('')}</row>`);
  }
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return zipSync(
    {
      '[Content_Types].xml': strToU8(
        `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('workbook', 'sheet.main')}${type('worksheets/sheet1', 'worksheet')}${type('sharedStrings', 'sharedStrings')}</Types>`,
      ),
      '_rels/.rels': relations([['r1', 'officeDocument', 'xl/workbook.xml']]),
      'xl/workbook.xml': strToU8(
        `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="实施清单" sheetId="1" r:id="r1"/></sheets></workbook>`,
      ),
      'xl/_rels/workbook.xml.rels': relations([
        ['r1', 'worksheet', 'worksheets/sheet1.xml'],
        ['r2', 'sharedStrings', 'sharedStrings.xml'],
      ]),
      'xl/worksheets/sheet1.xml': strToU8(
        `${head}<worksheet xmlns="${main}"><sheetData>${sheet.join('')}</sheetData></worksheet>`,
      ),
      'xl/sharedStrings.xml': strToU8(
        `${head}<sst xmlns="${main}" uniqueCount="${shared.size}">${[...shared.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
      ),
    },
    { level: 6, mtime: '2024-01-01' },
  );
};

const quoted = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export const csvOf = (rows) => {
  const lines = [];
  for (const row of rowsOf(rows)) lines.push(row.map(quoted).join(','));
  return strToU8(`${lines.join('\n')}\n`);
};

export const writeInputs = (folder, rows, usual) => {
  writeFileSync(`${folder}/large.xlsx`, xlsxOf(rows));
  writeFileSync(`${folder}/large.csv`, csvOf(rows));
  writeFileSync(`${folder}/usual.xlsx`, xlsxOf(usual));
};
