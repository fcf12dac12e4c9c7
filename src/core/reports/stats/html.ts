import { boardHtml } from '../../exporters/board.js';
import type { StatsPrinter } from './report.js';
import { tablesOf } from './tables.js';

/** The board: drawings first, then every table of the other formats that it does not draw. One file, nothing loaded. */
export const printHtml: StatsPrinter = (result, { lang, items }) =>
  boardHtml(result, items(), { lang, tables: tablesOf(result, lang) });
