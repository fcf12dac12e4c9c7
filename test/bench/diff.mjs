/**
 * Two lists of 100,000 × 30 as CSV files: what santong takes from files to judged changes, against DuckDB's full join of the
 * same files (load included) and daff with a key, in one run, median of three. Then a million rows for linearity.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { columns, planOf, writeLists } from './_diffLists.mjs';
import { inChild, median } from './_measure.mjs';

const dist = new URL('../../dist/', import.meta.url).href;
const modules = new URL('../../node_modules/', import.meta.url).href;

/** As `santong diff a.csv b.csv` does it: files → records → changes → the result that is printed as JSON. */
const santong = (before, after) => `
import { readFileSync } from 'node:fs';
const [{ readDifferingRecords }, { compare }, { snapshotOfRecords }, { reviewChanges }, { renderDiff }, { likelyPairs }] = await Promise.all([
  import('${dist}node/listPair.js'), import('${dist}core/diff/compare.js'), import('${dist}core/diff/snapshot.js'),
  import('${dist}core/diff/result.js'), import('${dist}core/messages/diffResult.js'), import('${dist}core/pairing.js')]);
const started = performance.now();
const file = (name) => ({ name, bytes: readFileSync(name) });
const found = readDifferingRecords(file(${JSON.stringify(before)}), file(${JSON.stringify(after)}));
if (found === undefined) throw new Error('the quick way did not apply');
const side = (records, title) => ({ ...snapshotOfRecords(records, title), identical: found.identical });
const comparison = compare(side(found.before, 'before'), side(found.after, 'after'), { likely: likelyPairs });
const reviewed = reviewChanges(comparison, [], '2026-11-24');
const text = JSON.stringify(renderDiff(reviewed, { before: 'before', after: 'after', yardstick: 'version', date: '2026-11-24', lang: 'zh' }));
const seconds = (performance.now() - started) / 1000;
const kinds = {};
let wrong = 0;
for (const { kind, fact } of comparison.changes) {
  kinds[kind] = (kinds[kind] ?? 0) + 1;
  if (kind === 'implementation-recoded' && fact.pair.before.values.name !== fact.pair.after.values.name) wrong += 1;
}
console.log(JSON.stringify({ seconds, kinds, wrong, summary: comparison.summary, size: text.length }));`;

/** Every row read in full, as for workbooks: files → all records → changes. */
const inFull = (before, after) => `
const [{ readList }, { compare }, { snapshotOfRecords }, { likelyPairs }] = await Promise.all([
  import('${dist}node/lists.js'), import('${dist}core/diff/compare.js'), import('${dist}core/diff/snapshot.js'), import('${dist}core/pairing.js')]);
const started = performance.now();
const before = snapshotOfRecords((await readList(${JSON.stringify(before)})).records, 'before');
const after = snapshotOfRecords((await readList(${JSON.stringify(after)})).records, 'after');
const read = performance.now();
const { summary, changes } = compare(before, after, { likely: likelyPairs });
const ended = performance.now();
console.log(JSON.stringify({ seconds: (ended - started) / 1000, compare: (ended - read) / 1000, summary, changes: changes.length }));`;

const duckdb = (before, after, heads) => `
import { DuckDBInstance } from '${modules}@duckdb/node-api/lib/index.js';
const heads = ${JSON.stringify(heads)};
const started = performance.now();
const connection = await (await DuckDBInstance.create(':memory:')).connect();
for (const [name, path] of [['b', ${JSON.stringify(before)}], ['a', ${JSON.stringify(after)}]])
  await connection.run('create table ' + name + " as select * from read_csv('" + path.replaceAll("'", "''") + "', all_varchar=true, header=true)");
const q = (name) => '"' + name + '"';
const [key, ...rest] = heads;
const differ = rest.map((h) => 'b.' + q(h) + ' is distinct from a.' + q(h)).join(' or ');
const both = heads.map((h) => 'b.' + q(h) + ' as ' + q('b ' + h) + ', a.' + q(h) + ' as ' + q('a ' + h)).join(', ');
const reader = await connection.runAndReadAll('select ' + both + ' from b full join a on b.' + q(key) + ' = a.' + q(key) + ' where b.' + q(key) + ' is null or a.' + q(key) + ' is null or ' + differ);
const rows = reader.getRows();
console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000, rows: rows.length }));`;

/** A command as people run it: seconds from start to end. */
const wallOf = (args) => {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, ['--max-old-space-size=8192', ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0 && status !== 1) throw new Error(`bench command failed: ${stderr.slice(-2000)}`);
  return (performance.now() - started) / 1000;
};

/** daff's library behind a faster CSV reader than its own: told beside the claim, so that nobody is flattered. */
const daffLibrary = (before, after, key) => `
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
const daff = createRequire('${modules}daff/')('daff');
const Papa = createRequire('${modules}papaparse/')('papaparse');
const started = performance.now();
const table = (path) => { const { data } = Papa.parse(readFileSync(path, 'utf8')); if (data.at(-1)?.length === 1) data.pop(); return new daff.TableView(data); };
const [before, after] = [table(${JSON.stringify(before)}), table(${JSON.stringify(after)})];
const flags = new daff.CompareFlags();
flags.addPrimaryKey(${JSON.stringify(key)});
flags.ordered = false;
flags.unchanged_context = 0;
const out = new daff.TableView([]);
new daff.TableDiff(daff.compareTables(before, after, flags).align(), flags).hilite(out);
console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000, rows: out.height }));`;

