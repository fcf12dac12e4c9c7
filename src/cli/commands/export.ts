import { findingOfFact } from '../../core/check/findings.js';
import { checkCatalogue } from '../../core/check.js';
import { type ExportTarget, exporters, exportTargets } from '../../core/exporters/index.js';
import { safeUrl } from '../../core/exporters/output.js';
import { publishedItems } from '../../core/exporters/published.js';
import { renderFinding } from '../../core/messages/render.js';
import { type Catalogue, type Finding, UserError } from '../../core/model/index.js';
import { rules, subjectOf } from '../../core/rules/index.js';
import { ruleIdOf } from '../../core/rules/profiles.js';
import { writeTree } from '../../node/writeTree.js';
import { fromHere, openCatalogue } from '../catalogue.js';
import { type CommandContext, type CommandModule, exit } from '../command.js';
import { oneOf, wordList } from '../option.js';

/** Classified or personal data in what is about to be published, unless a rule is allowed by name. */
export const secrets = (catalogue: Catalogue, date: string, allowed: readonly string[]): Finding[] => {
  const guards = rules
    .filter((r) => subjectOf(r.id) === 'secrecy' && !allowed.includes(r.id))
    .map((r) => r.id);
  return guards.length === 0 ? [] : checkCatalogue(catalogue, { today: date, rules: guards }).findings;
};

const refuse = (context: CommandContext, found: readonly Finding[]): number => {
  const shown = found.slice(0, 20).map((f) => {
    const { message, place } = renderFinding(f, context.globals.lang);
    return `  ${place.file}${place.line === undefined ? '' : `:${place.line}`}  ${message}（${f.rule}）`;
  });
  context.shell.stderr.write(
    `${context.say({ zh: `有 ${found.length} 处涉密或涉个人信息，没有导出任何内容：`, en: `${found.length} places hold classified or personal data; nothing was exported:` })}\n${shown.join('\n')}\n${context.say({ zh: '删去这些内容后再导出；确认可以公开的，用 --allow <规则> 放行', en: 'Remove them and run again; with --allow <rule> one kind is let through' })}\n`,
  );
  return exit.found;
};

export const command: CommandModule = {
  configure(command, say) {
    command
      .argument(
        '<target>',
        say({ zh: `导出什么：${exportTargets.join(' ')}`, en: `what: ${exportTargets.join(' ')}` }),
      )
      .requiredOption(
        '-o, --output <dir>',
        say({
          zh: '写到哪个文件夹（要空的，或上次导出的）',
          en: 'folder to write (empty, or of an earlier export)',
        }),
      )
      .option(
        '--division <code>',
        say({ zh: '只导出这个区划（含下级）', en: 'only this division and below' }),
      )
      .option(
        '--level <level>',
        say({ zh: '只导出这个行使层级，如 县级', en: 'only this exercise level, e.g. 县级' }),
      )
      .option(
        '--since <revision>',
        say({
          zh: '门户：写出自这个 git 版本以来的变化 changes.json',
          en: 'portal: write changes.json since this git revision',
        }),
      )
      .option(
        '--site-url <url>',
        say({
          zh: '门户网站将来的网址，写进二维码和 sitemap.xml',
          en: 'where the portal site will stand; goes into QR codes and sitemap.xml',
        }),
      )
      .option(
        '--allow <rules>',
        say({ zh: '放行这些保密规则，逗号分隔', en: 'let these secrecy rules pass, by commas' }),
      );
  },
  async run(context, [name = ''], options) {
    const target: ExportTarget = oneOf('export', name, exportTargets, 'portal');
    const { catalogue, root } = await openCatalogue(context);
    const allowed = (wordList(options['allow']) ?? []).map((id) => ruleIdOf(id, rules));
    const found = secrets(catalogue, context.globals.date, allowed);
    if (found.length > 0) return refuse(context, found);
    const only = {
      date: context.globals.date,
      ...(options['division'] !== undefined && { division: String(options['division']) }),
      ...(options['level'] !== undefined && { level: String(options['level']) }),
    };
    const items = publishedItems(catalogue, only);
    if (items.length === 0 && catalogue.lists.length === 0)
      throw new UserError('nothing-to-export', {
        zh: '目录里还没有各单位的清单，没有可以公布的事项；先运行 santong import <清单.xlsx>',
        en: 'the catalogue has no list of any office yet, so there is nothing to publish; run santong import <list.xlsx> first',
      });
    if (items.length === 0)
      throw new UserError('nothing-to-export', {
        zh: '没有可以公布的事项；核对 --division、--level 和 --date',
        en: 'nothing to publish; check --division, --level and --date',
      });
    const siteUrl = siteAddress(options['siteUrl']);
    const earlier =
      options['since'] === undefined
        ? undefined
        : await earlierItems(context, root ?? '', String(options['since']), only);
    const { files, refused } = await exporters[target]({
      catalogue,
      items,
      date: context.globals.date,
      ...((only.division !== undefined || only.level !== undefined) && { scope: scopeOf(only) }),
      ...(earlier !== undefined && { earlier }),
      ...(siteUrl !== undefined && { siteUrl }),
    });
    const folder = fromHere(context, String(options['output']));
    const out = new Set(refused.map((f) => f.place.record)).size;
    await writeTree(folder, files);
    context.note({
      zh: `已导出 ${items.length - out} 个事项、${files.size} 个文件到 ${folder}`,
      en: `${items.length - out} items, ${files.size} files written to ${folder}`,
    });
    if (refused.length === 0) return exit.clean;
    context.note({
      zh: `有 ${out} 个事项缺必填要素或超长，没有进入交换库表：`,
      en: `${out} items lack required elements or are too long and were left out:`,
    });
    for (const fact of refused.slice(0, 20)) {
      const { message } = renderFinding(findingOfFact(fact, 'error'), context.globals.lang);
      context.note({ zh: `  ${fact.place.record} ${message}`, en: `  ${fact.place.record} ${message}` });
    }
    if (refused.length > 20)
      context.note({
        zh: `  只列出前 20 条，共 ${refused.length} 条`,
        en: `  the first 20 of ${refused.length}`,
      });
    return exit.found;
  },
  examples: [
    { line: 'santong export portal -o 门户', does: { zh: '导出门户数据', en: 'write the portal bundle' } },
    {
      line: 'santong export hall -o 大厅 --division 410922',
      does: { zh: '导出清丰县大厅用的清单和办事指南', en: 'write hall lists and guides of Qingfeng' },
    },
    {
      line: 'santong export exchange -o 交换',
      does: { zh: '导出国家交换库表', en: 'write the national exchange tables' },
    },
  ],
};

const siteAddress = (value: unknown): string | undefined => {
  if (value === undefined) return undefined;
  const url = safeUrl(String(value));
  if (url !== undefined) return url;
  throw new UserError('site-url-malformed', {
    zh: `--site-url “${String(value)}”不是网址；写成 https://zwfw.example.com/目录/ 这样`,
    en: `--site-url “${String(value)}” is no address; write it like https://zwfw.example.com/catalogue/`,
  });
};

const scopeOf = ({ division, level }: { division?: string; level?: string }) => ({
  ...(division !== undefined && { division }),
  ...(level !== undefined && { level }),
});

const earlierItems = async (
  _context: CommandContext,
  root: string,
  revision: string,
  only: Parameters<typeof publishedItems>[1],
) => {
  const { loadRevision } = await import('../../node/git.js');
  return publishedItems((await loadRevision(root, revision)).catalogue, only);
};
