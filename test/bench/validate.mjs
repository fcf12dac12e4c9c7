/**
 * Claims of `santong validate` (issue D): 100,000 entries × 30 elements as CSV, every rule on, against readers that only
 * check a schema; memory; linear to a million; counts equal to a slow plain reference.
 */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inChild, median } from './_measure.mjs';
import { headings, writeList } from './_validateList.mjs';
import { referenceCounts } from './_validateReference.mjs';

const dist = new URL('../../dist/', import.meta.url).href;
const modules = new URL('../../node_modules/', import.meta.url).href;

const ours = `
import { readLongCsv } from '${dist}node/longList.js';
import { loadCatalogue, embeddedCatalogue } from '${dist}node/load.js';
import { ListsCheck, bareItem } from '${dist}core/check.js';
import { findNearDuplicatePairs } from '${dist}core/nearPairs.js';
const { laws } = (await loadCatalogue(embeddedCatalogue())).catalogue;
const started = performance.now();
let check;
for await (const { records, facts } of readLongCsv(process.argv[1])) {
  const items = records.map(bareItem);
  check ??= new ListsCheck({ today: '2026-11-24', laws, nearDuplicates: findNearDuplicatePairs }, items);
  check.tell(facts);
  check.see(items);
}
const { summary, crashes } = check.finish();
console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000, summary, crashes }));`;

const schema = `
import { createRequire } from 'node:module';
import { elementIds, definitionOf, tableEntries } from '${dist}core/model/index.js';
const require = createRequire('${modules}x.js');
const Ajv = require('ajv/dist/2020');
const property = (id) => {
  const { kind, table, max, required } = definitionOf(id);
  const p = { type: 'string' };
  if (required === 'always') p.minLength = 1;
  if (max !== undefined) p.maxLength = max;
  if (kind === 'table') p.enum = ['', ...tableEntries(table).map((e) => e.label)];
  if (kind === 'code') p.pattern = '^[0-9A-Z]*$';
  if (kind === 'url') p.pattern = '^(https?://.*)?$';
  if (kind === 'integer') p.pattern = '^[0-9]*$';
  if (kind === 'yesNo') p.enum = ['', '是', '否'];
  return [definitionOf(id).title, p];
};
const validate = new Ajv({ allErrors: true }).compile({ type: 'object', properties: Object.fromEntries(elementIds.map(property)) });`;

const papaAjv = `${schema}
import { readFileSync } from 'node:fs';
const Papa = require('papaparse');
const started = performance.now();
const { data } = Papa.parse(readFileSync(process.argv[1], 'utf8'), { header: true, skipEmptyLines: true });
let errors = 0;
for (const row of data) if (!validate(row)) errors += validate.errors.length;
console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000, errors, rows: data.length }));`;

const csvParseAjv = `${schema}
import { readFileSync } from 'node:fs';
import { parse } from '${modules}csv-parse/lib/sync.js';
const started = performance.now();
let errors = 0;
for (const row of parse(readFileSync(process.argv[1]), { columns: true })) if (!validate(row)) errors += validate.errors.length;
console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000, errors }));`;

const csvFileValidator = `
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { definitionOf, elementIds, tableEntries } from '${dist}core/model/index.js';
const require = createRequire('${modules}x.js');
const CSVFileValidator = require('csv-file-validator');
const text = readFileSync(process.argv[1], 'utf8');
const idOf = new Map(elementIds.map((id) => [definitionOf(id).title, id]));
const checks = (id) => {
  const { kind, table, max } = definitionOf(id);
  const labels = table === undefined ? undefined : new Set(tableEntries(table).map((e) => e.label));
  return (value) =>
    (max === undefined || value.length <= max) &&
    (kind !== 'table' || value === '' || labels.has(value)) &&
    (kind !== 'code' || /^[0-9A-Z]*$/.test(value)) &&
    (kind !== 'url' || /^(https?:\\/\\/.*)?$/.test(value)) &&
    (kind !== 'integer' || /^[0-9]*$/.test(value)) &&
    (kind !== 'yesNo' || value === '' || value === '是' || value === '否');
};
const headers = text.slice(0, text.indexOf('\\n')).split(',').map((name) => {
  const id = idOf.get(name);
  return { name, inputName: id, required: definitionOf(id).required === 'always', validate: checks(id) };
});
const started = performance.now();
const { inValidData } = await CSVFileValidator(readFileSync(process.argv[1], 'utf8'), { headers, parserConfig: { delimiter: ',' } });
console.log(JSON.stringify({ seconds: (performance.now() - started) / 1000, errors: inValidData.length }));`;

