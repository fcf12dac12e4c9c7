/**
 * Reading and writing sheets against the libraries offices would use instead. Every measurement is a fresh process; times are
 * medians of three and taken inside it, around the work alone; ratios come from the same run.
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inChild, median } from './_measure.mjs';

const root = new URL('../../', import.meta.url);
const dist = (path) => JSON.stringify(new URL(`dist/${path}`, root).href);
const here = (path) => JSON.stringify(new URL(path, import.meta.url).href);
const heap = ['--max-old-space-size=12000'];

const timed = (imports, work) => `
import { readFileSync } from 'node:fs';
${imports}
const file = process.argv[1];
const start = performance.now();
const made = await (async () => { ${work} })();
console.log(JSON.stringify({ seconds: (performance.now() - start) / 1000, made }));
`;

const readings = {
  ours: timed(
    `import { readXlsx } from ${dist('core/formats/xlsx/read.js')};`,
    'return readXlsx(new Uint8Array(readFileSync(file))).sheets[0].rows.length;',
  ),
  sheetjs: timed(
    "import * as XLSX from 'xlsx';",
    "return XLSX.read(readFileSync(file), { dense: true }).Sheets['实施清单']['!data'].length;",
  ),
  exceljs: timed(
    "import Excel from 'exceljs';",
    'const book = new Excel.Workbook(); await book.xlsx.readFile(file); return book.worksheets[0].rowCount;',
  ),
  whole: timed(
    `import { readWorkbook } from ${dist('core/formats/workbook.js')}; import { importWorkbook } from ${dist('core/importers/index.js')};`,
    'const name = file.split("/").at(-1); return importWorkbook(await readWorkbook(new Uint8Array(readFileSync(file)), { name }), name).records.length;',
  ),
  papaparse: timed(
    "import Papa from 'papaparse';",
    "return Papa.parse(readFileSync(file, 'utf8')).data.length;",
  ),
};

const equality = `
import { readFileSync } from 'node:fs';
import * as XLSX from 'xlsx';
import { readXlsx } from ${dist('core/formats/xlsx/read.js')};
const bytes = readFileSync(process.argv[1]);
const ours = readXlsx(new Uint8Array(bytes)).sheets[0].rows;
const theirs = XLSX.read(bytes, { dense: true }).Sheets['实施清单']['!data'];
let different = ours.length === theirs.length ? 0 : Math.abs(ours.length - theirs.length);
for (const row of ours) for (let c = 0; c < row.cells.length; c += 1) {
  const text = row.cells[c] ?? '';
  if (text !== (theirs[row.number - 1][c]?.v ?? '') || text.includes('\\uFFFD')) different += 1;
}
console.log(JSON.stringify({ different }));
`;

const writing = `
import { openSync, writeSync } from 'node:fs';
import { streamXlsx } from ${dist('core/formats/xlsx/write.js')};
import { rowsOf } from ${here('./_importList.mjs')};
const [file, rows] = process.argv.slice(1);
const out = openSync(file, 'w');
const start = performance.now();
streamXlsx([{ name: '实施清单', rows: rowsOf(Number(rows)), frozen: { rows: 1 } }], (chunk) => writeSync(out, chunk));
console.log(JSON.stringify({ seconds: (performance.now() - start) / 1000 }));
`;

const annotating = `
import { readFileSync, writeFileSync } from 'node:fs';
import { patchXlsx } from ${dist('core/formats/xlsx/patch.js')};
const file = process.argv[1];
const bytes = new Uint8Array(readFileSync(file));
const marks = Array.from({ length: 2000 }, (_, i) => ({ sheet: '实施清单', cell: 'ABCDEFGHIJ'[i % 10] + (2 + (i % 1990)), fill: 'FFC7CE', comment: '承诺时限超过法定时限：把承诺时限改到法定时限以内。第' + i + '处' }));
const rows = marks.map(({ cell, comment }) => [{ value: cell, link: "#'实施清单'!" + cell }, comment]);
const start = performance.now();
writeFileSync(file + '.marked.xlsx', patchXlsx(bytes, marks, { name: '核查结果', rows }));
console.log(JSON.stringify({ seconds: (performance.now() - start) / 1000 }));
`;

const times = (count, work) => Array.from({ length: count }, work);
/** Three rounds, each contestant once a round: whatever else the machine does hits all of them. */
const rounds = (contestants) => {
  const runs = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]));
  for (let round = 0; round < 3; round += 1)
    for (const [name, [reading, file, nodeArgs]] of Object.entries(contestants))
      runs[name].push(inChild(readings[reading], { args: [file], nodeArgs }));
  return runs;
};

const secondsOf = (runs) => median(runs.map((run) => run.result.seconds));

