import { nearest, UserError } from '../../core/model/index.js';
import type { CommandModule } from '../command.js';
import { exit } from '../command.js';

export const command: CommandModule = {
  configure(command, say) {
    command.argument(
      '[name]',
      say({ zh: '要哪一个；不写则列出全部名字', en: 'which one; without it the names are listed' }),
    );
  },
  async run(context, [name]) {
    const { jsonSchemas } = await import('../../core/model/jsonSchemas.js');
    const schemas = jsonSchemas();
    if (name === undefined) {
      await context.write(`${[...schemas.keys()].join('\n')}\n`);
      return exit.clean;
    }
    const schema = schemas.get(name);
    if (schema === undefined) {
      const near = nearest(name, schemas.keys());
      throw new UserError('schema-unknown', {
        zh: `没有“${name}”这个 Schema${near === undefined ? '' : `；是不是“${near}”`}；运行 santong schema 列出全部名字`,
        en: `no schema “${name}”${near === undefined ? '' : `; did you mean “${near}”`}; run santong schema for the names`,
      });
    }
    await context.write(`${JSON.stringify(schema, null, 2)}\n`);
    return exit.clean;
  },
  examples: [
    { line: 'santong schema', does: { zh: '列出全部 Schema 的名字', en: 'list the names' } },
    {
      line: 'santong schema list -o list.schema.json',
      does: { zh: '把实施清单文件的 JSON Schema 存到文件', en: 'save the schema of list files' },
    },
  ],
};
