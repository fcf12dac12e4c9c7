import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { UserError } from '../../core/model/index.js';
import { makeBundle } from './bundle.js';

/** `npm run bundle -- -o 文件夹` makes the folder that runs with Node.js alone. */
const root = fileURLToPath(new URL('../../..', import.meta.url));
try {
  const { values } = parseArgs({
    options: { output: { type: 'string', short: 'o', default: 'santong-便携' } },
  });
  await makeBundle(root, values.output);
  process.stdout.write(`写好 ${values.output}\n`);
} catch (error) {
  const usage = String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');
  if (!usage && !(error instanceof UserError)) throw error;
  process.stderr.write(usage ? '用法：npm run bundle -- [-o 文件夹]\n' : `${(error as UserError).text.zh}\n`);
  process.exitCode = 2;
}
