import { UserError } from '../../core/model/index.js';
import { dueDay } from '../../core/reports/findings/due.js';
import type { Report } from '../../core/reports/findings/report.js';
import { fromHere } from '../catalogue.js';
import type { CommandContext } from '../command.js';
import { isDate } from '../globals.js';

const dueOf = (context: CommandContext, named: unknown): string => {
  if (named !== undefined && !isDate(String(named)))
    throw new UserError('date-malformed', {
      zh: `--due “${String(named)}”不是日期；写成 2026-12-31 这样`,
      en: `--due “${String(named)}” is not a date; write it like 2026-12-31`,
    });
  return dueDay(context.globals.date, named === undefined ? undefined : String(named));
};

/** Where letters go and by when they are answered; asked before the check runs, so that a slip costs no waiting. */
export interface LetterPlan {
  folder: string;
  due: string;
}

export const planLetters = (context: CommandContext, options: Record<string, unknown>): LetterPlan => {
  if (typeof options['output'] !== 'string' || options['output'] === '-')
    throw new UserError('letters-need-folder', {
      zh: '--format letters 要用 -o <文件夹> 说明写到哪里',
      en: '--format letters needs -o <folder>',
    });
  return { folder: fromHere(context, options['output']), due: dueOf(context, options['due']) };
};

/** A document for each office into the folder; nothing is written when there is nobody to write to. */
export const writeLetters = async (
  context: CommandContext,
  report: Report,
  { folder, due }: LetterPlan,
): Promise<void> => {
  if (report.findings.length === 0) {
    context.note({ zh: '没有发现问题，不用写整改通知', en: 'nothing found, no letters to write' });
    return;
  }
  const { printLetters } = await import('../../core/reports/findings/letters.js');
  const { writeTree } = await import('../../node/writeTree.js');
  const files = await printLetters(report, due);
  await writeTree(folder, files);
  context.note({
    zh: `已写 ${files.size} 份整改通知到 ${folder}，整改期限 ${due}`,
    en: `${files.size} letters written to ${folder}, due ${due}`,
  });
};
