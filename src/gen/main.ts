import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { staleFiles } from './index.js';

/** `npm run gen` writes what is derived; `npm run gen -- --check` only says what is stale and fails. */
const check = process.argv.includes('--check');
const stale = await staleFiles();
for (const { path, text } of stale) {
  if (check) {
    process.stderr.write(`${path} 与来源不一致；运行 npm run gen 后提交\n`);
    continue;
  }
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  process.stdout.write(`写好 ${path}\n`);
}
if (check && stale.length > 0) process.exitCode = 1;
