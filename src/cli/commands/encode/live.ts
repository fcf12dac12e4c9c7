import type { Refusal } from '../../../core/codes/encodePlan.js';
import type { LifeCatalogue, LifeOptions, LifeResult } from '../../../core/codes/life.js';
import { type LifeAction, live } from '../../../core/codes/lifeAction.js';
import { resolveDoubles } from '../../../core/codes/resolve.js';
import { UserError } from '../../../core/model/index.js';
import { changeCatalogue, openCatalogue } from '../../catalogue.js';
import { type CommandContext, exit } from '../../command.js';
import { isDate } from '../../globals.js';
import { wordList } from '../../option.js';
import { printLife } from '../../print/life.js';

export const lifeOperations = [
  'retire',
  'suspend',
  'resume',
  'split',
  'merge',
  'transfer',
  'rename',
  'lift',
] as const;
export type LifeOperation = (typeof lifeOperations)[number];
export const isLifeOperation = (word: string): word is LifeOperation =>
  (lifeOperations as readonly string[]).includes(word);

interface SharedOptions {
  format: 'text' | 'json';
  dryRun: boolean;
  wait: number;
}
type Options = SharedOptions & Record<string, unknown>;

const missing = (operation: string, zh: string, en: string): UserError =>
  new UserError('option-missing', {
    zh: `encode ${operation} 要写明${zh}`,
    en: `encode ${operation} needs ${en}`,
  });

const words = (value: unknown): string[] =>
  Array.isArray(value) ? value.map(String) : value === undefined ? [] : [String(value)];

const oneCode = (operation: string, codes: readonly string[]): string => {
  const [code, ...more] = codes;
  if (code === undefined) throw missing(operation, '编码', 'a code');
  if (more.length === 0) return code;
  throw new UserError('code-too-many', {
    zh: `encode ${operation} 一次只处理一个编码，多出“${more.join(' ')}”`,
    en: `encode ${operation} works on one code at a time; “${more.join(' ')}” is too much`,
  });
};

const lifeOptions = (context: CommandContext, options: Options): LifeOptions => {
  const { on, reason } = options;
  if (on !== undefined && !isDate(String(on)))
    throw new UserError('date-malformed', {
      zh: `--on “${String(on)}”不是日期；写成 2026-11-24 这样`,
      en: `--on “${String(on)}” is not a date; write it like 2026-11-24`,
    });
  return {
    today: context.globals.date,
    ...(on === undefined ? {} : { on: String(on) }),
    ...(reason === undefined ? {} : { reason: String(reason) }),
  };
};

const actionOf = (operation: LifeOperation, codes: string[], options: Options): LifeAction => {
  const { into, to, from, name, level } = options;
  switch (operation) {
    case 'split':
      return { do: operation, code: oneCode(operation, codes), into: words(into) };
    case 'merge': {
      const [survivor, ...more] = words(into);
      if (survivor === undefined || more.length > 0)
        throw missing(operation, '并入哪一个编码：--into <编码>', 'the one code that stays: --into <code>');
      if (codes.length === 0) throw missing(operation, '要并掉的编码', 'the codes that go');
      return { do: operation, codes, into: survivor };
    }
    case 'transfer':
      if (to === undefined)
        throw missing(operation, '由谁接过去：--to <信用代码>', 'who takes it over: --to <credit code>');
      return {
        do: operation,
        code: oneCode(operation, codes),
        to: String(to),
        ...(from === undefined ? {} : { from: String(from) }),
      };
    case 'rename':
      if (name === undefined)
        throw missing(operation, '新名称：--name <名称>', 'the new name: --name <name>');
      return { do: operation, code: oneCode(operation, codes), name: String(name) };
    case 'lift':
      return {
        do: operation,
        code: oneCode(operation, codes),
        levels: words(level).flatMap((one) => wordList(one) ?? []),
        ...(to === undefined ? {} : { to: String(to) }),
      };
    default:
      return { do: operation, code: oneCode(operation, codes) };
  }
};

/** A life operation, or `resolve` after a merge: all its files together or none. Exit 1 when `resolve` leaves something to a person. */
export const runLife = async (
  context: CommandContext,
  operation: LifeOperation | 'resolve',
  codes: string[],
  options: Options,
): Promise<number> => {
  const life = lifeOptions(context, options);
  const work = (catalogue: LifeCatalogue): LifeResult & { refused?: Refusal[] } =>
    operation === 'resolve'
      ? resolveDoubles(catalogue, life)
      : live(catalogue, actionOf(operation, codes, options), life);
  let result: LifeResult & { refused?: Refusal[] };
  if (options.dryRun) result = work((await openCatalogue(context)).catalogue);
  else {
    const { saveCatalogue } = await import('../../../node/save.js');
    result = await changeCatalogue(context, { wait: options.wait }, async (loaded) => {
      const done = work(loaded.catalogue);
      if (done.touched.length > 0) await saveCatalogue(loaded, { ...loaded.catalogue, ...done.catalogue });
      return done;
    });
  }
  const { lang } = context.globals;
  const { assigned, closed, touched, refused = [] } = result;
  if (options.format === 'json') {
    const report = {
      format: 'santong-encode/1',
      dryRun: options.dryRun,
      operation,
      assigned,
      closed,
      kept: result.catalogue.ledger.length - assigned.length - closed.length,
      touched: touched.map(({ file, record, what }) => ({ file, record, what: what[lang] })),
      refused: refused.map(({ record, reason }) => ({ record, reason: reason[lang] })),
    };
    await context.write(`${JSON.stringify(report, null, 2)}\n`);
  } else await context.write(printLife({ assigned, closed, touched, refused }, options.dryRun, lang));
  return refused.length > 0 ? exit.found : exit.clean;
};
