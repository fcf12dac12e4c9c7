import { existsSync } from 'node:fs';
import { lstat, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../../core/model/index.js';

/** The built page, beside the built program. */
export const builtApp = (): string => fileURLToPath(new URL('../../../dist/web/app', import.meta.url));

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/** Names as the build gives them. No dot in front, so no `..`; nothing is decoded, so no other way to write one. */
const assetPath = /^\/assets(?:\/[\w-][\w.-]*)+$/;
const hashedName = /-[\w-]{8,}\.\w+$/;

export const requireApp = (folder: string): void => {
  if (existsSync(join(folder, 'index.html'))) return;
  throw new UserError('app-not-built', {
    zh: `没有找到工作台的页面“${join(folder, 'index.html')}”；先运行 npm run build`,
    en: `the page of the workbench, “${join(folder, 'index.html')}”, is missing; run npm run build first`,
  });
};

/** A file of the built page; nothing when there is none. `path` is the path of the URL, as it came. */
export const appFile = async (folder: string, path: string): Promise<Response | undefined> => {
  const name = path === '/' ? '/index.html' : assetPath.test(path) ? path : undefined;
  const type = name === undefined ? undefined : types[extname(name)];
  if (name === undefined || type === undefined) return undefined;
  const file = join(folder, name);
  const found = await lstat(file).catch(() => undefined);
  if (found?.isFile() !== true) return undefined;
  const headers: Record<string, string> = { 'Content-Type': type };
  if (hashedName.test(name)) headers['Cache-Control'] = 'private, max-age=31536000, immutable';
  return new Response(await readFile(file), { headers });
};
