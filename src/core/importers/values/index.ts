import { definitionOf, type ElementId, type ElementKind } from '../../model/index.js';
import { parseBases } from './bases.js';
import { parseCode } from './code.js';
import { parseCodes } from './codes.js';
import { parseDate } from './date.js';
import { parseFees } from './fees.js';
import { parseInteger } from './integer.js';
import { parseLimit } from './limit.js';
import { parseMaterials } from './materials.js';
import type { ParseText } from './parsed.js';
import { parseQuestions } from './questions.js';
import { parseSteps } from './steps.js';
import { parseTable, parseTables } from './table.js';
import { parseText, parseUrl } from './text.js';
import { parseNames, parseTexts } from './texts.js';
import { parseWindow } from './window.js';
import { parseYesNo } from './yesNo.js';

/** How a cell of each kind of element is parsed. */
export const parsers: { readonly [K in ElementKind]: ParseText<unknown> } = {
  text: parseText,
  code: parseCode,
  url: parseUrl,
  integer: parseInteger,
  yesNo: parseYesNo,
  date: parseDate,
  table: parseTable,
  tables: parseTables,
  texts: parseTexts,
  codes: parseCodes,
  limit: parseLimit,
  bases: parseBases,
  fees: parseFees,
  steps: parseSteps,
  materials: parseMaterials,
  questions: parseQuestions,
  window: parseWindow,
};

const namesOnly = new Set<ElementId>(['jointAgencies', 'intermediary']);

export const parserOf = (element: ElementId): ParseText<unknown> =>
  namesOnly.has(element) ? parseNames : parsers[definitionOf(element).kind];
