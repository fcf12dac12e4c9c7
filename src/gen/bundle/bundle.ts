import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { UserError } from '../../core/model/index.js';
import { fileTrouble } from '../../node/files.js';
import { isCompiled, isNeedless, lockedPackages } from './packages.js';
import {
  instructionsText,
  unixProgram,
  unixWorkbench,
  windowsProgram,
  windowsWorkbench,
} from './starters.js';

interface Manifest {
  version: string;
  files: string[];
}

/** Left in the folder, so that the next bundle may take its place and nobody else's work is lost. */
const mark = '.santong-bundle';
const singlePage = 'dist/web/santong.html';

const refuseForeign = async (folder: string): Promise<void> => {
  const names = existsSync(folder) ? await readdir(folder) : [];
  if (names.length === 0 || names.includes(mark)) return;
  throw new UserError('folder-not-ours', {
    zh: `“${folder}”里有不是上次打包留下的内容，没有改动；用 -o 换一个文件夹`,
    en: `“${folder}” holds something no earlier bundle left, nothing was changed; choose another folder with -o`,
  });
};

const requireBuilt = (root: string): void => {
  for (const path of ['dist/cli/run.js', 'dist/web/app/index.html', singlePage, 'node_modules'])
    if (!existsSync(join(root, path)))
      throw new UserError('bundle-not-built', {
        zh: `缺少 ${path}；先运行 npm ci 和 npm run build`,
        en: `${path} is missing; run npm ci and npm run build first`,
      });
};

/** What npm would publish, from package.json's files: names, and names to leave out. */
const publishedPaths = ({ files }: Manifest): { take: string[]; leave: string[] } => ({
  take: ['package.json', ...files.filter((f) => !f.startsWith('!'))],
  leave: files.filter((f) => f.startsWith('!')).map((f) => f.slice(1)),
});

const copy = async (root: string, to: string, path: string, leave: readonly string[]): Promise<void> => {
  const wanted = (source: string): boolean => {
    const below = relative(root, source).replaceAll('\\', '/');
    // a package's own packages stand in the lock file by themselves
    if (below !== path && below.endsWith('/node_modules')) return false;
    if (/(?:^|\/)\.santong(?:\/|$)/.test(below) || leave.includes(below)) return false;
    if (isCompiled(below)) throw new Error(`${below} runs on one system only and must not be bundled`);
    return !isNeedless(below);
  };
  await cp(join(root, path), join(to, path), { recursive: true, filter: wanted });
};

const starters = (version: string): [string, string, number][] => [
  ['santong.cmd', windowsProgram, 0o644],
  ['打开工作台.cmd', windowsWorkbench, 0o644],
  ['santong.sh', unixProgram, 0o755],
  ['打开工作台.sh', unixWorkbench, 0o755],
  ['使用说明.txt', instructionsText(version), 0o644],
  [mark, '由 npm run bundle 生成，下次打包会整个替换\n', 0o644],
];

/**
 * A folder that runs with Node.js alone: what npm would publish, the production packages as the lock file has them, starters
 * for Windows and Linux, the single page. `root` is the built project. The folder appears whole or not at all. Throws UserError.
 */
export const makeBundle = async (root: string, folder: string): Promise<void> => {
  const target = resolve(folder);
  requireBuilt(root);
  await refuseForeign(target);
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Manifest;
  const { take, leave } = publishedPaths(manifest);
  const draft = join(dirname(target), `.${basename(target)}.${process.pid}`);
  try {
    await mkdir(draft, { recursive: true });
    for (const path of [...take, ...(await lockedPackages(root))]) await copy(root, draft, path, leave);
    await cp(join(root, singlePage), join(draft, 'santong.html'));
    for (const [name, text, mode] of starters(manifest.version))
      await writeFile(join(draft, name), text, { mode });
    await rm(target, { recursive: true, force: true });
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw fileTrouble(error, target);
  }
};
