import type { RuleIdOf } from '../../../rules/index.js';
import type { EnglishRule } from '../english.js';

export const sheet: Record<RuleIdOf<'sheet'>, EnglishRule> = {
  'heading-missing': {
    title: 'A heading is missing',
    message:
      'The sheet has no column “{heading}”; the element cannot be checked and this is not repeated row by row[ ({records} records)]',
    remedy:
      'Add the column; where the heading is worded otherwise, use the standard one or choose the column (--mapping on the command line).',
    basis: 'element table (required elements)',
  },
  'heading-unknown': {
    title: 'Heading not recognised',
    message: 'Column {column} “{heading}” matches no element; its content is kept as it is',
    remedy:
      'Use the standard element name, or choose which element it is (--mapping on the command line); a column of your own may stay.',
    basis: 'element table (names and aliases)',
  },
  'heading-duplicated': {
    title: 'Two columns for one element disagree',
    message:
      'Column {column} “{heading}” and another one both mean “{element}”; they disagree in {count} rows',
    remedy: 'Remove or rename one of them, or choose which to read (--mapping on the command line).',
    basis: 'an element has one value',
  },
  'digits-lost': {
    title: 'The last digits of a long code are lost',
    message:
      '“{heading}” is stored as the number {value}; digits beyond the 15th are gone and cannot be recovered',
    remedy:
      'Format the cell as text and type the code again from the original, or ask the office that sent it.',
    basis: 'Excel numbers keep 15 significant digits',
  },
  'number-scientific': {
    title: 'A code shown in scientific notation',
    message: '“{heading}” shows “{value}”, which is not how the code is written[; read as “{repair}”]',
    remedy: 'Format the cell as text and type the whole code again.',
    basis: 'Excel scientific notation',
  },
  'leading-zero-lost': {
    title: 'Leading zeros are lost',
    message: '“{value}” in “{heading}” has lost its leading zeros[; read as “{repair}”]',
    remedy: 'Format the cell as text and put the zeros back.',
    basis: 'codes are text',
  },
  'number-dated': {
    title: 'A number became a date',
    message: '“{heading}” shows “{value}”, a date[; read as “{repair}”]',
    remedy: 'Check the original, format the cell as text or number and type it again.',
    basis: 'Excel turns such input into dates',
  },
  'full-width-digits': {
    title: 'Full-width digits or letters',
    message: '“{value}” in “{heading}” has full-width characters[; read as “{repair}”]',
    remedy: 'Use half-width digits and letters.',
    basis: 'codes and numbers are written half-width',
  },
  'filler-value': {
    title: 'A filler instead of a value',
    message: '“{heading}” holds “{value}”, which is no content',
    remedy: 'Write the actual content; replace “同上” by what stands above.',
    basis: 'form notes: fill every row',
  },
  'formula-error': {
    title: 'Formula error',
    message: 'The formula in “{heading}” gives {value}; there is no value to read',
    remedy: 'Mend the formula or type the value.',
    basis: 'the formula yields an error value',
  },
  'merged-value-inherited': {
    title: 'Value taken from a merged cell',
    message: '“{value}” in “{heading}” comes from a merged cell and stands for {count} rows',
    remedy: 'Check that the rows really share the value; otherwise unmerge and fill each row.',
    basis: 'only the first cell of a merged area has a value',
  },
  'row-hidden': {
    title: 'Hidden content was read',
    message: 'Hidden {why} “{value}” was read like the rest[ ({count} in all)]',
    remedy: 'Delete what is not wanted, show what is.',
    basis: 'hidden content is easily overlooked',
  },
  'row-skipped': {
    title: 'A row was not read as a record',
    message: '[Row {row}][Sheet “{sheet}”] was not read as items: {why}',
    remedy: 'Check that the row is indeed no item.',
    basis: 'titles, notes, subtotals and blank rows are no items',
  },
  'encoding-assumed': {
    title: 'Encoding was inferred',
    message: 'The file does not name its encoding and was read as {value}',
    remedy: 'If text looks wrong, save the file as UTF-8 and import it again.',
    basis: 'text files do not state their encoding',
  },
  'row-duplicated': {
    title: 'A row is repeated',
    message: 'Row {row} “{value}” repeats an earlier row in every cell and was read once',
    remedy: 'Delete one of the two rows.',
    basis: 'one row an item',
  },
};
