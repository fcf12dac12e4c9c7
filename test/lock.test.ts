import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** What may come in through package-lock.json: known licences, no install script, exact versions. */
interface Locked {
  version?: string;
  license?: string;
  hasInstallScript?: boolean;
  dev?: boolean;
  optional?: boolean;
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../${name}`, import.meta.url), 'utf8'));
const lock = read('package-lock.json') as { packages: Record<string, Locked> };
const manifest = read('package.json') as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');

const production = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'MulanPSL-2.0',
  '(MIT AND Zlib)',
  '(MIT OR GPL-3.0-or-later)',
]);
const development = new Set([
  ...production,
  'MPL-2.0',
  'Unlicense',
  'MIT OR Apache-2.0',
  'MIT/X11',
  'CC0-1.0',
  'CC-BY-4.0',
  'Python-2.0',
  '(MIT OR CC0-1.0)',
]);
/** buffers 0.1.1 (below exceljs, a peer in benches only) names its licence, MIT/X11, in its text alone. */
const unnamed = new Set(['node_modules/buffers']);

const licenceTrouble = ([path, p]: [string, Locked]): string | undefined => {
  if (unnamed.has(path) && p.dev === true) return undefined;
  return (p.dev === true ? development : production).has(p.license ?? '')
    ? undefined
    : `${path}: ${p.license ?? 'no licence'}`;
};

describe('package-lock.json', () => {
  it('holds only allowed licences', () => {
    expect(packages.map(licenceTrouble).filter((t) => t !== undefined)).toEqual([]);
  });
  it('runs no install script', () => {
    expect(packages.filter(([, p]) => p.hasInstallScript === true).map(([path]) => path)).toEqual([]);
  });
  it('is asked for by exact versions', () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
      ([, v]) => !/^(npm:@?[^@]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(v),
    );
    expect(loose).toEqual([]);
  });
  it('bites', () => {
    expect(licenceTrouble(['node_modules/x', { license: 'GPL-3.0' }])).toBe('node_modules/x: GPL-3.0');
    expect(licenceTrouble(['node_modules/x', { license: 'MPL-2.0' }])).toBeDefined();
  });
});
