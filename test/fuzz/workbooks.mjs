/**
 * npm run fuzz workbooks [mutants [first seed]]: damages real workbooks in thousands of ways and reads, patches and reads them
 * again. Every mutant must end within ten seconds in a workbook or a UserError. Prints the seed of each that does not.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { unzipSync } from 'fflate';
import * as XLSX from 'xlsx';
import { writeXlsx } from '../../dist/core/formats/xlsx/write.js';

const mutants = Number(process.argv[2] ?? 2400);
const firstSeed = Number(process.argv[3] ?? 1);
const PATIENCE = 10_000;

const rows = [
  ['事项名称', '编码', '期限'],
  ['户口登记', '000109001000', 20],
  [{ value: '说明', link: 'https://example.cn/', comment: '注' }, '', true],
];
const files = [
  {
    name: 'own.xlsx',
    bytes: writeXlsx([
      { name: '清单', rows, merges: [{ top: 3, left: 1, bottom: 3, right: 2 }], frozen: { rows: 1 } },
    ]),
  },
];
const sheet = XLSX.utils.aoa_to_sheet([
  ['事项名称', '编码'],
  ['户口登记', '000109001000'],
]);
for (const [type, name] of [
  ['biff8', 'a.xls'],
  ['ods', 'a.ods'],
  ['xlml', 'a.xml'],
  ['xlsb', 'a.xlsb'],
])
  files.push({
    name,
    bytes: new Uint8Array(XLSX.write(XLSX.utils.book_new(sheet, 'a'), { type: 'array', bookType: type })),
    legacy: true,
  });
const data = fileURLToPath(new URL('../../../shared/data/sheets', import.meta.url));
if (existsSync(data))
  for (const folder of readdirSync(data))
    for (const file of readdirSync(`${data}/${folder}`)) {
      const bytes = new Uint8Array(readFileSync(`${data}/${folder}/${file}`));
      if (bytes[0] === 0x50 && bytes.length < 60_000 && Object.keys(unzipSync(bytes)).length > 0)
        files.push({ name: file, bytes });
    }
else console.error('../shared/data is absent: only workbooks made here are damaged');

const tally = new Map();
const faults = [];
let answer = () => {};
const open = () => {
  const fresh = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: files });
  fresh.on('message', (message) => answer(message));
  fresh.on('error', (error) => answer({ crash: `the worker died: ${error}` }, true));
  return fresh;
};
let worker = open();

/** A worker that hangs or dies is replaced; the mutant that did it is a fault. */
const ask = (file, seed) =>
  new Promise((resolve) => {
    const timer = setTimeout(() => answer({ crash: `no answer within ${PATIENCE} ms` }, true), PATIENCE);
    answer = (message, isDead = false) => {
      clearTimeout(timer);
      answer = () => {};
      if (isDead) {
        void worker.terminate();
        worker = open();
      }
      resolve(message);
    };
    worker.postMessage({ file, seed });
  });

const legacyFiles = files.flatMap((file, index) => (file.legacy ? [index] : []));
const ownFiles = files.flatMap((file, index) => (file.legacy ? [] : [index]));
for (let i = 0; i < mutants; i += 1) {
  const seed = firstSeed + i;
  const from = i % 20 === 0 ? legacyFiles : ownFiles;
  const file = from[Math.floor(i / 20 + i) % from.length];
  const { outcome, crash } = await ask(file, seed);
  if (crash !== undefined) faults.push({ file: files[file].name, seed, crash });
  tally.set(outcome ?? 'CRASH', (tally.get(outcome ?? 'CRASH') ?? 0) + 1);
}
await worker.terminate();
for (const { file, seed, crash } of faults) console.log(`${file} seed ${seed}: ${crash}`);
for (const [outcome, count] of [...tally].sort((a, b) => b[1] - a[1]))
  console.log(`${String(count).padStart(6)}  ${outcome}`);
console.log(`${mutants} mutants of ${files.length} workbooks, ${faults.length} faults`);
process.exitCode = faults.length === 0 ? 0 : 1;
