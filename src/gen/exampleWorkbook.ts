import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { type WriteRow, type WriteSheet, type WriteStyle, writeXlsx } from '../core/formats/xlsx/write.js';
import type { Catalogue } from '../core/model/index.js';
import { embeddedCatalogue, loadCatalogue } from '../node/load.js';
import { hiddenRows, officeNames, slips, splitRows } from './example/faults.js';
import { drawForm } from './example/form.js';
import { driftedNames, officeOf } from './example/office.js';
import { civilSheet, laborSheet, marketSheet } from './example/sheets.js';
import { type Drawing, drawTable } from './example/table.js';

/**
 * examples/清丰县政务服务事项清单.xlsx: what three bureaus of one county hand in, a sheet each in a layout each, and one
 * item as a form. Rows are the embedded catalogue's standards as offices word them; the slips stand in example/faults.ts.
 * Run after a change of either: npm run build && node dist/gen/exampleWorkbook.js
 */
const formItem = '养老机构备案';

const title: WriteStyle = { bold: true, size: 16, horizontal: 'center', vertical: 'center' };
const heading: WriteStyle = {
  bold: true,
  fill: 'DDEBF7',
  wrap: true,
  horizontal: 'center',
  vertical: 'center',
  border: true,
};
const body: WriteStyle = { wrap: true, vertical: 'center', border: true };

const writable = (drawing: Drawing): WriteSheet => ({
  name: drawing.name,
  columns: drawing.widths.map((width) => ({ width })),
  merges: drawing.merges,
  frozen: { rows: Math.max(...drawing.headings) },
  orientation: 'landscape',
  rows: drawing.rows.map((cells, index): WriteRow => {
    const row = index + 1;
    const style = row === 1 ? title : drawing.headings.includes(row) ? heading : body;
    const padded = Array.from({ length: drawing.widths.length }, (_, i) => ({ value: cells[i], style }));
    return {
      cells: row < drawing.headings[0]! ? [{ value: cells[0], style }] : padded,
      hidden: drawing.hidden.has(row),
    };
  }),
});

/** The workbook's bytes; the same catalogue gives the same bytes. */
export const exampleWorkbook = (catalogue: Catalogue): Uint8Array => {
  const market = officeOf(catalogue, '清丰县市场监督管理局', ['31', '72']);
  const labor = officeOf(catalogue, '清丰县人力资源和社会保障局', ['14']);
  const civil = officeOf(catalogue, '清丰县民政局', ['11']);
  const drifted = driftedNames(
    [market, labor, civil],
    [formItem, ...officeNames.keys(), ...splitRows.keys(), ...hiddenRows, ...slips.map((slip) => slip.item)],
  );
  if (drifted.length > 0) throw new Error(`no county item of the directory is called ${drifted.join('、')}`);
  const form = civil.items.filter((item) => item.key === formItem);
  civil.items = civil.items.filter((item) => item.key !== formItem);
  return writeXlsx(
    [
      drawTable(marketSheet, market),
      drawTable(laborSheet, labor),
      drawTable(civilSheet, civil),
      ...form.map((item) => drawForm(formItem, item, civil)),
    ].map(writable),
  );
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { catalogue } = await loadCatalogue(embeddedCatalogue());
  const folder = new URL('../../examples/', import.meta.url);
  await mkdir(folder, { recursive: true });
  await writeFile(new URL('清丰县政务服务事项清单.xlsx', folder), exampleWorkbook(catalogue));
}