const frictionless = (path) => {
  const script = `import time,sys\nfrom frictionless import validate\nt=time.time(); validate(sys.argv[1]); print(time.time()-t)`;
  const run = spawnSync('python3', ['-c', script, path], { encoding: 'utf8', timeout: 300_000 });
  return run.status === 0 ? Number(run.stdout.trim()) : undefined;
};

const peer = (script, path) => {
  try {
    return inChild(script, { args: [path] }).result.seconds;
  } catch {
    return undefined;
  }
};

export const run = async ({ scale }) => {
  const folder = mkdtempSync(join(tmpdir(), 'santong-validate-'));
  const count = Math.round(100_000 * scale);
  const path = join(folder, 'list.csv');
  const long = join(folder, 'long.csv');
  try {
    await writeList(path, count);
    const mine = [];
    const theirs = [];
    for (let i = 0; i < 5; i++) {
      mine.push(inChild(ours, { args: [path] }));
      theirs.push(inChild(papaAjv, { args: [path] }));
    }
    const seconds = median(mine.map(({ result }) => result.seconds));
    const papa = median(theirs.map(({ result }) => result.seconds));
    const peak = Math.max(...mine.map(({ megabytes }) => megabytes));
    const peers = { 'papaparse+ajv (s)': papa };
    const csvParse = peer(csvParseAjv, path);
    if (csvParse !== undefined) peers['csv-parse+ajv (s)'] = csvParse;
    const fileValidator = peer(csvFileValidator, path);
    if (fileValidator !== undefined) peers['csv-file-validator (s)'] = fileValidator;
    const python = frictionless(path);
    if (python !== undefined) peers['frictionless (s)'] = python;

    const { summary } = mine[0].result;
    const expected = await referenceCounts(path, headings);
    const rules = new Set([...Object.keys(summary.byRule), ...Object.keys(expected)]);
    const differing = [...rules].filter((rule) => (summary.byRule[rule] ?? 0) !== (expected[rule] ?? 0));

    const claims = [
      {
        claim: `validate：${count} 条 × ${headings.length} 个要素的 CSV，全部规则，与 PapaParse + ajv 之比`,
        value: seconds / papa,
        limit: 1.6,
        unit: '倍',
        ok: seconds / papa <= 1.6,
        peers: { 'santong (s)': seconds, ...peers },
        ...(python === undefined ? { note: '这台机器的 Python 没有 frictionless，没有比' } : {}),
      },
      { claim: 'validate：峰值内存', value: peak, limit: 450, unit: 'MB', ok: peak <= 450, peers: {} },
      {
        claim: 'validate：各规则的条数与另写的慢参照相同',
        value: differing.length,
        limit: 0,
        unit: '条规则不同',
        ok: differing.length === 0,
        peers: {},
        note:
          differing.length === 0
            ? `核对 ${rules.size} 条规则`
            : differing.map((r) => `${r} ${summary.byRule[r] ?? 0}≠${expected[r] ?? 0}`).join(' '),
      },
    ]; // one claim an entry

    await writeList(long, count * 10);
    const ten = inChild(ours, { args: [long] });
    claims.push(
      {
        claim: `validate：${count * 10} 条与 ${count} 条用时之比`,
        value: ten.result.seconds / seconds,
        limit: 11,
        unit: '倍',
        ok: ten.result.seconds / seconds <= 11,
        peers: { 'santong (s)': ten.result.seconds },
      },
      {
        claim: `validate：${count * 10} 条的峰值内存`,
        value: ten.megabytes,
        limit: 2048,
        unit: 'MB',
        ok: ten.megabytes <= 2048,
        peers: {},
      },
    );
    return claims;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