export const run = async ({ scale = 1 }) => {
  const folder = mkdtempSync(join(tmpdir(), 'santong-bench-'));
  try {
    return await measure(folder, Math.max(200, Math.round(100_000 * scale)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const measure = async (folder, rows) => {
  inChild(
    `import { writeInputs } from ${here('./_importList.mjs')}; writeInputs(process.argv[1], Number(process.argv[2]), 2000); console.log('0');`,
    { args: [folder, String(rows)], nodeArgs: heap },
  );
  const xlsx = join(folder, 'large.xlsx');
  const csv = join(folder, 'large.csv');
  const usual = join(folder, 'usual.xlsx');
  const size = `${rows}×30，xlsx ${(statSync(xlsx).size / 1e6).toFixed(1)} MB，csv ${(statSync(csv).size / 1e6).toFixed(1)} MB`;
  const runs = rounds({
    ours: ['ours', xlsx, heap],
    sheetjs: ['sheetjs', xlsx, heap],
    exceljs: ['exceljs', xlsx, heap],
    whole: ['whole', xlsx, []],
    papa: ['papaparse', csv, []],
    wholeCsv: ['whole', csv, []],
  });
  const { ours, whole } = runs;
  const [sheetjs, exceljs, papa, wholeCsv] = ['sheetjs', 'exceljs', 'papa', 'wholeCsv'].map((name) =>
    secondsOf(runs[name]),
  );
  const bare = secondsOf(ours);
  const different = inChild(equality, { args: [xlsx], nodeArgs: heap }).result.different;
  const written = times(3, () => inChild(writing, { args: [join(folder, 'out.xlsx'), String(rows)] }));
  const annotated = times(3, () => inChild(annotating, { args: [usual] }));
  const cli = times(3, () => importOnce(usual));
  const peak = (runs) => Math.max(...runs.map((one) => one.megabytes));

  const claim = (text, value, limit, unit, peers = {}, note) => ({
    claim: text,
    value,
    limit,
    unit,
    ok: value <= limit,
    peers,
    ...(note && { note }),
  });
  return [
    claim(
      '读 xlsx 用时 ÷ SheetJS（dense）',
      bare / sheetjs,
      0.45,
      '倍',
      { 本项目秒: bare, sheetjs秒: sheetjs },
      size,
    ),
    claim('读 xlsx 用时 ÷ exceljs readFile', bare / exceljs, 0.45, '倍', { exceljs秒: exceljs }),
    claim('与 SheetJS 读出的文字不同的单元格', different, 0, '个'),
    claim('整个导入（xlsx）用时 ÷ SheetJS 只读', secondsOf(whole) / sheetjs, 0.8, '倍', {
      整个导入秒: secondsOf(whole),
      记录: whole[0].result.made,
    }),
    claim('整个导入（xlsx）内存峰值', peak(whole), 500, 'MB', { 只读: peak(ours) }),
    claim('整个导入（csv）用时 ÷ PapaParse 只解析', wholeCsv / papa, 2, '倍', {
      整个导入秒: wholeCsv,
      papaparse秒: papa,
    }),
    claim('流式写 xlsx 内存峰值', peak(written), 250, 'MB', { 秒: secondsOf(written) }),
    claim('2,000 行的表从命令行导入', median(cli), 2.5, '秒'),
    claim('在 2,000 行的表上标注 2,000 个单元格', secondsOf(annotated), 1, '秒'),
    ...python(xlsx, bare),
  ];
};

const importOnce = (file) => {
  const start = performance.now();
  const child = spawnSync(
    process.execPath,
    [
      new URL('bin/santong.js', root).pathname,
      'import',
      file,
      '--division',
      '410922',
      '--level',
      '县级',
      '--dry-run',
      '--quiet',
    ],
    { encoding: 'utf8' },
  );
  if (child.status !== 0 && child.status !== 1)
    throw new Error(`santong import failed: ${child.stderr.slice(-1000)}`);
  return (performance.now() - start) / 1000;
};

/** Debian's python3-openpyxl, read-only, printed beside where it is there; no claim hangs on it. */
const python = (file, bare) => {
  const script =
    'import sys,time,openpyxl\nt=time.time()\nfor r in openpyxl.load_workbook(sys.argv[1],read_only=True).active.iter_rows(values_only=True): pass\nprint(time.time()-t)';
  const child = spawnSync('python3', ['-c', script, file], { encoding: 'utf8' });
  if (child.status !== 0) return [];
  const seconds = Number(child.stdout);
  return [
    {
      claim: '读 xlsx 用时 ÷ openpyxl（只作对照）',
      value: bare / seconds,
      limit: 1,
      unit: '倍',
      ok: true,
      peers: { openpyxl秒: seconds },
    },
  ];
};
