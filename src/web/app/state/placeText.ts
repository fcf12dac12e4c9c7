import type { Place } from '../../../core/index.js';

/** Where it stands as people say it: file · sheet · cell; without a cell the row. */
export const placeText = ({ file, sheet, cell, line }: Place, withFile = true): string =>
  [
    withFile ? (file.split(/[\\/]/).at(-1) ?? file) : undefined,
    sheet,
    cell ?? (line === undefined ? undefined : String(line)),
  ]
    .filter((part) => part !== undefined && part !== '')
    .join(' · ');
