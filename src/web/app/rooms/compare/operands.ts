import type { Bilingual } from '../../../../core/index.js';
import type { DiffView, OperandChoice, Revision } from '../../engine.js';
import type { Choice } from '../../parts/field.js';
import type { Desk } from '../../state/desk.js';

/** An operand as the select names it: `catalogue`, `revision main`, `division 410922`, `file f3`. */
export type OperandKey = string;

export const operandOf = (key: OperandKey): OperandChoice => {
  const [kind = '', ...rest] = key.split(' ');
  const name = rest.join(' ');
  if (kind === 'revision') return { kind, name };
  if (kind === 'division') return { kind, code: name };
  if (kind === 'file') return { kind, file: name };
  return { kind: 'catalogue' };
};

/** Townships stand under their county, a step to the right. */
const divisionLabel = ({ code, name, parent }: Desk['catalogue']['divisions'][number], top: string): string =>
  `${parent === undefined || code === top ? '' : '　'.repeat(code.length > 6 ? 2 : 1)}${name} ${code}`;

/** Everything that can stand on either side of a comparison. */
export const operandChoices = (
  { catalogue, files }: Pick<Desk, 'catalogue' | 'files'>,
  revisions: readonly Revision[] | undefined,
  t: (text: Bilingual) => string,
): Choice[] => {
  const choices: Choice[] = [{ value: 'catalogue', label: t({ zh: '现在的目录', en: 'The catalogue now' }) }];
  const fileGroup = t({ zh: '放进来的文件', en: 'Files dropped in' });
  for (const { id, name, trouble } of files)
    if (trouble === undefined) choices.push({ value: `file ${id}`, label: name, group: fileGroup });
  const versionGroup = t({ zh: '目录以前的版本（git）', en: 'Earlier versions (git)' });
  for (const { name, date, subject } of revisions ?? [])
    choices.push({ value: `revision ${name}`, label: `${date} ${subject} · ${name}`, group: versionGroup });
  if (revisions?.length === 0)
    choices.push({
      value: 'no-revision',
      disabled: true,
      group: versionGroup,
      label: t(
        catalogue.host === 'page'
          ? {
              zh: '单个文件里没有版本历史，用 santong serve 打开目录才有',
              en: 'one file has no history; open the folder with santong serve',
            }
          : {
              zh: '这个目录不在 git 里，没有以前的版本',
              en: 'this folder is not in git: no earlier versions',
            },
      ),
    });
  const listed = new Set(catalogue.agencies.map(({ division }) => division));
  const withLists = t({ zh: '区划', en: 'Divisions' });
  const others = t({ zh: '区划（目录里没有单位）', en: 'Divisions without agencies' });
  for (const division of catalogue.divisions)
    choices.push({
      value: `division ${division.code}`,
      label: divisionLabel(division, catalogue.division),
      group: listed.has(division.code) ? withLists : others,
    });
  return choices;
};

/** A comparison that makes sense here, to begin with. */
export interface Example {
  key: string;
  title: Bilingual;
  does: Bilingual;
  before?: OperandKey;
  after?: OperandKey;
}

/** Three ways to compare; one that lacks something has no operands and says what to do first. */
export const examplesOf = (
  { catalogue, files }: Pick<Desk, 'catalogue' | 'files'>,
  revisions: readonly Revision[] | undefined,
): Example[] => {
  const listed = new Set(catalogue.agencies.map(({ division }) => division));
  const counties = catalogue.divisions.filter(
    ({ code }) => listed.has(code) && code.length === 6 && code !== catalogue.division,
  );
  const [one, other] = counties;
  const taken = files.filter(({ trouble }) => trouble === undefined);
  const [older, newer] = taken.slice(-2);
  const last = revisions?.[0];
  return [
    {
      key: 'divisions',
      title:
        one === undefined || other === undefined
          ? { zh: '两个县区', en: 'Two counties' }
          : { zh: `${one.name} 和 ${other.name}`, en: `${one.name} and ${other.name}` },
      does: {
        zh: '同一个标准事项，另一个县多要了什么、多等几天',
        en: 'the same standard item: what does the other county ask beyond it',
      },
      ...(one !== undefined &&
        other !== undefined && { before: `division ${one.code}`, after: `division ${other.code}` }),
    },
    {
      key: 'files',
      title: { zh: '去年和今年的清单', en: 'Last year’s list and this year’s' },
      does:
        newer === undefined
          ? {
              zh: '先把两份文件拖到上面：逐项对照，谁受影响，公告怎么写',
              en: 'drop two files above first: item by item, who is affected, the notice drafted',
            }
          : {
              zh: `“${older?.name}”到“${newer.name}”`,
              en: `“${older?.name}” to “${newer.name}”`,
            },
      ...(older !== undefined &&
        newer !== undefined && { before: `file ${older.id}`, after: `file ${newer.id}` }),
    },
    {
      key: 'versions',
      title: { zh: '上一个版本和现在', en: 'The last version and now' },
      does:
        last === undefined
          ? {
              zh: '目录放在 git 里、用 santong serve 打开时，能和任何一个以前的版本比',
              en: 'in git and opened with santong serve, any earlier version can be compared',
            }
          : { zh: `${last.date} ${last.subject}`, en: `${last.date} ${last.subject}` },
      ...(last !== undefined && { before: `revision ${last.name}`, after: 'catalogue' }),
    },
  ];
};

/** One finished comparison: what was asked and what came of it. */
export interface Compared {
  run: number;
  before: OperandKey;
  after: OperandKey;
  stamp: string;
  view: DiffView;
}
