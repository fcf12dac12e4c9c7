import {
  annotated,
  type Checked,
  dueDay,
  findingsFiles,
  type LegacyReader,
  lettersPrinter,
  type ReadList,
  type Report,
  renderFinding,
  reportOf,
  UserError,
  withFindings,
  zipOfFiles,
} from '../../../core/index.js';
import type { Download, FindingFilter, FindingsFile } from '../engine.js';
import type { Desk } from './desk.js';
import { divisionsBelow } from './divisionsBelow.js';
import type { FindingList } from './findingList.js';
import type { Pace } from './pace.js';
import { endings, mediaTypes, printedBytes } from './printedBytes.js';

/** What a report is made of: the check, its findings as listed, the file to mark. */
export interface FindingsSource {
  checked: Checked;
  list: FindingList;
}

/** The report of what fits; without a filter it is what the command prints. */
const narrowed = async (
  desk: Desk,
  { checked, list }: FindingsSource,
  filter: FindingFilter,
  pace: Pace,
): Promise<Report> => {
  const findings = await list.matching(filter, pace);
  if (findings === list.findings) return list.report;
  const result = withFindings(checked.result, [...findings]);
  const { date, lang } = desk;
  return reportOf({ ...checked, result }, { date, lang }, divisionsBelow(desk));
};

const nobody = (): UserError =>
  new UserError('nothing-found', {
    zh: '没有发现问题，不用写整改通知；放宽筛选条件再看',
    en: 'nothing found, no letters to write; loosen the filters',
  });

export const lettersFile = async (
  desk: Desk,
  source: FindingsSource,
  filter: FindingFilter,
  due: string | undefined,
  pace: Pace,
): Promise<Download> => {
  const day = dueDay(desk.date, due === '' ? undefined : due);
  const report = await narrowed(desk, source, filter, pace);
  if (report.findings.length === 0) throw nobody();
  const print = await lettersPrinter();
  const files = await print(report, day);
  const name = desk.lang === 'zh' ? `整改通知-${desk.date}.zip` : `letters-${desk.date}.zip`;
  return { name, type: mediaTypes.zip, bytes: zipOfFiles(files) };
};

/** The list back with the faults that fit marked in it. */
export const annotatedFile = async (
  desk: Desk,
  source: FindingsSource,
  filter: FindingFilter,
  file: ReadList,
  legacy: LegacyReader | undefined,
  pace: Pace,
): Promise<Download> => {
  const findings = await source.list.matching(filter, pace);
  const own = findings.filter(({ place }) => place.file === file.input.path);
  const rendered = own.map((finding) => renderFinding(finding, desk.lang));
  const stem = file.input.path.replace(/\.[^.]*$/, '');
  return {
    name: desk.lang === 'zh' ? `${stem}-标注.xlsx` : `${stem}-marked.xlsx`,
    type: mediaTypes.xlsx,
    bytes: await annotated(file, rendered, desk.lang, legacy),
  };
};

export const reportFile = async (
  desk: Desk,
  source: FindingsSource,
  format: Exclude<FindingsFile, 'annotated' | 'letters'>,
  filter: FindingFilter,
  pace: Pace,
): Promise<Download> => {
  const report = await narrowed(desk, source, filter, pace);
  const print = await findingsFiles[format]();
  const stem = desk.lang === 'zh' ? '核查结果' : 'findings';
  return {
    name: `${stem}-${desk.date}.${endings[format]}`,
    type: mediaTypes[format],
    bytes: printedBytes(print(report)),
  };
};
