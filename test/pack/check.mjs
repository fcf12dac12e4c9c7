import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

/**
 * `npm run pack:check`: what npm would publish, as a stranger gets it. Packs for real (prepack builds from nothing), looks at
 * the list of files, publint, are-the-types-wrong, installs the tarball into an empty folder and runs it. Exit 1 when a check fails.
 */
const root = fileURLToPath(new URL('../..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const work = mkdtempSync(join(tmpdir(), 'santong-pack-'));
const windows = process.platform === 'win32';
const run = (program, args, cwd) =>
  execFileSync(program, args, { cwd, encoding: 'utf8', shell: windows, stdio: ['ignore', 'pipe', 'pipe'] });

let failed = 0;
const check = async (title, work) => {
  let trouble;
  try {
    trouble = await work();
  } catch (error) {
    trouble = [error.stdout, error.stderr, error.message].filter(Boolean).join('\n');
  }
  const wrong = typeof trouble === 'string' ? trouble : (trouble ?? []).join('\n');
  if (wrong !== '') failed += 1;
  process.stdout.write(`${wrong === '' ? 'ok  ' : 'FAIL'} ${title}${wrong === '' ? '' : `\n${wrong}`}\n`);
};

const wanted = [
  'LICENSE',
  'README.md',
  'bin/santong.js',
  'catalog/catalogue.yaml',
  'dist/cli/run.js',
  'dist/core/index.d.ts',
  'dist/node/index.js',
  'dist/parse-cache.json',
  'dist/web/app/index.html',
  'dist/web/santong.html',
  'dist/web/server/start.js',
  'package.json',
];
const unwanted =
  /^(?:src|test|node_modules|dist\/gen|out|\.)|(?:^|\/)\.santong|\.tsbuildinfo$|\.map$|^dist\/web\/app\/.*\.ts$|^package-lock/;

try {
  const [{ filename, files }] = JSON.parse(
    run('npm', ['pack', '--json', '--silent', '--pack-destination', work], root).replace(/^[^[]*/, ''),
  );
  const tarball = join(work, filename);
  const names = files.map((f) => f.path);

  await check('complete', () =>
    wanted.filter((name) => !names.includes(name)).map((name) => `missing: ${name}`),
  );
  await check('clean', () => names.filter((name) => unwanted.test(name)).map((name) => `too much: ${name}`));
  await check('publint', async () => {
    const bytes = readFileSync(tarball);
    const { messages, pkg } = await publint({
      pack: { tarball: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) },
      level: 'warning',
      strict: true,
    });
    return messages.map((m) => formatMessage(m, pkg));
  });
  await check('are the types wrong', () => {
    run(
      'npx',
      ['--no-install', 'attw', tarball, '--profile', 'esm-only', '--no-emoji', '--format', 'ascii'],
      root,
    );
  });

  const empty = join(work, '新 机器');
  execFileSync(process.execPath, ['-e', 'fs.mkdirSync(process.argv[1])', empty]);
  writeFileSync(join(empty, 'package.json'), '{"private":true,"type":"module"}');
  await check('installs without a script or a warning', () => {
    const said = run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', tarball], empty);
    return /warn/i.test(said) ? said : undefined;
  });
  await check('npx santong --version', () => {
    const said = run('npx', ['--no-install', 'santong', '--version'], empty).trim();
    return said === manifest.version ? undefined : `“${said}”, not ${manifest.version}`;
  });
  await check('npx santong validate', () => {
    const { summary } = JSON.parse(
      run('npx', ['--no-install', 'santong', 'validate', '--date', '2026-11-29', '--format', 'json'], empty),
    );
    return summary.records > 100 && summary.error === 0 ? undefined : JSON.stringify(summary);
  });
  await check('import "santong" and "santong/node"', () => {
    run(
      process.execPath,
      [
        '-e',
        "import('santong').then(async (c) => { const n = await import('santong/node'); if (!c.checkCatalogue || !n.loadCatalogue) process.exit(1); })",
      ],
      empty,
    );
  });
  await check('santong serve answers', async () => {
    const bin = join(empty, 'node_modules', 'santong', 'bin', 'santong.js');
    const child = spawn(process.execPath, [bin, 'serve', '--no-open'], {
      cwd: empty,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    const link = await new Promise((done) => {
      child.stdout.on('data', (piece) => done(String(piece).trim()));
      child.stderr.on('data', (piece) => {
        said += String(piece);
      });
      child.on('close', () => done(''));
    });
    if (link === '') return said;
    const first = await fetch(link, { redirect: 'manual' });
    const Cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
    const page = await fetch(new URL('/', link), { headers: { Cookie } });
    const html = await page.text();
    child.kill();
    return page.status === 200 && html.includes('<script')
      ? undefined
      : `${page.status} ${html.slice(0, 200)}`;
  });
  await check('nothing native was installed', () =>
    readdirSync(join(empty, 'node_modules'), { recursive: true }).filter((name) =>
      /\.(?:node|dll|dylib|exe)$/.test(name),
    ),
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
const left = existsSync(join(root, 'dist', 'cli', 'run.js')) ? '' : ' (dist is missing)';
process.stdout.write(
  `${failed === 0 ? 'the package is fit to be published' : `${failed} check(s) failed`}${left}\n`,
);
if (failed > 0) process.exitCode = 1;
