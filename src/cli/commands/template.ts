import { writeXlsx } from '../../core/formats/xlsx/write.js';
import { templateSheets } from '../../core/importers/template/sheets.js';
import { templateType } from '../../core/importers/template/type.js';
import { type CommandModule, exit } from '../command.js';

export const command: CommandModule = {
  configure(command, say) {
    command.option(
      '--type <itemType>',
      say({ zh: '只要这一类事项的表，如 行政许可、公共服务', en: 'only the sheet for this item type' }),
    );
  },
  async run(context, _args, options) {
    const itemType = options['type'] === undefined ? undefined : templateType(String(options['type']));
    await context.write(writeXlsx(templateSheets(itemType === undefined ? {} : { itemType })));
    return exit.clean;
  },
  examples: [
    {
      line: 'santong template -o 填报模板.xlsx',
      does: { zh: '给各单位填的空白表', en: 'the blank workbook for departments' },
    },
    {
      line: 'santong template --type 公共服务 -o 公共服务.xlsx',
      does: { zh: '只要公共服务事项的表', en: 'only the sheet for public services' },
    },
  ],
};
