import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedCatalogue } from '../../src/node/load.js';

/** A repository with the embedded catalogue under `catalog/`; its own identity, no hooks, fixed dates. */
export interface Repository {
  root: string;
  catalog: string;
  git(...args: string[]): string;
  /** Replace text in a catalogue file; the text must be there. */
  edit(path: string, from: string | RegExp, to: string): void;
  commit(message: string, date: string): void;
  remove(): void;
}

/** Two counties and two departments are enough to see what a diff does. */
const wanted = (path: string): boolean => {
  const [, below] = /[\\/]catalog[\\/](.*)$/.exec(path) ?? [];
  if (below === undefined) return !path.includes('.santong');
  if (/^directory[\\/]/.test(below)) return /09-|11-/.test(below);
  return !/^lists[\\/]/.test(below) || /^lists[\\/](410922|410928)-/.test(below);
};

export const createRepository = (): Repository => {
  const root = mkdtempSync(join(tmpdir(), 'santong-diff-'));
  const catalog = join(root, 'catalog');
  const git = (...args: string[]): string =>
    execFileSync(
      'git',
      [
        '-c',
        'core.hooksPath=/dev/null',
        '-c',
        'user.name=测试',
        '-c',
        'user.email=test@example.cn',
        '-c',
        'core.quotePath=false',
        ...args,
      ],
      { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    );
  cpSync(embeddedCatalogue(), catalog, { recursive: true, filter: wanted });
  git('init', '-q', '-b', 'main');
  return {
    root,
    catalog,
    git,
    edit(path, from, to) {
      const file = join(catalog, path);
      const before = readFileSync(file, 'utf8');
      const after = before.replace(from, to);
      if (before === after) throw new Error(`${path} has no ${String(from)}`);
      writeFileSync(file, after);
    },
    commit(message, date) {
      git('add', '-A');
      execFileSync(
        'git',
        [
          '-c',
          'core.hooksPath=/dev/null',
          '-c',
          'user.name=测试',
          '-c',
          'user.email=test@example.cn',
          'commit',
          '-q',
          '-m',
          message,
        ],
        {
          cwd: root,
          env: {
            ...process.env,
            GIT_AUTHOR_DATE: `${date}T08:00:00+08:00`,
            GIT_COMMITTER_DATE: `${date}T08:00:00+08:00`,
          },
        },
      );
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
};
