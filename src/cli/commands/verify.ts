import { summarise } from '../../core/check.js';
import { renderFinding } from '../../core/messages/render.js';
import { type InputReport, UserError } from '../../core/model/index.js';
import type { Report } from '../../core/reports/findings/report.js';
import { type PublishedCopy, readPublished, verifyPublished } from '../../core/verify/index.js';
import { legacyReader } from '../../node/legacyReader.js';
import { publishedFiles } from '../../node/published.js';
import { fromHere, openCatalogue } from '../catalogue.js';
import { type CommandContext, type CommandModule, exit } from '../command.js';
import { shownPath } from '../input.js';
import { oneOf, wholeNumber } from '../option.js';
import { findingsPrinters } from '../print/findings/report.js';

interface Found {
  copies: PublishedCopy[];
  inputs: InputReport[];
}

const nothingPublished = (path: string): UserError =>
  new UserError('nothing-published', {
    zh: `“${path}”里没有认得的公布件；要门户的 items.json、大厅的 窗口事项清单.xlsx 或 kiosk.json、办事指南（.docx .html），或交换库表的 CSV`,
    en: `“${path}” holds nothing that was published; give a portal's items.json, a hall's 窗口事项清单.xlsx or kiosk.json, guides (.docx .html), or exchange tables as CSV`,
  });

const read = async (context: CommandContext, paths: readonly string[]): Promise<Found> => {
  const found: Found = { copies: [], inputs: [] };
  for (const path of paths) {
    const root = fromHere(context, path);
    context.progress({ zh: `读入 ${path}……`, en: `reading ${path}…` });
    const { files, digest } = await publishedFiles(root, (file) => shownPath(context, file));
    const { copies } = await readPublished(shownPath(context, root), files, legacyReader);
    if (copies.length === 0) throw nothingPublished(path);
    found.copies.push(...copies);
    const sha256 = digest();
    for (const { surface, file, records } of copies)
      found.inputs.push({ path: file, sha256, kind: surface, records: records.length });
  }
  return found;
};

export const command: CommandModule = {
  configure(command, say) {
    command
      .argument(
        '<published...>',
        say({
          zh: '公布出去的文件或文件夹：门户、大厅、指南、交换库表，可以一次给几个',
          en: 'what was published, files or folders: portal, hall, guides, exchange tables; several at once',
        }),
      )
      .option(
        '--format <format>',
        say({
          zh: `输出格式：${Object.keys(findingsPrinters).join(' ')}`,
          en: `output: ${Object.keys(findingsPrinters).join(' ')}`,
        }),
      )
      .option(
        '--division <code>',
        say({ zh: '只核对这个区划（含下级）', en: 'only this division and below' }),
      )
      .option('--level <level>', say({ zh: '只核对这个行使层级', en: 'only this exercise level' }))
      .option(
        '--max <n>',
        say({ zh: '最多列出多少条（合计始终如实）', en: 'list at most n findings (totals stay true)' }),
      );
  },
  async run(context, paths, options) {
    const format = oneOf('--format', options['format'], Object.keys(findingsPrinters), 'text');
    const max = wholeNumber('--max', options['max'], 0) ?? (format === 'text' ? 200 : undefined);
    const { catalogue, sha256 } = await openCatalogue(context);
    const { copies, inputs } = await read(context, paths);
    const { findings, records } = verifyPublished(catalogue, copies, {
      date: context.globals.date,
      ...(options['division'] !== undefined && { division: String(options['division']) }),
      ...(options['level'] !== undefined && { level: String(options['level']) }),
    });
    const listed = max === undefined ? findings : findings.slice(0, max);
    const { id, scheme, profile } = catalogue.info;
    const { lang, color, date } = context.globals;
    const head: Report['head'] = {
      format: 'santong-findings/1',
      date,
      catalogue: { id, scheme, profile, sha256 },
      inputs,
      summary: summarise(findings, records, 0),
      stale: [],
      ...(findings.length > listed.length && { omitted: findings.length - listed.length }),
    };
    const names = new Map(catalogue.divisions.map((d) => [d.code, d.name]));
    const print = await findingsPrinters[format]?.();
    const printed = print?.({
      head,
      findings: listed,
      lang,
      color,
      render: (finding) => renderFinding(finding, lang),
      divisionName: (code) => names.get(code),
      workspacePath: (file) => file,
    });
    if (printed !== undefined)
      await context.write(
        typeof printed === 'string' || printed instanceof Uint8Array ? printed : [...printed].join(''),
      );
    return head.summary.error > 0 ? exit.found : exit.clean;
  },
  examples: [
    {
      line: 'santong verify 门户 大厅',
      does: { zh: '核对门户和大厅是否与目录一致', en: 'do portal and hall say what the catalogue says' },
    },
    {
      line: 'santong verify 窗口事项清单.xlsx --division 410922',
      does: { zh: '核对清丰县大厅手里的清单', en: 'check the list a county hall works with' },
    },
  ],
};
