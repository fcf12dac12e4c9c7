import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cli, cliFile, embedded, openPage, today } from './page.js';

/** 看 in the page against `santong stats`, `export` and `template`. */
const opened = async (lang: 'zh' | 'en' = 'zh') => {
  const { engine } = await openPage();
  await engine.open(lang, today);
  return engine;
};

describe('看', () => {
  it('counts and draws what the command counts and draws', async () => {
    for (const lang of ['zh', 'en'] as const) {
      const engine = await opened(lang);
      const json = await cli('stats', '-C', embedded, '--format', 'json', '--lang', lang);
      expect(`${JSON.stringify(await engine.stats(), null, 2)}\n`).toBe(json.out);
      const html = await cliFile(embedded, 'stats', '-C', embedded, '--format', 'html', '--lang', lang);
      expect(Buffer.from((await engine.board()).bytes).equals(html)).toBe(true);
    }
  });

  it('previews the pages that export portal writes', async () => {
    const engine = await opened();
    const pages = await engine.preview('410922');
    const to = join(await mkdtemp(join(tmpdir(), 'santong-portal-')), '门户');
    const said = await cli('export', 'portal', '-C', embedded, '--division', '410922', '-o', to);
    expect(said.code, said.err).toBe(0);
    const site = join(to, 'site');
    const written = (await readdir(site, { recursive: true, withFileTypes: true }))
      .filter((e) => e.isFile() && e.name.endsWith('.html'))
      .map((e) => relative(site, join(e.parentPath, e.name)).replaceAll('\\', '/'));
    expect(pages.map(({ path }) => path).sort()).toEqual(written.sort());
    expect(pages.length).toBeGreaterThan(5);
    for (const path of [pages[0]!.path, pages.at(-1)!.path, 'site.css'])
      expect(await engine.page(path)).toBe(await readFile(join(site, path), 'utf8'));
    expect(pages[0]!.title).not.toBe('');
    await expect(engine.page('../x.html')).rejects.toMatchObject({ code: 'page-missing' });
    expect(await engine.preview('999999')).toEqual([]);
  });

  it('gives the blank workbook', async () => {
    const engine = await opened();
    for (const type of [undefined, '公共服务']) {
      const said = await cliFile(embedded, 'template', ...(type === undefined ? [] : ['--type', type]));
      expect(Buffer.from((await engine.template(type)).bytes).equals(said)).toBe(true);
    }
    await expect(engine.template('什么')).rejects.toMatchObject({ code: 'item-type-unknown' });
  });
});
