/** Cold start, loading the embedded catalogue, loading 20,000 list entries cold and warm (issue A, points 5 and 8). */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inChild, median, seeded } from './_measure.mjs';

const bin = fileURLToPath(new URL('../../bin/santong.js', import.meta.url));
const catalog = fileURLToPath(new URL('../../catalog', import.meta.url));
const load = fileURLToPath(new URL('../../dist/node/load.js', import.meta.url));

const wall = (args) => {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return performance.now() - started;
};

const coldStart = () => {
  const bare = [];
  const ours = [];
  for (let i = 0; i < 15; i++) {
    bare.push(wall(['-e', '0']));
    ours.push(wall([bin, '--version']));
  }
  const value = median(ours) / median(bare);
  return {
    claim: 'santong --version 对 node -e 0',
    value,
    limit: 2.5,
    unit: '倍',
    ok: value <= 2.5,
    peers: { 'node -e 0 (ms)': median(bare), 'santong --version (ms)': median(ours) },
  };
};

const loadSeconds = (folder, cache) => {
  process.env.SANTONG_CACHE = cache;
  const script = `import { loadCatalogue } from ${JSON.stringify(`file://${load}`)}; const t = performance.now(); const l = await loadCatalogue(${JSON.stringify(folder)}); console.log(JSON.stringify({ seconds: (performance.now() - t) / 1000, entries: l.catalogue.lists.reduce((n, x) => n + x.entries.length, 0) }));`;
  const { result } = inChild(script);
  delete process.env.SANTONG_CACHE;
  return result;
};

/** A catalogue with many list entries, of the embedded one's divisions and standards, in YAML or NDJSON. */
const bigCatalogue = (root, count, kind) => {
  const random = seeded(7);
  cpSync(catalog, root, { recursive: true, filter: (path) => !/[\\/](lists|\.santong)/.test(path) });
  writeFileSync(join(root, 'ledger.csv'), '编码,类别,名称,状态,启用日期,停用日期,替代编码,说明\n');
  const perFile = 200;
  for (let f = 0; f < count / perFile; f++) {
    const agency = `11410922EXAMP${String(f).padStart(4, '0')}`;
    const folder = join(root, 'lists', `4109${String(22 + (f % 7))}`);
    mkdirSync(folder, { recursive: true });
    const entries = Array.from({ length: perFile }, (_, i) => ({
      basicCode: `0001${String(10 + (f % 60)).padStart(2, '0')}${String(i).padStart(3, '0')}000`,
      implementationCode:
        `${agency}X40001${String(10 + (f % 60)).padStart(2, '0')}${String(i).padStart(3, '0')}000`.slice(
          0,
          31,
        ),
      promisedLimit: { days: 1 + Math.floor(random() * 15), unit: '工作日' },
      inHall: true,
      hallWindow: { hall: '县政务服务大厅', window: `${1 + Math.floor(random() * 60)}号窗口` },
      visits: Math.floor(random() * 2),
      visitReason: '核对身份证件原件',
      onlineUrl: `https://example.org/${f}/${i}`,
    }));
    if (kind === 'ndjson') {
      const head = { format: 'santong-list/1', division: '410922', agency };
      writeFileSync(
        join(folder, `${agency}.ndjson`),
        `${[head, ...entries].map((e) => JSON.stringify(e)).join('\n')}\n`,
      );
    } else {
      const lines = entries.map(
        (e) =>
          `  - basicCode: "${e.basicCode}"\n    implementationCode: "${e.implementationCode}"\n    promisedLimit: { days: ${e.promisedLimit.days}, unit: 工作日 }\n    visits: ${e.visits}\n    visitReason: ${e.visitReason}\n    onlineUrl: ${e.onlineUrl}\n    inHall: true\n    hallWindow: { hall: ${e.hallWindow.hall}, window: ${e.hallWindow.window} }\n`,
      );
      writeFileSync(
        join(folder, `${agency}.yaml`),
        `format: santong-list/1\ndivision: "410922"\nagency: ${agency}\nitems:\n${lines.join('')}`,
      );
    }
  }
};

export const run = async ({ scale }) => {
  const claims = [coldStart()];
  const scratch = mkdtempSync(join(tmpdir(), 'santong-bench-'));
  try {
    const cache = join(scratch, 'cache');
    const embedded = median(
      [1, 2, 3].map(() => loadSeconds(catalog, join(cache, String(Math.random()))).seconds),
    );
    const bare = loadSeconds(catalog, 'off').seconds;
    claims.push({
      claim: '载入内置目录（首次）',
      value: embedded,
      limit: 0.5,
      unit: '秒',
      ok: embedded <= 0.5,
      peers: { '不用任何缓存（秒）': bare },
    });
    const count = Math.round(20_000 * scale);
    for (const kind of ['ndjson', 'yaml']) {
      const root = join(scratch, kind);
      bigCatalogue(root, count, kind);
      const own = join(cache, kind);
      const cold = loadSeconds(root, own);
      const warm = median([1, 2, 3].map(() => loadSeconds(root, own).seconds));
      claims.push({
        claim: `载入 ${cold.entries} 条清单（${kind}，冷）`,
        value: cold.seconds,
        limit: 5,
        unit: '秒',
        ok: cold.seconds <= 5,
      });
      claims.push({
        claim: `载入 ${cold.entries} 条清单（${kind}，热）`,
        value: warm,
        limit: 1.5,
        unit: '秒',
        ok: warm <= 1.5,
      });
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return claims;
};
