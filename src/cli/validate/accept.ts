import { checkCatalogue } from '../../core/check.js';
import { renderFinding } from '../../core/messages/render.js';
import { type KnownIssue, UserError } from '../../core/model/index.js';
import { saveCatalogue } from '../../node/save.js';
import { changeCatalogue } from '../catalogue.js';
import { type CommandContext, exit } from '../command.js';
import { isDate } from '../globals.js';

const needed = (options: Record<string, unknown>): { reason: string; owner: string; expires: string } => {
  const text = (name: string): string => String(options[name] ?? '').trim();
  const [reason, owner, expires] = [text('reason'), text('owner'), text('expires')];
  if (reason === '' || owner === '' || !isDate(expires))
    throw new UserError('accept-incomplete', {
      zh: '接受一个问题要写明 --reason <理由>、--owner <负责人>、--expires <YYYY-MM-DD>',
      en: 'accepting a finding needs --reason <why>, --owner <who> and --expires <YYYY-MM-DD>',
    });
  return { reason, owner, expires };
};

/** Write one accepted finding into known-issues.yaml, by the fingerprint a report shows. */
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
    const { findings } = checkCatalogue(loaded.catalogue, { today, facts: loaded.facts });
    const finding = findings.find((f) => f.fingerprint === fingerprint);
    if (finding === undefined)
      throw new UserError('fingerprint-unknown', {
        zh: `没有指纹为“${fingerprint}”的问题；指纹见 santong validate 每条末尾的 12 位`,
        en: `no finding has the fingerprint “${fingerprint}”; it is the 12 characters at the end of each finding`,
      });
    const { record = '', element } = finding.place;
    const issue: KnownIssue = {
      rule: finding.rule,
      record,
      ...(element !== undefined && { element }),
      ...why,
    };
    const knownIssues = [...loaded.catalogue.knownIssues, issue];
    await saveCatalogue(loaded, { ...loaded.catalogue, knownIssues });
    const { message } = renderFinding(finding, context.globals.lang);
    context.note({
      zh: `已接受到 ${why.expires}：${record} ${message}`,
      en: `accepted until ${why.expires}: ${record} ${message}`,
    });
    return exit.clean;
  });
};
