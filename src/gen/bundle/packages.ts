import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

interface Locked {
  dev?: boolean;
  optional?: boolean;
  devOptional?: boolean;
  hasInstallScript?: boolean;
  os?: string[];
  cpu?: string[];
}

/** Declarations only: nothing of them runs. */
const typesOnly = /(?:^|\/)node_modules\/(?:@types\/[^/]+|undici-types)$/;

/** What of the lock file a running program needs, as paths below the project: `node_modules/yaml`. */
export const productionPackages = (lock: { packages: Record<string, Locked> }): string[] => {
  const paths: string[] = [];
  for (const [path, locked] of Object.entries(lock.packages)) {
    if (path === '' || locked.dev === true || locked.devOptional === true || typesOnly.test(path)) continue;
    if (locked.hasInstallScript === true || locked.os !== undefined || locked.cpu !== undefined)
      throw new Error(`${path} is made for one system or builds itself; the bundle must run on every system`);
    paths.push(path);
  }
  return paths;
};

export const lockedPackages = async (root: string): Promise<string[]> =>
  productionPackages(JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')));

const compiled = /\.(?:node|dll|so(?:\.\d+)*|dylib|exe|a|lib)$/i;
const needless = /\.(?:d\.[mc]?ts|map|tsbuildinfo)$/;

/** A file that runs on one system only must never get into the bundle. */
export const isCompiled = (path: string): boolean => compiled.test(path);

/** Files nobody reads at run time; licences and texts stay. */
export const isNeedless = (path: string): boolean => needless.test(path);
