import { decode } from '../../core/formats/decode.js';
import { UserError } from '../../core/model/index.js';
import type { LoadedCatalogue } from '../../node/load.js';
import { openCatalogue } from '../catalogue.js';
import type { CommandContext, CommandModule } from '../command.js';
import { exit } from '../command.js';
import { readStdin } from '../input.js';
import { oneOf } from '../option.js';

const wantedCodes = async (context: CommandContext, args: string[]): Promise<string[]> => {
  const codes: string[] = [];
  for (const argument of args)
    if (argument === '-') codes.push(...decode(await readStdin(context)).text.split(/[\s,，;；、"]+/));
    else codes.push(argument);
  const wanted = codes.filter((code) => code.trim() !== '');
  if (wanted.length > 0) return wanted;
  throw new UserError('code-missing', {
    zh: '没有给出编码；把编码写在命令后面，或用 santong code - 从标准输入读，一行一个',
    en: 'no code was given; write codes after the command, or read them with santong code - from standard input, one a line',
  });
};

/** The catalogue only adds names: a broken one nearby must not stop a code from being explained. */
const nearbyCatalogue = async (
  context: CommandContext,
): Promise<LoadedCatalogue['catalogue'] | undefined> => {
  try {
    return (await openCatalogue(context)).catalogue;
  } catch (error) {
    if (context.globals.catalog !== undefined || !(error instanceof UserError)) throw error;
    context.note({
      zh: `附近的目录读不了，只按编码本身说明：${error.text.zh}`,
      en: `the catalogue nearby cannot be read, codes are explained by themselves: ${error.text.en}`,
    });
    return undefined;
  }
};

export const command: CommandModule = {
  configure(command, say) {
    command
      .argument(
        '[codes...]',
        say({ zh: '要说明的编码；- 从标准输入读', en: 'codes to take apart; - reads standard input' }),
      )
      .option('--scheme <id>', say({ zh: '只按这个编码方案读', en: 'read with this scheme only' }))
      .option('--format <text|json>', say({ zh: '结果的格式', en: 'format of the result' }));
  },
  async run(context, args, options) {
    const format = oneOf('--format', options['format'], ['text', 'json'], 'text');
    const [{ explainCode }, { knowledgeOf }, { assertScheme }] = await Promise.all([
      import('../../core/codes/explain.js'),
      import('../../core/codes/knowledge.js'),
      import('../../core/codes/schemes.js'),
    ]);
    const scheme = options['scheme'] === undefined ? undefined : assertScheme(String(options['scheme'])).id;
    const codes = await wantedCodes(context, args);
    const catalogue = await nearbyCatalogue(context);
    const about =
      catalogue === undefined ? {} : { divisions: catalogue.divisions, knowledge: knowledgeOf(catalogue) };
    const { lang, date } = context.globals;
    const settings = { lang, today: date, ...about, ...(scheme === undefined ? {} : { scheme }) };
    const explained = codes.map((code) => explainCode(code, settings));
    if (format === 'json')
      await context.write(`${JSON.stringify({ format: 'santong-code/1', codes: explained }, null, 2)}\n`);
    else {
      const { printCodes } = await import('../print/codes.js');
      await context.write(printCodes(explained, lang));
    }
    return explained.every(({ valid }) => valid) ? exit.clean : exit.found;
  },
  examples: [
    {
      line: 'santong code 11420000011043305C200012022000002',
      does: { zh: '把一个业务办理项编码逐段说清楚', en: 'take a handling code apart' },
    },
    {
      line: 'santong code - --format json < 编码.txt',
      does: {
        zh: '从文件读很多编码，输出 JSON；有错误的编码时退出码为 1',
        en: 'read many codes, JSON out; exit 1 when one of them is wrong',
      },
    },
  ],
};
