import { fromHere } from './catalogue.js';
import type { CommandContext } from './command.js';

/**
 * What people decided, from review files (csv or xlsx, the column 决定 filled) or decisions.csv. What cannot be read is
 * told, with its row.
 */
export const readDecisionFiles = async (context: CommandContext, paths: readonly string[]) => {
  const [{ decisionsOfReview }, { readWorkbook }, { readBytes }, { legacyReader }] = await Promise.all([
    import('../core/matching/reviewSheet.js'),
    import('../core/formats/workbook.js'),
    import('../node/files.js'),
    import('../node/legacyReader.js'),
  ]);
  const given = {
    who: context.shell.env['USER'] ?? context.shell.env['USERNAME'] ?? '',
    when: context.globals.date,
  };
  const decisions: ReturnType<typeof decisionsOfReview>['decisions'] = [];
  for (const path of paths) {
    const workbook = await readWorkbook(await readBytes(fromHere(context, path)), {
      name: path,
      legacy: legacyReader,
    });
    for (const sheet of workbook.sheets) {
      const rows = sheet.rows.map((row) =>
        Array.from(row.cells, (cell) =>
          cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text,
        ),
      );
      const read = decisionsOfReview(rows, given);
      decisions.push(...read.decisions);
      for (const { row, name, text } of read.unread)
        context.note({
          zh: `${path} 第 ${row} 行“${name}”的决定“${text}”读不懂，没有采用；写候选的序号 1–5、编码或“新事项”`,
          en: `${path} row ${row}, “${name}”: the decision “${text}” was not understood and not used; write a candidate’s number 1–5, a code, or 新事项`,
        });
    }
  }
  return decisions;
};
