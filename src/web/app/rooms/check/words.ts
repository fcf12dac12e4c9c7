import type { Bilingual, Lang, Place, Severity } from '../../../../core/index.js';

export const severities: readonly Severity[] = ['error', 'warning', 'info'];

export const severityWords: Record<Severity, Bilingual> = {
  error: { zh: '错误', en: 'Error' },
  warning: { zh: '警告', en: 'Warning' },
  info: { zh: '提示', en: 'Note' },
};

/** file!sheet!A1, or file:line, as the reports name it. */
export const placeText = ({ file, sheet, cell, line }: Place, lang: Lang): string => {
  if (sheet === undefined) return line === undefined ? file : `${file}:${line}`;
  const row = line === undefined ? undefined : lang === 'zh' ? `第${line}行` : `row ${line}`;
  const ownName = file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '') === sheet;
  return [file, ownName ? undefined : sheet, cell ?? row].filter((part) => part !== undefined).join('!');
};

/** The place as a row of the list has room for it: sheet and cell; the file only where there are several. */
export const shortPlace = (place: Place, lang: Lang, several: boolean): string => {
  const file = place.file.replace(/^.*[\\/]/, '');
  const text = placeText({ ...place, file }, lang);
  return several || !text.startsWith(`${file}!`) ? text : text.slice(file.length + 1);
};
