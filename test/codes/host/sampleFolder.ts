import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeYaml } from '../../../src/core/formats/yaml.js';
import { sampleCreditCode } from '../sampleCatalogue.js';

/** The built program; SANTONG_BIN names another build. */
export const program =
  process.env['SANTONG_BIN'] ?? fileURLToPath(new URL('../../../bin/santong.js', import.meta.url));

const place = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** A folder for one test; in memory where the system has such a place, because these tests write thousands of files. */
export const temporaryFolder = (name: string): string => mkdtempSync(join(place, `santong-${name}-`));

const write = (root: string, path: string, value: unknown): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), writeYaml(value));
};

export const writeDirectory = (root: string, file: string, names: readonly string[]): void =>
  write(root, `directory/${file}.yaml`, {
    format: 'santong-directory/1',
    department: file.slice(0, 2),
    items: names.map((name) => ({ name, itemType: '行政许可', levels: ['市级', '县级'] })),
  });

export const writeList = (root: string, agency: string, names: readonly string[]): void =>
  write(root, `lists/410922-清丰县/${agency}-样例单位.yaml`, {
    format: 'santong-list/1',
    division: '410922',
    agency,
    items: names.map((name) => ({ name, address: '样例路1号' })),
  });

/** A catalogue folder: `items` items without codes, listed by each of `agencies` agencies. */
export const writeSampleFolder = (root: string, items: number, agencies: number): void => {
  write(root, 'catalogue.yaml', {
    format: 'santong-catalogue/1',
    id: 'sample',
    title: '样例',
    division: '410900',
    scheme: 'gbt39554',
    profile: 'national',
    codeTables: 'gbt39046',
  });
  write(root, 'divisions.yaml', {
    format: 'santong-divisions/1',
    divisions: [
      { code: '410900', name: '濮阳市', level: 'city' },
      { code: '410922', name: '清丰县', level: 'county', parent: '410900' },
    ],
  });
  const codes = Array.from({ length: agencies }, (_, i) => sampleCreditCode(i));
  write(root, 'agencies.yaml', {
    format: 'santong-agencies/1',
    agencies: codes.map((creditCode, i) => ({
      creditCode,
      name: `样例单位${i}`,
      division: '410922',
      sample: true,
    })),
  });
  const names = Array.from({ length: items }, (_, i) => `事项${String(i).padStart(3, '0')}`);
  writeDirectory(root, '09-公安', names);
  for (const code of codes) writeList(root, code, names);
};

export const copyFolder = (from: string, name: string): string => {
  const root = temporaryFolder(name);
  cpSync(from, root, { recursive: true });
  return root;
};

export const removeFolder = (root: string): void => rmSync(root, { recursive: true, force: true });

/** Every file of a folder by path; what santong keeps for itself left out. */
export const filesOf = (root: string): Map<string, string> => {
  const files = new Map<string, string>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(root.length + 1);
    if (entry.isFile() && !path.startsWith('.santong') && !path.startsWith('.git'))
      files.set(path, readFileSync(join(root, path), 'utf8'));
  }
  return files;
};

export const digestOf = (root: string): string => {
  const hash = createHash('sha256');
  for (const [path, text] of [...filesOf(root)].sort(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${path}\n${text}\n`);
  return hash.digest('hex');
};

export interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

const environment = { ...process.env, SANTONG_CACHE: 'off' };

export const start = (args: readonly string[], nodeArgs: readonly string[] = []): ChildProcess =>
  spawn(process.execPath, [...nodeArgs, program, ...args], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });

export const ended = (child: ChildProcess): Promise<Ended> =>
  new Promise((resolve) => {
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
    });
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });

export const santong = (...args: string[]): Promise<Ended> => ended(start(args));
