/**
 * `npm run bench [name…]` prints a table of claims; `-- --json` one line a claim; `-- --scale 0.1` a smaller run.
 * A bench file stands beside this one as <name>.mjs and exports `run({ scale }) → claims[]`:
 * { claim, value, limit, unit, ok, peers?: { name: value }, note? }. Exit 1 when a claim falls short.
 */
import { readdirSync } from 'node:fs';

const args = process.argv.slice(2);
const json = args.includes('--json');
const scaleAt = args.indexOf('--scale');
const scale = scaleAt >= 0 ? Number(args[scaleAt + 1]) : 1;
const wanted = args.filter((a, i) => !a.startsWith('--') && (scaleAt < 0 || i !== scaleAt + 1));
const known = readdirSync(new URL('.', import.meta.url))
  .filter((f) => f.endsWith('.mjs') && !f.startsWith('_') && f !== 'run.mjs')
  .map((f) => f.slice(0, -4));

for (const name of wanted)
  if (!known.includes(name)) {
    console.error(`没有“${name}”这个基准；有：${known.join(' ')}`);
    process.exit(2);
  }

const shown = (n) => (typeof n === 'number' ? (Math.abs(n) >= 100 ? n.toFixed(0) : n.toFixed(2)) : String(n));
let short = 0;
for (const name of wanted.length > 0 ? wanted : known) {
  const { run } = await import(`./${name}.mjs`);
  if (!json) console.log(`\n## ${name}`);
  for (const c of await run({ scale })) {
    if (!c.ok) short += 1;
    if (json) console.log(JSON.stringify(c));
    else {
      const peers = Object.entries(c.peers ?? {})
        .map(([k, v]) => `${k} ${shown(v)}`)
        .join(' · ');
      console.log(
        `${c.ok ? '达到' : '未达'}  ${c.claim}: ${shown(c.value)} ${c.unit}（限 ${shown(c.limit)}）${peers ? `  ｜ ${peers}` : ''}${c.note ? `  ｜ ${c.note}` : ''}`,
      );
    }
  }
}
process.exit(short > 0 ? 1 : 0);
