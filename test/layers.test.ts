import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

/** Which way the doors open (design/house.md). A room may import what stands in its row, and itself. */
const root = fileURLToPath(new URL('../src', import.meta.url));

const rooms = [
  'core/model',
  'core/formats',
  'core/importers',
  'core/codes',
  'core/matching',
  'core/rules',
  'core/diff',
  'core/exporters',
  'core/messages',
  'core/store',
  'core/steps',
  'core/reports',
  'core',
  'node',
  'cli',
  'web/app',
  'web/server',
  'web',
  'gen',
] as const;
type Room = (typeof rooms)[number];

const shared: Room[] = ['core/model', 'core/formats'];
const coreRooms = rooms.filter((r) => r.startsWith('core/'));
const allowed: Record<Room, readonly Room[]> = {
  'core/model': [],
  'core/formats': ['core/model'],
  'core/importers': shared,
  'core/codes': shared,
  'core/matching': shared,
  'core/rules': shared,
  'core/diff': shared,
  'core/exporters': shared,
  'core/messages': [
    'core/rules',
    'core/codes',
    'core/matching',
    'core/diff',
    'core/importers',
    'core/exporters',
    ...shared,
  ],
  'core/store': shared,
  'core/steps': shared,
  'core/reports': ['core', 'core/messages', 'core/rules', 'core/diff', 'core/exporters', ...shared],
  core: coreRooms,
  node: ['core', ...coreRooms],
  cli: ['web/server', 'node', 'core', ...coreRooms],
  'web/app': ['core'],
  'web/server': ['node', 'core', ...coreRooms],
  web: ['node', 'core', ...coreRooms],
  gen: ['node', 'core', ...coreRooms],
};

/** One door per package: who may import it. `import('x')` counts like an import. */
const doors: Record<string, readonly string[]> = {
  fflate: ['core/formats/xlsx/'],
  saxes: ['core/formats/xlsx/'],
  xlsx: ['core/formats/legacy.ts'],
  papaparse: ['core/formats/csv.ts'],
  yaml: ['core/formats/yaml.ts', 'core/formats/yaml-patch.ts'],
  zod: ['core/model/'],
  diff: ['core/diff/text.ts'],
  commander: ['cli/'],
  'string-width': ['cli/'],
  chalk: ['cli/print/'],
  docx: ['core/exporters/', 'core/reports/findings/letters.ts'],
  uqr: ['core/exporters/'],
  'pinyin-pro': ['core/exporters/'],
  hono: ['web/server/'],
  '@hono/node-server': ['web/server/'],
  'rdf-validate-shacl': [],
};

const roomOf = (path: string): Room => rooms.find((r) => path === r || path.startsWith(`${r}/`)) ?? 'core';

interface Edge {
  from: string;
  to: string;
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((e) =>
    e.isDirectory() ? filesBelow(join(folder, e.name)) : /\.tsx?$/.test(e.name) ? [join(folder, e.name)] : [],
  );

const importsOf = (text: string): string[] =>
  [
    ...text.matchAll(
      /(?:^|\n)\s*(?:import|export)\s[^;'"]*?from\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)import\s+['"]([^'"]+)['"]/g,
    ),
  ].map((m) => m[1] ?? m[2] ?? m[3] ?? '');

const edges: Edge[] = filesBelow(root).flatMap((file) => {
  const from = relative(root, file).replaceAll('\\', '/');
  return importsOf(readFileSync(file, 'utf8')).map((to) => ({
    from,
    to: to.startsWith('.') ? relative(root, join(dirname(file), to)).replaceAll('\\', '/') : to,
  }));
});

/** What is wrong with an edge, in a sentence; nothing when the door is open. */
const complaint = ({ from, to }: Edge): string | undefined => {
  const room = roomOf(from);
  if (to.startsWith('node:'))
    return from.startsWith('core/') ? `${from} imports ${to}: core runs in a browser` : undefined;
  const pack = to.startsWith('@') ? to.split('/').slice(0, 2).join('/') : to.split('/')[0]!;
  if (!to.includes('/') || !rooms.some((r) => to.startsWith(`${r.split('/')[0]}/`))) {
    const door = doors[pack];
    if (door === undefined)
      return room === 'gen' || room === 'web' || room === 'web/app'
        ? undefined
        : `${from} imports ${pack}: it has no door`;
    return door.some((d) => from.startsWith(d))
      ? undefined
      : `${from} imports ${pack}: its door is ${door.join(', ')}`;
  }
  const target = roomOf(to);
  if (target === room) return undefined;
  if (room === 'web/app' && to !== 'core/index.js')
    return `${from} imports ${to}: the page knows core/index only`;
  // what server and page say to each other is written down once, beside the page
  if (room === 'web/server' && to === 'web/app/store.js') return undefined;
  return allowed[room].includes(target)
    ? undefined
    : `${from} imports ${to}: ${room} must not know ${target}`;
};

describe('layers', () => {
  it('sees the edges', () => {
    expect(edges.length).toBeGreaterThan(100);
  });
  it('every import goes through an open door', () => {
    expect(edges.map(complaint).filter((c) => c !== undefined)).toEqual([]);
  });
  it.each([
    [
      { from: 'core/rules/same/name-differs.ts', to: 'core/codes/scheme.js' },
      'core/rules must not know core/codes',
    ],
    [{ from: 'core/model/item.ts', to: 'core/formats/csv.js' }, 'core/model must not know core/formats'],
    [{ from: 'core/diff/compare.ts', to: 'node:fs' }, 'core runs in a browser'],
    [{ from: 'core/importers/tables.ts', to: 'yaml' }, 'its door is'],
    [{ from: 'core/rules/x.ts', to: 'left-pad' }, 'it has no door'],
    [{ from: 'node/load.ts', to: 'cli/program.js' }, 'node must not know cli'],
    [{ from: 'web/app/main.ts', to: 'core/model/index.js' }, 'core/index only'],
    [{ from: 'web/server/app.ts', to: 'web/app/engine.js' }, 'web/server must not know web/app'],
    [{ from: 'web/server/app.ts', to: 'cli/version.js' }, 'web/server must not know cli'],
    [{ from: 'node/load.ts', to: 'web/server/start.js' }, 'node must not know web/server'],
    [{ from: 'cli/commands/serve.ts', to: 'hono' }, 'its door is web/server/'],
  ])('bites: %o', (edge, words) => {
    expect(complaint(edge)).toContain(words);
  });
  it('finds every form of import', () => {
    expect(
      importsOf("import a from 'x';\nexport * from './y.js';\nimport 'z';\nconst m = await import('w');"),
    ).toEqual(['x', './y.js', 'z', 'w']);
  });
});
