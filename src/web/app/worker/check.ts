import {
  acceptFinding,
  beyond,
  builtInProfiles,
  type Checked,
  checkReadLists,
  checkStoredStepwise,
  findNearDuplicatePairs,
  isDate,
  nearest,
  refuseExpired,
  reportOf,
  UserError,
} from '../../../core/index.js';
import type { Acceptance, CheckChoice, CheckTarget, CheckView, FileId } from '../engine.js';
import type { Desk, RoomMethods } from './desk.js';
import { divisionsBelow } from './divisionsBelow.js';
import { drive } from './drive.js';
import { excerptOf } from './excerpt.js';
import { FindingList } from './findingList.js';
import { annotatedFile, lettersFile, reportFile } from './findingsFile.js';
import { type FileAsItCame, listAsItCame } from './listAsItCame.js';
import { type Pace, paceOf } from './pace.js';

const words = {
  checking: { zh: '核查……', en: 'checking…' },
  own: { zh: '按目录自己的规则级别再查一遍……', en: 'checking again by the catalogue’s own profile…' },
} as const;

interface Current {
  target: CheckTarget;
  checked: Checked;
  list: FindingList;
}

const notChecked = (): UserError =>
  new UserError('check-missing', {
    zh: '还没有核查；先点“开始核查”',
    en: 'nothing has been checked yet; start the check first',
  });

const unknownProfile = (named: string): UserError => {
  const near = nearest(named, builtInProfiles.keys());
  const all = [...builtInProfiles.keys()];
  return new UserError('profile-unknown', {
    zh: `没有“${named}”这个 profile${near === undefined ? '' : `，是不是“${near}”`}；可用 ${all.join('、')}`,
    en: `no profile “${named}”${near === undefined ? '' : `; did you mean “${near}”`}; there are ${all.join(', ')}`,
  });
};

/** The catalogue as `santong validate` checks it; with another profile only what that finds beyond the catalogue's own. */
const checkCatalogue = async (desk: Desk, named: string | undefined, pace: Pace): Promise<Checked> => {
  const stored = desk.loaded;
  const { place } = desk.storeFiles;
  const options = { today: desk.date, nearDuplicates: findNearDuplicatePairs };
  if (named === undefined || named === stored.catalogue.info.profile)
    return drive(checkStoredStepwise(stored, place, options), pace, words.checking);
  const other = { ...options, profile: { extends: named } };
  const checked = await drive(checkStoredStepwise(stored, place, other), pace, words.checking);
  const base = await drive(checkStoredStepwise(stored, place, options), pace, words.own);
  return { ...checked, result: beyond(checked.result, base.result) };
};

const checkFiles = async (
  desk: Desk,
  files: readonly FileId[],
  named: string | undefined,
  pace: Pace,
): Promise<Checked> => {
  if (files.length === 0)
    throw new UserError('files-missing', {
      zh: '没有选文件；先把清单拖进来，再选要核查的',
      en: 'no file is chosen; drop the lists in and choose those to check',
    });
  const lists = [];
  for (const id of files) {
    const { name } = await desk.fileState(id);
    await pace.step({ zh: `读取 ${name}……`, en: `reading ${name}…` }, lists.length / files.length);
    lists.push((await listAsItCame(desk, id)).list);
  }
  const options = {
    today: desk.date,
    nearDuplicates: findNearDuplicatePairs,
    ...(named !== undefined && { profile: { extends: named } }),
  };
  return checkReadLists(lists, desk.catalogue, options, divisionsBelow(desk), (work) =>
    drive(work, pace, words.checking),
  );
};

const listOf = async (desk: Desk, checked: Checked): Promise<FindingList> =>
  new FindingList(await reportOf(checked, { date: desk.date, lang: desk.lang }, divisionsBelow(desk)));

const viewOf = ({ checked: { result }, list }: Current): CheckView => ({
  head: list.report.head,
  byRule: list.byRule(),
  byDivision: list.byDivision(),
  byAgency: list.byAgency(),
  suppressed: result.suppressed.map(({ because, records }) => ({ because, records })),
  ...(result.crashes.length > 0 && {
    crashes: result.crashes.map(({ rule, record, stack }) => ({ rule, record, stack })),
  }),
});

