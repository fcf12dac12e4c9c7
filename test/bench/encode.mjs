/**
 * santong encode as a user runs it: program start, reading, codes, ledger and lists on the disk. Then what it must survive:
 * kill -9 at random moments, eight programs at once (the tests of the same name, many more rounds).
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCodeFolder } from './_codeFolder.mjs';
import { median } from './_measure.mjs';

const program = fileURLToPath(new URL('../../bin/santong.js', import.meta.url));

/** One cold run over `entries` entries: seconds of the whole program, its peak memory, codes in the ledger. */
const encodeOnce = (entries) => {
  const root = mkdtempSync(join(tmpdir(), 'santong-encode-'));
  try {
    writeCodeFolder(root, entries);
    const peak =
      'data:text/javascript,process.on("exit",()=>{const u=process.resourceUsage();process.stderr.write("PEAK "+u.maxRSS+" CPU "+(u.userCPUTime+u.systemCPUTime)/1e6)})';
    const started = performance.now();
    const child = spawnSync(
      process.execPath,
      ['--import', peak, program, 'encode', '-C', root, '--quiet', '--date', '2026-11-24'],
      { encoding: 'utf8', env: { ...process.env, SANTONG_CACHE: 'off' } },
    );
    const seconds = (performance.now() - started) / 1000;
    if (child.status !== 0) throw new Error(`encode ended with ${child.status}: ${child.stderr.slice(-500)}`);
    const megabytes = Number(/PEAK (\d+)/.exec(child.stderr)?.[1]) / 1024;
    const lines = readFileSync(join(root, 'ledger.csv'), 'utf8').split('\n').length - 2;
    const cpu = Number(/CPU ([\d.]+)/.exec(child.stderr)?.[1]);
    return { seconds, megabytes, cpu, lines };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
};

const measured = (entries, times = 3) => {
  const runs = Array.from({ length: times }, () => encodeOnce(entries));
  return {
    seconds: median(runs.map((r) => r.seconds)),
    megabytes: median(runs.map((r) => r.megabytes)),
    cpu: median(runs.map((r) => r.cpu)),
    lines: runs[0].lines,
  };
};

const survives = (file, variable, times) => {
  const child = spawnSync(
    process.execPath,
    [
      fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url)),
      'run',
      `test/codes/host/${file}.test.ts`,
    ],
    {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      encoding: 'utf8',
      env: { ...process.env, [variable]: String(times) },
      maxBuffer: 1 << 26,
    },
  );
  return { ok: child.status === 0, note: /kills \d+: [^\n]*/.exec(child.stdout)?.[0] ?? '' };
};

export const run = async ({ scale }) => {
  const entries = Math.max(4000, Math.round(100_000 * scale));
  const whole = measured(entries);
  const quarter = measured(Math.round(entries / 4));
  // program start is no part of the growth; processor time, because other programs do not count
  const empty = measured(1).cpu;
  const growth = (whole.cpu - empty) / Math.max(quarter.cpu - empty, 0.01) / 4;
  const limit = Math.max(3, 5 * scale);
  const claims = [
    {
      claim: `${entries} 条清单事项赋码（${whole.lines} 个编码），整条命令`,
      value: whole.seconds,
      limit: limit,
      unit: 's',
      note: `处理器 ${whole.cpu.toFixed(2)} s`,
      ok: whole.seconds <= limit,
    },
    {
      claim: `${entries} 条清单事项赋码的内存峰值`,
      value: whole.megabytes,
      limit: 700,
      unit: 'MB',
      ok: whole.megabytes <= 700,
    },
    {
      claim: '四倍的事项用时不超过四倍（线性，1 为恰好）',
      value: growth,
      limit: 1.3,
      unit: '×',
      ok: growth <= 1.3,
    },
  ];
  const kills = Math.max(20, Math.round(300 * scale));
  const crash = survives('crash', 'SANTONG_KILLS', kills);
  claims.push({
    claim: '任意时刻 kill -9 后目录或前或后，不在中间',
    value: crash.ok ? kills : 0,
    limit: kills,
    unit: '次',
    ok: crash.ok,
    note: crash.note,
  });
  const rounds = Math.max(3, Math.round(50 * scale));
  const race = survives('race', 'SANTONG_ROUNDS', rounds);
  claims.push({
    claim: '八个程序同时写一个目录，不丢行、不重号',
    value: race.ok ? rounds : 0,
    limit: rounds,
    unit: '轮',
    ok: race.ok,
  });
  return claims;
};
