import { readFile } from 'node:fs/promises';
import type { Derived } from './derive.js';

interface Locked {
  version?: string;
  license?: string;
  dev?: boolean;
  engines?: unknown;
  optionalDependencies?: Record<string, string>;
  [key: string]: unknown;
}

/** win32-x64 or linux-arm64-musl at the end of a package's name → what npm compares with the machine. */
const platformOf = (name: string): Record<string, string[]> | undefined => {
  const found =
    /-(android|darwin|linux|win32|freebsd|openharmony)-(arm64|x64|ia32|arm|ppc64|riscv64|s390x|loong64)(-musl|-gnu|-msvc|-eabi|-gnueabihf|-musleabihf)?$/.exec(
      name,
    );
  if (found === null) return undefined;
  const [, os = '', cpu = '', libc] = found;
  return {
    cpu: [cpu],
    ...(os === 'linux' && libc !== undefined && { libc: [libc.startsWith('-musl') ? 'musl' : 'glibc'] }),
    os: [os],
  };
};

/**
 * npm leaves out of the lock file the builds for other systems that the registry at hand does not serve, and then `npm ci`
 * refuses the lock. Every build that a package names gets its entry here, so that the lock holds for Windows and macOS too.
 */
export const deriveLockPlatforms = async (): Promise<Derived[]> => {
  const path = 'package-lock.json';
  const lock = JSON.parse(await readFile(path, 'utf8')) as { packages: Record<string, Locked> };
  const packages = { ...lock.packages };
  for (const parent of Object.values(lock.packages))
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      const key = `node_modules/${name}`;
      const platform = platformOf(name);
      if (packages[key] !== undefined || platform === undefined) continue;
      packages[key] = {
        version,
        ...platform,
        ...(parent.dev === true && { dev: true }),
        ...(parent.license !== undefined && { license: parent.license }),
        optional: true,
      };
    }
  const sorted = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  return [{ path, text: `${JSON.stringify({ ...lock, packages: sorted }, null, 2)}\n` }];
};
