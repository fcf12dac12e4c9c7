import { writeXlsx } from '../../core/formats/xlsx/write.js';
import { templateSheets } from '../../core/importers/template/sheets.js';
import { findByLabel, UserError } from '../../core/model/index.js';
import { type CommandModule, exit } from '../command.js';

const typeOf = (value: unknown): string | undefined => {
  if (value === undefined) return undefined;
  const label = findByLabel('itemType', String(value))?.label;
  if (label !== undefined && label !== '行政权力') return label;
  throw new UserError('item-type-unknown', {
    zh: `--type 不能写“${String(value)}”；写事项类型，如 行政许可、公共服务`,
    en: `--type cannot be “${String(value)}”; write an item type, e.g. 行政许可`,
  });
};

export const command: CommandModule = {
  configure(command, say) {
    command.option(
      '--type <itemType>',
      say({ zh: '只要这一类事项的表，如 行政许可、公共服务', en: 'only the sheet for this item type' }),
    );
  },
  async run(context, _args, options) {
    const itemType = typeOf(options['type']);
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
