import * as core from '../../core/acceptance.js';
import { checkCatalogue } from '../../core/check.js';
import { renderFinding } from '../../core/messages/render.js';
import { UserError } from '../../core/model/index.js';
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

/** Write one accepted finding into known-issues.yaml, by the fingerprint a report shows; a second time renews the entry. */
export const acceptFinding = async (
  context: CommandContext,
  fingerprint: string,
  options: Record<string, unknown>,
): Promise<number> => {
  const why = needed(options);
  const today = context.globals.date;
  core.refuseExpired(why.expires, today);
  return changeCatalogue(context, {}, async (loaded) => {
    const everything = { ...loaded.catalogue, knownIssues: [] };
    const { findings } = checkCatalogue(everything, {
      today,
      facts: loaded.facts,
      nearDuplicates: findNearDuplicatePairs,
    });
    const finding = findings.find((f) => f.fingerprint === fingerprint);
    if (finding === undefined) throw unknownFingerprint(fingerprint);
    const { catalogue, issue, renewed } = core.acceptFinding(loaded.catalogue, finding, why);
    await saveCatalogue(loaded, catalogue);
    const { message } = renderFinding(finding, context.globals.lang);
    context.note({
      zh: `${renewed ? '已续到' : '已接受到'} ${why.expires}：${issue.record} ${message}`,
      en: `${renewed ? 'renewed' : 'accepted'} until ${why.expires}: ${issue.record} ${message}`,
    });
    return exit.clean;
  });
};
