import { checkCatalogue } from '../../core/check.js';
import { renderFinding } from '../../core/messages/render.js';
import { type Finding, type KnownIssue, UserError } from '../../core/model/index.js';
import { findNearDuplicatePairs } from '../../core/nearPairs.js';
import { saveCatalogue } from '../../node/save.js';
import { changeCatalogue } from '../catalogue.js';
import { type CommandContext, exit } from '../command.js';
import { isDate } from '../globals.js';

const needed = (options: Record<string, unknown>): { reason: string; owner: string; expires: string } => {
  const text = (name: string): string => String(options[name] ?? '').trim();
  const [reason, owner, expires] = [text('reason'), text('owner'), text('expires')];
  const missing = [
    ...(reason === '' ? ['--reason'] : []),
    ...(owner === '' ? ['--owner'] : []),
    ...(isDate(expires) ? [] : ['--expires']),
  ];
  if (missing.length > 0)
    throw new UserError('accept-incomplete', {
      zh: `接受一个问题要写明 --reason <理由>、--owner <负责人>、--expires <YYYY-MM-DD>；缺 ${missing.join('、')}`,
      en: `accepting a finding needs --reason <why>, --owner <who> and --expires <YYYY-MM-DD>; missing ${missing.join(', ')}`,
    });
  return { reason, owner, expires };
};

const unknownFingerprint = (fingerprint: string): UserError =>
  new UserError('fingerprint-unknown', {
    zh: `没有指纹为“${fingerprint}”的问题；指纹见 santong validate 每条末尾的 12 位`,
    en: `no finding has the fingerprint “${fingerprint}”; it is the 12 characters at the end of each finding`,
  });

const wholeFile = ({ rule }: Finding): UserError =>
  new UserError('accept-needs-record', {
    zh: `这是整个文件的问题，不属于哪一个事项，不能单独接受；在 profile.yaml 里调整 ${rule} 的级别`,
    en: `this is a fault of a whole file, not of one item, and cannot be accepted alone; re-grade ${rule} in profile.yaml`,
  });

/** Write one accepted finding into known-issues.yaml, by the fingerprint a report shows; a second time renews the entry. */
export const acceptFinding = async (
  context: CommandContext,
  fingerprint: string,
  options: Record<string, unknown>,
): Promise<number> => {
  const why = needed(options);
  const today = context.globals.date;
  if (why.expires < today)
    throw new UserError('accept-expired', {
      zh: `到期日 ${why.expires} 已经过去；写一个今天（${today}）以后的日子`,
      en: `${why.expires} has passed; name a day after ${today}`,
    });
  return changeCatalogue(context, {}, async (loaded) => {
    const { knownIssues } = loaded.catalogue;
    const everything = { ...loaded.catalogue, knownIssues: [] };
    const { findings } = checkCatalogue(everything, {
      today,
      facts: loaded.facts,
      nearDuplicates: findNearDuplicatePairs,
    });
    const finding = findings.find((f) => f.fingerprint === fingerprint);
    if (finding === undefined) throw unknownFingerprint(fingerprint);
    const { record, element } = finding.place;
    if (record === undefined) throw wholeFile(finding);
    const issue: KnownIssue = {
      rule: finding.rule,
      record,
      ...(element !== undefined && { element }),
      ...why,
    };
    const same = (other: KnownIssue): boolean =>
      other.rule === issue.rule && other.record === record && other.element === element;
    const renewed = knownIssues.some(same);
    await saveCatalogue(loaded, {
      ...loaded.catalogue,
      knownIssues: [...knownIssues.filter((other) => !same(other)), issue],
    });
    const { message } = renderFinding(finding, context.globals.lang);
    context.note({
      zh: `${renewed ? '已续到' : '已接受到'} ${why.expires}：${record} ${message}`,
      en: `${renewed ? 'renewed' : 'accepted'} until ${why.expires}: ${record} ${message}`,
    });
    return exit.clean;
  });
};
