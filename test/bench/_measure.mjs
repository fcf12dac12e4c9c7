/** What the benches share: medians, and a child process whose peak memory is read from the system. */
import { spawnSync } from 'node:child_process';

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * Runs a module's text in a fresh node and gives { seconds, megabytes, result }. The script prints one JSON line on
 * stdout as its last line; `seconds` and `megabytes` (peak resident) are measured inside the child, around nothing else.
 */
export const inChild = (script, { args = [], nodeArgs = [], timeout = 600_000 } = {}) => {
  const started = performance.now();
  const child = spawnSync(
    process.execPath,
    [
      ...nodeArgs,
      '--input-type=module',
      '-e',
      `${script}\n;process.on('exit', () => process.stderr.write('\\nPEAK ' + process.resourceUsage().maxRSS + '\\n'));`,
      ...args,
    ],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      timeout,
    },
  );
  const wall = (performance.now() - started) / 1000;
  if (child.status !== 0) throw new Error(`bench child failed: ${child.stderr.slice(-2000)}`);
  const peak = /PEAK (\d+)/.exec(child.stderr)?.[1];
  const line = child.stdout.trim().split('\n').at(-1) ?? 'null';
  return { seconds: wall, megabytes: Number(peak) / 1024, result: JSON.parse(line) };
};

/** A small seeded generator (mulberry32): the same inputs in every run. */
export const seeded = (seed) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
};
