import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rollup } from 'vite';

/**
 * The workbench, built twice from one source: `dist/web/app/` for `santong serve`, and `dist/web/santong.html`, one file that opens
 * by double click. The single file carries the embedded catalogue and its worker in itself.
 */
const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const app = at('src/web/app');

const catalogueFiles = (): { path: string; text: string }[] =>
  readdirSync(at('catalog'), { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && /\.(yaml|ndjson|csv)$/.test(e.name))
    .map((e) => join(e.parentPath, e.name))
    .sort()
    .map((file) => ({
      path: file.slice(at('catalog').length + 1).replaceAll('\\', '/'),
      text: readFileSync(file, 'utf8'),
    }));

const example = '清丰县政务服务事项清单.xlsx';

/** `virtual:host` tells the page where it lives: served by a server, or with the catalogue's files in the single file; and lends a list to try. */
const hostModule = (single: boolean): Plugin => ({
  name: 'santong-host',
  resolveId: (id) => (id === 'virtual:host' ? '\0virtual:host' : undefined),
  load: (id) =>
    id === '\0virtual:host'
      ? [
          `export const served = ${!single};`,
          `export const embedded = ${single ? JSON.stringify(catalogueFiles()) : 'undefined'};`,
          `export const example = ${JSON.stringify({ name: example, base64: readFileSync(at(`examples/${example}`), 'base64') })};`,
        ].join('\n')
      : undefined,
});

const bundled = async (single: boolean): Promise<Rollup.RollupOutput> => {
  const plugins = [hostModule(single)];
  const result = await build({
    root: app,
    base: './',
    configFile: false,
    logLevel: 'warn',
    plugins,
    worker: { format: 'iife', plugins: () => [hostModule(single)] },
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    resolve: {
      alias: single ? { './startWorker.js': join(app, 'worker/startInlineWorker.ts') } : {},
    },
    build: {
      write: false,
      target: 'es2023',
      cssCodeSplit: false,
      assetsInlineLimit: single ? Number.MAX_SAFE_INTEGER : 0,
      modulePreload: false,
      chunkSizeWarningLimit: 100_000,
      rollupOptions: {
        // the page takes tables and types of core; the engine itself lives in the worker
        checks: { bundlerTimings: false, pluginTimings: false },
        treeshake: { moduleSideEffects: (id) => !id.includes('/src/core/') },
        ...(single && { output: { codeSplitting: false } }),
      },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (output === undefined || !('output' in output)) throw new Error('vite gave no bundle');
  return output;
};

const textOf = (source: string | Uint8Array): string =>
  typeof source === 'string' ? source : new TextDecoder().decode(source);

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Script and style go into the page; the policy names them by their hash, so nothing else can run. */
const singleFile = ({ output }: Rollup.RollupOutput): string => {
  const script = output.find((o) => o.type === 'chunk' && o.isEntry);
  const style = output.find((o) => o.type === 'asset' && o.fileName.endsWith('.css'));
  const page = output.find((o) => o.type === 'asset' && o.fileName === 'index.html');
  if (script?.type !== 'chunk' || style?.type !== 'asset' || page?.type !== 'asset')
    throw new Error('the single page lacks a part');
  const code = script.code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  const css = textOf(style.source);
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(code)}`,
    `style-src ${hashOf(css)}`,
    'worker-src blob:',
    'img-src data: blob:',
    'frame-src blob: data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return textOf(page.source)
    .replace(/\s*<script type="module"[^>]*><\/script>/, '')
    .replace(/\s*<link rel="stylesheet"[^>]*>/, '')
    .replace(
      /(<meta charset="utf-8" \/>)/,
      (m) => `${m}\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`,
    )
    .replace('</head>', () => `  <style>${css}</style>\n  </head>`)
    .replace('</body>', () => `  <script type="module">${code}</script>\n  </body>`);
};

/** Build both; what stood in dist/web/app goes. */
export const buildWorkbench = async (): Promise<void> => {
  const target = at('dist/web/app');
  const served = await bundled(false);
  await rm(target, { recursive: true, force: true });
  for (const file of served.output) {
    const path = join(target, file.fileName);
    await mkdir(join(path, '..'), { recursive: true });
    await writeFile(path, file.type === 'chunk' ? file.code : file.source);
  }
  await writeFile(at('dist/web/santong.html'), singleFile(await bundled(true)));
};

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildWorkbench();
