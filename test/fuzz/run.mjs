/**
 * npm run fuzz [workbooks [mutants [first seed]] | crash [kills [rounds]] | properties [rounds [first seed]]]: the long
 * runs, one after another; without a name all of them. Exit 1 when one finds a fault, 2 for a name that is none of these.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
const root = fileURLToPath(new URL('../..', import.meta.url));
const start = (words, environment = {}) =>
  spawnSync(process.execPath, words, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  }).status ?? 1;

/** Test files that draw random cases. */
const propertyTests = () =>
  readdirSync(new URL('..', import.meta.url), { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `test/${name.replaceAll('\\', '/')}`)
    .filter((name) =>
      readFileSync(fileURLToPath(new URL(`../../${name}`, import.meta.url)), 'utf8').includes('fc.assert'),
    );

const runs = {
  properties: (rounds = '10', first = String(Date.now() % 1_000_000)) => {
    let failed = 0;
    for (let seed = Number(first); seed < Number(first) + Number(rounds); seed++) {
      console.log(`seed ${seed}`);
      if (start([vitest, 'run', ...propertyTests()], { SANTONG_SEED: String(seed) }) !== 0) failed = 1;
    }
    return failed;
  },
  workbooks: (...words) => start([fileURLToPath(new URL('./workbooks.mjs', import.meta.url)), ...words]),
  crash: (kills = '300', rounds = '50') =>
    start([vitest, 'run', 'test/codes/host/crash.test.ts', 'test/codes/host/race.test.ts'], {
      SANTONG_KILLS: kills,
      SANTONG_ROUNDS: rounds,
    }),
};

const [name, ...words] = process.argv.slice(2);
if (name !== undefined && !Object.hasOwn(runs, name)) {
  console.error(`no long run is called “${name}”; there are: ${Object.keys(runs).join(', ')}`);
  process.exitCode = 2;
} else {
  const results = (name === undefined ? Object.keys(runs) : [name]).map((one) => [one, runs[one](...words)]);
  for (const [one, status] of results) console.log(`${one}: ${status === 0 ? 'passed' : 'FAILED'}`);
  process.exitCode = results.every(([, status]) => status === 0) ? 0 : 1;
}
