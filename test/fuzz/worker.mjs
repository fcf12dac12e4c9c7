import { parentPort, workerData } from 'node:worker_threads';
import { readWorkbook } from '../../dist/core/formats/workbook.js';
import { patchXlsx } from '../../dist/core/formats/xlsx/patch.js';
import { UserError } from '../../dist/core/model/trouble.js';
import { legacyReader } from '../../dist/node/legacyReader.js';
import { mutate } from './mutate.mjs';

const limits = { milliseconds: 3000, memoryBytes: 700_000_000 };
const refuse = async () => {
  throw new UserError('legacy-reader-missing', { zh: '', en: '' });
};

const tryOne = async ({ name, bytes, legacy }, seed) => {
  const mutant = mutate(bytes, seed);
  try {
    const workbook = await readWorkbook(mutant, { name, legacy: legacy ? legacyReader : refuse, limits });
    if (workbook.kind !== 'xlsx' || workbook.sheets.length === 0) return 'read';
    const sheet = workbook.sheets[0].name;
    const marks = ['A1', 'B2', 'AA9'].map((cell) => ({ sheet, cell, fill: 'FFC7CE', comment: '错' }));
    const patched = patchXlsx(mutant, marks, { name: '核查结果', rows: [['甲']] });
    await readWorkbook(patched, { name, limits });
    return 'read and patched';
  } catch (error) {
    if (error instanceof UserError) return error.code;
    throw error;
  }
};

parentPort.on('message', async ({ file, seed }) => {
  try {
    parentPort.postMessage({ outcome: await tryOne(workerData[file], seed) });
  } catch (error) {
    parentPort.postMessage({
      crash: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
});
