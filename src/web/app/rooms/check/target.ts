import type { Bilingual } from '../../../../core/index.js';
import type { CheckTarget, CheckView, FileView } from '../../engine.js';
import type { Choice } from '../../parts/field.js';
import type { Desk } from '../../state/desk.js';

/** What is to be checked, as the select names it: `catalogue`, `all` files, or one file by its id. */
export type TargetKey = string;

const readable = (files: readonly FileView[]): FileView[] =>
  files.filter(({ trouble }) => trouble === undefined);

export const targetChoices = ({ files }: Pick<Desk, 'files'>, t: (text: Bilingual) => string): Choice[] => {
  const taken = readable(files);
  const group = t({ zh: '放进来的文件', en: 'Files dropped in' });
  const choices: Choice[] = [
    {
      value: 'catalogue',
      label: t({ zh: '现在的目录', en: 'The catalogue now' }),
    },
  ];
  if (taken.length > 1)
    choices.push({
      value: 'all',
      group,
      label: t({ zh: `全部 ${taken.length} 个文件`, en: `All ${taken.length} files` }),
    });
  return [...choices, ...taken.map(({ id, name }) => ({ value: id, label: name, group }))];
};

export const filesOf = (key: TargetKey, { files }: Desk): FileView[] => {
  const taken = readable(files);
  if (key === 'all') return taken;
  return taken.filter(({ id }) => id === key);
};

/** A file that was taken away leaves the catalogue. */
export const targetOf = (key: TargetKey, desk: Desk): CheckTarget => {
  const files = filesOf(key, desk);
  return files.length === 0 ? { kind: 'catalogue' } : { kind: 'files', files: files.map(({ id }) => id) };
};

/** Changes whenever a new check would see something else. */
export const stampOf = (key: TargetKey, desk: Desk): string =>
  [
    desk.catalogue.sha256,
    ...filesOf(key, desk).map((file) => JSON.stringify([file.id, file.sha256, file.sheets, file.repairs])),
  ].join(' ');

/** One finished check: what was asked and what came of it. */
export interface Checked {
  /** counts the checks of this visit; lists are read anew when it changes */
  run: number;
  key: TargetKey;
  target: CheckTarget;
  stamp: string;
  view: CheckView;
}