/** Trimmed and complete, as `santong validate --accept` demands. */
const complete = ({ reason, owner, expires }: Acceptance, today: string): Acceptance => {
  const why = { reason: reason.trim(), owner: owner.trim(), expires: expires.trim() };
  if (why.reason === '' || why.owner === '' || !isDate(why.expires))
    throw new UserError('accept-incomplete', {
      zh: '接受一个问题要写明理由、负责人和到期日（如 2027-06-30）；把空着的补上',
      en: 'accepting a finding needs a reason, who answers for it and a day it ends (like 2027-06-30); fill in what is missing',
    });
  refuseExpired(why.expires, today);
  return why;
};

type Names = 'check' | 'findings' | 'excerpt' | 'accept' | 'findingsFile';

/** 核: the catalogue or files are checked; findings are looked at, accepted, and written out for people. */
export const checkRoom = (desk: Desk): RoomMethods<Names> => {
  let current: Current | undefined;

  const now = async (): Promise<Current> => {
    if (current === undefined) throw notChecked();
    if (current.list.report.lang !== desk.lang)
      current = { ...current, list: await listOf(desk, current.checked) };
    return current;
  };

  const findingAt = async (index: number) => {
    const finding = (await now()).list.findings[index];
    if (finding !== undefined) return finding;
    throw new UserError('finding-gone', {
      zh: '这个问题已经不在结果里；重新核查一遍',
      en: 'this finding is not in the result any more; check again',
    });
  };

  /** The file on the desk that a finding calls by name. */
  const fileCalled = async ({ target }: Current, name: string): Promise<FileAsItCame | undefined> => {
    if (target.kind === 'catalogue') return undefined;
    for (const id of target.files)
      if ((await desk.fileState(id)).name === name) return listAsItCame(desk, id);
    return undefined;
  };

  const fileToMark = async ({ target }: Current, file: FileId | undefined): Promise<FileAsItCame> => {
    const files = target.kind === 'files' ? target.files : [];
    const id = file ?? files[0];
    if (id === undefined || !files.includes(id) || (file === undefined && files.length > 1))
      throw new UserError('annotate-one-file', {
        zh: '一次标注一个核查过的清单文件；选一个文件',
        en: 'one checked list is marked at a time; choose a file',
      });
    return listAsItCame(desk, id);
  };

  return {
    async check({ target, profile }: CheckChoice, call) {
      const pace = paceOf(call);
      if (profile !== undefined && !builtInProfiles.has(profile)) throw unknownProfile(profile);
      await pace.step(words.checking, 0);
      const checked =
        target.kind === 'catalogue'
          ? await checkCatalogue(desk, profile, pace)
          : await checkFiles(desk, target.files, profile, pace);
      current = { target, checked, list: await listOf(desk, checked) };
      return viewOf(current);
    },
    async findings(filter, order, window) {
      const { list } = await now();
      return list.rows(filter, order, window, paceOf());
    },
    async excerpt(index) {
      const { place } = await findingAt(index);
      const file = await fileCalled(await now(), place.file);
      return file === undefined ? undefined : excerptOf(place, file.opened, file.list);
    },
    async accept(index, why) {
      const finding = await findingAt(index);
      if ((await now()).target.kind !== 'catalogue')
        throw new UserError('accept-needs-catalogue', {
          zh: '只有目录里的问题可以接受；这份清单还没有收进目录，先在“收”里收进来',
          en: 'only findings of the catalogue can be accepted; take this list in first',
        });
      const because = complete(why, desk.date);
      return desk.write((catalogue) => acceptFinding(catalogue, finding, because).catalogue);
    },
    async findingsFile(format, filter, { due, file }) {
      const source = await now();
      const pace = paceOf();
      if (format === 'letters') return lettersFile(desk, source, filter, due, pace);
      if (format !== 'annotated') return reportFile(desk, source, format, filter, pace);
      const { list } = await fileToMark(source, file);
      return annotatedFile(desk, source, filter, list, desk.host.legacy, pace);
    },
  };
};
