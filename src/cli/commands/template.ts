import { writeXlsx } from '../../core/formats/xlsx/write.js';
import { templateSheets } from '../../core/importers/template/sheets.js';
import { templateType } from '../../core/importers/template/type.js';
import { UserError } from '../../core/model/trouble.js';
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
    const { output } = options;
    if (typeof output === 'string' && /\.(?:csv|tsv|xls|et|ods|json|ya?ml|docx?|pdf)$/i.test(output))
      throw new UserError('template-extension', {
        zh: `空白表是 .xlsx 工作簿（有下拉和说明），不能写成“${output}”；把扩展名改成 .xlsx`,
        en: `the blank workbook is an .xlsx file (with drop-downs and notes) and cannot be written as “${output}”; give it the extension .xlsx`,
      });
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
