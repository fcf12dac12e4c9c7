import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bilingual, FindingsResult } from '../../core/model/index.js';
import { UserError } from '../../core/model/index.js';
import { fileTrouble } from '../../node/files.js';
import { embeddedCatalogue } from '../../node/load.js';
import { fromHere } from '../catalogue.js';
import { type CommandContext, type CommandModule, exit } from '../command.js';
import { shownPath } from '../input.js';

const example = fileURLToPath(new URL('../../../examples/清丰县政务服务事项清单.xlsx', import.meta.url));
const mark = '.santong-demo';

/** A fresh working copy of the embedded catalogue; an earlier demo's folder is replaced, anybody else's is not touched. */
const freshCopy = async (folder: string): Promise<void> => {
  if (existsSync(folder) && !existsSync(join(folder, mark)))
    throw new UserError('folder-not-ours', {
      zh: `“${folder}”已存在，而且不是上次演示留下的，没有改动；用 -o 换一个文件夹`,
      en: `“${folder}” exists and is no earlier demo's, nothing was changed; choose another folder with -o`,
    });
  try {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, mark), '由 santong demo 生成，下次演示会整个替换\n');
    await cp(embeddedCatalogue(), join(folder, 'catalog'), {
      recursive: true,
      filter: (path) => !path.includes('.santong'),
    });
  } catch (error) {
    throw fileTrouble(error, folder);
  }
};

interface Step {
  does: Bilingual;
  args: string[];
  /** a step may find faults and still be done; these exit codes are fine */
  fine: number[];
}

const steps = (folder: string): Step[] => {
  const at = (name: string) => join(folder, name);
  const catalog = ['-C', at('catalog')];
  return [
    {
      does: {
        zh: '导入清丰县报来的清单（逐行认出标准事项，先看后写）',
        en: 'import the county workbook (match each row, then write)',
      },
      args: [
        'import',
        example,
        '--division',
        '410922',
        '--annotate',
        at('清单-已标注.xlsx'),
        '--format',
        'json',
        '-o',
        at('导入结果.json'),
        ...catalog,
      ],
      fine: [exit.clean, exit.found],
    },
    {
      does: {
        zh: '列出每一行认成了哪个标准事项、理由，留给人核对',
        en: 'which standard item each row is, with reasons, for a person to check',
      },
      args: ['match', example, '--format', 'xlsx', '-o', at('匹配核对表.xlsx'), ...catalog],
      fine: [exit.clean, exit.found],
    },
    {
      does: { zh: '给没有编码的事项赋码，登记台账', en: 'give codes to what has none and write the ledger' },
      args: ['encode', ...catalog],
      fine: [exit.clean, exit.found],
    },
    {
      does: { zh: '核查整个目录', en: 'check the whole catalogue' },
      args: ['validate', at('catalog'), '--format', 'json', '-o', at('核查结果.json')],
      fine: [exit.clean, exit.found],
    },
    {
      does: { zh: '同一结果写成可以筛选的网页', en: 'the same result as a page to filter' },
      args: ['validate', at('catalog'), '--format', 'html', '-o', at('核查结果.html'), '--quiet'],
      fine: [exit.clean, exit.found],
    },
    {
      does: { zh: '比较导入前后，说清变了什么、影响谁', en: 'what changed and whom it hurts' },
      args: [
        'diff',
        embeddedCatalogue(),
        at('catalog'),
        '--format',
        'markdown',
        '--fail-on',
        'never',
        '-o',
        at('变化.md'),
      ],
      fine: [exit.clean],
    },
    {
      does: { zh: '导出门户', en: 'write the portal' },
      args: ['export', 'portal', '-o', at('portal'), ...catalog],
      fine: [exit.clean],
    },
    {
      does: { zh: '导出清丰县的大厅材料', en: 'write the hall bundle of Qingfeng' },
      args: ['export', 'hall', '--division', '410922', '-o', at('hall'), ...catalog],
      fine: [exit.clean],
    },
  ];
};

const runSteps = async (context: CommandContext, folder: string): Promise<void> => {
  const { run } = await import('../run.js');
  const all = steps(folder);
  for (const [i, step] of all.entries()) {
    context.note({
      zh: `\n[${i + 1}/${all.length}] ${step.does.zh}`,
      en: `\n[${i + 1}/${all.length}] ${step.does.en}`,
    });
    const shown = step.args.map((a) => (a.startsWith('/') ? shownPath(context, a) : a)).join(' ');
    context.note({ zh: `    santong ${shown}`, en: `    santong ${shown}` });
    const code = await run(
      [...step.args, '--lang', context.globals.lang, '--date', context.globals.date],
      context.shell,
    );
    if (!step.fine.includes(code)) throw new Error(`demo step “${step.args[0]}” ended with ${code}`);
  }
};

interface ImportSummary {
  records: number;
  imported: number;
  review: number;
  rejected: number;
}

const summary = async (context: CommandContext, folder: string): Promise<string> => {
  const read = async <T>(name: string): Promise<T> =>
    JSON.parse(await readFile(join(folder, name), 'utf8')) as T;
  const imported = await read<ImportSummary>('导入结果.json');
  const { summary: found } = await read<FindingsResult>('核查结果.json');
  const open = (name: string, zh: string, en: string): Bilingual => ({
    zh: `  ${shownPath(context, join(folder, name))}  ${zh}`,
    en: `  ${shownPath(context, join(folder, name))}  ${en}`,
  });
  const lines: Bilingual[] = [
    { zh: '\n完成。', en: '\nDone.' },
    {
      zh: `清单 ${imported.records} 行：导入 ${imported.imported}，要人核对 ${imported.review}，退回 ${imported.rejected}`,
      en: `${imported.records} rows: ${imported.imported} imported, ${imported.review} for a person, ${imported.rejected} sent back`,
    },
    {
      zh: `目录共 ${found.records} 个事项：错误 ${found.error}，警告 ${found.warning}，提示 ${found.info}，已接受 ${found.accepted}`,
      en: `${found.records} items in the catalogue: ${found.error} errors, ${found.warning} warnings, ${found.info} notes, ${found.accepted} accepted`,
    },
    { zh: '打开看：', en: 'Open:' },
    open('清单-已标注.xlsx', '原表，问题已标在单元格上', "the office's workbook with its faults marked"),
    open('匹配核对表.xlsx', '每行认成了哪个标准事项', 'which standard item each row is'),
    open(
      '核查结果.html',
      '全部问题：在哪、为什么、怎么改，可以按单位和规则筛选',
      'all findings, to filter by office and rule',
    ),
    open('变化.md', '导入前后的变化', 'what the import changed'),
    open('portal/site/index.html', '门户网站，双击即可打开', 'the portal site, opens by double click'),
    open('hall', '大厅：窗口事项清单、办事指南、一次性告知单', 'hall: list by window, guides, notices'),
  ];
  return `${lines.map((l) => context.say(l)).join('\n')}\n`;
};

export const command: CommandModule = {
  configure(command, say) {
    command.option(
      '-o, --output <dir>',
      say({ zh: '写到哪个文件夹，默认 out', en: 'folder to write, default out' }),
    );
  },
  async run(context, _args, options) {
    const folder = fromHere(context, String(options['output'] ?? 'out'));
    await freshCopy(folder);
    await runSteps(context, folder);
    context.shell.stdout.write(await summary(context, folder));
    return exit.clean;
  },
  examples: [
    {
      line: 'santong demo -o out',
      does: {
        zh: '用内置目录和一份县级清单走一遍全过程',
        en: 'walk through the main job on the embedded catalogue',
      },
    },
  ],
};
