import { type Lang, type Place, type Severity, where } from '../../../../core/index.js';

export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** The place as a row of the list has room for it: sheet and cell; the file only where there are several. */
export const shortPlace = (place: Place, lang: Lang, several: boolean): string => {
  const file = place.file.replace(/^.*[\\/]/, '');
  const text = where({ ...place, file }, lang);
  return several || !text.startsWith(`${file}!`) ? text : text.slice(file.length + 1);
};