const claim = (text, value, limit, unit, ok, peers = {}, note = undefined) => ({
  claim: text,
  value,
  limit,
  unit,
  ok,
  peers,
  ...(note === undefined ? {} : { note }),
});

export const run = async ({ scale = 1 }) => {
  const folder = mkdtempSync(join(tmpdir(), 'santong-bench-diff-'));
  const path = (name) => join(folder, name);
  try {
    const rows = Math.round(100_000 * scale);
    const plan = planOf(rows);
    const [before, after] = [path('before.csv'), path('after.csv')];
    writeLists(rows, before, after);
    const size = `${rows} × ${columns.length}，两份各 ${Math.round(statSync(before).size / 1e6)} MB`;
    const ours = [];
    const theirs = [];
    const commands = [];
    const daffs = [];
    for (let i = 0; i < 3; i++) {
      ours.push(inChild(santong(before, after)));
      theirs.push(inChild(duckdb(before, after, columns)));
      commands.push(
        wallOf([
          fileURLToPath(new URL('../../bin/santong.js', import.meta.url)),
          'diff',
          before,
          after,
          '--format',
          'json',
          '-o',
          path('changes.json'),
        ]),
      );
      daffs.push(
        wallOf([
          fileURLToPath(new URL('../../node_modules/daff/bin/daff.js', import.meta.url)),
          '--id',
          columns[0],
          '--output',
          path('daff.csv'),
          before,
          after,
        ]),
      );
    }
    const command = median(commands);
    const daff = median(daffs);
    const library = inChild(daffLibrary(before, after, columns[0]), {
      nodeArgs: ['--max-old-space-size=8192'],
    });
    const own = median(ours.map(({ result }) => result.seconds));
    const duck = median(theirs.map(({ result }) => result.seconds));
    const full = inChild(inFull(before, after), { nodeArgs: ['--max-old-space-size=4096'] });
    const [{ result }] = ours;
    const recoded = result.kinds['implementation-recoded'] ?? 0;
    const { added, removed, changed } = result.summary;
    const exact =
      added === plan.added &&
      removed === plan.removed &&
      changed === plan.changed + plan.recoded &&
      result.kinds['promised-limit-longer'] === plan.changed;
    const linear = [];
    for (const many of [rows, rows * 10]) {
      const [left, right] = [path(`left-${many}.csv`), path(`right-${many}.csv`)];
      writeLists(many, left, right, 8);
      const runs = Array.from(
        { length: 3 },
        () => inChild(santong(left, right), { nodeArgs: ['--max-old-space-size=8192'] }).result,
      );
      linear.push({
        many,
        seconds: median(runs.map(({ seconds }) => seconds)),
        summary: runs[0].summary,
        plan: planOf(many),
        recoded: runs[0].kinds['implementation-recoded'] ?? 0,
      });
      rmSync(left);
      rmSync(right);
    }
    const [small, large] = linear;
    const counts = ({ added, removed, changed }) => `增 ${added} 减 ${removed} 改 ${changed}`;
    const asPlanned = ({ summary, plan, recoded }) =>
      counts(summary) === counts({ ...plan, changed: plan.changed + plan.recoded }) &&
      recoded === plan.recoded;
    const growth = large.seconds / large.many / (small.seconds / small.many);
    return [
      claim(
        '用时 ÷ DuckDB 全连接（同为从文件到差异）',
        own / duck,
        1,
        '倍',
        own <= duck,
        { 'santong 秒': own, 'DuckDB 秒': duck },
        size,
      ),
      claim('daff --id ÷ santong diff（命令对命令）', daff / command, 8, '倍', daff >= 8 * command, {
        'santong 秒': command,
        'daff 秒': daff,
        'daff 库配更快的 CSV 读取 秒': library.result.seconds,
        'daff 库 MB': library.megabytes,
      }),
      claim(
        '峰值内存',
        Math.max(...ours.map(({ megabytes }) => megabytes)),
        800,
        'MB',
        ours.every(({ megabytes }) => megabytes <= 800),
        { 'DuckDB MB': theirs[0].megabytes, '逐行读全 MB': full.megabytes },
      ),
      claim(
        `数目准确：增 ${plan.added} 减 ${plan.removed} 改 ${plan.changed} 改码 ${plan.recoded}`,
        Number(exact),
        1,
        '',
        exact,
        {
          增: added,
          减: removed,
          改: result.kinds['promised-limit-longer'] ?? 0,
          改码: recoded,
          'DuckDB 行': theirs[0].result.rows,
        },
      ),
      claim('改码认出为改码', recoded, plan.recoded, '条', recoded === plan.recoded && result.wrong === 0, {
        认错: result.wrong,
      }),
      claim(
        '逐行读全（工作簿等）与快路结果一致',
        Number(JSON.stringify(full.result.summary) === JSON.stringify(result.summary)),
        1,
        '',
        JSON.stringify(full.result.summary) === JSON.stringify(result.summary),
        { 秒: full.result.seconds, '其中比较 秒': full.result.compare },
      ),
      claim(
        `${large.many} 行与 ${small.many} 行的每行用时之比`,
        growth,
        1.5,
        '倍',
        growth <= 1.5,
        { '大 秒': large.seconds, '小 秒': small.seconds },
        '8 列',
      ),
      claim(
        `${large.many} 行时数目准确：${counts(large.plan)} 改码 ${large.plan.recoded}`,
        Number(asPlanned(large)),
        1,
        '',
        asPlanned(large),
        {
          增: large.summary.added,
          减: large.summary.removed,
          改: large.summary.changed - large.recoded,
          改码: large.recoded,
        },
      ),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
