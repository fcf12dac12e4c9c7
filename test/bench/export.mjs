/**
 * Exports: items a second for each target, growth from 1,000 to 10,000 items, and the site of 10,000 items: time and
 * memory with every file on the disk, the heaviest page, the first search result in a real Chromium.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inChild, median } from './_measure.mjs';

const here = new URL('.', import.meta.url);

/** Seconds to build one target's files in memory. */
const build = (target, size) => {
  const { result } = inChild(
    `const { bigCatalogue, from } = await import(${JSON.stringify(new URL('_exportItems.mjs', here).href)});
    const { exporters } = await from('core/exporters/index.js');
    const { catalogue, items } = await bigCatalogue(${size});
    const started = performance.now();
    const { files } = await exporters[${JSON.stringify(target)}]({ catalogue, items, date: '2026-11-24' });
    console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000, files: files.size }));`,
  );
  return result;
};

/** The whole portal on the disk, as the command writes it. */
const portalOnDisk = (size, folder) =>
  inChild(
    `const { bigCatalogue, from } = await import(${JSON.stringify(new URL('_exportItems.mjs', here).href)});
    const { exporters } = await from('core/exporters/index.js');
    const { writeTree } = await from('node/writeTree.js');
    const { catalogue, items } = await bigCatalogue(${size});
    const started = performance.now();
    const { files } = await exporters.portal({ catalogue, items, date: '2026-11-24' });
    await writeTree(${JSON.stringify(folder)}, files);
    const seconds = (performance.now() - started) / 1000;
    let heaviest = 0;
    let guides = 0;
    for (const [path, text] of files)
      if (path.endsWith('.html')) {
        if (path.startsWith('site/i/')) guides += 1;
        heaviest = Math.max(heaviest, text.length);
      }
    console.log(JSON.stringify({ seconds, heaviest, guides, files: files.size }));`,
  );

/** In the page: types a query and waits until its first result has been drawn; milliseconds. */
const typed = (text) =>
  new Promise((resolve, reject) => {
    const box = document.getElementById('q');
    const type = (value) => {
      box.value = value;
      box.dispatchEvent(new Event('input', { bubbles: true }));
    };
    type('');
    requestAnimationFrame(() => {
      const started = performance.now();
      type(text);
      const look = () => {
        if (document.querySelector('#list .name') !== null) resolve(performance.now() - started);
        else if (performance.now() - started > 10_000) reject(new Error(`nothing found for ${text}`));
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
  });

/** Milliseconds from a key stroke to the first result on the screen, for several queries. */
const firstResult = async (folder) => {
  const [{ chromium }, { default: packed }] = await Promise.all([
    import('playwright-core'),
    import('@sparticuz/chromium'),
  ]);
  const browser = await chromium.launch({
    executablePath: await packed.executablePath(),
    args: packed.args.filter((a) => a !== '--single-process'),
    headless: true,
  });
  try {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, 'site/index.html')).href);
    const worst = [];
    for (const query of ['身份证', 'sfz', '我要办营业执照', '备案', 'shenpi', '许可 建设']) {
      const times = [];
      for (let i = 0; i < 3; i++) times.push(await page.evaluate(typed, query));
      worst.push(median(times));
    }
    return Math.max(...worst);
  } finally {
    await browser.close();
  }
};

export const run = async ({ scale }) => {
  const small = Math.max(100, Math.round(1000 * scale));
  const large = small * 10;
  const claims = [];
  for (const target of ['portal', 'exchange', 'opendata', 'hall']) {
    const times = [1, 2, 3].map(() => build(target, small).seconds);
    const base = median(times);
    const grown = build(target, large).seconds;
    const factor = large / small;
    claims.push({
      claim: `${target}：每秒导出事项数（${small} 项）`,
      value: small / base,
      limit: target === 'hall' ? 10 : 100,
      unit: '项/秒',
      ok: small / base >= (target === 'hall' ? 10 : 100),
      peers: { [`${large} 项`]: large / grown },
    });
    claims.push({
      claim: `${target}：事项多 ${factor} 倍，时间多几倍`,
      value: grown / base,
      limit: factor * 1.5,
      unit: '倍',
      ok: grown / base <= factor * 1.5,
    });
  }
  const folder = join(mkdtempSync(join(tmpdir(), 'santong-bench-')), 'portal');
  try {
    const { result, megabytes } = portalOnDisk(large, folder);
    const note = `${result.files} 个文件`;
    claims.push(
      {
        claim: `门户网站 ${large} 项：建成并写到磁盘`,
        value: result.seconds,
        limit: 60,
        unit: '秒',
        ok: result.seconds <= 60,
        note,
      },
      {
        claim: `门户网站 ${large} 项：内存峰值`,
        value: megabytes,
        limit: 1024,
        unit: 'MB',
        ok: megabytes <= 1024,
      },
      {
        claim: '最大的一页',
        value: result.heaviest / 1000,
        limit: 60,
        unit: 'KB',
        ok: result.heaviest <= 60_000,
      },
    );
    const ms = await firstResult(folder);
    claims.push({
      claim: `${large} 项里搜索，Chromium 中出第一条结果`,
      value: ms,
      limit: 200,
      unit: '毫秒',
      ok: ms <= 200,
    });
  } finally {
    rmSync(join(folder, '..'), { recursive: true, force: true });
  }
  return claims;
};
